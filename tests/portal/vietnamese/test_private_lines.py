"""A quick look finds the lines worth a slow one, and costs next to nothing where there are none."""

import pytest
from portal.vietnamese.private_lines import find_in_lines, lines_worth
from portal.vietnamese.private_public import find_public

from tests.portal.vietnamese.conftest import CASES, read_table


def test_a_find_has_its_line():
    text = "Dòng một\n\nGọi ông Mẫu 0912 345 678\nhoặc mau@gmail.com\n"
    assert [(line, each.kind) for line, each in find_in_lines(text)] == [(3, "phone"), (4, "email")]


def test_the_head_of_a_table_says_what_its_cells_are():
    table = "| Họ tên | Số tài khoản |\n|---|---:|\n| Trần Văn Mẫu | 19033456789012 |\n"
    assert [(line, each.kind) for line, each in find_in_lines(table)] == [(3, "account")]
    assert list(find_in_lines(table.replace("tài khoản", "máy in"))) == []


@pytest.mark.slow
def test_the_quick_look_passes_over_no_labelled_line():
    """It may only spare what the slow look finds nothing in."""
    for line, *_ in read_table(CASES / "private-lines.md").values():
        assert tuple(find for _, find in find_in_lines(line)) == find_public(line), line


@pytest.mark.parametrize("house", ["12A đường Mẫu", "12/5, ngõ 3", "45 Âu Cơ", "7\u00a0phố Mẫu"])
def test_a_house_in_any_spelling_is_worth_a_slow_look(house):
    assert len(list(find_in_lines(f"Ông Mẫu trú tại số {house}, Hà Nội"))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Chứng minh CAND số 317942",
        "CMCAND 317-942",
        "ong Mau tru tai so 25 duong Le",
        "Số nhà 118, xã Mẫu",
        "Gọi 0386-44-71-18",
        "Gọi 0 967 - 220 - 418",
        "mau{at}gmail.com",
        "mailto:mau%40gmail.com",
        "Gọi 0386•447•118",
        "Gọi 0912-88-4073",
        "Gọi 0386·447·118",
        "CCCD: 0 4 6 / 0 8 8 / 0 0 5 / 2 9 1",
        "nha ba noi em so 112 to 7",
    ],
)
def test_short_papers_and_words_without_marks_are_worth_a_slow_look(line):
    assert len(list(find_in_lines(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "date: 2018-06-07 16:49:00",
        "date: 07/06/2018 16:49:00",
        "views: 2.113",
        "Sáng ngày 07/6/2018, 41 chỉ tiêu, 98,5%.",
        "![Ảnh](/anh-chung/p12.jpg)",
    ],
)
def test_what_every_article_has_is_not_worth_a_slow_look(line):
    assert list(lines_worth(line)) == []


def test_a_line_is_looked_at_once_whatever_it_holds():
    line = "0912 345 678, mau@gmail.com, số 12 đường Mẫu, 0912 345 679"
    assert list(lines_worth(f"\n{line}\n")) == [(2, 1, 1 + len(line))]


@pytest.mark.parametrize("unit", ["0912345678\n", "0912345678 ", "a@b.vn\n", "1 2 3 4 5 6 7 8\n"])
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: list(find_in_lines(text)), unit * 100) <= 2.5
