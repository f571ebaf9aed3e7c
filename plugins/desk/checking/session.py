"""The whole of `invoke check`: options → what is printed, and the exit code."""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import msgspec
from portal.checked_settings import BadSettings
from portal.fingerprint import Inputs
from portal.model.finding import Finding, Refused
from portal.model.site import Job
from portal.steps import Order, Workshop
from portal.vietnamese.numbers import show_count

from .fixes import mend_source
from .formats import FORMATS, show_findings
from .opening import open_job
from .run import Checked, check

Say = Callable[[str], None]
_STOPPED = 130  # 128 + SIGINT, as a shell has it


class Options(msgspec.Struct, frozen=True):
    """What was asked for: repairs, warnings that count as errors, one of FORMATS."""

    fix: bool = False
    strict: bool = False
    form: str = "text"


def run_check(project: Path, options: Options, out: Say, note: Say) -> int:
    """Check the project: 0, or 1 for an error and, where strict, for a warning.

    `out` gets the findings in their format and nothing else; `note` what a person wants to know.
    Where `out` is a pipe that was closed, the rest is not printed.
    """
    if options.form not in FORMATS:
        note(f"lỗi: không có dạng “{options.form}” → chọn một trong: {', '.join(FORMATS)}")
        return 1
    try:
        with _stopping_at_once(note):
            return _run(project, options, out, note)
    except Refused as refused:
        note(f"lỗi: {refused}")
        return 1
    except BrokenPipeError:
        _close_stdout()
        return 1


@contextmanager
def _stopping_at_once(note: Say) -> Iterator[None]:
    """Ctrl-C ends the process within the block: all that is written may be cut short anywhere.

    KeyboardInterrupt would be lost where Python calls back, as it does when it forks; then the
    check would go on. Workers end with their parent.
    """
    own = os.getpid()

    def stop(signum: int, frame: FrameType | None) -> None:
        if os.getpid() == own:  # and not in a worker that has just been forked
            note("Đã dừng.")
        os._exit(_STOPPED)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _run(project: Path, options: Options, out: Say, note: Say) -> int:
    gc.disable()  # as a build does: 4 % and more
    try:
        job, inputs = open_job(project, time.time())
        checked = check(job, inputs)
        if options.fix:
            checked = _mend(job, inputs, checked, options.form, out, note)
    except BadSettings as bad:
        checked = Checked(bad.findings, 0, [])
    finally:
        gc.enable()
    errors, warnings = (_count(checked.findings, name) for name in ("error", "warning"))
    shown = show_findings(checked.findings, options.form)
    if shown:
        out(shown.removesuffix("\n"))
    (out if options.form == "text" else note)(_closing(checked, errors, warnings))
    if checked.fixable and not options.fix:
        files = show_count(len(checked.fixable))
        note(f"Có {files} tệp sửa được ngay: invoke check --fix (in ra từng dòng đã sửa)")
    return int(errors > 0 or (options.strict and warnings > 0))


def _mend(job: Job, inputs: Inputs, checked: Checked, form: str, out: Say, note: Say) -> Checked:
    """Make the repairs, show each, and check again."""
    show = out if form == "text" else note
    markup = Workshop(Order(job, inputs.reading)).markup
    mended = 0
    for file in checked.fixable:
        try:
            diff = mend_source(job.content, file, markup)
        except Refused as refused:
            note(f"lỗi: {refused}")
            continue
        if diff:
            mended += 1
            show(diff.removesuffix("\n"))
    show(f"Đã sửa {show_count(mended)} tệp.")
    return check(job, inputs) if mended else checked


def _count(findings: list[Finding], severity: str) -> int:
    return sum(finding.severity == severity for finding in findings)


def _closing(checked: Checked, errors: int, warnings: int) -> str:
    """`3 lỗi, 2 cảnh báo trong 4 tệp (đã xem 120 bài).`"""
    files = len({finding.path for finding in checked.findings})
    numbers = [show_count(number) for number in (errors, warnings, files, checked.sources)]
    return "{} lỗi, {} cảnh báo trong {} tệp (đã xem {} bài).".format(*numbers)


def _close_stdout() -> None:
    """Python flushes standard output once more when it ends; into nothing, without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
