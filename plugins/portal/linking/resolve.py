"""References as written → what they lead to; what leads nowhere is a finding.

A missing or broken photo or attachment is an error, a link to a draft or to nothing a warning:
its text stays, the link falls away (contracts.md §3).
"""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal
from urllib.parse import unquote

import msgspec

from ..model.body import Image, Reference
from ..model.finding import Finding
from ..vietnamese.slug import slug_of_file
from .beginnings import whole_address
from .files import Miss, Written, find_file, take_apart
from .lost import Lost

PHOTOS = frozenset(
    ".jpg .jpeg .png .webp .avif .tif .tiff .gif .heic .heif .svg .bmp .jfif".split()
)
ATTACHMENTS = frozenset(
    ".pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .csv .zip .mp3 .mp4 .vtt".split()
)  # contracts.md §3
_FILES = PHOTOS | ATTACHMENTS


class Target(msgspec.Struct, frozen=True, gc=False):
    """A page's URL path, or a photo or other file of content/; `""` where nothing is linked."""

    kind: Literal["page", "photo", "file", "dead"]
    value: str
    fragment: str = ""


class Resolver:
    """Resolves the references of items against files, items and planned URLs."""

    def __init__(
        self, files: Collection[str], pages: Mapping[str, str | None], urls: Collection[str]
    ) -> None:
        """`pages` maps each source to its item's URL: "" for one that is not public, None for one
        that could not be read: nothing can be said of what leads there.
        """
        self._files = files
        self._pages = pages
        self._urls = urls
        broken = (path for path, url in pages.items() if url is None)
        self._broken = {slug_of_file(posixpath.basename(path)[:-3]) for path in broken}
        self._photos: dict[tuple[str, str], Target] = {}
        self._links: dict[tuple[str, str], Target] = {}
        self._lost = Lost(files, urls)
        self.findings = self._lost.findings

    def references(
        self, item: str, url: str, references: Iterable[Reference]
    ) -> tuple[Target, ...]:
        """What the links and photos of an item's text lead to; `url` is the item's own.

        What was found for one item is not looked for again: many name the same file or page.
        """
        folder = item.rpartition("/")[0]
        photos, links = self._photos, self._links
        targets = []
        for reference in references:
            target = reference.target
            if isinstance(reference, Image):
                known = photos.get((folder, target))
                targets.append(known or self.photo(item, target, reference.line))
                continue
            key = ("" if target[:1] == "/" else url, target)
            found = links.get(key)
            if found is None:
                found = self._link(item, url, target, reference.line)
                if found.kind != "dead":
                    links[key] = found
            targets.append(found)
        return tuple(targets)

    def look_at(
        self, source: str, references: Iterable[Reference]
    ) -> Iterator[tuple[Reference, Target]]:
        """What those of a source lead to that could not be read; what is wrong is told.

        Its item has no URL, so where links relative to that lead is not known.
        """
        for reference in references:
            target = reference.target
            if isinstance(reference, Image):
                yield reference, self.photo(source, target, reference.line)
                continue
            written, name = self._find(source, target)
            named = isinstance(name, str) or written.marker or target[:1] == "/"
            suffix = _suffix(unquote(written.path))
            if named or suffix in _FILES or suffix == ".md" or whole_address(target):
                yield reference, self._link(source, "/", target, reference.line)

    def _find(self, item: str, target: str) -> tuple[Written, str | Miss]:
        """The target taken apart and its file."""
        written = take_apart(target)
        return written, find_file(self._files, item, written.path)

    def photo(self, item: str, target: str, line: int) -> Target:
        """A photo that the item shows; an error where there is none."""
        key = (item.rpartition("/")[0], target)
        if key in self._photos:
            return self._photos[key]
        _, name = self._find(item, target)
        if isinstance(name, str) and not name.endswith(".md"):
            found = self._photos[key] = Target("photo", name)
            return found
        self._lost.missing(item, line, "ảnh", target, name, PHOTOS.__contains__)
        return Target("dead", "")

    def attachment(self, item: str, target: str, line: int) -> Target:
        """A file that the item offers; an error where there is none."""
        _, name = self._find(item, target)
        if isinstance(name, str) and not name.endswith(".md"):
            return Target("photo" if _suffix(name) in PHOTOS else "file", name)
        self._lost.missing(item, line, "tệp", target, name, _is_file)
        return Target("dead", "")

    def typed(self, item: str, target: str, line: int, suffix: str) -> Target:
        """A file of one type whose content the page shows; an error where it is none."""
        found = self.attachment(item, target, line)
        if found.kind == "dead" or _suffix(found.value) == suffix:
            return found
        fix = f"ghi tên tệp có đuôi {suffix}"
        self.findings.append(Finding(item, line, f"tệp ở đây phải là {suffix}: {target}", fix))
        return Target("dead", "")

    def _link(self, item: str, url: str, target: str, line: int) -> Target:
        written, name = self._find(item, target)
        suffix = _suffix(unquote(written.path))
        if isinstance(name, str):
            if suffix == ".md":
                return self._page(item, name, written, line)
            return Target("photo" if suffix in PHOTOS else "file", name)
        if written.marker in ("static", "attach") or suffix in _FILES:
            self._lost.missing(item, line, "tệp", target, name, _is_file)
            return Target("dead", "")
        if written.marker or suffix == ".md":
            self._lost.text(item, line, target)
            return Target("dead", "")
        return self._site_url(item, url, target, written, line)

    def _page(self, item: str, name: str, written: Written, line: int) -> Target:
        url = self._pages.get(name, "")
        if url is None:
            return Target("dead", "")
        if not url:
            self._lost.dead(
                item, line, f"liên kết tới bài chưa hoặc không công khai: content/{name}"
            )
            return Target("dead", "")
        return Target("page", url, written.fragment)

    def _site_url(self, item: str, url: str, target: str, written: Written, line: int) -> Target:
        path = posixpath.normpath(posixpath.join(url, unquote(written.path)))
        path = path.removesuffix("/index.html").removesuffix("/")
        for candidate in (f"{path}/", path):
            if candidate in self._urls:
                return Target("page", candidate, written.fragment)
        if posixpath.basename(path) in self._broken:  # by its address: `None` of pages
            return Target("dead", "")
        self._lost.page(item, line, target, path)
        return Target("dead", "")


def _is_file(suffix: str) -> bool:
    return suffix != ".md"


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()
