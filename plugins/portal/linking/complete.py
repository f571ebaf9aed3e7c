"""Wishes and what was found in their files → the index; a broken file is a finding at its use."""

import posixpath
from collections.abc import Mapping

from ..model.body import Image, Link, Reference
from ..model.finding import Finding
from ..model.item import Article, StandingPage
from ..model.media import Media
from ..model.moment import Moment
from ..model.photo import Rendition
from ..model.target import Attachment, Filling, Href
from ..vietnamese.slug import ascii_name
from .archives import slice_list
from .index import NEWS, Entry, Index, Linked, Wish
from .public import Reach, is_expired
from .resolve import Target

Found = Mapping[tuple[str, str], Media]


def complete(linked: Linked, found: Found, as_of: Moment) -> tuple[Index, list[Finding]]:
    """Fill every target; the findings have the line at which a broken file is used."""
    publisher = _Publisher(found)
    entries = [publisher.entry(wish, as_of) for wish in linked.wishes]
    news = [e for e in entries if e.listed and isinstance(e.item, Article)]
    index = Index(
        entries=entries,
        pages=[entry for entry in entries if isinstance(entry.item, StandingPage)],
        news=slice_list(NEWS, news),
        urls=linked.urls,
        photos=publisher.photos,
        files=publisher.files,
    )
    return index, publisher.findings


class _Publisher:
    """Collects which photos and files are published, and what is wrong with the others."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._renditions: dict[str, Rendition] = {}
        self.photos: dict[str, tuple[str, Media]] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.findings: list[Finding] = []

    def entry(self, wish: Wish, as_of: Moment) -> Entry:
        item = wish.item
        fillings = tuple(
            self._filling(wish, target, reference)
            for target, reference in zip(wish.targets, wish.reading.references, strict=True)
        )
        cover: Rendition | None = None
        attachments: list[Attachment] = []
        if isinstance(item, Article):
            if wish.cover and item.cover:
                cover = self._photo(wish, wish.cover, item.cover.line)
            for use, target in zip(item.attachments, wish.attachments, strict=True):
                attachment = self._attachment(wish, target, use.line, use.label)
                attachments += [attachment] if attachment else []
        return Entry(
            item=item,
            key=wish.reading.key,
            source=wish.source,
            url=wish.url,
            listed=wish.reach is Reach.LISTED,
            expired=is_expired(item, as_of),
            fillings=fillings,
            cover=cover,
            attachments=tuple(attachments),
        )

    def _filling(self, wish: Wish, target: Target, reference: Reference) -> Filling:
        if isinstance(reference, Image):
            return self._photo(wish, target, reference.line) or Href("")
        return self._href(wish, target, reference)

    def _href(self, wish: Wish, target: Target, link: Link) -> Href:
        if target.kind == "page":
            return Href(target.value, target.fragment, link.attributes)
        if target.kind == "photo":
            rendition = self._photo(wish, target, link.line)
            return Href(rendition.url if rendition else "", "", link.attributes)
        if target.kind == "file":
            attachment = self._attachment(wish, target, link.line, "")
            return Href(attachment.url if attachment else "", "", link.attributes)
        return Href("")

    def _photo(self, wish: Wish, target: Target, line: int) -> Rendition | None:
        if target.value in self._renditions:
            return self._renditions[target.value]
        media = self._media(wish, target, line)
        if media is None:
            return None
        name = ascii_name(posixpath.basename(target.value)).rpartition(".")[0]
        rendition = Rendition(
            media.rendition, name, media.ext, media.width, media.height, media.size
        )
        self.photos[rendition.url] = target.value, media
        self._renditions[target.value] = rendition
        return rendition

    def _attachment(self, wish: Wish, target: Target, line: int, label: str) -> Attachment | None:
        media = self._media(wish, target, line)
        if media is None:
            return None
        file_name = posixpath.basename(target.value)
        if target.kind == "photo":
            rendition = self._photo(wish, target, line)
            url = rendition.url if rendition else ""
        else:
            url = wish.url + ascii_name(file_name)
            other, _ = self.files.setdefault(url, (target.value, media.hash))
            if other != target.value:
                fix = "đổi tên một trong hai tệp"
                message = f"hai tệp cùng tên đăng: {other} và {target.value}"
                self.findings.append(Finding(wish.item.path, line, message, fix))
        ext = url.rpartition(".")[2]
        return Attachment(url, label or posixpath.splitext(file_name)[0], media.size, ext)

    def _media(self, wish: Wish, target: Target, line: int) -> Media | None:
        if target.kind not in ("photo", "file"):
            return None
        media = self._found[target.value, target.kind]
        if not media.fault:
            return media
        finding = Finding(wish.item.path, line, media.fault, media.fix)
        self.findings += [finding] if finding not in self.findings[-50:] else []
        return None
