"""Titles with a full stop, and long ones."""

import pytest


@pytest.mark.parametrize(
    "title",
    [
        "Hội nghị sơ kết.",
        "Hội nghị năm 2026.",
        '"Hội nghị: sơ kết."',
        "Hội nghị “sơ kết”.",
        "Hội nghị sơ kết./.",
    ],
)
def test_a_full_stop_is_told_and_taken_off(tell, mended, title):
    assert tell("title-stop", title=title)[0].startswith("2: đầu đề kết thúc bằng dấu chấm")
    bare = title.replace("./.", "").replace(".", "")
    assert f"title: {bare}\n" in mended("title-stop", "", title=title)


@pytest.mark.parametrize(
    "title",
    [
        "Hội nghị sơ kết",
        "Còn tiếp...",
        "Gạo, muối, v.v.",
        "Về TP. Hà Nội",
        "Ai, ở đâu?",
        "Hội thi A.B.",
    ],
)
def test_other_ends_are_not(tell, title):
    assert tell("title-stop", title=title) == []


def test_a_long_one_is_told_unless_it_is_an_official_name(tell):
    title = "Hội nghị sơ kết công tác " * 9
    assert "dài 224 ký tự" in tell("title-length", title=title)[0]
    given = {"number": "1/QĐ-CM", "issuer": "Cục", "issued": "2018-06-01"}
    given["files"] = "[a.pdf]"
    assert tell("title-length", title=title, folder="van-ban", **given) == []
    assert tell("title-length", title=title[:199]) == []
