"""One state of a site built warm and built clean → whether anything differs.

Both builds run here, without Pelican as their host, in one process but for the photos. The clean
one has an empty cache and an empty output, with two shortcuts that are functions of nothing that
a step may change unseen: headlines are drawn once a process (tests/drawn.py), and a template is
compiled once a process (tests/compiled.py). The warm one takes its templates from the store.
"""

import importlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from pelican.settings import DEFAULT_CONFIG, load_source
from portal.checked_settings import BadSettings
from portal.model.finding import Finding, Refused
from portal.model.source import SETTLED

from tests.properties.editor import Editor

VANISHED = "có ở lần dựng trước"  # what only a build after another can say
_CLEAN = "sach"
for _late in ("photo", "film", "webvtt", "chart", "shown", "table", "table_files", "attachment"):
    importlib.import_module(f"portal.media.{_late}")  # or each build's process loads them anew


class Outcome(msgspec.Struct, frozen=True):
    """All that a build says and leaves: `told` are findings or why it was refused.

    `files` are those of the output with their bytes, and `beside` the record and the rules.
    """

    stopped: bool
    told: list[Finding] | str
    written: int
    files: dict[str, bytes]
    beside: list[bytes]


def build_both(editor: Editor) -> Outcome:
    """Build warm, then clean. Raises AssertionError where they differ in anything.

    Where a build is stopped, the output must be what it was before.
    """
    output = editor.portal.path / editor.output
    before = _stamps(output)
    with _own_templates():
        warm = _build(editor, output, ".cache")
    clean_output = editor.portal.path / _CLEAN / "output"
    shutil.rmtree(clean_output.parent, ignore_errors=True)
    clean = _build(editor, clean_output, f"{_CLEAN}/cache")
    assert warm.stopped == clean.stopped, f"one was stopped: {warm.told} ≠ {clean.told}"
    assert warm.told == clean.told, f"told: {warm.told} ≠ {clean.told}"
    if clean.stopped:
        assert _stamps(output) == before, "a stopped build changed the output"
        assert clean.files == {}, "a stopped build wrote"
    else:
        assert warm.files == clean.files, f"differing: {differing(warm.files, clean.files)}"
        assert warm.beside == clean.beside, "record or rules differ"
    return warm


def build_at_rest(editor: Editor, output: str) -> None:
    """Build warm, when no file is so young that the build would trust nothing of it."""
    time.sleep(SETTLED / 1e9)
    with _own_templates():
        _build(editor, editor.portal.path / output, ".cache")


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths that only one has, or that have other bytes in each."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _build(editor: Editor, output: Path, cache: str) -> Outcome:
    portal, settings = editor.portal, "publishconf.py" if editor.publishes else "pelicanconf.py"
    changes = {"OUTPUT_PATH": str(output), "CACHE_PATH": cache, "PORTAL_AS_OF": editor.as_of}
    written = 0
    try:
        load_source("pelicanconf", str(portal.path / "pelicanconf.py"))  # publishconf.py imports it
        report = portal.build(settings, **changes)
    except BadSettings as bad:
        stopped, told = True, bad.findings
    except Refused as refused:
        stopped, told = True, str(refused)
    else:
        stopped, written = report.written is None, report.written.written if report.written else 0
        told = report.findings + [each for each in report.notes if VANISHED not in each.message]
    beside = output.parent / ".portal" / output.name
    names = () if stopped else ("build.json", "redirects.conf")
    read = [(beside / name).read_bytes() for name in names]
    return Outcome(stopped, told, written, _files(output), read)


def _files(output: Path) -> dict[str, bytes]:
    return {path: Path(output, path).read_bytes() for path in _stamps(output)}


def _stamps(output: Path) -> dict[str, tuple[int, int, int]]:
    """What the disk says of every published file: its place, its size, when it was changed."""
    stamps = {}
    for folder, _, names in os.walk(output):
        for name in names:
            path = f"{folder}/{name}"
            status = os.stat(path)  # noqa: PTH116 - of some hundred files, three times a step
            stamps[path.removeprefix(f"{output}/")] = (
                status.st_ino,
                status.st_size,
                status.st_mtime_ns,
            )
    stamps.pop(".portal-output", None)
    return stamps


@contextmanager
def _own_templates() -> Iterator[None]:
    """As a build by hand: what is compiled comes from the portal's own store."""
    environment = DEFAULT_CONFIG["JINJA_ENVIRONMENT"]
    shared = environment.pop("bytecode_cache")
    try:
        yield
    finally:
        environment["bytecode_cache"] = shared
