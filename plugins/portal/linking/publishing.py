"""Files that items use, as they were found → photos, attachments, films, tables; what is broken."""

import posixpath
from collections.abc import Callable, Mapping, Sequence

from ..model.around import Made
from ..model.body import Image, Link, Reference
from ..model.finding import Finding
from ..model.media import Found as Inner
from ..model.media import Media, MediaKind, MediaUse
from ..model.photo import WHOLE, Cover, Cut, Photo
from ..model.photo_keys import file_key
from ..model.target import Attachment, CaptionsFile, Filling, FilmFile, Href, TableFile
from ..model.used import Role, Used
from ..vietnamese.slug import ascii_name
from .entry import Unread, Wish
from .resolve import Target
from .uses import Place, cuts_of, place_of, use_of

Found = Mapping[Place, Media]


class Publisher:
    """Collects which photos and files are published, and what is wrong with the others."""

    def __init__(self, uses: Sequence[MediaUse], found: Found) -> None:
        self._uses = {place_of(use): use for use in uses}
        self._found = found
        self._photos: dict[tuple[str, Cut], Photo] = {}
        self.photos: dict[str, tuple[MediaUse, bytes]] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.findings: list[Finding] = []

    def made(self, wish: Wish, used: Used, target: Target) -> Made | None:
        """What a file has become, by its role."""
        line = used.file.line
        if used.role == "file":
            return self._attachment(wish, target, line, used.file.label)
        if used.role in _INNER:
            return _INNER[used.role](self, wish, target, used)
        photos = [self._photo(wish, target, line, cut) for cut in cuts_of(used)]
        if None in photos:
            return None
        return _FORMS[len(photos)](*photos)

    def look_at(self, unread: Unread) -> None:
        """Only tell what is broken of what a source shows and offers that could not be read."""
        for reference, target in unread.references:
            kind: MediaKind = "photo" if target.kind == "photo" else "file"
            self._media(unread.path, target, reference.line, MediaUse(target.value, kind))
        for used, target in unread.used:
            self._media(unread.path, target, used.file.line, use_of(used, target.value))

    def filling(self, wish: Wish, target: Target, reference: Reference) -> Filling:
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

    def _photo(self, wish: Wish, target: Target, line: int, cut: Cut = WHOLE) -> Photo | None:
        if (target.value, cut) in self._photos:
            return self._photos[target.value, cut]
        media = self._media(wish.item.path, target, line, MediaUse(target.value, "photo"))
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

    def _attachment(
        self, wish: Wish, target: Target, line: int, label: str, kind: MediaKind = "file"
    ) -> Attachment | None:
        media = self._media(wish.item.path, target, line, MediaUse(target.value, kind))
        if media is None:
            return None
        file_name = posixpath.basename(target.value)
        if target.kind == "photo":
            photo = self._photo(wish, target, line)
            url = photo.url if photo else ""
        else:
            url = wish.url + ascii_name(file_name)
            self._one_name(wish, line, self._claim(url, target.value, media.hash), target)
        ext = url.rpartition(".")[2]
        shown = label or posixpath.splitext(file_name)[0]
        return Attachment(url, shown, media.size, ext, media.sha256)

    def film(self, wish: Wish, target: Target, used: Used) -> FilmFile | None:
        media = self._media(wish.item.path, target, used.file.line, use_of(used, target.value))
        file = self._attachment(wish, target, used.file.line, wish.item.title, "film")
        found = media.found if media else None
        return FilmFile(file, found.film) if file and found and found.film else None

    def captions(self, wish: Wish, target: Target, used: Used) -> CaptionsFile | None:
        found, files = self._written(wish, target, used)
        return CaptionsFile(files[0].url, found.cues) if found and files else None

    def table(self, wish: Wish, target: Target, used: Used) -> TableFile | None:
        found, files = self._written(wish, target, used)
        return TableFile(files, found.table, found.chart) if found and found.table else None

    def _written(
        self, wish: Wish, target: Target, used: Used
    ) -> tuple[Inner | None, tuple[Attachment, ...]]:
        """What stands in a file, and the files that are written anew from it."""
        own = use_of(used, target.value)
        media = self._media(wish.item.path, target, used.file.line, own)
        if media is None or media.found is None:
            return None, ()
        stem = posixpath.splitext(ascii_name(posixpath.basename(target.value)))[0]
        files = []
        for made in media.found.files:
            url = f"{wish.url}{stem}.{made.ext}"
            key = file_key(media.key, "", 0, made.ext)
            use, other = self.photos.setdefault(url, (own, key))
            self._one_name(wish, used.file.line, use.path if other != key else target.value, target)
            files.append(Attachment(url, wish.item.title, made.size, made.ext, made.sha256))
        return media.found, tuple(files)

    def _claim(self, url: str, path: str, content: bytes) -> str:
        """Publish a file as it is, unless one that is written anew stands there; gives whose."""
        if url in self.photos:
            return self.photos[url][0].path
        return self.files.setdefault(url, (path, content))[0]

    def _one_name(self, wish: Wish, line: int, other: str, target: Target) -> None:
        """An error where two files of an item would be published under one name."""
        if other != target.value:
            fix = "đổi tên một trong hai tệp"
            message = f"hai tệp cùng tên đăng: {other} và {target.value}"
            self.findings.append(Finding(wish.item.path, line, message, fix))

    def _media(self, source: str, target: Target, line: int, use: MediaUse) -> Media | None:
        """What was found in a file; where it is broken, that is told once for each use."""
        if target.kind not in ("photo", "file"):
            return None
        photo = MediaUse(use.path, "photo")  # whatever it is used for
        media = self._found[place_of(photo if target.kind == "photo" else use)]
        told = [
            Finding(target.value, f.line, f.message, f.fix, f.severity, f.rule)
            for f in media.faults
        ]
        if media.fault:
            told.append(Finding(source, line, media.fault, media.fix))
        self.findings += [each for each in told if each not in self.findings[-50:]]
        return None if any(each.severity == "error" for each in told) else media


_INNER: dict[Role, Callable[[Publisher, Wish, Target, Used], Made | None]] = {
    "film": Publisher.film,
    "captions": Publisher.captions,
    "table": Publisher.table,
}
_FORMS: dict[int, Callable[..., Made]] = {1: lambda photo: photo, 3: Cover}  # by cuts
