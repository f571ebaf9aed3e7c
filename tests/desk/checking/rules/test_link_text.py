"""Links that do not say where they lead."""

import pytest

UNCLEAR = (
    "tại đây",
    "Tại đây!",
    "xem thêm",
    "Xem chi tiết tại đây >>",
    "click vào đây",
    "Vui lòng bấm vào đây để xem chi tiết",
    "đây",
    "link",
    "Chi tiết…",
    "here",
    "**tải về tại đây**",
    "tai day",
)
CLEAR = (
    "phiếu đăng ký",
    "Xem lịch tiếp công dân",
    "Ăn ở",
    "Liên kết",
    "chi tiết Quyết định số 123",
    "Tệp",
    "tải phiếu đăng ký",
    "Đường Trần Phú",
    "1",
)


@pytest.mark.parametrize("words", UNCLEAR)
def test_words_for_any_link_are_told(lines, words):
    assert lines("link-text", f"Một.\n\nMời [{words}](https://vi-du.example/a).\n") == [3]


@pytest.mark.parametrize("words", CLEAR)
def test_words_of_this_link_are_not(lines, words):
    assert lines("link-text", f"Mời [{words}](https://vi-du.example/a).\n") == []


def test_in_a_table_the_row_says_it(lines):
    body = "| Tên | Tệp |\n|---|---|\n| Phiếu | [Tải về](https://vi-du.example/a) |\n"
    assert lines("link-text", body) == []
    assert lines("link-text", f"{body}\n[Tải về](https://vi-du.example/b)\n") == [5]


def test_a_link_without_words_is_told(lines):
    assert lines("link-empty", "Một [](https://vi-du.example/a) hai.\n") == [1]
    assert lines("link-empty", "Một [hai](https://vi-du.example/a).\n") == []


def test_a_photo_says_what_its_link_is(lines):
    assert lines("link-empty", "[![Bản đồ](a.jpg)](https://vi-du.example/)\n") == []


def test_a_footnote_is_no_link_of_the_editors(lines):
    body = "Một.[^1]\n\n[^1]: Chú giải.\n"
    assert lines("link-text", body) == lines("link-empty", body) == []


def test_a_long_address_as_text_is_told(lines):
    address = "https://vi-du.example/" + "thu-muc/" * 6
    assert lines("link-address", f"Xem <{address}> nhé.\n") == [1]
    assert lines("link-address", "Xem <https://vi-du.example/> nhé.\n") == []
    assert lines("link-address", f"Xem [trang ví dụ]({address}) nhé.\n") == []
