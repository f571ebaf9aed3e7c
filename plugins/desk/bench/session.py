"""Options → the benchmark of pages: lay out, measure memory, measure time in turns, report."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

from portal.model.finding import Refused
from portal.vietnamese.numbers import show_count

from .memory import Peak, peak_of
from .pictures.session import run_pictures
from .pictures.sides import find_eleventy
from .report import Memory, Row, report_lines, show_decimal
from .scenarios import COLD, SCENARIOS, Scenario, check_output, middle
from .sides import Side, lay_out
from .timing import Timing, time_command
from .trash import empty_trash

Say = Callable[[str], None]
_MEMORY_ROUNDS = 3  # sampled peaks vary little, and every run is a cold build


def run_bench(project: Path, articles: int, rounds: int, say: Say) -> int:
    """Pages and then photos; 0, or 1 if a build failed or a peer is not there."""
    try:
        find_eleventy()  # the photos' peer, asked for before an hour of pages
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    return run_pages(project, articles, rounds, say) or run_pictures(project, rounds, say)


def run_pages(project: Path, articles: int, rounds: int, say: Say) -> int:
    """Measure the project's build beside Hugo's on the same articles; 0, or 1 if a build failed.

    Both sites stand in `.cache/bench/` until the next run, with the log of the last build.
    """
    try:
        sides = _lay_out(project, articles, rounds, say)
        memory = _memory(sides, articles, min(rounds, _MEMORY_ROUNDS), say)
        rows = _rows(sides, articles, rounds, say)
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(_work(project))
    for line in report_lines(articles, rows, memory):
        say(line)
    return 0


def run_growth(project: Path, articles: int, rounds: int, say: Say) -> int:
    """Cold builds of ours alone, of so many articles and of four times as many; 0, or 1."""
    try:
        walls = {}
        for count in (articles, 4 * articles):
            side, _ = _lay_out(project, count, rounds, say)
            times = [_time(side, COLD, count, "").wall for _ in range(rounds)]
            walls[count] = median(times)
            say(f"  {show_count(count)} bài: {show_decimal(walls[count])} giây")
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(_work(project))
    ratio = walls[4 * articles] / walls[articles]
    say(f"Bốn lần số bài, dựng từ đầu: {show_decimal(ratio, 3)} lần thời gian")
    return 0


def _lay_out(project: Path, articles: int, rounds: int, say: Say) -> tuple[Side, Side]:
    if articles < 1 or rounds < 1:
        raise Refused("số bài và số lượt phải từ 1", "ví dụ: invoke bench -n 1000 --rounds 3")
    say(f"Viết {show_count(articles)} bài cho hai bên")
    return lay_out(project, _work(project), articles)


def _work(project: Path) -> Path:
    return project / ".cache" / "bench"


def _memory(sides: tuple[Side, Side], articles: int, rounds: int, say: Say) -> Memory:
    """Cold builds under observation; they also warm the disk's cache for the timed ones."""
    peaks: dict[str, list[Peak]] = {side.name: [] for side in sides}
    for number in range(rounds):
        for side in sides:
            say(f"Bộ nhớ, lượt {number + 1}/{rounds}, {side.name}")
            COLD.prepare(side, middle(articles), "")
            peaks[side.name].append(peak_of(side.command, side.folder, _log(side)))
            check_output(side, articles, middle(articles))
    ours, peer = (tuple(peaks[side.name]) for side in sides)
    return Memory(ours, peer)


def _rows(sides: tuple[Side, Side], articles: int, rounds: int, say: Say) -> list[Row]:
    """Each scenario for one side and then the other, so both meet the same minutes."""
    times: dict[tuple[str, str], list[Timing]] = {}
    for number in range(rounds):
        for scenario in SCENARIOS:
            for side in sides:
                mark = f"Câu thêm khi {scenario.label}, lượt {number + 1}."
                timing = _time(side, scenario, articles, mark)
                times.setdefault((scenario.label, side.name), []).append(timing)
                turn = f"Lượt {number + 1}/{rounds}, {scenario.label}, {side.name}"
                say(f"{turn}: {show_decimal(timing.wall)} giây")
    return [
        Row(scenario.label, *(tuple(times[scenario.label, side.name]) for side in sides))
        for scenario in SCENARIOS
    ]


def _time(side: Side, scenario: Scenario, articles: int, mark: str) -> Timing:
    sample = middle(articles)
    scenario.prepare(side, sample, mark)
    timing = time_command(side.command, side.folder, _log(side))
    check_output(side, articles, sample, mark if scenario.edits else "")
    return timing


def _log(side: Side) -> Path:
    return side.folder / "build.log"
