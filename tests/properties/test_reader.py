"""Whatever stands in a source, reading it ends soon, with an item or with findings.

docs/security.md b10, b11 and b16: no traceback, no hang.
"""

import json
import time
from collections import Counter
from xml.etree import ElementTree as etree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from portal.fields.report import Report
from portal.kinds.table import KIND_OF_FOLDER
from portal.model.body import Body
from portal.reading.figures import FigureProcessor
from portal.reading.headings import HeadingProcessor
from portal.reading.links import split_references
from portal.reading.markup import Markup
from portal.reading.outline import order_headings
from portal.reading.places import Places
from portal.reading.sanitise import CLEANER, NestedTooDeep, sanitise
from portal.reading.source import SECONDS_LIMIT, read_source
from portal.reading.tags import find_tags, has_many_attributes, take_out, too_much

from tests.properties.first_site import SOURCES as FIRST
from tests.properties.values import values_of

MARKUP = Markup()
HEAD = "---\ntitle: Bài\ndate: 2018-06-07\ncategory: Tin\n---\n"
# What follows the 2 s: the report.
SLACK = 1.0

# fmt: off
FRONT = (
    "---\n", "...\n", "title: Hội nghị\n", "title: a: b\n", 'title: "mở\n', 'title: " "\n',
    "title:\n", "date: 2018-06-07 16:49:00\n", "date: 07/06/2018\n", "date: 31/02/2018\n",
    "date: [2018]\n", "category: Tin\n", "tags: a, b, A\n", "tags: [a, [b, {c: d}]]\n",
    "tags:\n- a\n- b\n", "status: drafft\n", "status: draft\n", "slug: ../x\n", "slug: x\n",
    "slug: loai\n", "views: -1\n", "views: 2.113\n", "cover: a.jpg\n", "cover: {a: b}\n",
    "attachments:\n- file: a.pdf\n  label: A\n", "attachments: [a.pdf, {x: y}]\n",
    "updates:\n- date: 2018-06-08\n  note: x\n", "updates: [x]\n", "withdrawn:\n  date: 1\n",
    "old_urls: [/a, b;\\n]\n", "expires: 2000-01-01\n", "summary: |\n  một\n  hai\n",
    "summary: >\n  a\n", "x: &a b\n", "y: *a\n", "? a\n: b\n", "<<: *a\n",
    "!!python/object:x y\n", "- a\n", "\ta: b\n", "# ghi chú\n", "Tiêu đề: A\n", "title: !x a\n",
    "{", "}", "[", "]", '"', "'", ": ", "- ", "\\u202e", 'thread: "\\u202e"\n', 'lang: "\\0"\n',
    "lang: en\n", "see_also: a.md\n",
)
TEXT = (
    "chữ ", "Đường", "\n", "\n\n", "  \n", "\t", "    ", "  ", "# ", "## Mục\n", "---\n", "===\n",
    "- ", "* ", "1. ", "5) ", "a) ", "> ", "*", "**", "_", "`", "```\n", "~~~\n", "[", "]", "(",
    ")", "!", "[x](a.md)", "[x](#muc)", "[x](javascript:x)", "[x](<a b>)", "[x](//a.example)",
    "[x](http://[::1)", "![x](a.jpg)", '![x](a.jpg "y")\nz\n', "![](https://a.example/a.jpg)",
    "[x][n]", "[n]: a.md\n", "[^1]", "[^1]: chú\n", "|", "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
    ": nghĩa\n", "{#x}", "{: .y z=1 }", "{", "\\", "&", "&amp;", "&#0;", "&#x110000;", "<", ">",
    '"', "'", "=", "<b>", "</b>", "<div>", "</div>\n", "<p id=a>", "<p id=a>", "<a href=#a>",
    "</a>", "<img src=a.jpg>", "<img>", "<img src=''>", "<table><td>", "</table>", "<h1>",
    "</h6>", "<script>", "</script>", "<svg>", "<!--", "-->", "<!", "<?", "]]>", "<![CDATA[",
    "<figcaption>", "</figcaption>", "<a title='", "<details>", "<https://a.example>",
    "<a@b.example>", "onclick=x ", "href='java\tscript:x' ", "\0", "\x02", "\x03",
    "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "\x0b", "\x1a", "\r", "\r\n", "\u200b", "\u202e",
    "\ufeff", "\ufffd", "\U0001f600", "\ue000", "\u0301", "\u2028",
)
# fmt: on
PIECES = st.lists(st.sampled_from(TEXT), max_size=25).map("".join)
KEYS = st.lists(st.sampled_from(FRONT), max_size=10).map("".join)
SOURCES = st.one_of(
    st.builds("---\n{}---\n{}".format, KEYS, PIECES),
    st.builds((HEAD[:-4] + "{}---\n{}").format, KEYS, PIECES),
    PIECES.map(HEAD.__add__),
    st.lists(st.sampled_from(FRONT + TEXT), max_size=30).map("".join),
    st.text(max_size=300),
    st.text(max_size=300).map(HEAD.__add__),
).map(lambda text: text.encode("utf-8", "surrogatepass"))
DATA = st.one_of(SOURCES, SOURCES, st.binary(max_size=300), st.binary().map(HEAD.encode().__add__))
NAMES = ("bai.md", "bai.md", "2018/….md", "loai.md")
PATHS = st.sampled_from([f"{folder}/{name}" for folder in KIND_OF_FOLDER for name in NAMES])

