"""The pure steps that go out in batches, and the workshop of a process that does them.

Reading a source, rendering a page, and looking at a photo or attachment (looking.py): each takes
values and the store, and gives values. Workers write to the store only (docs/architecture.md).
What only `publish` needs is loaded with the first of it.
"""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from pelican.settings import read_settings

from .cache import Store, digest
from .compiled import CompiledTemplates, read_secret
from .model.body import Body
from .model.finding import Finding, Refused
from .model.page import Gathered, Page, Sourced
from .model.site import Job, Site
from .model.source import SourceFile
from .reading.known import Reading
from .reading.markup import Markup
from .reading.scan import read_file
from .reading.source import read_source
from .rendering.body import fill
from .rendering.finish import minify, variants
from .rendering.formats import FORMATS
from .rendering.templates import Templates

STORE = "portal.sqlite"
_readings = msgspec.msgpack.Decoder(tuple[Reading, Body])
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
        self.allowed = order.job.site.public_contacts

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
        secret = read_secret(Path(self.job.project, ".portal", "secret"))
        compiled = CompiledTemplates(self.store, self.code, secret)
        return Templates(self.job.templates, self.settings, self.job.site.pictures, compiled)


def read_sources(workshop: Workshop, files: Sequence[SourceFile]) -> list[Reading]:
    """Read sources, or find them read in the store."""
    results: list[Reading] = []
    made: list[tuple[bytes, bytes]] = []
    opened = [_opened(workshop, file) for file in files]
    stored = workshop.store.get_many([each[0] for each in opened if isinstance(each, tuple)])
    for file, each in zip(files, opened, strict=True):
        if isinstance(each, Reading):
            results.append(each)
            continue
        key, data = each
        read = decoded(_readings, stored.get(key))
        if read is None:
            read = read_source(file.path, data, key, workshop.markup, workshop.allowed)
            made.append((key, _encode(read)))
        results.append(read[0])
    workshop.store.put(made)
    return results


def _opened(workshop: Workshop, file: SourceFile) -> tuple[bytes, bytes] | Reading:
    """The source's key and bytes, or what is to be said where it cannot be read."""
    try:
        data = read_file(workshop.job.content, file.disk)
    except OSError as error:
        return _gone(file, error)
    return digest(workshop.code, b"source", file.path.encode(), data), data


Known = dict[bytes, tuple[Reading, Body]]


def render_pages(
    site: Site, finish: bool, workshop: Workshop, pages: Sequence[Page]
) -> list[list[tuple[str, bytes]]]:
    """Render pages; with `finish` each comes with the copies that `publish` lays beside it."""
    sources = [part for page in pages for part in _parts(page.model)]
    known = _readings_of(workshop, sources)
    return [_page(workshop, site, page, known, finish) for page in pages]


def _page(
    workshop: Workshop, site: Site, page: Page, known: Known, finish: bool
) -> list[tuple[str, bytes]]:
    model = _whole(page.model, site, known)
    form = FORMATS.get(page.template)
    made = form(model, site) if form else workshop.templates.render(page.template, model, site)
    if isinstance(made, str) and workshop.job.publish and page.path.endswith(".html"):
        made = minify(made)
    data = made.encode() if isinstance(made, str) else made
    return variants(page.path, data) if workshop.job.publish and finish else [(page.path, data)]


def _parts(model: msgspec.Struct) -> Iterator[Sourced]:
    """What of a model stands in sources."""
    if isinstance(model, Gathered):
        yield from model.parts
    elif isinstance(model, Sourced):
        yield model


def _whole(model: msgspec.Struct, site: Site, known: Known) -> msgspec.Struct:
    """The model with what its sources say."""
    if isinstance(model, Gathered):
        return model.whole([_whole(part, site, known) for part in model.parts])
    if not isinstance(model, Sourced):
        return model
    reading, body = known[model.key]
    if reading.item is None:
        raise ValueError(f"{model.source}: a page of a source with errors")
    gaps = tuple(zip(reading.references, model.fillings, strict=True))
    pictures = None if model.apart else site.pictures
    root = model.root(site.url)
    return model.whole(reading.item, fill(body, gaps, root, reading.item.lang, pictures))


def _readings_of(workshop: Workshop, sources: Sequence[Sourced]) -> Known:
    """Items and bodies from the store; what the store lost, from its source once more.

    A page and its file of data are made of one source: it is looked up once.
    """
    by_key = {each.key: each for each in sources}
    stored = workshop.store.get_many(list(by_key))
    return {
        key: decoded(_readings, stored.get(key)) or _read_again(workshop, each)
        for key, each in by_key.items()
    }


def _read_again(workshop: Workshop, sourced: Sourced) -> tuple[Reading, Body]:
    data = read_file(workshop.job.content, sourced.source)
    path = unicodedata.normalize("NFC", sourced.source)
    if digest(workshop.code, b"source", path.encode(), data) != sourced.key:
        raise Refused(f"{path} thay đổi trong lúc dựng", "dựng lại")
    return read_source(path, data, sourced.key, workshop.markup, workshop.allowed)


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


def lost_page(page: Page | tuple[str, bytes]) -> list[tuple[str, bytes]]:
    """A page must not be missing: the build stops."""
    path = page.path if isinstance(page, Page) else page[0]
    raise Refused(f"tiến trình dựng trang {path} bị hệ thống dừng", "dựng lại; kiểm tra bộ nhớ máy")


def decoded(decoder: Any, data: bytes | None) -> Any:  # noqa: ANN401 - a decoder's business
    """A value from the store; None where it has none, or one of another form."""
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
