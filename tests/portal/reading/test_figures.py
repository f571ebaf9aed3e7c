"""A photo alone on its line is a figure, and both forms of caption reach the page."""

import pytest
from bs4 import BeautifulSoup
from portal.reading.markup import Markup

from tests.portal.vietnamese.conftest import CASES, read_table

MARKUP = Markup()
TABLE = CASES / "captions.md"
ROWS = [pytest.param(*row, id=f"{TABLE.name}:{at}") for at, row in read_table(TABLE).items()]
NAMES = {"p": "đoạn", "ul": "danh sách", "h2": "mục"}


def shown(html):
    """What a reader sees, in the words of the table."""
    page = BeautifulSoup(html, "html.parser")
    for line_end in page.find_all("br"):
        line_end.replace_with(" / ")
    pieces = []
    for element in page.find_all(recursive=False):
        if element.name == "figure":
            caption = element.figcaption
            text = f": {words(caption)}" if caption else ""
            pieces.append(f"hình {element.img['src']}{text}")
            continue
        for image in element.find_all("img"):
            image.replace_with(f"[{image['src']}]")
        pieces.append(f"{NAMES[element.name]} {words(element)}")
    return " // ".join(pieces)


def words(element):
    """Its text; blanks between the items of a list and a line end left in the HTML show."""
    for item in element.find_all("li"):
        item.append(" ")
    return " ".join(element.get_text().replace("\n", " / ").split())


@pytest.mark.parametrize(("written", "page", "twice"), ROWS)
def test_a_photo_and_its_caption_are_those_of_the_table(written, page, twice):
    html, two_captions = MARKUP.convert(written)
    assert shown(html) == page
    assert sorted(two_captions) == twice.split()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            '![Ảnh](a.jpg "Chú thích")',
            '<figure><img alt="Ảnh" src="a.jpg"><figcaption>Chú thích</figcaption></figure>',
        ),
        (
            "![Ảnh](a.jpg)\nMột *hai* ba\n**bốn**[năm](b.md)",
            '<figure><img alt="Ảnh" src="a.jpg"><figcaption>Một <em>hai</em> ba<br>'
            '<strong>bốn</strong><a href="b.md">năm</a></figcaption></figure>',
        ),
        (
            "![Ảnh](a.jpg)\n*Một\nhai* ba",
            '<figure><img alt="Ảnh" src="a.jpg"><figcaption><em>Một\nhai</em> ba'
            "</figcaption></figure>",
        ),
        (
            "> ![Ảnh](a.jpg)\n> Chú thích",
            '<blockquote><figure><img alt="Ảnh" src="a.jpg"><figcaption>Chú thích</figcaption>'
            "</figure></blockquote>",
        ),
        (
            "- ![Ảnh](a.jpg)\n  Chú thích\n\n  Đoạn",
            '<ul><li><figure><img alt="Ảnh" src="a.jpg"><figcaption>Chú thích</figcaption>'
            "</figure><p>Đoạn</p></li></ul>",
        ),
        (
            'Chữ ![Ảnh](a.jpg "Chú thích") chữ',
            '<p>Chữ <img alt="Ảnh" src="a.jpg" title="Chú thích"> chữ</p>',
        ),
    ],
)
def test_the_markup_of_a_figure(text, html):
    assert MARKUP.convert(text)[0] == html


def test_figures_do_not_change_the_text_around_them():
    text = "Một *hai*\n\n{}\n\nba **bốn**\n"
    html, _ = MARKUP.convert(text.format('![Ảnh](a.jpg "x")'))
    before, _, rest = html.partition("<figure>")
    after = rest.partition("</figure>")[2]
    assert before + after == MARKUP.convert(text.format(""))[0]


def test_two_captions_of_one_text_are_not_told_of_the_next():
    assert MARKUP.convert('![Ảnh](a.jpg "x")\ny')[1] == ["a.jpg"]
    assert MARKUP.convert("![Ảnh](a.jpg)\ny")[1] == []
    assert MARKUP.convert("Chữ")[1] == []


def test_many_photos_are_many_figures():
    html, _ = MARKUP.convert("\n".join(f"![Ảnh](a{n}.jpg)\nDòng {n}" for n in range(200)))
    assert html.count("<figure>") == html.count("<figcaption>Dòng") == 200
