"""The three pure steps that go out in batches, and the workshop of a process that does them.

Reading a source, looking at a photo or attachment, rendering a page: each takes values and the
store, and gives values. Workers write to the store only (docs/architecture.md). What only
photos, attachments or `publish` need is loaded with the first of them.
"""

import json
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
from pelican.settings import read_settings

from .cache import Store, digest
from .model.body import Body
from .model.finding import Finding, Refused
from .model.media import Media
from .model.page import Gathered, Page, Sourced
from .model.reading import Reading
from .model.site import Job, Site
from .model.source import SourceFile
from .reading.limits import TookTooLong, cpu_limit
from .reading.markup import Markup
from .reading.scan import read_file
from .reading.source import read_source
from .rendering.body import fill
from .rendering.finish import minify, variants
from .rendering.formats import FORMATS
from .rendering.templates import Templates

STORE = "portal.sqlite"
PHOTO_SECONDS = 20.0  # CPU a photo; 50 megapixels take about two
_readings = msgspec.msgpack.Decoder(tuple[Reading, Body])
_medias = msgspec.msgpack.Decoder(Media)
_encode = msgspec.msgpack.Encoder().encode


class Order(msgspec.Struct, frozen=True):
    """What a process needs to set up its workshop: the job and the digest of the reading code."""

    job: Job
    code: bytes


class Workshop:
    """The tools of one process, each built when first used."""

    def __init__(self, order: Order) -> None:
        self.job = order.job
        self.code = order.code
        self.store = Store(Path(order.job.cache, STORE))

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Pelican's settings, read from their file: filters and the like cannot be sent."""
        settings: dict[str, Any] = read_settings(self.job.settings)
        return settings

    @cached_property
    def markup(self) -> Markup:
        """The Markdown converter, with what Pelican's MARKDOWN setting adds."""
        markdown = json.loads(self.job.markdown)
        configs = markdown.get("extension_configs", {})
        return Markup((*configs, *markdown.get("extensions", ())), configs)

    @cached_property
    def templates(self) -> Templates:
        """The compiled theme."""
        return Templates(self.job.templates, self.settings)


def read_sources(workshop: Workshop, files: Sequence[SourceFile]) -> list[Reading]:
    """Read sources, or find them read in the store."""
    results: list[Reading] = []
    made: list[tuple[bytes, bytes]] = []
    for file in files:
        try:
            data = read_file(workshop.job.content, file.disk)
        except OSError as error:
            results.append(_gone(file, error))
            continue
        key = digest(workshop.code, b"source", file.path.encode(), data)
        stored = _decoded(_readings, workshop.store.get(key))
        if stored is None:
            stored = read_source(file.path, data, key, workshop.markup)
            made.append((key, _encode(stored)))
        results.append(stored[0])
    workshop.store.put(made)
    return results


def look_at_media(workshop: Workshop, uses: Sequence[tuple[SourceFile, str]]) -> list[Media]:
    """Check attachments, render photos; the rendition's bytes go to the store under `key`."""
    return [_look(workshop, file, kind) for file, kind in uses]


def _look(workshop: Workshop, file: SourceFile, kind: str) -> Media:
    try:
        data = read_file(workshop.job.content, file.disk)
    except OSError as error:
        return Media(b"", fault=f"không đọc được tệp ({error.strerror})", fix="kiểm tra lại tệp")
    content = digest(data)
    name = PurePosixPath(file.path).name
    if kind == "file":
        from .media.attachment import check_attachment  # noqa: PLC0415 - see above

        try:
            check_attachment(data, name)
        except Refused as refused:
            return Media(content, fault=refused.message, fix=refused.fix)
        return Media(content, size=len(data))
    key = digest(workshop.code, b"photo", content)
    told = digest(key, b"media", name.encode())  # a fault names the file
    stored: Media | None = _decoded(_medias, workshop.store.get(told))
    if stored is not None and (stored.fault or workshop.store.get(key) is not None):
        return stored
    media, rendition = _render(data, name, content, key)
    entries = [(told, _encode(media))]
    workshop.store.put([*entries, (key, rendition)] if rendition else entries)
    return media


