"""Mail addresses and telephone numbers that cannot be opened."""

import pytest


@pytest.mark.parametrize(
    "target",
    [
        "mailto:van-thu.cuc-mau.example",
        "mailto://van-thu@cuc-mau.example",
        "mailto:van-thu@cuc-mau",
        "<mailto:van thu@cuc-mau.example>",
        "https://van-thu@cuc-mau.example",
        "mailto:",
    ],
)
def test_a_wrong_mailbox_is_told(lines, target):
    assert lines("link-mail", f"Gửi [thư]({target}).\n") == [1]


@pytest.mark.parametrize(
    "target",
    [
        "mailto:van-thu@cuc-mau.example",
        "mailto:a@b.example,c@d.example?subject=Xin%20ch%C3%A0o",
        "https://trang.example/@cuc-mau",
        "https://ban-doc@trang.example/tep",
        "https://a.example/",
    ],
)
def test_a_right_one_is_not(lines, target):
    assert lines("link-mail", f"Gửi [thư]({target}).\n") == []


def test_a_mailbox_in_angles_is_a_right_one(lines):
    assert lines("link-mail", "Gửi <van-thu@cuc-mau.example>.\n") == []


def test_a_telephone_is_digits(lines):
    assert lines("link-phone", "[gọi](tel:van-thu) [gọi](tel:12)") == [1, 1]
    body = "[a](tel:+842400000001) [b](<tel:024 0000 0001>) [c](tel:113) [d](tel:024.0000.0001)"
    assert lines("link-phone", body) == []
