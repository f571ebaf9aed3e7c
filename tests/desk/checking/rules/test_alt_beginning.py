"""Alternative texts that begin with what is heard already."""

import pytest


@pytest.mark.parametrize(
    "alt",
    [
        "Ảnh chụp hội trường kín người",
        "Hình ảnh về buổi lễ",
        "hình ảnh các đại biểu",
        "Bức ảnh chụp hai cán bộ",
        "Tấm ảnh về ngày hội",
        "Ảnh minh họa cho bài viết",
        "Image of a hall",
        "A photo of two officers",
    ],
)
def test_needless_words_are_told(lines, alt):
    assert lines("alt-beginning", f"![{alt}](a.jpg)") == [1]


@pytest.mark.parametrize(
    "alt",
    [
        "Ảnh chụp màn hình trang đăng nhập",
        "Ảnh chụp từ trên cao xuống cánh đồng",
        "Ảnh chụp năm 1972: ba chiến sĩ bên cột mốc",
        "Ảnh chụp X-quang bàn tay",
        "Hình ảnh vệ tinh của cơn bão",
        "Ảnh: các đại biểu trong hội trường",
        "Bức ảnh cũ treo trên tường nhà truyền thống",
        "Hội trường nhìn từ hàng ghế cuối",
    ],
)
def test_what_kind_of_picture_it_is_may_be_said(lines, alt):
    assert lines("alt-beginning", f"![{alt}](a.jpg)") == []


def test_the_remedy_shows_what_stays(tell):
    (found,) = tell("alt-beginning", "![Ảnh chụp hội trường kín người](a.jpg)")
    assert found.endswith("viết thẳng vào ảnh có gì: “hội trường kín người”")
