"""The benchmark of checks: `invoke check` after one edit in many articles, start and all.

No peer checks what is written, so the figures stand alone, in seconds; issue on checks: at most
one second after one edit.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

from portal.model.finding import Refused
from portal.vietnamese.numbers import show_count

from .report import show_decimal, wall_lines
from .saves import TEXT, TITLE, write_save
from .scenarios import middle
from .sides import Side, lay_out
from .timing import time_command
from .trash import empty_trash

Say = Callable[[str], None]
NOTHING = "không đổi gì"
_CHECK = (sys.executable, "-m", "invoke", "check")
_SEEN = re.compile(r"đã xem ([0-9.]+) bài")


def run_checks(project: Path, articles: int, rounds: int, say: Say) -> int:
    """Lay out, check once, then after nothing, a sentence and a title, in turns; 0, or 1."""
    work = project / ".cache" / "bench"
    try:
        say(f"Viết {show_count(articles)} bài")
        side, _ = lay_out(project, work, articles)
        wall, seen = _check(side)
        say(f"  kiểm tra từ đầu: {show_decimal(wall)} giây ({seen} bài)")
        walls: dict[str, list[float]] = {NOTHING: [], TEXT: [], TITLE: []}
        for number in range(rounds):
            for sort, times in walls.items():
                if sort != NOTHING:
                    mark = f"Lời thử thứ {number + 1}."
                    write_save(side.source_of(middle(articles)), sort, mark)
                times.append(_check(side)[0])
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(work)
    for line in wall_lines(walls):
        say(line)
    return 0


def _check(side: Side) -> tuple[float, str]:
    """Seconds, and how many articles were looked at. Raises Refused where an error is found."""
    log = side.folder / "check.log"
    wall = time_command(_CHECK, side.folder, log).wall
    found = _SEEN.search(log.read_text(encoding="utf-8"))
    if found is None:
        raise Refused("không rõ đã xem bao nhiêu bài", f"xem {log}")
    return wall, found[1]
