"""Measurements → the lines that `invoke bench` prints: ratios first, then what they are made of."""

import os
import platform
from collections.abc import Mapping, Sequence
from importlib import metadata
from statistics import median

import msgspec
from portal.vietnamese.numbers import show_count

from .memory import Peak
from .timing import Timing

_MIB = 1024 * 1024


class Row(msgspec.Struct, frozen=True):
    """A scenario's runs, ours and the peer's in the order they were made."""

    label: str
    ours: tuple[Timing, ...]
    peer: tuple[Timing, ...]

    @property
    def ratio(self) -> float:
        """Ours to the peer's, by the medians of the wall time."""
        return middle_wall(self.ours) / middle_wall(self.peer)


class Memory(msgspec.Struct, frozen=True):
    """The cold builds' peaks, ours and the peer's."""

    ours: tuple[Peak, ...]
    peer: tuple[Peak, ...]


def report_lines(articles: int, rows: Sequence[Row], memory: Memory) -> list[str]:
    """Ratios, medians with the span, versions."""
    ours, peer = _middle_peak(memory.ours), _middle_peak(memory.peer)
    rounds = len(rows[0].ours)
    return [
        f"Tỉ lệ so với Hugo, {show_count(articles)} bài, trung vị của {rounds} lượt xen kẽ:",
        *(f"  {row.label:<24}{show_decimal(row.ratio, 3)} ×" for row in rows),
        f"  {'bộ nhớ cao nhất (PSS)':<24}{show_decimal(ours.pss / peer.pss, 3)} ×",
        f"  {'bộ nhớ cao nhất (RSS)':<24}{show_decimal(ours.rss / peer.rss, 3)} ×",
        "Số đo, giây [ít nhất … nhiều nhất], CPU của mọi tiến trình:",
        *(show_times(f"{row.label}, portal", row.ours) for row in rows),
        *(show_times(f"{row.label}, hugo", row.peer) for row in rows),
        "Bộ nhớ cao nhất khi dựng từ đầu, cộng mọi tiến trình:",
        *(_peaks(name, peak) for name, peak in (("portal", ours), ("hugo", peer))),
        f"{_versions()}; {os.cpu_count()} nhân",
    ]


def show_decimal(value: float, digits: int = 2) -> str:
    """A Vietnamese decimal number: a comma before the fraction."""
    return f"{value:.{digits}f}".replace(".", ",")


def wall_lines(walls: Mapping[str, Sequence[float]]) -> list[str]:
    """The median of each label's seconds, for what has no peer."""
    return [
        f"  {label}: {show_decimal(median(times))} giây ({len(times)} lượt)"
        for label, times in walls.items()
    ]


def middle_wall(timings: Sequence[Timing]) -> float:
    """The median of the wall time, in seconds."""
    return median(timing.wall for timing in timings)


def show_times(label: str, timings: Sequence[Timing], width: int = 24) -> str:
    """The median of the seconds, their span, and the median of the CPU's, after the label."""
    walls = [timing.wall for timing in timings]
    span = f"[{show_decimal(min(walls))} … {show_decimal(max(walls))}]"
    cpu = median(timing.cpu for timing in timings)
    return f"  {label:<{width}}{show_decimal(median(walls))} {span} CPU {show_decimal(cpu)}"


def _peaks(name: str, peak: Peak) -> str:
    pss, rss = show_decimal(peak.pss / _MIB, 0), show_decimal(peak.rss / _MIB, 0)
    return f"  {name:<24}PSS {pss} MiB, RSS {rss} MiB"


def _versions() -> str:
    names = ("pelican", "hugo")
    return ", ".join(
        [f"Python {platform.python_version()}", *(f"{n} {metadata.version(n)}" for n in names)]
    )


def _middle_peak(peaks: Sequence[Peak]) -> Peak:
    return Peak(
        pss=round(median(peak.pss for peak in peaks)), rss=round(median(peak.rss for peak in peaks))
    )
