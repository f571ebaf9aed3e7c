"""Items with a word and colours of their own in every field, and a search for these anywhere.

A word is letters and digits, so no form of writing changes it but the case: HTML, JSON, XML,
URLs, file names and nginx's configuration all have it as it is.
"""

import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property

import brotli
from PIL import Image

FIELDS = (
    *("file", "slug", "old", "title", "summary", "body", "unit", "category", "tag", "note"),
    *("source", "thread", "reason", "cover", "cover_alt", "cover_caption", "cover_credit"),
    *("photo", "photo_alt", "photo_caption", "attachment", "attachment_label", "attachment_text"),
    "shared_caption",
    *("name", "post", "person_unit", "phone", "email", "portrait", "chart", "head", "below"),
)
_WORD = re.compile(rb"canary([0-9]{3})([0-9]{2})z")
_PHOTO = re.compile(rb"tep/([0-9a-f]{32})/")
_STEP, _LEVELS, _NEAR = 51, 6, 12  # of photos' colours: far enough apart for any encoder
_OFF = 229  # between two levels: no item's own
_UNPACK = {".gz": gzip.decompress, ".br": brotli.decompress}
CHANNELS = (  # the first pattern that fits a file tells what it is
    ("theme/*", "theme"),
    ("tep/*", "photo"),
    ("feeds/*.xml", "feed"),
    ("sitemap*.xml", "map"),
    ("*.html", "page"),
    ("*.aspx", "choice"),
    ("*.json", "data"),
    ("*.csv", "attachment"),
    ("robots.txt", "robots"),
    ("manifest.txt", "manifest"),
    (".portal-output", "marker"),
)


@dataclass(frozen=True)
class Item:
    """An item by its number; `kind` is its folder, `translates` the number of its original."""

    number: int
    kind: str
    translates: int | None = None

    @property
    def shared(self) -> str:
        """A photo that another item may show too, which has no words for it."""
        return f"{self.kind}/chung-{self.number}.png"

    @cached_property
    def url(self) -> str:
        """The folder of its page in the output."""
        folder = {"tin-tuc": "tin-tuc/2018/06/", "trang": ""}[self.kind]
        return f"{'' if self.translates is None else 'en/'}{folder}{self.word('slug')}/"

    def word(self, field: str) -> str:
        """What no other field of any item has."""
        return f"canary{self.number:03}{FIELDS.index(field):02}z"

    def owns(self, path: str) -> bool:
        """Whether a file or folder of the output is of this item alone: page, photo, old URL."""
        return f"{path}/".startswith(self.url) or any(word in path for word in self._named)

    @cached_property
    def _named(self) -> tuple[str, ...]:
        return tuple([self.word(field) for field in ("cover", "photo", "portrait", "old")])


@dataclass(frozen=True)
class Sighting:
    """A field of an item, seen in a file or folder; `path` is of the output or beside it."""

    item: int
    field: str
    channel: str
    path: str


@dataclass(frozen=True)
class Seen:
    """What a search found; how many files each channel had; photos, each with the files that
    name its address."""

    sightings: frozenset[Sighting]
    files: Counter
    photos: dict[str, set[str]]


def write(portal, item, **state):
    """Put the item into content/; `state` is front matter. Gives the path of its source."""
    word = item.word
    photos = ("cover" if item.kind == "tin-tuc" else "portrait", "photo")
    for place, field in enumerate(photos):
        portal.photo(f"{item.kind}/{word(field)}.png", _colour(2 * item.number + place))
    portal.photo(item.shared, (_OFF, _OFF, item.number))
    portal.write(f"{item.kind}/{word('attachment')}.csv", f"a,b\n{word('attachment_text')},2\n")
    fields = {
        "title": f"Hội nghị sơ kết {word('title')}",
        "date": "2018-06-07 16:49",
        "slug": word("slug"),
        "summary": f"Tóm tắt {word('summary')}",
        "category": f"Mục {word('category')}",
        "tags": ["Thẻ chung", f"Thẻ {word('tag')}"],
        "unit": f"Phòng {word('unit')}",
        "source": f"Báo {word('source')}",
        "old_urls": [f"/cu/{word('old')}.html", f"/cu.aspx?id={word('old')}"],
        "updates": [{"date": "2018-06-09 07:00", "note": f"Sửa {word('note')}"}],
        **_OWN[item.kind](word),
        **state,
    }
    if item.translates is not None:
        original = Item(item.translates, item.kind).word("file")
        fields |= {"lang": "en", "translation_of": f"{original}.md"}
    head = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    body = (
        f"Nội dung {word('body')}.\n\n![Tả {word('photo_alt')}]({word('photo')}.png)\n"
        f"Lời {word('photo_caption')}\n\n[Tệp]({word('attachment')}.csv)\n\n"
        f"![Tả](/{item.shared})\nLời {word('shared_caption')}\n"
    )
    name = f"{item.kind}/{word('file')}.md"
    portal.write(name, "\n".join(["---", *head, "---", "", body]))
    return name