# Under the keys of every kind: what may stand there, and what may not, of any shape.
# fmt: off
JUNK = (
    "", " x", " 2018-06-07", " 31/02/2018", " -1", " 1:05", " 99999999999999999999", " null",
    " [a, {b: c}]", " []", " {}", " {file: a.png}", " {date: 2018-06-07, to: x}", " [[a], [b]]",
    "\n- a\n- b", "\n- {file: a.png, alt: b}\n- c.png", "\n  a: b", "\n- name: a\n  x: y",
    "\n- unit: a\n  units:\n  - unit: b\n    units: [c]", "\n- date: 1\n  note: 2",
    " |\n  một\n  hai", " >-\n  a", ' "\\u202e"', ' "\\0"', " &a b", " *a", " 'mở", ' "',
    " !!python/object:x y", " a: b", "\t", " ../../x", " https://[::1", " javascript:x",
    " /a?b=%zz", " 1/QĐ-X", " 0912345678", " Nguyễn Văn Mẫu", f" {'dài ' * 300}",
    "\n" + "- a\n" * 60, " \udcff", " \x1b",
)
# fmt: on


def kept_or_junk(folder):
    """Lines of front matter by their key: any field of a kind, under any of its names."""
    kind = KIND_OF_FOLDER[folder]
    keys = [*kind.fields, *(alias for field in kind.fields.values() for alias in field.aliases)]
    kept = [(key, each) for key in kind.fields for each in values_of(folder, key) if each]
    junk = st.tuples(st.sampled_from(keys), st.sampled_from(JUNK))
    written = st.sampled_from([(key, f" {json.dumps(each)}") for key, each in kept])
    return st.lists(st.one_of(written, written, written, junk), max_size=6).map(dict)


def source_of(path, lines, more, text):
    """A source of the first site with these lines instead of its own, or beside them."""
    fields, _ = FIRST[path]
    given = {"title": " Bài", "date": " 2018-06-07"}
    given |= {key: f" {json.dumps(value)}" for key, value in fields.items()}
    head = "\n".join(f"{key}:{value}" for key, value in (given | lines).items())
    return path, f"---\n{head}\n{more}---\n{text}".encode("utf-8", "surrogatepass")


NONE = st.just("")
OF_KINDS = st.one_of(
    [
        st.builds(
            source_of,
            st.sampled_from([path for path in FIRST if path.startswith(f"{folder}/")]),
            kept_or_junk(folder),
            st.one_of(NONE, NONE, NONE, st.sampled_from(FRONT)),
            st.one_of(NONE, st.just("Chữ."), PIECES),
        )
        for folder in KIND_OF_FOLDER
    ]
)
ANY = st.one_of(OF_KINDS, OF_KINDS, st.tuples(PATHS, DATA))


