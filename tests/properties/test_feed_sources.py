"""Whatever stands in a source, its feeds are well-formed, valid and lead nowhere relative."""

import random
from pathlib import Path

import msgspec
import pytest
from lxml import etree
from portal.model.body import Image
from portal.model.moment import Moment
from portal.model.photo import Photo
from portal.model.site import Owner, Site
from portal.model.target import Href
from portal.pages.feeds import FeedEntry, FeedModel
from portal.reading.markup import Markup
from portal.reading.source import read_source
from portal.rendering.body import fill
from portal.rendering.feed import show_atom, show_rss

SCHEMAS = Path(__file__).parents[1] / "schemas"
SHOW = {"atom": show_atom, "rss": show_rss}
SITE = Site("Cổng Mẫu", "https://cuc-mau.example", "/", Owner("Cục Mẫu"), feed_styles="/f.css")
PHOTO = Photo("ab12", "hop", "webp", "jpg", 3, ((480, 320), (1200, 800)))
A = "{http://www.w3.org/1999/xhtml}a"

# Raw bytes, half markup, entities, odd links: what has broken feeds elsewhere.
# fmt: off
PIECES = [
    "chữ", "Đường Nguyễn Trãi", "😀", " ", "\n", "\n\n", "\t", "    ", "\u00a0", "\u2028", "\u0085",
    "\x00", "\x0b", "\x0c", "\x1b", "\ufffe", "\uffff", "\u202e", "\ufeff", "\u0301",
    "<", ">", "&", '"', "'", "]]>", "<![CDATA[", "<?xml?>", "<!-- a -- b -->", "<!DOCTYPE x>",
    "&nbsp;", "&lt;b&gt;", "&#11;", "&#xFFFE;", "&#0;", "&#128;", "&bogus;", "&amp;amp;", "&copy",
    "<br>", "<BR/>", "<hr>", "<p>", "</p>", "<b>", "</i>", "<col>", "<wbr>", "<o:p>a</o:p>",
    "<td>", "<table><tr><td>1", "<ol reversed start=3><li>a", "<a href=#muc>m</a>", "<q cite=x>",
    '<p id="muc">', '<p id="a b&c">', "<a href='https://a.example/?x=<b>&y=\"z\"'>l</a>",
    "[l](#muc)", "[l](a.md)", "[l](https://a.example/?a=<b>&c)", '[l](a.md "x > y")',
    "<a@b.example>", "**", "_", "~~~", "{#muc}", "`<br>`", "[^1]", "\n\n[^1]: chú\n\n",
    "![Tả](a.jpg)", "\n\n![Tả](a.jpg)\nLời **đậm**\n\n",
    '\n\n![Tả "x" < y](a.jpg "Lời > & lời")\n\n', "\n\n| a | b |\n|:-|-:|\n| 1 | <br> |\n\n",
    "\n\n## Mục\n\n", "\n\n- a\n- b\n\n", "\n\n1) a\n2) b\n\n", "\n\n```\n<x>&\n```\n\n",
]
# fmt: on


def entry_of(chance, markup):
    """An entry of a random source, read as an editor's file is; None where it is refused."""
    title = "Bài" + "".join(chance.choices(PIECES, k=3))
    text = "".join(chance.choices(PIECES, k=chance.randint(1, 40)))
    lines = [
        "---",
        f"title: {msgspec.json.encode(title).decode()}",
        "date: 2018-06-07",
        "category: Tin",
        "---",
        text,
    ]
    reading, body = read_source("tin-tuc/bai.md", "\n".join(lines).encode(), b"k", markup)
    if reading.item is None:
        return None
    gaps = [
        (each, PHOTO if isinstance(each, Image) else Href("/a/", "muc", each.attributes))
        for each in reading.references
    ]
    moment = Moment(chance.randrange(2_000_000_000))
    return FeedEntry(
        url="/tin-tuc/2018/06/bai/",
        title=reading.item.title,
        lang="vi",
        summary=reading.item.summary,
        published=moment,
        updated=moment,
        author="",
        categories=("Tin",),
        facts=(),
        figures=(),
        body=fill(body, gaps, "https://cuc-mau.example/"),
    )


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.slow)])
def test_no_source_makes_a_feed_that_is_ill_formed(count):
    """In either form, of the same sources: to read them is most of the time."""
    chance, markup = random.Random(4287), Markup()
    entries: list[FeedEntry] = []
    while len(entries) < count:
        entry = entry_of(chance, markup)
        entries += [entry] if entry else []
    for form in SHOW:
        text = (SCHEMAS / f"{form}.rnc").read_text(encoding="utf-8")
        schema = etree.RelaxNG.from_rnc_string(text)
        for at in range(0, count, 30):
            check_feed(form, schema, tuple(entries[at : at + 30]))


def check_feed(form, schema, shown):
    model = FeedModel(url=f"/feeds/{form}.xml", home="/", title="Tin tức", entries=shown)
    tree = etree.fromstring(SHOW[form](model, SITE).encode())
    schema.assertValid(tree)
    addresses = [each.get("href", "https://") for each in tree.iter(A)]
    assert [a for a in addresses if not a.startswith(("https://", "mailto:"))] == []
    titles = [each.text for each in tree.iter("{*}title")][1:]
    assert [title.split() for title in titles] == [each.title.split() for each in shown]
