"""The same text on links to different places."""

import pytest

HERE = "Gửi [Phiếu đăng ký](https://a.example/1).\n\n"


def test_the_second_is_told(lines, tell):
    body = f"{HERE}Gửi [phiếu đăng ký](https://a.example/2).\n"
    assert lines("link-twice", body) == [3]
    assert "dòng 6 dẫn tới https://a.example/1" in tell("link-twice", body)[0]


@pytest.mark.parametrize(
    "body",
    [
        HERE + HERE,
        f"{HERE}Gửi [phiếu đăng ký](http://www.a.example/1/).\n",
        "[sơ kết](2018-06-07-so-ket.md) và [sơ kết](/tin-tuc/2018/06/so-ket/)",
        "[Điều 5](/van-ban/a/#dieu-5) và [Điều 5](/van-ban/b/#dieu-5)",
        "[tại đây](https://a.example/1) và [tại đây](https://a.example/2)",
        "[1](https://a.example/1) và [1](https://a.example/2)",
        "| Tên | Tệp |\n|---|---|\n| A | [Bản in](a.pdf) |\n| B | [Bản in](b.pdf) |\n",
    ],
)
def test_what_is_the_same_or_told_apart_is_not(lines, body):
    assert lines("link-twice", body) == []


def test_two_parts_of_one_page_are_two_places(lines):
    assert lines("link-twice", "[giá](/a/#mot) và [giá](/a/#hai)") == [1]
