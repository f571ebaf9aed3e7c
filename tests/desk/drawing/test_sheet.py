"""The paper: Vietnamese that can be found again, paragraphs that fit, rules to write on."""

import re

import pytest
from desk.drawing.sheet import sheet
from portal.media.attachment import check_attachment

RIGHT = 538


def shown(data):
    """The text of each line drawn, by the table from glyph to letter."""
    pairs = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", data, re.M)
    letters = {glyph: bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}
    drawn = re.findall(rb"Td <([0-9A-F]*)> Tj", data)
    return ["".join(letters[line[n : n + 4]] for n in range(0, len(line), 4)) for line in drawn]


def test_text_of_the_page_is_the_text_given():
    data = sheet(("CỤC MẪU", "Số: 123/QĐ-CMAU"), "QUYẾT ĐỊNH", ("# Điều 1. Phạm vi", "1. Ưu đãi."))
    assert shown(data) == [
        "CỤC MẪU",
        "Số: 123/QĐ-CMAU",
        "QUYẾT ĐỊNH",
        "Điều 1. Phạm vi",
        "1. Ưu đãi.",
        "Văn bản minh họa: cơ quan, số hiệu và nội dung đều được đặt ra. Trang 1/1",
    ]


def test_long_paragraph_is_set_in_lines():
    words = "Trường hợp đơn không thuộc thẩm quyền thì hướng dẫn bằng văn bản " * 4
    lines = shown(sheet((), "Thử", (words,)))[1:-1]
    assert len(lines) > 2
    assert " ".join(lines) == words.strip()


def test_a_line_to_fill_in_has_a_rule_to_the_margin_and_an_empty_one_is_a_rule():
    data = sheet((), "ĐƠN", ("Họ và tên:…", "", "Kính gửi:"))
    assert shown(data)[1:4] == ["Họ và tên:", "", "Kính gửi:"]
    rules = re.findall(rb"0\.5 w ([\d.]+) [\d.]+ m ([\d.]+) [\d.]+ l S", data)
    assert [float(end) for _, end in rules] == [RIGHT, RIGHT]
    assert float(rules[0][0]) > float(rules[1][0])


def test_what_does_not_fit_goes_on_with_the_next_page():
    data = sheet((), "Thử", [f"Dòng thứ {number}" for number in range(40)], "Chân trang.")
    assert b"/Count 2" in data
    heights = [float(y) for y in re.findall(rb"(?:Tr|w) [\d.]+ ([\d.]+) Td", data)]
    assert sorted(heights)[:2] == [38, 38]  # the feet
    assert sorted(heights)[2] >= 64
    assert [line for line in shown(data) if line.startswith("Chân")] == [
        "Chân trang. Trang 1/2",
        "Chân trang. Trang 2/2",
    ]


def test_two_runs_give_the_same_bytes_and_name_nobody():
    one, other = (sheet((), "Giấy", ("Điều 1.",)) for _ in range(2))
    assert one == other
    for key in (b"/Info", b"/Author", b"/Producer", b"/Creator", b"Date", b"/Metadata"):
        assert key not in one


def test_the_portal_takes_it_for_an_attachment():
    check_attachment(sheet((), "Giấy", ()), "to-khai.pdf")


def test_letter_that_the_font_lacks_is_refused():
    with pytest.raises(KeyError):
        sheet((), "中", ())
