"""Every address in the files of an output, by the channel it stands in, and where it leads.

A channel is a place in a form: `a href` of pages, `loc` of a sitemap, `content a href` of a feed.
The fragment of a page's address is an id there, that of a film's a second of it (`#t=4`).
Addresses of other hosts and those that are none of the web (`mailto:`) are nobody's to check.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from portal.media.film import look_at_film

from tests.nginx import parse

_PLACES = ("href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href")
_SETS = ("srcset", "imagesrcset")
_NAMES = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
_WEB = re.compile(r"https?://\S+")
_STYLE = re.compile(r"""(url\(|@import\s(?!\s*url))\s*["']?([^"')\s;]+)""")
_TIME = re.compile(r"t=([0-9]+)")  # https://www.w3.org/TR/media-frags/#naming-time
_SHEET = re.compile(r'<\?xml-stylesheet href="([^"]+)"')
_FORMS = {"feed": "atom", "rss": "rss", "urlset": "map", "sitemapindex": "map of maps"}
_EXTENSIONS = {"sitemap-image": "photo", "sitemap-video": "film"}
Found = Iterator[tuple[str, str]]  # channel and address as written


@dataclass(frozen=True)
class Address:
    """An address as it is written in a file; the file's path is of the output."""

    file: str
    channel: str
    url: str


class Crawl:
    """An output that stands at `site`, with the rules of its old addresses beside it."""

    def __init__(self, root: Path, rules: Path, site: str) -> None:
        self.root = root
        self.rules = rules
        self.site = site
        self._ids: dict[Path, set[str]] = {}
        self._lengths: dict[Path, int] = {}

    @cached_property
    def addresses(self) -> list[Address]:
        """Of the whole output; compressed copies hold what their files do."""
        files = sorted(path for path in self.root.rglob("*") if path.is_file())
        found = [
            address
            for file in files
            for address in self.read(file.relative_to(self.root).as_posix(), file.read_bytes())
        ]
        return [*found, *self.read(self.rules.name, self.rules.read_bytes())]

    def read(self, file: str, data: bytes) -> list[Address]:
        """The addresses of one file of this portal."""
        reader = _READERS.get(Path(file).suffix)
        found = reader(data.decode()) if reader else ()
        return [Address(file, channel, url) for channel, url in found if self._is_ours(file, url)]

    def fault(self, address: Address) -> str:
        """Why the address is dead; "" where it leads to a file, and its fragment to an id."""
        whole = urljoin(self._base(address.file), address.url)
        parts = urlsplit(whole)
        if not whole.startswith(f"{self.site}/"):
            return "outside the portal's path"
        if parts.query:
            return "a query"
        path = unquote(parts.path)[len(urlsplit(self.site).path) + 1 :]
        file = self.root / (f"{path}index.html" if path[-1:] in ("", "/") else path)
        if not file.is_file():
            return "no such file"
        if parts.fragment and file.suffix == ".mp4":
            time = _TIME.fullmatch(parts.fragment)
            return "" if time and int(time[1]) < self._length_of(file) else "no such time"
        missing = parts.fragment and unquote(parts.fragment) not in self._ids_of(file)
        return "no such id" if missing else ""

    def _base(self, file: str) -> str:
        return f"{self.site}/{file.removesuffix('index.html')}"

    def _is_ours(self, file: str, url: str) -> bool:
        parts = urlsplit(urljoin(self._base(file), url))
        return parts.scheme in ("http", "https") and parts.netloc == urlsplit(self.site).netloc

    def _ids_of(self, file: Path) -> set[str]:
        if file not in self._ids:
            self._ids[file] = _Page(file.read_text(encoding="utf-8")).ids
        return self._ids[file]

    def _length_of(self, film: Path) -> int:
        if film not in self._lengths:
            self._lengths[film] = look_at_film(film.read_bytes())[0].seconds
        return self._lengths[film]


class _Page(HTMLParser):
    """The addresses and ids of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self._is_data = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_data = tag == "script"
        self.ids.add(values.get("id", ""))
        self.found += [(f"{tag} {name}", values[name]) for name in _PLACES if name in values]
        for name in _SETS:
            parts = values.get(name, "").split(",")
            self.found += [(f"{tag} {name}", part.split()[0]) for part in parts if part.strip()]
        for name in _NAMES:
            self.found += [(f"id {name}", f"#{each}") for each in values.get(name, "").split()]
        if tag == "meta":
            content = values.get("content", "")
            if "http-equiv" in values:
                self.found += [("meta refresh", content.partition("url=")[2])]
            elif _WEB.fullmatch(content):
                self.found += [(f"meta {values.get('property') or values.get('name')}", content)]

    def handle_data(self, data: str) -> None:
        if self._is_data and data.strip():
            self.found += [("linked data", text) for _, text in _texts(json.loads(data))]

    def handle_endtag(self, tag: str) -> None:
        self._is_data = False


def _html(text: str) -> Found:
    yield from _Page(text).found


def _json(text: str) -> Found:
    for key, value in _texts(json.loads(text)):
        yield f"data {key}", value


def _texts(value: Any, key: str = "") -> Found:
    """The addresses in a JSON value, each with its key; those in HTML too."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, key)
    elif key == "content_html":
        yield from ((f"content {channel}", url) for channel, url in _html(value))
    elif isinstance(value, str) and _WEB.fullmatch(value):
        yield key, value


def _xml(text: str) -> Found:
    root = ElementTree.fromstring(text.encode())
    form = "news map" if "sitemap-news" in text else _FORMS[_local(root.tag)]
    yield from ((f"{form} style sheet", url) for url in _SHEET.findall(text))
    for node in root.iter():
        name, inside = _local(node.tag), (node.text or "").strip()
        for key in _PLACES:
            if key in node.attrib:
                yield f"{form} {name} {key}", node.attrib[key]
        for part in node.attrib.get("srcset", "").split(","):
            if part.strip():
                yield f"{form} {name} srcset", part.split()[0]
        if _WEB.fullmatch(inside):
            yield f"{form} {name}", inside
        elif "<" in inside:
            yield from ((f"{form} {name} {channel}", url) for channel, url in _html(inside))


def _local(tag: str) -> str:
    space, _, name = tag.rpartition("}")
    own = next((word for part, word in _EXTENSIONS.items() if part in space), "")
    return f"{own} {name}".strip()


def _css(text: str) -> Found:
    for word, url in _STYLE.findall(text):
        yield f"style {word.strip('( ')}", url


def _txt(text: str) -> Found:
    """robots.txt and the manifest, whose lines end in a path."""
    for line in text.splitlines():
        if line.startswith("Sitemap: "):
            yield "robots", line.partition(" ")[2]
        elif line.count("  ") and not line.startswith("#"):
            yield "manifest", line.rpartition("  ")[2]


def _rules(text: str) -> Found:
    for block in parse(text)[2:]:
        for rule in block.inside or ():
            target = rule.words[1]
            if "moved" in block.words[2] and target.startswith("/"):
                yield "rule", target


_READERS = {
    **dict.fromkeys((".html", ".htm", ".aspx", ".php", ".svg"), _html),
    **{".json": _json, ".xml": _xml, ".css": _css, ".txt": _txt, ".conf": _rules},
}
