"""A heading's id is its words; no two are the same and none meets the layout's own."""

import pytest
from bs4 import BeautifulSoup
from portal.reading.markup import Markup

MARKUP = Markup()


def ids(text):
    html, _ = MARKUP.convert(text)
    found = BeautifulSoup(html, "html.parser").find_all(["h1", "h2", "h3", "h4", "h5", "h6"])
    return [heading["id"] for heading in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Sơ kết công tác", "so-ket-cong-tac"),
        ("Đại hội\n=======", "dai-hoi"),
        ("## **Đậm** và `mã` và [liên kết](a.md)", "dam-va-ma-va-lien-ket"),
        ("## Phần 1 – *mở* đầu!", "phan-1-mo-dau"),
        ("## a -- b", "a-b"),
        ("## <b>Đậm</b> &amp; nhạt", "dam-nhat"),
        ("## …", "muc"),
        ("## Москва", "muc"),
        ("## ![Ảnh](a.jpg)", "muc"),
        ("#### " + "chữ " * 30, ("chu-" * 15).strip("-")),
        ("## " + "a" * 59 + " b", "a" * 59),
        ("> ## Trong trích dẫn", "trong-trich-dan"),
        ("- ## Trong danh sách", "trong-danh-sach"),
    ],
)
def test_an_id_is_the_words_of_the_heading(text, name):
    assert ids(text) == [name]


def test_equal_headings_are_numbered_from_the_second():
    assert ids("## Mục\n\n### mục\n\n## Mục!\n") == ["muc", "muc-2", "muc-3"]


def test_a_number_that_a_heading_has_of_itself_is_left_out():
    assert ids("## Mục 2\n\n## Mục\n\n## Mục\n") == ["muc-2", "muc", "muc-3"]


def test_an_id_of_the_editors_own_stays_and_is_not_given_again():
    """The one further down too: a link may lead to it already."""
    text = "## Ghi chú\n\n## Khác {#rieng}\n\n## Riêng\n\n## Mục {#ghi-chu}\n"
    assert ids(text) == ["ghi-chu-2", "rieng", "rieng-2", "ghi-chu"]


def test_ids_of_one_text_do_not_count_in_the_next():
    assert ids("## Mục\n") == ids("## Mục\n") == ["muc"]


@pytest.mark.parametrize("words", ["a -- b", "--", "trang--chu", "a – – b", "a - - - b"])
def test_no_id_holds_two_hyphens(words):
    """Those are the layout's."""
    assert not any("--" in name for name in ids(f"## {words}\n\n## {words}\n"))
