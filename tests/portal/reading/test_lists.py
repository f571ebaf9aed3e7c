"""Lists nest and keep their numbers as editors write them."""

import time

import pytest
from bs4 import BeautifulSoup, NavigableString
from portal.reading.lists import DEPTH_LIMIT, ListTooDeep
from portal.reading.markup import Markup

from tests.portal.vietnamese.conftest import CASES, read_table

MARKUP = Markup()
TABLE = CASES / "lists.md"
ROWS = [pytest.param(*row, id=f"{TABLE.name}:{at}") for at, row in read_table(TABLE).items()]
NAMES = {"p": "đoạn", "h2": "mục", "blockquote": "trích", "hr": "---"}


def shown(html):
    """What a reader sees, in the words of the table."""
    page = BeautifulSoup(html, "html.parser")
    pieces = (" ".join(piece(each).split()) for each in page.children if each != "\n")
    return " // ".join(pieces).replace("¶ ", "¶")


def piece(node, in_item=False):
    if isinstance(node, NavigableString):
        return node.replace("\n", " / ")
    if node.name == "br":
        return " / "
    if node.name in ("ul", "ol"):
        return f" ({items(node)})" if in_item else items(node)
    inside = "".join(piece(each, node.name == "li") for each in node.children)
    if in_item and node.name == "p":
        return f" ¶{inside}"
    quoted = node.parent.name == "blockquote" and node.name == "p"
    return inside if quoted else f" {NAMES.get(node.name, '')} {inside}"


def items(element):
    """The items behind the marks that a browser puts before them."""
    number, found = int(element.get("start", 1)), []
    for item in element.find_all("li", recursive=False):
        number = int(item.get("value", number))
        mark = ")" if element.get("class") == ["ngoac"] else "."
        found.append(("•" if element.name == "ul" else f"{number}{mark}") + piece(item))
        number += 1
    return " ".join(found)


@pytest.mark.parametrize(("written", "page"), ROWS)
def test_a_list_is_that_of_the_table(written, page):
    assert shown(MARKUP.convert(written)[0]) == page


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("3. a\n5. b", '<ol start="3"><li>a</li><li value="5">b</li></ol>'),
        ("1) a\n2) b", '<ol class="ngoac"><li>a</li><li>b</li></ol>'),
        ("- a\n\n      b", "<ul><li>a<pre><code>b\n</code></pre></li></ul>"),
        ("- # a", '<ul><li><h1 id="a">a</h1></li></ul>'),
        ("a) x\nb) y", "<p>a) x<br>b) y</p>"),
        ("* * *", "<hr>"),
        ("- a\n\n* * *\n\n- b", "<ul><li>a</li></ul><hr><ul><li>b</li></ul>"),
    ],
)
def test_the_markup_of_a_list(text, html):
    assert MARKUP.convert(text)[0] == html


@pytest.mark.parametrize("indent", [2, 4])
def test_lists_nest_up_to_the_limit(indent):
    def steps(levels):
        return "\n".join(f"{' ' * indent * level}- x" for level in range(levels))

    html, _ = MARKUP.convert(steps(DEPTH_LIMIT))
    page = BeautifulSoup(html, "html.parser")
    assert len(page.find_all("li")[-1].find_parents("ul")) == DEPTH_LIMIT
    with pytest.raises(ListTooDeep):
        Markup().convert(steps(DEPTH_LIMIT + 2))


def test_a_long_list_is_read_in_time_that_grows_with_its_length():
    """Least of three ratios of the best of three runs each: what is quadratic shows 4."""

    def best(text):
        times = []
        for _ in range(3):
            start = time.process_time()
            MARKUP.convert(text)
            times.append(time.process_time() - start)
        return min(times)

    text = "- a\n  - b\n\n  c\n" * 150
    assert min(best(text * 2) / best(text) for _ in range(3)) <= 2.5
