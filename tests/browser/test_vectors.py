"""Scripts and markup in every field that an editor fills: none runs, none survives.

Every pair of a vector (vectors.txt) and a field is in a source of its own. A pair that the build
refuses is counted and taken out; all others are published, those of a body side by side where that
changes none of them, and looked at in a real Chromium, without the policy that would stop a script,
so that only the pages' own safety counts.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from portal.fields.report import Report
from portal.model.finding import Finding
from portal.reading.markup import Markup
from portal.reading.places import Places
from portal.reading.sanitise import sanitise
from portal.rendering.finish import minify

from tests.browser.conftest import Visitor
from tests.conftest import Portal

pytestmark = [pytest.mark.browser, pytest.mark.server]

_CONTROLS = str.maketrans({0x2400 + code: chr(code) for code in range(32)})
_BATCH = 25  # pages in one window at a time; with 150 they take a third longer
_SHARES = 4  # of the vectors, each a portal of its own: so they can be tried side by side


def read_vectors() -> dict[str, str]:
    """Name → text of each vector of vectors.txt."""
    text = Path(__file__).with_name("vectors.txt").read_text(encoding="utf-8")
    _, *blocks = text.translate(_CONTROLS).split("\n%% ")
    named = (block.rstrip("\n").split("\n", 1) for block in blocks)
    return dict(named)


def _lined(before: str, vector: str) -> str:
    """Every line of the vector behind the same mark."""
    return "\n".join(before + line for line in vector.split("\n"))


def _one(vector: str) -> str:
    return " ".join(vector.split("\n"))


# Where in a text a vector stands → the Markdown around it.
BODY: dict[str, Callable[[str], str]] = {
    "paragraph": lambda v: v,
    "inside a paragraph": lambda v: f"Chữ *đứng* trước {v} chữ **đứng** sau.",
    "heading": lambda v: f"## Mục {_one(v)}",
    "heading's id": lambda v: f"## Mục {{#{_one(v)}}}",
    "list item": lambda v: f"- {v.replace(chr(10), chr(10) + '    ')}\n- hai",
    "quotation": lambda v: _lined("> ", v),
    "table cell": lambda v: f"A | B\n--- | ---\n{_one(v)} | x",
    "table head": lambda v: f"{_one(v)} | B\n--- | ---\nx | y",
    "definition": lambda v: f"Từ\n:   {v.replace(chr(10), chr(10) + '    ')}",
    "footnote": lambda v: f"Chữ[^1]\n\n[^1]: {v.replace(chr(10), chr(10) + '    ')}",
    "code": lambda v: f"`{_one(v)}`\n\n```\n{v}\n```",
    "link text": lambda v: f"[{_one(v)}](https://cuc-mau.example/)",
    "link target": lambda v: f"[x]({_one(v)}) và [y](<{_one(v)}>)",
    "link title": lambda v: f'[x](https://cuc-mau.example/ "{_one(v)}")',
    "reference target": lambda v: f"[x][a]\n\n[a]: {_one(v)}",
    "reference title": lambda v: f"[x][b]\n\n[b]: https://cuc-mau.example/ '{_one(v)}'",
    "autolink": lambda v: f"<{_one(v)}> và <https://cuc-mau.example/{_one(v)}>",
    "photo alt": lambda v: f"![{_one(v)}](/anh.png)",
    "photo target": lambda v: f"![Ảnh tả]({_one(v)})",
    "caption, quoted": lambda v: f'![Ảnh tả](/anh.png "{_one(v)}")',
    "caption, lines": lambda v: f"![Ảnh tả](/anh.png)\n{v}",
    "attribute list": lambda v: f"Chữ *in*{{: {_one(v)} }} nghiêng.\n{{: title='{_one(v)}' }}",
    "HTML attribute": lambda v: f"<abbr title=\"{_one(v)}\">x</abbr> <p lang='{_one(v)}'>y</p>",
    "HTML address": lambda v: f"<a href=\"{_one(v)}\">x</a> <a href='{_one(v)}'>y</a>",
    "HTML block": lambda v: f"<details><summary>{_one(v)}</summary>\n{v}\n</details>",
}
# Fields of the front matter → YAML; the vector is a quoted scalar that already has its escapes.
_TEXTS = ("title", "summary", "category", "unit", "source", "slug", "status", "lang", "modified")
_MORE = ("expires", "review_by", "translation_of")
COMMON = {
    **{name: f"{name}: %s" for name in (*_TEXTS, *_MORE)},
    "see_also": "see_also: [%s]",
    "old_urls": "old_urls: [%s]",
    "updates note": "updates: [{date: 2018-07-01, note: %s}]",
    "a key": "%s: x",
}
ARTICLE = {
    **{name: f"{name}: %s" for name in ("thread", "views", "cover_alt")},
    **{name: f"{name}: %s" for name in ("cover_caption", "cover_credit")},
    "tags": "tags: %s",
    "attachment label": "attachments: [{file: /bang.csv, label: %s}]",
    "cover": "Ảnh đại diện: %s",
    "attachment": "Tệp đính kèm: %s",
}
PAGE = {
    **{name: f"{name}: %s" for name in ("parent", "order", "date")},
    "tags": "Thẻ: [%s, hai]",
    "people": "people: [{name: %s, post: %s, unit: %s, phone: %s, email: %s}]",
    "a person's photo": "Lãnh đạo: [{name: A, photo: %s}]",
    "chart": "chart: [{unit: %s, head: %s, units: [{unit: %s}]}]",
}
WITHDRAWN = {"withdrawn reason": "withdrawn: {date: 2019-01-01, reason: %s}"}
_ALONE = ("a key", "cover", "attachment", "a person's photo", "slug", "status", "expires")
_AGAIN = re.compile(r"^(?!tin-tuc/trang/).*/trang/\d")  # lists of cards that other lists show
_OWN_PHOTO = "image https://cuc-mau.example/tep/"  # of a feed, whose addresses are absolute
_WHOLE = {  # a feed, whose texts are XHTML, and a page that hides what it has in a shadow
    "feed.atom.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><content type="xhtml">'
    '<div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></div></content></feed>',
    "shadow.html": "<!doctype html><title>x</title><main><div><template shadowrootmode=open>"
    "<img src=khong-co.png onerror=alert(1)></template></div></main>",
}
KINDS = (
    ("article", "tin-tuc/bai", COMMON | ARTICLE),
    ("page", "trang", COMMON | PAGE),
    ("withdrawn", "tin-tuc/thu-hoi", WITHDRAWN),
)
_TRAP = """
for (const name of ["alert", "confirm", "prompt", "print", "open", "msgbox"])
  window[name] = () => caught(name + " in " + location.href);
