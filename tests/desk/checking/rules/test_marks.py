"""Blanks round the signs of a sentence."""

import pytest


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Hội nghị , đã họp .\n", "Hội nghị, đã họp.\n"),
        ("Đồng chí Trần Văn Mẫu ,Trưởng phòng\n", "Đồng chí Trần Văn Mẫu, Trưởng phòng\n"),
        ("- Các phòng ; các ban\n", "- Các phòng; các ban\n"),
    ],
)
def test_a_blank_before_is_told_and_taken_out(lines, mended, body, right):
    assert lines("mark-blank-before", body)
    assert mended("mark-blank-before", body) == right


@pytest.mark.parametrize("body", ["Xin lưu ý :\n", "Tốt lắm !\n", "- Hồ sơ ?\n", "Cung : cầu\n"])
def test_a_blank_that_another_language_or_a_ratio_has_is_told_and_left(lines, mended, body):
    assert lines("mark-blank-before", body) == [1]
    assert mended("mark-blank-before", body) == body


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Hội nghị,đã kết thúc.Sau đó ra về.\n", "Hội nghị, đã kết thúc. Sau đó ra về.\n"),
        ("Một.\n\n> Phòng Tổng hợp,Văn phòng\n", "Một.\n\n> Phòng Tổng hợp, Văn phòng\n"),
    ],
)
def test_a_blank_that_is_missing_is_told_and_put_in(lines, mended, body, right):
    assert lines("mark-no-blank", body)
    assert mended("mark-no-blank", body) == right


@pytest.mark.parametrize(
    "body",
    [
        "Kết thúc hội nghị ./.\n",
        "Ông nói … rồi thôi ... Thôi.\n",
        "Tỉ lệ nam : nữ là 112 : 100. Tỷ lệ 1 : 1000, giá 2,5 triệu, lúc 7:30, ngày 7.6.2018.\n",
        "Xem https://a.example/mot,hai.Ba và tep_mot.Hai@a.example\n",
        "TP.Hồ Chí Minh, ThS.Lê Văn A, VnExpress.Net, Node.Js, v.v.\n",
        "Gõ `một , hai,bà.Trưng` và x,y\n",
        "Người ký . . . . . Ngày . . . .\n",
        "```\nmột , hai\n```\n",
        "| một , hai | ba |\n|---|---|\n| một , hai | bốn |\n",
        "Gói “org.portal.Local.Trang”, {mot,hai}, tệp “tmp.XXX”.\n",
        "Số 15/QĐ-CM,TB; a,b\n",
        "từ\n:   nghĩa của từ\n",
    ],
)
def test_numbers_addresses_and_the_like_are_not(lines, body):
    assert lines("mark-blank-before", body) == lines("mark-no-blank", body) == []


def test_a_line_is_told_once_and_mended_whole(tell, lines, mended):
    body = "Một hai , ba bốn , " * 40 + "hết.\n"
    assert lines("mark-blank-before", body) == [1]
    assert "(80 chỗ trong dòng)" in tell("mark-blank-before", body)[0]
    varied = " , ".join(f"phần thứ {number} của cả bài này" for number in range(30))
    assert mended("mark-blank-before", varied) == varied.replace(" , ", ", ")


def test_where_the_source_is_written_otherwise_it_is_told_and_left(lines, mended):
    body = "Dùng **này** , rồi.\n"
    assert lines("mark-blank-before", body) == [1]
    assert mended("mark-blank-before", body) == body
    words = "mời các bạn lưu ý , các bạn nhớ cho đúng"
    same = f'Rồi [{words}](a.pdf "{words}") nhé.\n'
    assert lines("mark-blank-before", same) == [1]
    assert mended("mark-blank-before", same) == same


def test_the_place_is_shown(tell):
    (found,) = tell("mark-no-blank", "Các đại biểu dự hội nghị,đã thảo luận.\n")
    assert "thiếu dấu cách sau dấu “,”: “iểu dự hội nghị,đã thảo luận.”" in found
