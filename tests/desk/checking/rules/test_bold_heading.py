"""Bold lines that stand for headings."""

import pytest


@pytest.mark.parametrize("line", ["**Kết quả đạt được**", "__1. Thành phần hồ sơ__  "])
def test_a_bold_line_before_text_is_told(lines, line):
    assert lines("heading-bold", f"Mở đầu.\n\n{line}\n\nNội dung.\n") == [3]
    assert lines("heading-bold", f"Mở đầu.\n\n{line}\n\n- một\n- hai\n") == [3]


@pytest.mark.parametrize(
    "body",
    [
        "**Lời mở đầu in đậm**\n\nNội dung.\n",
        "Nội dung.\n\n**Nguyễn Văn Mẫu**\n",
        "Một.\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập**\n\nHai.\n",
        "Một.\n\n**Thời gian: 8 giờ ngày 7/6**\n\nHai.\n",
        "Một.\n\n**Cả câu này được in đậm để nhấn mạnh.**\n\nHai.\n",
        "Một.\n\n**Đậm** rồi thôi **đậm**\n\nHai.\n",
        "Một.\n\n> **Lời trích**\n\nHai.\n",
        "Một.\n\n- **Nơi nộp**\n\n- Hai.\n",
        "Một.\n\n**Ghi chú**\n\n![Tả](a.jpg)\nChú thích\n",
        "Một.\n\n```\n**mã**\n```\n\nHai.\n",
    ],
)
def test_what_is_bold_for_another_reason_is_not(lines, body):
    assert lines("heading-bold", body) == []