"""
Pair = tuple[str, str]  # a vector's name and a field's


class Source(msgspec.Struct):
    """A source file: its lines of front matter, each with the pair it carries, and its body."""

    path: str
    lines: list[tuple[str, Pair | None]]
    body: str = "Nội dung."
    pair: Pair | None = None

    def text(self) -> str:
        """The file as an editor would have written it."""
        given = {line.partition(":")[0] for line, _ in self.lines}
        needed = [("title", "Bài thử"), ("date", "2018-06-07"), ("category", "Tin")]
        usual = [f"{name}: {value}" for name, value in needed if name not in given]
        rows = ["---", *(line for line, _ in self.lines), *usual, "---", "", self.body, ""]
        return "\n".join(rows)


def write_sources(vectors: dict[str, str]) -> Iterator[Source]:
    """Every pair once: a file for each of a body, one file for all fields that bear each other."""
    for number, (name, vector) in enumerate(vectors.items()):
        for at, (place, around) in enumerate(BODY.items()):
            path = f"tin-tuc/than/v{number}-{at}.md"
            yield Source(path, [], around(vector), (name, place))
        scalar = json.dumps(vector, ensure_ascii=False)
        for kind, folder, fields in KINDS:
            rows = {
                field: (shape.replace("%s", scalar), (name, f"{kind}: {field}"))
                for field, shape in fields.items()
            }
            alone = [rows.pop(field) for field in _ALONE if field in rows]
            cover = [("cover: /anh.png", None)] if kind == "article" else []
            yield Source(f"{folder}/{kind}-{number}.md", [*rows.values(), *cover])
            for at, row in enumerate(alone):
                yield Source(f"{folder}/{kind}-{number}-{at}.md", [row])


def pairs_of(sources: Iterable[Source]) -> set[Pair]:
    """The pairs that are still in the sources."""
    carried = (pair for source in sources for _, pair in [*source.lines, ("", source.pair)])
    return {pair for pair in carried if pair}


def refuse(portal: Portal, sources: dict[str, Source], findings: list[Finding]) -> None:
    """Take out what the build refused: the front matter's line, or the source with its body."""
    errors = {(f.path, f.line) for f in findings if f.severity == "error"}
    for path, line in sorted(errors, reverse=True):  # the last line first: the others keep theirs
        source = sources.get(path)
        if source is None:
            continue  # its body was refused twice
        if source.pair is None:
            assert source.lines.pop(line - 2)[1], f"{path}:{line}"
            portal.write(path, source.text())
        if not pairs_of([source]) or source.pair:
            del sources[path]
            (portal.content / path).unlink()


