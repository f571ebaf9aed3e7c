"""Words in capital letters only."""

import pytest

SHOUTED = "KẾT QUẢ PHONG TRÀO THI ĐUA SÁU THÁNG ĐẦU NĂM CỦA CỤC MẪU"
DOCUMENT = {"folder": "van-ban", "number": "1/QĐ-CM", "issuer": "Cục", "issued": "2018-06-01"}


def test_a_title_is_told(lines, tell):
    assert tell("title-capitals", title=SHOUTED)[0].startswith("2: đầu đề viết toàn chữ hoa")
    assert tell("title-capitals", title="Kết quả phong trào THI ĐUA") == []


def test_a_heading_is_told(lines):
    assert lines("heading-capitals", f"## {SHOUTED}\n") == [1]


def test_a_paragraph_is_told(lines):
    assert lines("text-capitals", f"Một.\n\n{SHOUTED}\n\n- {SHOUTED}\n") == [3, 5]


@pytest.mark.parametrize("words", ["CSDL, DVC, BNS", "TCVD-CMAU-TCCT-TĐKT", "2018 – 2025", ""])
def test_names_in_short_are_not(lines, words):
    assert lines("heading-capitals", f"## {words}\n") == []
    assert lines("text-capitals", f"{words}\n") == []


def test_an_official_document_is_printed_so(lines):
    body = f"## {SHOUTED}\n\n{SHOUTED}\n"
    assert lines("heading-capitals", body, **DOCUMENT) == []
    assert lines("text-capitals", body, **DOCUMENT) == []


def test_a_cell_and_code_may_hold_what_they_hold(lines):
    body = f"| {SHOUTED} | B |\n|---|---|\n| {SHOUTED} | 2 |\n\n```\n{SHOUTED}\n```\n"
    assert lines("text-capitals", body) == []