def _article(word):
    return {
        "thread": f"Dòng {word('thread')}",
        "cover": f"{word('cover')}.png",
        **{key: f"Lời {word(key)}" for key in ("cover_alt", "cover_caption", "cover_credit")},
        "attachments": [{"file": f"{word('attachment')}.csv", "label": word("attachment_label")}],
    }


def _page(word):
    person = {key: word(key) for key in ("name", "post", "phone")}
    person |= {"unit": word("person_unit"), "email": f"{word('email')}@cuc-mau.example"}
    below = [{"unit": word("below")}]
    return {
        "people": [{**person, "photo": f"{word('portrait')}.png"}],
        "chart": [{"unit": word("chart"), "head": word("head"), "units": below}],
    }


_OWN = {"tin-tuc": _article, "trang": _page}


def search(portal) -> Seen:
    """Look through the output and what is served with it.

    Names of files and folders are a channel; so is each form of compression of each channel.
    """
    found: set[Sighting] = set()
    files: Counter = Counter()
    photos: dict[str, set[str]] = {path.name: set() for path in portal.output.glob("tep/*")}
    for path, channel, data in _read(portal):
        files[channel] += 1
        found |= {Sighting(n, field, channel, path) for n, field in _seen(channel, data)}
        if not channel.startswith("manifest"):
            for photo in set(_PHOTO.findall(data)):
                photos.setdefault(photo.decode(), set()).add(path)
    return Seen(frozenset(found), files, photos)


def _read(portal) -> Iterator[tuple[str, str, bytes]]:
    for file in sorted(portal.output.rglob("*")):
        path = file.relative_to(portal.output).as_posix()
        yield path, "name", file.name.encode()
        if file.is_file():
            copy = file.suffix if file.suffix in _UNPACK else ""
            plain = path.removesuffix(copy)
            fitting = [name for pattern, name in CHANNELS if fnmatch(plain, pattern)]
            assert fitting, f"{path}: of no channel, tell in CHANNELS which"
            yield path, fitting[0] + copy, _UNPACK.get(copy, bytes)(file.read_bytes())
    for name, channel in (("redirects.conf", "rules"), ("build.json", "record")):
        yield name, channel, (portal.path / ".portal/output" / name).read_bytes()


def _seen(channel: str, data: bytes) -> Iterator[tuple[int, str]]:
    for number, field in set(_WORD.findall(data.lower())):
        yield int(number), FIELDS[int(field)]
    place = _place(data) if channel == "photo" else None
    if place is not None:
        number, second = divmod(place, 2)
        yield number, "photo" if second else "cover"


def _colour(place: int) -> tuple[int, ...]:
    return tuple(place // _LEVELS**power % _LEVELS * _STEP for power in range(3))


def _place(photo: bytes) -> int | None:
    """Whose photo this is a rendition of, by its colour; None for one of many, or of no item."""
    with Image.open(io.BytesIO(photo)) as image:
        parts = image.convert("RGB").getextrema()
    levels = [round(least / _STEP) for least, _ in parts]
    for level, ends in zip(levels, parts, strict=True):
        if any(abs(end - level * _STEP) > _NEAR for end in ends):
            return None
    return sum(level * _LEVELS**power for power, level in enumerate(levels))
