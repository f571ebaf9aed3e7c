"""Wishes and what was found in their files → the index; a broken file is a finding at its use."""

import posixpath
from collections.abc import Mapping, Sequence

from ..model.body import Image, Link, Reference
from ..model.counted import Counted
from ..model.finding import Finding
from ..model.item import Article, StandingPage
from ..model.media import Media, MediaUse
from ..model.moment import Moment
from ..model.photo import PORTRAIT, WHOLE, Cover, Cut, Photo
from ..model.photo_keys import file_key
from ..model.target import Attachment, Filling, Href
from ..vietnamese.slug import ascii_name
from .archives import slice_list
from .counting import views_of
from .index import Entry, Index, Linked, Listing, Wish
from .nearness import NOTHING_NEAR, Nearby, nearness
from .public import Reach, is_expired
from .resolve import Target
from .uses import cover_cuts, place_of

Found = Mapping[tuple[str, str], Media]


def complete(
    linked: Linked, found: Found, counts: Mapping[str, Counted], as_of: Moment
) -> tuple[Index, list[Finding]]:
    """Fill every target; the findings have the line at which a broken file is used."""
    publisher = _Publisher(linked.media, found, counts)
    near = nearness(linked)
    entries = [
        publisher.entry(wish, linked, near.get(place, NOTHING_NEAR), as_of)
        for place, wish in enumerate(linked.wishes)
    ]
    listed = [entries[place] for place in linked.listed]
    index = Index(
        entries=entries,
        pages=[entry for entry in entries if isinstance(entry.item, StandingPage)],
        lists=[
            Listing(g.family, g.name, slice_list(g.name.url, [listed[at] for at in g.members]))
            for g in linked.grouped.groups
        ],
        urls=linked.urls,
        photos=publisher.photos,
        files=publisher.files,
    )
    return index, publisher.findings


class _Publisher:
    """Collects which photos and files are published, and what is wrong with the others."""

    def __init__(
        self, uses: Sequence[MediaUse], found: Found, counts: Mapping[str, Counted]
    ) -> None:
        self._uses = {place_of(use): use for use in uses}
        self._counts = counts
        self._found = found
        self._photos: dict[tuple[str, Cut], Photo] = {}
        self.photos: dict[str, tuple[MediaUse, bytes]] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.findings: list[Finding] = []

    def entry(self, wish: Wish, linked: Linked, near: Nearby, as_of: Moment) -> Entry:
        item = wish.item
        grouped = linked.grouped
        fillings = tuple(
            self._filling(wish, target, reference)
            for target, reference in zip(wish.targets, wish.reading.references, strict=True)
        )
        cover: Cover | None = None
        attachments: list[Attachment] = []
        if isinstance(item, Article):
            if wish.cover and item.cover:
                cover = self._cover(wish, wish.cover, item.cover.line, cover_cuts(item))
            for use, target in zip(item.attachments, wish.attachments, strict=True):
                attachment = self._attachment(wish, target, use.line, use.label)
                attachments += [attachment] if attachment else []
        views, counted = views_of(item, wish.url, self._counts)
        return Entry(
            item=item,
            key=wish.reading.key,
            card=wish.reading.card,
            source=wish.source,
            url=wish.url,
            listed=wish.reach is Reach.LISTED,
            expired=is_expired(item, as_of),
            fillings=fillings,
            cover=cover,
            attachments=tuple(attachments),
            portraits=self._portraits(wish),
            category=grouped.categories.find(item.category),
            tags=tuple([grouped.tags.find(tag) for tag in item.tags]),
            thread=grouped.threads.find(item.thread if isinstance(item, Article) else ""),
            other=linked.others.get(item.path, ""),
            older=near.older,
            related=near.related,
            views=views,
            counted=counted,
        )

    def _portraits(self, wish: Wish) -> tuple[Photo | None, ...]:
        if not isinstance(wish.item, StandingPage):
            return ()
        return tuple(
            self._photo(wish, target, person.photo.line, PORTRAIT)
            if target and person.photo
            else None
            for target, person in zip(wish.portraits, wish.item.people, strict=True)
        )

    def _filling(self, wish: Wish, target: Target, reference: Reference) -> Filling:
        if isinstance(reference, Image):
            return self._photo(wish, target, reference.line) or Href("")
        return self._href(wish, target, reference)

    def _href(self, wish: Wish, target: Target, link: Link) -> Href:
        if target.kind == "page":
            return Href(target.value, target.fragment, link.attributes)
        if target.kind == "photo":
            photo = self._photo(wish, target, link.line)
            return Href(photo.url if photo else "", "", link.attributes)
        if target.kind == "file":
            attachment = self._attachment(wish, target, link.line, "")
            return Href(attachment.url if attachment else "", "", link.attributes)
        return Href("")

    def _cover(self, wish: Wish, target: Target, line: int, cuts: tuple[Cut, Cut]) -> Cover | None:
        whole = self._photo(wish, target, line)
        card, share = (self._photo(wish, target, line, cut) for cut in cuts)
        return Cover(whole, card, share) if whole and card and share else None

    def _photo(self, wish: Wish, target: Target, line: int, cut: Cut = WHOLE) -> Photo | None:
        if (target.value, cut) in self._photos:
            return self._photos[target.value, cut]
        media = self._media(wish, target, line)
        if media is None:
            return None
        name = ascii_name(posixpath.basename(target.value)).rpartition(".")[0]
        made = next(each for each in media.cuts if each.cut == cut)
        photo = self._photos[target.value, cut] = Photo(
            made.hash, name + cut.suffix, made.modern, made.fallback, media.tone, made.sizes
        )
        use = self._uses[target.value, "photo"]
        for width, ext in photo.renditions():
            key = file_key(media.key, cut.suffix, width, ext)
            self.photos[photo.path(width, ext)] = use, key
        return photo

    def _attachment(self, wish: Wish, target: Target, line: int, label: str) -> Attachment | None:
        media = self._media(wish, target, line)
        if media is None:
            return None
        file_name = posixpath.basename(target.value)
        if target.kind == "photo":
            photo = self._photo(wish, target, line)
            url = photo.url if photo else ""
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
