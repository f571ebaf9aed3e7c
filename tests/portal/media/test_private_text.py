"""Private data in a text or a table are told by line; a table's head says what is what."""

import pytest
from portal.media.private_text import MOST_TOLD, text_faults


def told(text, suffix="csv", allowed=(), labels=None):
    faults = text_faults(text.encode(), suffix, allowed, labels or {})
    return [(each.line, each.severity, each.rule) for each in faults]


def test_a_table_of_people_is_told_line_by_line():
    text = "Họ tên,Số CMND,Điện thoại\nTrần Văn Mẫu,012345678,0912345678\nLê Thử,,\n"
    assert told(text) == [(2, "error", "private-identity"), (2, "warning", "private-phone")]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("so_cmnd", ["private-identity"]),
        ("so_tai_khoan", ["private-account"]),
        ("so_dan", []),
        ("ma_ho_so", []),
    ],
)
def test_the_head_of_a_column_says_what_a_number_is(head, found):
    text = f"nam;{head};ghi_chu\n2024;123456789;x\n"
    assert [rule for _, _, rule in told(text)] == found


def test_the_label_of_a_column_counts_too():
    text = "nam,so\n2024,123456789\n"
    assert told(text) == []
    assert told(text, labels={"so": "Số căn cước"}) == [(2, "error", "private-identity")]


def test_a_table_of_offices_is_clean():
    text = "Đơn vị\tĐịa chỉ\tĐiện thoại\nVăn phòng\tSố 1 phố Mẫu\t024 0000 0010\n"
    assert told(text) == []


def test_what_is_allowed_may_stand():
    assert told("Quỹ,Tài khoản\nĐền ơn,3713.0.1234567\n", allowed=("371301234567",)) == []


def test_captions_are_read_as_lines():
    text = "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nGọi ông Mẫu 0912 345 678\r\n"
    assert told(text, "vtt") == [(4, "warning", "private-phone")]


def test_many_lines_are_told_together():
    rows = "Trần Văn Mẫu,0912345678\n" * (MOST_TOLD + 5)
    faults = text_faults(f"Họ tên,Số\n{rows}".encode(), "csv", (), {})
    assert [each.line for each in faults] == list(range(2, MOST_TOLD + 3))
    assert faults[-1].message.startswith("còn 5 dòng nữa")
    assert (faults[-1].severity, faults[-1].rule) == ("warning", "private-phone")


def test_an_error_among_the_many_is_an_error():
    rows = "Trần Văn Mẫu,0912345678\n" * (MOST_TOLD + 5) + "Lê Thử,001085000123\n"
    last = text_faults(f"Họ tên,Số\n{rows}".encode(), "csv", (), {})[-1]
    assert (last.severity, last.rule) == ("error", "private-identity")


def test_a_text_that_is_no_utf_8_is_told_elsewhere():
    assert text_faults("Họ tên".encode("utf-16"), "csv", (), {}) == ()


@pytest.mark.parametrize("row", ['"0912345678', "a,b,0912345678,d", '"CCCD 001085000123"x'])
def test_a_row_that_does_not_fit_its_head_is_looked_at_as_it_is(row):
    assert len(told(f"Họ tên,Số\n{row}\n")) == 1


@pytest.mark.parametrize("unit", ["a,0912345678\n", '"', ",", "0912345678 "])
def test_looking_takes_time_in_proportion(growth, unit):
    assert growth(lambda text: told(f"Họ tên,Số\n{text}"), unit * 150) <= 2.5