def _render(data: bytes, name: str, content: bytes, key: bytes) -> tuple[Media, bytes]:
    from .media.photo import render_photo  # noqa: PLC0415 - see above

    try:
        with cpu_limit(PHOTO_SECONDS):
            photo = render_photo(data, name)
    except Refused as refused:
        return Media(content, fault=refused.message, fix=refused.fix), b""
    except (TookTooLong, MemoryError):
        fix = "thu nhỏ ảnh rồi lưu lại thành JPG"
        return Media(content, fault="ảnh quá nặng, không xử lý được", fix=fix), b""
    published = digest(photo.data).hex()
    media = Media(content, key, published, photo.ext, photo.width, photo.height, len(photo.data))
    return media, photo.data


def render_pages(
    site: Site, finish: bool, workshop: Workshop, pages: Sequence[Page]
) -> list[list[tuple[str, bytes]]]:
    """Render pages; with `finish` each comes with the copies that `publish` lays beside it."""
    return [_page(workshop, site, page, finish) for page in pages]


def _page(workshop: Workshop, site: Site, page: Page, finish: bool) -> list[tuple[str, bytes]]:
    model = _whole(workshop, site, page.model)
    form = FORMATS.get(page.template)
    text = form(model, site) if form else workshop.templates.render(page.template, model, site)
    if not workshop.job.publish:
        return [(page.path, text.encode())]
    data = (minify(text) if page.path.endswith(".html") else text).encode()
    return variants(page.path, data) if finish else [(page.path, data)]


def _whole(workshop: Workshop, site: Site, model: msgspec.Struct) -> msgspec.Struct:
    """The model with what its sources say."""
    if isinstance(model, Gathered):
        return model.whole([_whole(workshop, site, part) for part in model.parts])
    if not isinstance(model, Sourced):
        return model
    reading, body = _reading(workshop, model)
    if reading.item is None:
        raise ValueError(f"{model.source}: a page of a source with errors")
    gaps = tuple(zip(reading.references, model.fillings, strict=True))
    return model.whole(reading.item, fill(body, gaps, model.root(site.url), reading.item.lang))


def _reading(workshop: Workshop, sourced: Sourced) -> tuple[Reading, Body]:
    """Item and body from the store; where the store lost them, from the source once more."""
    stored: tuple[Reading, Body] | None = _decoded(_readings, workshop.store.get(sourced.key))
    if stored is not None:
        return stored
    data = read_file(workshop.job.content, sourced.source)
    path = unicodedata.normalize("NFC", sourced.source)
    if digest(workshop.code, b"source", path.encode(), data) != sourced.key:
        raise Refused(f"{path} thay đổi trong lúc dựng", "dựng lại")
    return read_source(path, data, sourced.key, workshop.markup)


def finish_files(
    workshop: Workshop, files: Sequence[tuple[str, bytes]]
) -> list[list[tuple[str, bytes]]]:
    """Lay the compressed copies beside files that another plugin may have changed."""
    del workshop
    return [variants(path, data) for path, data in files]


def lost_source(file: SourceFile) -> Reading:
    """What is known of a source whose worker died of it."""
    fix = "chia bài thành nhiều bài ngắn hơn"
    finding = Finding(file.path, 1, "đọc bài này cần quá nhiều bộ nhớ hoặc thời gian", fix)
    return Reading(file.path, b"", None, (), (finding,))


def lost_media(use: tuple[SourceFile, str]) -> Media:
    """What is known of a file whose worker died of it."""
    del use
    fix = "thu nhỏ ảnh rồi lưu lại thành JPG"
    return Media(b"", fault="tệp cần quá nhiều bộ nhớ hoặc thời gian để xử lý", fix=fix)


def lost_page(page: Page | tuple[str, bytes]) -> list[tuple[str, bytes]]:
    """A page must not be missing: the build stops."""
    path = page.path if isinstance(page, Page) else page[0]
    raise Refused(f"tiến trình dựng trang {path} bị hệ thống dừng", "dựng lại; kiểm tra bộ nhớ máy")


def _decoded(decoder: Any, data: bytes | None) -> Any:  # noqa: ANN401 - one of the decoders above
    if data is None:
        return None
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def _gone(file: SourceFile, error: OSError) -> Reading:
    message = f"không đọc được tệp ({error.strerror})"
    finding = Finding(file.path, 1, message, "kiểm tra tệp rồi dựng lại")
    return Reading(file.path, b"", None, (), (finding,))
