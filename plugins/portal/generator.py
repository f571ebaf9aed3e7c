"""Pelican's side: the one generator hands Pelican's settings over and reports what was built."""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from .build import Report, build
from .checked_settings import BadSettings
from .fingerprint import read_inputs
from .model.finding import Refused
from .model.page import Head
from .model.site import Job
from .output.disk import stopped
from .pages.feeds import FeedModel
from .settings import read_job
from .vietnamese.dates import show_moment
from .vietnamese.numbers import show_count

KEY = "portal"  # where a build keeps its objects in Pelican's context


class SectionGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """One generator for all kinds; Pelican's own get no paths and stay empty."""

    def generate_context(self) -> None:
        """Check the settings before any generator, Pelican's own included, writes by them."""
        try:
            self.job = read_job(self.settings, time.time)
        except BadSettings as bad:
            _stop([finding.show("") for finding in bad.findings])
        except OSError as error:
            _stop([f"lỗi: {stopped(error)}"])

    def generate_output(self, writer: object) -> None:
        """Build; an error ends the run with exit code 1 and no traceback."""
        del writer
        job = self.job
        try:
            say(f"Dựng theo thời điểm {show_moment(job.as_of)}")
            report = _without_collector(lambda: self._build(job))
        except Refused as refused:
            _stop([f"lỗi: {refused}"])
        except OSError as error:
            _stop([f"lỗi: {stopped(error)}"])
        for line in _lines(report, job):
            say(line)
        if report.written is None:
            raise SystemExit(1)
        self._count(report)

    def _build(self, job: Job) -> Report:
        inputs = read_inputs(job, other_plugins(self.settings))
        heard = signals.content_written.receivers or signals.feed_written.receivers
        listener = self._written if heard else None
        return build(job, inputs, listener, say)

    def _written(self, path: Path, page: msgspec.Struct) -> None:
        """Send Pelican's signal for a staged page or feed: other plugins work on the file.

        Other files for machines have none (docs/decisions/0040).
        """
        if isinstance(page, FeedModel):
            signals.feed_written.send(str(path), context=self.context, feed=page)
        elif isinstance(page, Head):
            signals.content_written.send(str(path), context={**self.context, "page": page})

    def _count(self, report: Report) -> None:
        """Give Pelican's generators as many entries as were built: it counts them when it ends."""
        counts = report.counts
        for generator in self.context.get(KEY, ()):
            if isinstance(generator, ArticlesGenerator):
                generator.articles = list(range(counts.articles))
                generator.hidden_articles = list(range(counts.hidden_articles))
            elif isinstance(generator, PagesGenerator):
                generator.pages = list(range(counts.pages))
                generator.hidden_pages = list(range(counts.hidden_pages))


def give_generator(pelican: object) -> type[SectionGenerator]:
    """Pelican's get_generators signal."""
    del pelican
    return SectionGenerator


def remember_generators(generators: list[Any]) -> None:
    """Pelican's all_generators_finalized signal: the closing line is made of other generators."""
    for generator in generators:
        generator.context[KEY] = generators


def say(line: str) -> None:
    """A line for whoever runs the build."""
    sys.stderr.write(line + "\n")


def _lines(report: Report, job: Job) -> list[str]:
    content = Path(job.content)
    root = content.relative_to(job.project) if content.is_relative_to(job.project) else content
    lines = [finding.show(root.as_posix()) for finding in report.findings]
    lines += [finding.show("") for finding in report.notes]
    if report.written is None:
        errors = sum(f.severity == "error" for f in (*report.findings, *report.notes))
        return [*lines, f"Không dựng: {show_count(errors)} lỗi. Thư mục kết quả giữ nguyên."]
    done = report.written
    numbers = [show_count(number) for number in (done.written, done.removed, done.kept)]
    return [*lines, "Ghi {} tệp, xóa {}, giữ nguyên {}.".format(*numbers)]


def _stop(lines: list[str]) -> None:
    for line in lines:
        say(line)
    raise SystemExit(1)


def other_plugins(settings: dict[str, Any]) -> tuple[str, ...]:
    """The source files of the site's other plugins: what they do to a page is in the page."""
    modules = [sys.modules.get(name) for name in settings["PLUGINS"] if name != __package__]
    return tuple(str(module.__file__) for module in modules if module and module.__file__)


def _without_collector(work: Callable[[], Report]) -> Report:
    """The garbage collector finds nothing to free in a build and costs 4 % and more of it."""
    gc.disable()
    try:
        return work()
    finally:
        gc.enable()
