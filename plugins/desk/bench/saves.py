"""The benchmark of saves: from an editor's save to the page that a real Chromium has reloaded.

The articles stand in the project's own theme, `invoke serve` runs as people run it. What is
measured begins when the file is closed and ends with the page's `load` event, photos included.
"""

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import msgspec
from portal.model.finding import Refused
from portal.vietnamese.numbers import show_count

from .corpus import compose
from .reloads import Window, open_window
from .report import show_decimal
from .running import running
from .scenarios import middle
from .sides import Side, lay_out
from .trash import empty_trash

Say = Callable[[str], None]
Times = dict[str, list[float]]  # milliseconds of the saves of a sort
TEXT, TITLE, SUMMARY = "thêm một câu", "đổi tiêu đề", "đổi tóm tắt"
_BRANCH = "nhanh-khac"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
_PAUSE = 0.5  # s between a reloaded page and the next save: an editor looks at it, too
_QUIET = 2.0  # s in which a second reload would have come
_STARTING = 300.0  # s that a first start may take


class Plan(msgspec.Struct, frozen=True):
    """How many saves of each sort, and how many files the other branch has of its own."""

    texts: int = 36
    titles: int = 3
    summaries: int = 1
    files: int = 200

    @property
    def saves(self) -> list[str]:
        """The sorts in the order of the saves: those that are dear are spread over the run."""
        dear = [TITLE] * self.titles + [SUMMARY] * self.summaries
        every = self.texts // (len(dear) + 1)
        spread = [each for sort in dear for each in (*[TEXT] * every, sort)]
        return [*spread, *[TEXT] * (self.texts - every * len(dear))]


FULL = Plan()


def run_saves(project: Path, articles: int, say: Say, plan: Plan = FULL) -> int:
    """Lay out, serve, save, check out a branch, report; 0, or 1 where something did not hold."""
    work = project / ".cache" / "bench"
    try:
        say(f"Viết {show_count(articles)} bài")
        side, _ = lay_out(project, work, articles)
        shutil.rmtree(side.folder / "theme")
        shutil.copytree(project / "theme", side.folder / "theme")
        _branch(side, articles, plan.files)
        with open_window(say) as window:
            for start in ("lần đầu", "lần sau"):
                with _serving(side, window, articles) as seconds:
                    say(f"  trang đầu tiên sau khi gõ lệnh, {start}: {show_decimal(seconds)} giây")
                    if start == "lần sau":
                        _report(_save_all(side, articles, window, plan.saves), say)
                        _check_out(side, articles, window, plan, say)
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(work)
    return 0


def write_save(path: Path, sort: str, mark: str) -> None:
    """Put the mark into an article as an editor would, in place."""
    text = path.read_text(encoding="utf-8")
    if sort == TEXT:
        text += f"\n{mark}\n"
    else:
        field = {TITLE: "title", SUMMARY: "summary"}[sort]
        text = re.sub(rf'^{field}: "(.*)"$', rf'{field}: "\1 {mark}"', text, flags=re.MULTILINE)
    with path.open("w", encoding="utf-8") as file:
        file.write(text)


def show_row(label: str, times: list[float]) -> str:
    """Median, 95th percentile and worst of milliseconds."""
    high = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    shown = [show_decimal(value, 0) for value in (median(times), high, max(times))]
    return f"  {label:<24}trung vị {shown[0]}, p95 {shown[1]}, nhiều nhất {shown[2]}"


@contextmanager
def _serving(side: Side, window: Window, articles: int) -> Iterator[float]:
    """`invoke serve` with an article open; gives the seconds until that was there."""
    log = side.folder / "serve.log"
    command = (sys.executable, "-m", "invoke", "serve", "--port", "0")
    began = time.time()
    with running(command, side.folder, log) as process:
        while (found := _ADDRESS.search(log.read_text(encoding="utf-8"))) is None:
            if process.poll() is not None or time.time() - began > _STARTING:
                raise Refused("`invoke serve` không chạy", f"xem {log}")
            time.sleep(0.02)
        page = side.page_of(middle(articles)).removesuffix("index.html")
        yield window.open(found[0] + page) - began
        process.send_signal(signal.SIGINT)
        process.wait()


def _save_all(side: Side, articles: int, window: Window, saves: list[str]) -> Times:
    """Milliseconds of each sort. Raises Refused where a save reloads more than once."""
    path = side.source_of(middle(articles))
    times: Times = {sort: [] for sort in dict.fromkeys(saves)}
    for number, sort in enumerate(saves):
        window.rest(_PAUSE)
        mark, before = f"Lời thử thứ {number + 1}.", window.loads
        write_save(path, sort, mark)
        closed = time.time()
        times[sort].append((window.shows(mark) - closed) * 1000)
        if window.loads != before + 1:
            count = window.loads - before
            raise Refused(f"một lần lưu tải lại trang {count} lần", "xem desk/serve")
    return times


def _report(times: Times, say: Say) -> None:
    every = [each for sort in times.values() for each in sort]
    sorts = ", ".join(f"{len(each)} lần {sort}" for sort, each in times.items())
    say(f"Từ lúc đóng tệp đến lúc trang tải lại xong, mili giây, {len(every)} lần lưu ({sorts}):")
    say(show_row("mọi lần lưu", every))
    for sort, each in times.items():
        say(show_row(sort, each))


def _branch(side: Side, articles: int, files: int) -> None:
    """A repository of the content, and a branch in which so many articles say more."""
    for words in (["init", "-q"], ["add", "content"], ["commit", "-qm", "một"]):
        _git(side, *words)
    _git(side, "checkout", "-qb", _BRANCH)
    for number in _changed(articles, files):
        write_save(side.source_of(compose(number)), TEXT, "Lời của nhánh khác.")
    _git(side, "commit", "-qam", "hai")
    _git(side, "checkout", "-q", "-")


def _check_out(side: Side, articles: int, window: Window, plan: Plan, say: Say) -> None:
    """Raises Refused where the branch reloads more than once."""
    _git(side, "commit", "-qam", "ba")  # what was saved: no file changes by it
    window.rest(_QUIET)
    before = window.loads
    _git(side, "checkout", "-q", _BRANCH)
    done = time.time()
    seconds = window.shows("Lời của nhánh khác.") - done
    window.rest(_QUIET)
    count, files = window.loads - before, len(_changed(articles, plan.files))
    after = f"{show_decimal(seconds)} giây sau khi git xong"
    say(f"  git checkout, {files} tệp: {count} lần tải lại, {after}")
    if count != 1:
        raise Refused(f"một lần git checkout tải lại trang {count} lần", "xem desk/serve/watch.py")


def _changed(articles: int, files: int) -> list[int]:
    """The numbers of the articles, that which is open among them."""
    return list(dict.fromkeys([articles // 2, *range(articles)]))[:files]


def _git(side: Side, *words: str) -> None:
    program = shutil.which("git")
    if program is None:
        raise Refused("máy còn thiếu git", "cài git rồi đo lại")
    settings = ("user.name=Mẫu", "user.email=mau@cuc-mau.example", "commit.gpgsign=false")
    ours = [word for setting in settings for word in ("-c", setting)]
    subprocess.run([program, *ours, *words], cwd=side.folder, check=True, capture_output=True)
