"""The whole of `invoke check`: what is printed where, and the exit code."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from desk.checking.session import Options, run_check

from tests.conftest import ROOT

AS_OF = """
PORTAL_AS_OF = "2018-06-08 07:00"
PORTAL_WORKERS = 1
PORTAL_MENU = PORTAL_TILES = PORTAL_BOXES = PORTAL_FOOTER = []
"""
BODY = "Một đoạn văn bản đủ dài, có đủ chữ để không ai bảo là bài viết trống."
WARNED = f"{BODY}\n\nXem [tại đây](/tin-tuc/)."
FIXABLE = f"{BODY}\n\nPhong trào thi đua , khen thưởng năm nay."


@pytest.fixture
def asked(portal):
    """Runs a check; gives the exit code, what a program reads and what a person reads beside."""
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(AS_OF)

    def ask(**options):
        out, notes = [], []
        code = run_check(portal.path, Options(**options), out.append, notes.append)
        return code, "\n".join(out), "\n".join(notes)

    return ask


def test_nothing_wrong_is_0_and_says_so(asked, portal):
    portal.article(body=BODY, title="Hội nghị sơ kết công tác thi đua")
    assert asked(strict=True) == (0, "0 lỗi, 0 cảnh báo trong 0 tệp (đã xem 1 bài).", "")


def test_a_warning_counts_only_where_strict(asked, portal):
    portal.article(body=WARNED, title="Hội nghị sơ kết công tác thi đua")
    code, out, _ = asked()
    assert code == 0
    first, last = out.splitlines()
    assert first.startswith("content/tin-tuc/bai.md:9: cảnh báo: ")
    assert last == "0 lỗi, 1 cảnh báo trong 1 tệp (đã xem 1 bài)."
    assert asked(strict=True)[0] == 1


def test_an_error_is_1(asked, portal):
    portal.article(body=BODY, date="hôm qua")
    assert asked()[0] == 1


@pytest.mark.parametrize("form", ["json", "github", "gitlab"])
def test_a_program_s_format_stands_alone_on_standard_output(asked, portal, form):
    portal.article(body=WARNED, title="Hội nghị sơ kết công tác thi đua")
    code, out, notes = asked(form=form, strict=True)
    assert code == 1
    assert notes == "0 lỗi, 1 cảnh báo trong 1 tệp (đã xem 1 bài)."
    if form == "github":
        assert out.startswith("::warning file=content/tin-tuc/bai.md,line=9,")
        assert "\n" not in out
    else:
        told = json.loads(out)
        assert len(told["findings"] if form == "json" else told) == 1


def test_bad_settings_are_findings_too(asked, portal):
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("PORTAL_MENUU = []\n")
    code, out, _ = asked(form="json")
    [finding] = json.loads(out)["findings"]
    assert (code, finding["path"], finding["severity"]) == (1, "pelicanconf.py", "error")


def test_an_unknown_format_names_those_there_are(asked):
    code, out, notes = asked(form="xml")
    assert (code, out) == (1, "")
    assert "text, json, github, gitlab" in notes


def test_fix_shows_what_it_changed_and_checks_again(asked, portal):
    path = portal.article(body=FIXABLE, title="Hội nghị sơ kết công tác thi đua")
    before = path.read_text(encoding="utf-8")
    code, _, notes = asked(strict=True)
    assert code == 1
    assert "Có 1 tệp sửa được ngay: invoke check --fix" in notes
    assert path.read_text(encoding="utf-8") == before
    code, out, _ = asked(fix=True, strict=True)
    assert code == 0
    assert out.splitlines() == [
        "--- a/content/tin-tuc/bai.md",
        "+++ b/content/tin-tuc/bai.md",
        "@@ -9 +9 @@",
        "-Phong trào thi đua , khen thưởng năm nay.",
        "+Phong trào thi đua, khen thưởng năm nay.",
        "Đã sửa 1 tệp.",
        "0 lỗi, 0 cảnh báo trong 0 tệp (đã xem 1 bài).",
    ]
    assert path.read_text(encoding="utf-8") == before.replace(" ,", ",")
    assert asked(fix=True)[1].splitlines()[0] == "Đã sửa 0 tệp."


def test_a_fix_beside_a_program_s_format_is_shown_to_a_person(asked, portal):
    portal.article(body=FIXABLE, title="Hội nghị sơ kết công tác thi đua")
    _, out, notes = asked(fix=True, form="gitlab")
    assert json.loads(out) == []
    assert "+Phong trào thi đua, khen thưởng năm nay." in notes


@pytest.fixture
def command(portal):
    """Starts `invoke check` on a portal with its own copy of tasks.py."""
    shutil.copy(ROOT / "tasks.py", portal.path / "tasks.py")
    (portal.path / "plugins").symlink_to(ROOT / "plugins")

    def start(*options):
        return subprocess.Popen(
            [sys.executable, "-m", "invoke", "check", *options],
            cwd=portal.path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"COLUMNS": "80"},
        )

    return start


@pytest.mark.slow
def test_the_command_outside_a_git_checkout(portal, command):
    portal.article(body=WARNED)
    process = command("--format", "gitlab", "--strict")
    out, _ = process.communicate()
    assert process.returncode == 1
    paths = [each["location"]["path"] for each in json.loads(out)]
    assert "content/tin-tuc/bai.md" in paths


@pytest.mark.slow
def test_a_closed_pipe_gives_no_traceback(portal, command):
    for number in range(300):
        portal.article(f"{number}.md", WARNED)
    process = command()
    process.stdout.close()
    assert process.stderr.read().decode().count("Traceback") == 0
    assert process.wait() == 1
    process.stderr.close()


@pytest.mark.slow
@pytest.mark.parametrize("after", [0, 0.1, 0.3, 0.8])
def test_ctrl_c_gives_no_traceback(portal, command, after):
    """Counted from the moment that the caches are opened; before, it is invoke's to handle."""
    for number in range(1500):
        portal.article(f"{number}.md", WARNED * 5)
    process = command()
    while not (portal.path / ".cache/check.sqlite").exists():
        assert process.poll() is None
        time.sleep(0.01)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate()
    assert (process.returncode, out) == (130, b"")
    assert "Traceback" not in errors.decode()
    assert errors.decode().endswith("Đã dừng.\n")