def gather(portal: Portal, sources: Iterable[Source]) -> str:
    """Put the places of one vector into as few bodies as leave each of them what it is alone.

    Chromium takes 30 ms and more for a page. With each vector another place comes first: a page's
    summary is made of what comes first. Gives all that was written.
    """
    bodies: dict[str, list[Source]] = {}
    for source in sources:
        if source.pair:
            bodies.setdefault(source.pair[0], []).append(source)
            (portal.content / source.path).unlink()
    markup, written = Markup(), []
    for number, alone in enumerate(bodies.values()):
        first = number % len(alone)
        for source in side_by_side(alone[first:] + alone[:first], markup):
            portal.write(source.path, source.text())
            written.append(source.body)
    return "\n\n".join(written)


def side_by_side(alone: list[Source], markup: Markup) -> list[Source]:
    """The sources of one vector, as few as they can be."""
    together: list[tuple[Source, str]] = []
    for source in alone:
        html = shown_of(source.body, markup)
        for at, (other, above) in enumerate(together):
            both = f"{other.body}\n\n{source.body}"
            if shown_of(both, markup) == above + html:
                together[at] = msgspec.structs.replace(other, body=both), above + html
                break
        else:
            together.append((source, html))
    return [source for source, _ in together]


def shown_of(text: str, markup: Markup) -> str:
    """The HTML of a body."""
    return sanitise(markup.convert(text)[0], Places(text, 1), Report(""))


def look_at(window: Visitor, pages: list[str]) -> list[str]:
    """Open the pages in frames, a batch at a time; what survived in them."""
    scan = Path(__file__).with_name("scan.js").read_text(encoding="utf-8")
    survived: list[str] = []
    for start in range(0, len(pages), _BATCH):
        survived += window.page.evaluate(scan, pages[start : start + _BATCH])
    return survived


def trap(window: Visitor) -> list[str]:
    """Notes every script that runs, every dialog and window that opens, in any frame."""
    caught: list[str] = []
    window.context.expose_binding("caught", lambda source, word: caught.append(word))
    window.context.add_init_script(_TRAP)
    window.context.on("weberror", lambda error: caught.append(str(error.error)))
    window.context.on("page", lambda page: caught.append(f"window {page.url}"))
    window.context.on("dialog", lambda dialog: (caught.append("dialog"), dialog.dismiss()))
    return caught


