"""Signs of Markdown that stand on the page as they are."""

import pytest


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        ("Mang ** đầy đủ ** dụng cụ.\n", "chữ đậm"),
        ("**Lưu ý: mang găng tay.\n", "chữ đậm"),
        ("Xem [kế hoạch] (/van-ban/) nhé.\n", "giữa ] và ("),
        ("- Xem [mẫu] (mau-01.docx)\n", "giữa ] và ("),
        ("Xem (kế hoạch)[https://cuc-mau.example/] nhé.\n", "đổi chỗ"),
        ("! [Đoàn viên quét sân](san.jpg)\n", "giữa ! và ["),
        ("Theo báo cáo.[^1]\n", "chú thích"),
        ("Xem [kế hoạch](/van-ban/ nhé.\n", "thêm dấu )"),
        ("Xem [kế hoạch](ke-hoach.pdf và báo cáo.\n", "thêm dấu )"),
        ("Xem [kế hoạch](/van-ban/a.md nhé (bản mới).\n", "thêm dấu )"),
        ("Xem [kế hoạch](/van-ban/a.md và [báo cáo](/van-ban/)\n", "thêm dấu )"),
        ("```\nĐoạn mã\n", "thêm một dòng ```"),
        ("~~~\nĐoạn mã\n", "thêm một dòng ~~~"),
        ("Chữ <!-- sửa sau\n", "-->"),
    ],
)
def test_they_are_told_with_a_remedy(tell, body, remedy):
    (found,) = tell("raw-marks", f"Một.\n\n{body}")
    assert found.startswith("8: ")
    assert remedy in found


@pytest.mark.parametrize(
    "body",
    [
        "**Lưu ý:** mang *găng* tay, 2 * 3 * 4.\n",
        "Dấu `**` tạo chữ đậm, `[chữ] (/a/)` không phải liên kết, \\*\\* cũng thế.\n",
        "```\n** a **\n[b] (/c/)\n```\n",
        "Chữ <!-- sửa sau --> và [một](/a/) (hai) ```mã```\n",
        "Dãy [1](2 đến 3) và [a](b c.\n",
        "Theo báo cáo.[^1]\n\n[^1]: Số 5/BC.\n",
        "Nhanh lên! [Xem bài](/a/) [1] (trang 5), [sic] (nguyên văn)\n",
        "Điều 5 (sửa đổi)[1] và (a)[b](/c/), `(x)[/y]`.\n",
        "| a ** | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_what_is_meant_is_not(lines, body):
    assert lines("raw-marks", body) == []
