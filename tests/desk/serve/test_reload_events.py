"""Which build stands, and who is told."""

import json
from threading import Thread

from desk.serve.reload_events import Builds, build_name
from portal.model.finding import Finding

NONE = b"event: findings\ndata: []\n\n"
FOUND = Finding("content/a.md", 3, "sai", "sửa", "warning")


def test_a_build_is_named_by_its_manifest(tmp_path):
    assert build_name(tmp_path) == ""
    (tmp_path / "manifest.txt").write_text("a")
    first = build_name(tmp_path)
    (tmp_path / "manifest.txt").write_text("b")
    second = build_name(tmp_path)
    (tmp_path / "manifest.txt").write_text("a")
    assert first
    assert first != second
    assert build_name(tmp_path) == first


def test_a_new_page_is_told_which_build_stands():
    stream = Builds("b1").stream()
    assert next(stream) == b"retry: 300\n\n"
    assert next(stream) == NONE + b"event: build\ndata: b1\n\n"


def test_the_next_build_is_told_to_all_at_once():
    builds = Builds("b1")
    streams = [builds.stream(pulse=30) for _ in range(3)]
    for stream in streams:
        assert [next(stream), next(stream)]
    heard: list[bytes] = []
    threads = [Thread(target=lambda s=stream: heard.append(next(s))) for stream in streams]
    for thread in threads:
        thread.start()
    assert builds.announce("b2")
    for thread in threads:
        thread.join(timeout=10)
    assert heard == [NONE + b"event: build\ndata: b2\n\n"] * 3


def test_the_same_build_again_is_told_to_nobody():
    builds = Builds("b1")
    stream = builds.stream(pulse=0.01)
    assert [next(stream), next(stream)]
    assert not builds.announce("b1")
    assert next(stream) == b":\n\n"


def test_a_quiet_stream_has_comments():
    """So that a connection whose browser went away is noticed."""
    stream = Builds("b1").stream(pulse=0.01)
    assert [next(stream), next(stream)]
    assert [next(stream), next(stream)] == [b":\n\n"] * 2


def test_closing_ends_the_streams():
    builds = Builds("b1")
    stream = builds.stream(pulse=30)
    assert [next(stream), next(stream)]
    builds.close()
    assert list(stream) == []


def test_while_nothing_stands_there_is_nothing_to_tell():
    builds = Builds("")
    stream = builds.stream(pulse=0.01)
    assert [next(stream), next(stream)] == [b"retry: 300\n\n", b":\n\n"]
    builds.announce("b1")
    assert next(stream) == NONE + b"event: build\ndata: b1\n\n"


def test_findings_are_told_before_the_build_they_stand_over():
    builds = Builds("b1")
    stream = builds.stream(pulse=0.01)
    assert [next(stream), next(stream)]
    assert not builds.announce("b1", [FOUND])
    findings, build = next(stream).decode().strip().split("\n\n")
    assert json.loads(findings.partition("data: ")[2]) == [
        {"severity": "warning", "place": "content/a.md:3", "message": "sai", "fix": "sửa"}
    ]
    assert build == "event: build\ndata: b1"
    assert not builds.announce("b1", [FOUND])
    assert next(stream) == b":\n\n"
    builds.announce("b1")
    assert next(stream).startswith(NONE)


def test_findings_are_told_where_nothing_stands_too():
    builds = Builds("")
    stream = builds.stream(pulse=0.01)
    next(stream)
    builds.announce("", [FOUND])
    assert b"event: build" not in (told := next(stream))
    assert b"content/a.md:3" in told