@pytest.fixture
def shown(visit, serve, tmp_path):
    """Puts pages of raw HTML behind the web server; what ran, survived or left in each."""

    def shown(pages: dict[str, str]) -> tuple[list[str], list[str], list[str]]:
        for name, html in pages.items():
            text = f"<!doctype html><meta charset=utf-8><title>x</title><main>{html}</main>"
            (tmp_path / name).write_text(html if name in _WHOLE else text, encoding="utf-8")
        (tmp_path / "404.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
        window = visit(serve(tmp_path))
        caught = trap(window)
        window.open("404.html")
        survived = look_at(window, [f"/{name}" for name in pages])
        return caught, survived, window.foreign

    return shown


def test_there_are_many_vectors():
    assert len(read_vectors()) >= 120


@pytest.mark.parametrize("share", range(_SHARES))
def test_no_vector_runs_or_survives_in_any_field(portal, visit, serve, record_property, share):
    """What is not refused is published, minified, and stands there as text."""
    vectors = dict([*read_vectors().items()][share::_SHARES])
    sources = {source.path: source for source in write_sources(vectors)}
    pairs = pairs_of(sources.values())
    portal.photo("anh.png")
    portal.write("bang.csv", "a,b\n1,2\n")
    for source in sources.values():
        portal.write(source.path, source.text())
    while (report := portal.build("publishconf.py")).written is None:
        refuse(portal, sources, report.findings)
    published = pairs_of(sources.values())
    gathered = gather(portal, sources.values())
    assert [each.pair for each in sources.values() if each.pair and each.body not in gathered] == []
    report = portal.build("publishconf.py")
    assert report.written, [f for f in report.findings if f.severity == "error"]

    window = visit(serve(portal.output))
    caught = trap(window)
    window.open("404.html")
    pages = [
        "/" + path.removesuffix("index.html")
        for path in portal.files()
        if path.endswith((".html", ".atom.xml")) and not _AGAIN.search(path)
    ]
    survived = look_at(window, pages)
    foreign = [request for request in window.foreign if not request.startswith(_OWN_PHOTO)]
    figures = {
        "vectors": len(vectors),
        "fields": len({field for _, field in pairs}),
        "pairs": len(pairs),
        "refused": len(pairs - published),
        "published": len(published),
        "pages": len(pages),
        "executed": len(caught),
        "surviving": len(survived),
        "foreign": len(foreign),
    }
    record_property("figures", figures)
    assert len(pairs) == len(vectors) * figures["fields"]
    assert len(pages) > len(vectors)
    assert (caught, survived, foreign) == ([], [], []), figures


@pytest.mark.parametrize("finish", [str, minify])
def test_the_sanitiser_alone_stops_every_vector(shown, finish):
    """As if no attack were refused: the findings of a body are one guard, this is the other.

    A photo of another host is left to reading/links.py, which never lets one pass.
    """
    markup = Markup()
    pages: dict[str, str] = {}
    for number, vector in enumerate(read_vectors().values()):
        clean = (shown_of(around(vector), markup) for around in BODY.values())
        pages[f"{number}.html"] = finish("".join(f"<section>{html}</section>" for html in clean))
    caught, survived, foreign = shown(pages)
    assert caught == []
    assert [line for line in survived if ": img src=" not in line] == []
    assert [request for request in foreign if not request.startswith("image ")] == []


def test_the_trap_catches_what_is_not_sanitised(shown):
    """The guard of the guard: rendered, but neither refused nor sanitised, the vectors do harm."""
    vectors = read_vectors()
    markup = Markup()
    pages = {
        f"{number}.html": f'{markup.convert(vector)[0]}<p title="{vector}">x</p>'
        for number, vector in enumerate(vectors.values())
    }
    caught, survived, foreign = shown(pages | _WHOLE)
    harmful = {name for line in caught + survived for name in pages if f"/{name}" in line}
    for name in _WHOLE:
        assert [line for line in survived if f"/{name}" in line], name
        assert [line for line in caught if f"/{name}" in line], name
    assert len(caught) > 100
    assert len(foreign) > 20
    assert len(harmful) > len(vectors) * 0.8
