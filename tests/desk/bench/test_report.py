"""Figures as the lines that are printed."""

from desk.bench.memory import Peak
from desk.bench.report import Memory, Row, report_lines, wall_lines
from desk.bench.timing import Timing

MIB = 1024 * 1024
ROW = Row(
    "dựng từ đầu",
    ours=(Timing(9.0, 17.0), Timing(12.0, 18.0), Timing(10.0, 16.0)),
    peer=(Timing(8.0, 15.0), Timing(8.5, 15.0), Timing(2.0, 15.0)),
)
MEMORY = Memory(
    ours=(Peak(300 * MIB, 500 * MIB), Peak(310 * MIB, 510 * MIB), Peak(100 * MIB, 100 * MIB)),
    peer=(Peak(600 * MIB, 625 * MIB),) * 3,
)


def test_a_ratio_is_of_medians():
    """One slow minute moves neither side's figure."""
    assert ROW.ratio == 10.0 / 8.0


def test_ratios_come_first_and_then_what_they_are_made_of():
    lines = report_lines(10_000, [ROW], MEMORY)
    assert lines[0] == "Tỉ lệ so với Hugo, 10.000 bài, trung vị của 3 lượt xen kẽ:"
    assert [line.split() for line in lines[1:4]] == [
        ["dựng", "từ", "đầu", "1,250", "×"],
        ["bộ", "nhớ", "cao", "nhất", "(PSS)", "0,500", "×"],
        ["bộ", "nhớ", "cao", "nhất", "(RSS)", "0,800", "×"],
    ]
    text = "\n".join(lines[4:])
    assert "10,00 [9,00 … 12,00] CPU 17,00" in text
    assert "8,00 [2,00 … 8,50] CPU 15,00" in text
    assert "PSS 300 MiB, RSS 500 MiB" in text


def test_versions_and_cores_are_named():
    last = report_lines(10_000, [ROW], MEMORY)[-1]
    for word in ("Python 3.", "pelican 4.", "hugo 0.", " nhân"):
        assert word in last


def test_seconds_without_a_peer_are_medians_by_label():
    assert wall_lines({"không đổi gì": [3.0, 0.5, 1.25], "sửa": [2.0]}) == [
        "  không đổi gì: 1,25 giây (3 lượt)",
        "  sửa: 2,00 giây (1 lượt)",
    ]
