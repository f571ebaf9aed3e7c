"""Items of the tests' own, linked as a build links them: values only, no file is opened."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b, sha256

import msgspec
import pytest
from portal.kinds.article import Article
from portal.kinds.page import StandingPage
from portal.linking.complete import complete
from portal.linking.entry import Index, Linked
from portal.linking.index import link
from portal.linking.related import Relations
from portal.linking.uses import place_of
from portal.model.counted import Counted
from portal.model.film import Cue, Film
from portal.model.finding import Finding
from portal.model.item import Item
from portal.model.media import CutMedia, MadeFile, Media, MediaUse
from portal.model.media import Found as Inner
from portal.model.moment import Moment
from portal.model.site import Owner, Site
from portal.model.source import SourceFile
from portal.model.table import Column, Table
from portal.reading.known import Reading
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2026-11-25 08:00")
# What stands in a sound file that is read.
INSIDE = {
    "film": Inner(film=Film(65, 1280, 720)),
    "captions": Inner(cues=(Cue(0, 2000, "Xin chào."),), files=(MadeFile("vtt", 42, "ab" * 32),)),
    "table": Inner(
        table=Table((Column("nam", "Năm", "year", 6),), (("2024",),), 1),
        files=(MadeFile("csv", 14, "cd" * 32), MadeFile("json", 80, "ef" * 32)),
    ),
}
Found = Mapping[tuple[str, str], Media]


@pytest.fixture
def site() -> Site:
    """The site of every page; its settings know no category."""
    return Site("Cổng Mẫu", "https://cuc-mau.example", "/", Owner("Cục Mẫu"))


@pytest.fixture
def article() -> Callable[..., Article]:
    """Makes an article by its slug and day."""
    return article_of


@pytest.fixture
def standing() -> Callable[..., StandingPage]:
    """Makes a page of trang/ by its slug."""
    return standing_of


@pytest.fixture
def link_all(site: Site) -> Callable[..., Linked]:
    """Links items, or readings of them; `files` are the other files of content/."""

    def linked(
        *items: Item | Reading,
        files: Sequence[str] = (),
        as_of: Moment = AS_OF,
        before: Relations | None = None,
        categories: tuple[str, ...] = (),
    ) -> Linked:
        readings = [each if isinstance(each, Reading) else reading_of(each) for each in items]
        named = [reading.path for reading in readings]
        scanned = {name: SourceFile(name, name, 1, 1, 1, 1) for name in (*named, *files)}
        known = msgspec.structs.replace(site, categories=categories)
        return link(readings, scanned, known, as_of, before or Relations())

    return linked


@pytest.fixture
def complete_all() -> Callable[..., tuple[Index, list[Finding]]]:
    """Completes what was linked; a file that `found` does not tell of is a sound one."""

    def completed(
        linked: Linked,
        found: Found | None = None,
        counts: Mapping[str, Counted] | None = None,
        as_of: Moment = AS_OF,
    ) -> tuple[Index, list[Finding]]:
        sound = {place_of(use): media_of(use) for use in linked.media}
        return complete(linked, sound | dict(found or {}), counts or {}, as_of)

    return completed


@pytest.fixture
def index_of(
    link_all: Callable[..., Linked], complete_all: Callable[..., tuple[Index, list[Finding]]]
) -> Callable[..., Index]:
    """The index of items in which nothing is wrong."""

    def index(*items: Item | Reading, **others: Sequence[str]) -> Index:
        made, findings = complete_all(link_all(*items, **others))
        assert findings == []
        return made

    return index


def article_of(slug: str = "bai", day: str = "2018-06-07", **fields: object) -> Article:
    """In the file of that name unless `path` says otherwise."""
    given = {"path": f"tin-tuc/{slug}.md", "title": f"Bài {slug}", "category": "Tin hoạt động"}
    return Article(**(given | {"slug": slug, "date": parse_moment(day)} | fields))  # type: ignore[arg-type]


def standing_of(slug: str, **fields: object) -> StandingPage:
    """In the file of that name unless `path` says otherwise."""
    given = {"path": f"trang/{slug}.md", "title": f"Trang {slug}"}
    return StandingPage(**(given | {"slug": slug} | fields))  # type: ignore[arg-type]


def reading_of(item: Item) -> Reading:
    """As reading gives it, with a face made of the same fields."""
    told = msgspec.msgpack.encode((item.title, item.tags, item.thread))
    face = blake2b(told, digest_size=16).digest()
    return Reading(item.path, item.path.encode(), item, (), (), face)


def media_of(use: MediaUse) -> Media:
    """Of a file in which nothing is wrong: each cut of a photo in two sizes."""
    hash_ = blake2b(use.path.encode(), digest_size=16).digest()
    cuts = tuple(
        CutMedia(
            cut,
            blake2b(hash_ + cut.suffix.encode(), digest_size=16).hexdigest(),
            "" if cut.kind == "share" else "webp",
            "jpg",
            ((1200, 630),) if cut.kind == "share" else ((480, 320), (1200, 800)),
        )
        for cut in (use.order.cuts if use.order else ())
    )
    key = b"" if use.kind == "file" else hash_
    sha256 = "" if use.kind == "photo" else sha256_of(use.path)
    found = INSIDE.get(use.kind)
    if found and found.table:
        table = msgspec.structs.replace(found.table, columns=use.columns)
        found = msgspec.structs.replace(found, table=table)
    return Media(hash_, key, cuts, tone=7, size=95_000, sha256=sha256, found=found)


def sha256_of(path: str) -> str:
    """What stands for the digest of a file's bytes."""
    return sha256(path.encode()).hexdigest()