def check(path, data, markup=MARKUP):
    """Read it; the reading is the promise that the later stages rely on."""
    reading, body = read_source(path, data, b"key", markup)
    errors = [finding for finding in reading.findings if finding.severity == "error"]
    assert (reading.item is None) == bool(errors)
    lines = len(data.splitlines()) + data.count(b"\x0b") + data.count(b"\xe2\x80\xa8") + 2
    for finding in reading.findings:
        assert finding.path == path
        assert 1 <= finding.line <= lines
        assert finding.message
        assert finding.fix
    if errors:
        assert body == Body()
        assert {ref.line for ref in reading.references} <= set(range(1, lines + 1))
        return reading
    gaps = {part if part >= 0 else -1 - part for part in body.parts if isinstance(part, int)}
    assert gaps == set(range(len(reading.references)))
    return reading


@settings(
    max_examples=3 * settings().max_examples, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(ANY)
def test_reading_gives_an_item_or_findings(source):
    check(*source)


@pytest.mark.slow
def test_of_ten_thousand_sources_only_items_and_findings_come():
    """Of every kind, under every key; each in its time."""
    read, refused, keys = Counter(), Counter(), set()

    @settings(max_examples=10_000, database=None, suppress_health_check=list(HealthCheck))
    @given(ANY)
    def look(source):
        path, data = source
        folder = path.partition("/")[0]
        start = time.process_time()
        reading = check(path, data)
        assert time.process_time() - start < SECONDS_LIMIT + SLACK
        (read if reading.item else refused)[folder] += 1
        head = data.partition(b"\n---\n")[0].decode(errors="replace")
        keys.update((folder, line.partition(":")[0]) for line in head.split("\n"))

    look()
    assert read.total() + refused.total() >= 10_000
    assert min(read[folder] for folder in KIND_OF_FOLDER) >= 50
    assert min(refused[folder] for folder in KIND_OF_FOLDER) >= 50
    every = {(folder, key) for folder, kind in KIND_OF_FOLDER.items() for key in kind.fields}
    assert sorted(every - keys) == []


# Repeats of a construct; those of SLOW use up the 2 s in Python-Markdown.
REPEATS = {
    "fence": "```\nx\n```\n", "open fences": "```\n", "<!--": "<!--", "comments": "<!-- x -->\n",
    "*a": "*a ", "**": "**", "_a": "_a ", "`": "`", "` a": "` a", "&": "&", "&#": "&#", "|": "|",
    "[^1]:": "[^1]: x\n", "> ": "> ", "- ": "- - x\n", "lists": "- x\n  - y\n", "<div>": "<div>",
    "lines of <div>": "<div>\n", "<b>": "<b>", "</a>": "</a>", "<svg>": "<svg>", "<p>": "<p>",
    "<?": "<?", "(": "(", "](": "](", "\\": "\\", "<": "<", "{": "{", "table": "<table><td>",
    "points": "a) x\n", "alternating": "- a\n* b\n", "misread quote": '<p x"><div>">',
    "deep table": "<div><table></div></table>", "script": "[x](javascript:x) ",
}  # fmt: skip
SLOW = {
    "[": "[", "![": "![", "[a](": "[a](", "<a": "<a ", '<a "': '<a "', "<a '": "<a '",
    "<![": "<![", "<![CDATA[": "<![CDATA[", "<a href='": "<a href='x' ",
    "<td align": "<td align", "{:": "# a {: ", "photos": "![x](a.jpg)\ny\n\n",
    "headings": "# a\n\n",
}  # fmt: skip


def blow_up(text):
    """Read an article of that text, within its time."""
    start = time.process_time()
    check("tin-tuc/bai.md", (HEAD + text).encode(), Markup())
    assert time.process_time() - start < SECONDS_LIMIT + SLACK


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("name", REPEATS)
def test_a_construct_repeated_ends_soon(name):
    blow_up(REPEATS[name] * 1_000)


@pytest.mark.slow
@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("name", [*REPEATS, *SLOW])
def test_a_construct_repeated_often_ends_in_time(name):
    blow_up((REPEATS | SLOW)[name] * 20_000)


NESTED = {
    "lists on a line": "- " * 10_000 + "x",
    "numbers on a line": "1. " * 10_000 + "x",
    "lists by indent": "\n".join(f"{'  ' * level}- x" for level in range(600)),
    "quotes": "> " * 10_000 + "x",
    "tight quotes": ">" * 10_000 + "x",
    "divs": "<div>" * 10_000 + "x",
    "closed divs": "<div>" * 10_000 + "x" + "</div>" * 10_000,
    "lines of divs": "<div>\n" * 10_000,
    "emphasis": "*a **b " * 10_000,
    "brackets": "[" * 1_000 + "]" * 1_000,
    "links": "[x" * 500 + "](a)" * 500,
    "attributes": "<p " + " ".join(f"a{n}" for n in range(40_000)) + ">x</p>",
    "styles left open": "".join(f"<b id=x{n}>" for n in range(90)) + "<p>x</p>" * 10_000,
}


@pytest.mark.slow
@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("name", NESTED)
def test_ten_thousand_levels_end_soon(name):
    blow_up(NESTED[name])


def clean(text):
    try:
        return sanitise(text, Places(text, 1), Report("a.md"))
    except NestedTooDeep:
        return ""


def tags(html):
    return too_much(find_tags(html)), take_out(html, has_many_attributes)


def split(html):
    return split_references(html, Places("x\n" * (len(html) // 9), 1), Report("a.md"))


def find_backwards(text):
    places = Places(text, 1)
    return [places.find(line) for line in reversed(text.split("\n"))]


def find_in_vain(text):
    places = Places(text, 1)
    return [places.find(f"{line}!") for line in text.split("\n")]


def figures(text):
    """The step over the tree alone: the loops around it are Python-Markdown's."""
    return run_step(FigureProcessor, etree.fromstring(f"<div>{text}</div>"))


def headings(text):
    return run_step(HeadingProcessor, etree.fromstring(f"<div>{text}</div>"))


def run_step(processor, root):
    processor(Markdown()).run(root)


OWN = [
    *(("sanitise", clean, piece) for piece in (
        "<!--", "<!-- >", "<!-->", "<a ", '<a "', "<a '", '<a b="', "<a =", "</", "<![", "<p>",
        "-->", '<a href="x" ', "<table>", '<td align="left">', "<b>x</b>", "<script>x</script>",
        "<b onx >", "<a href=a:x>", "<font>x</font>",
    )),
    *(("links", split, CLEANER.clean(piece)) for piece in (
        '<a href="x">a</a>', '<a href="#x">a</a>', '<img src="a.jpg" alt="b">', "<h1>a</h1>",
        '<p id="a">x</p>', '<p id="Mục">x</p>',
        "<figure><img src=x><figcaption>a</figcaption></figure>",
    )),
    ("outline", order_headings, "<h1>a</h1><h4>b</h4>"),
    *(("tags", tags, piece) for piece in (
        "<!--", "<![", "<?", "</", '<a "', "<a b='", "<a b=c ", "<p x/=\"", "<b>x</b>",
        "<b><i></b>",
    )),
    *(("lists", MARKUP.convert, piece) for piece in (
        "- a\n* b\n", "1. a\n- b\n", "- a\n\n", "1) a\n\n   b\n", "- a\nb\n",
    )),
    ("headings", headings, "<h2>a</h2>"),
    ("figures", figures, "<p><img src='a'/>\nx</p>"),
    ("figures", figures, "<p>x</p><p><img src='a'/></p>"),
    ("places", find_backwards, "mot\nhai\n"),
    ("places", find_in_vain, "mot\nhai\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "call", "piece"), OWN)
def test_our_own_work_grows_with_the_length_of_the_text(growth, name, call, piece):
    """docs/security.md b10; what is quadratic shows 4."""
    assert growth(call, piece * 2_000) <= 2.5
