"""Items with a word and colours of their own in every field, and a search for these anywhere.

A word is letters and digits, so no form of writing changes it but the case: HTML, JSON, XML,
URLs, file names and nginx's configuration all have it as it is. Who asks has initials instead.
"""

import gzip
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property

import brotli
from PIL import Image

from tests.site.every_kind import ROWS, write_item

FIELDS = (
    *("file", "slug", "old", "title", "summary", "body", "unit", "category", "tag", "note"),
    *("source", "thread", "reason", "cover", "cover_alt", "cover_caption", "cover_credit"),
    *("photo", "photo_alt", "photo_caption", "attachment", "attachment_label", "attachment_text"),
    *("shared_caption", "second", "second_alt", "second_caption", "second_credit"),
    *("place", "film", "film_text", "captions", "remark", "cue", "transcript", "chapter", "link"),
    *("question", "field", "forwarded", "signer", "basis", "number", "issuer", "type", "abstract"),
    *("replaced", "amended", "code", "time", "fee", "agency", "result", "step", "paper"),
    *("column", "licence", "asker"),
    *("name", "post", "person_unit", "phone", "email", "portrait", "chart", "head", "below"),
)
NEVER = ("file", "reason", "remark")  # of no public item: the source's name, a note in captions
_WORD = re.compile(rb"canary([0-9]{3})([0-9]{2})z")
_ASKER = re.compile(rb"z\. q\. x\. ([a-j])\. ([a-j])\. ([a-j])\.")
_PHOTO = re.compile(rb"tep/([0-9a-f]{32})/")
_STEP, _LEVELS, _NEAR = 36, 8, 12  # of photos' colours: far enough apart for any encoder
_OFF = 234  # between two levels: no item's own
_OWN_PHOTOS = (("cover", "portrait"), ("photo",), ("second",))  # by the colour's place
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
    ("*.mp4", "film"),
    ("*.vtt", "captions"),
    ("robots.txt", "robots"),
    ("manifest.txt", "manifest"),
    (".portal-output", "marker"),
)


@dataclass(frozen=True)
class Item:
    """An item by its number; `row` is one of every_kind.py, `translates` its original's number."""

    number: int
    row: str
    translates: int | None = None

    @property
    def folder(self) -> str:
        """Its kind's."""
        return ROWS[self.row][0]

    @property
    def shared(self) -> str:
        """A photo that another item may show too, which has no words for it."""
        return f"{self.folder}/{self.word('shared')}.png"

    @cached_property
    def url(self) -> str:
        """The folder of its page in the output."""
        own = {"tin-tuc": "tin-tuc/2018/06/", "trang": ""}.get(self.folder, f"{self.folder}/")
        return f"{'' if self.translates is None else 'en/'}{own}{self.word('slug')}/"

    def word(self, field: str) -> str:
        """What no other field of any item has; a shared photo's name is nobody's secret."""
        if field == "shared":
            return f"chung-{self.number}"
        if field == "asker":
            digits = f"{self.number:03}".translate(str.maketrans("0123456789", "ABCDEFGHIJ"))
            return f"Z. Q. X. {'. '.join(digits)}."
        return f"canary{self.number:03}{FIELDS.index(field):02}z"

    def owns(self, path: str) -> bool:
        """Whether a file or folder of the output is of this item alone: page, photo, old URL."""
        return f"{path}/".startswith(self.url) or any(word in path for word in self._named)

    @cached_property
    def _named(self) -> tuple[str, ...]:
        return tuple(
            [self.word(field) for field in ("cover", "photo", "second", "portrait", "old")]
        )


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
    if item.translates is not None:
        original = Item(item.translates, item.row).word("file")
        state |= {"lang": "en", "translation_of": f"{original}.md"}
    places = {name: place for place, names in enumerate(_OWN_PHOTOS) for name in names}
    shared = (_OFF, _OFF, item.number)

    def colour(field: str) -> tuple[int, ...]:
        return shared if field == "shared" else _colour(3 * item.number + places[field])

    return write_item(portal, item.row, item.word, colour, **state)


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
    for letters in set(_ASKER.findall(data.lower())):
        yield int("".join(str("abcdefghij".index(each.decode())) for each in letters)), "asker"
    place = _place(data) if channel == "photo" else None
    if place is not None:
        number, which = divmod(place, 3)
        yield number, _OWN_PHOTOS[which][0]


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
