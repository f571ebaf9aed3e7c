"""The step that looks at photos and other files: one and its use → what can be published of it.

What only photos or attachments need is loaded with the first of them.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import PurePosixPath

import msgspec

from .cache import digest
from .inner import INNER, look_inside
from .model.fault import Fault
from .model.finding import Refused
from .model.media import CutMedia, Media, MediaUse
from .model.photo import PhotoOrder
from .model.photo_keys import file_key, inner_key, keys_of, photo_key, told_key
from .model.source import SourceFile
from .reading.limits import TookTooLong, cpu_limit
from .reading.scan import read_file
from .steps import Workshop, decoded

PHOTO_SECONDS = 30.0  # CPU a photo; 50 megapixels take about three
Looked = tuple[Media, list[tuple[bytes, bytes]]]  # and files for the store, by their keys
_TEXTS = ("csv", "vtt")
_medias = msgspec.msgpack.Decoder(Media)
_encode = msgspec.msgpack.Encoder().encode


def look_at_media(workshop: Workshop, uses: Sequence[tuple[SourceFile, MediaUse]]) -> list[Media]:
    """Check attachments, render photos; their bytes go to the store (model/photo_keys.py)."""
    return [_look(workshop, file, use, make=True) for file, use in uses]


def verify_media(workshop: Workshop, uses: Sequence[tuple[SourceFile, MediaUse]]) -> list[Media]:
    """The same, but photos that were not rendered before are decoded and measured only."""
    return [_look(workshop, file, use, make=False) for file, use in uses]


def _look(workshop: Workshop, file: SourceFile, use: MediaUse, *, make: bool) -> Media:
    try:
        data = read_file(workshop.job.content, file.disk)
    except OSError as error:
        return Media(b"", fault=f"không đọc được tệp ({error.strerror})", fix="kiểm tra lại tệp")
    content = digest(data)
    if use.kind in INNER:
        return _read(workshop, data, content, use)
    if use.order is None:
        return _check(workshop, data, content, use)
    key = photo_key(workshop.code, content, use.order)
    stored = _stored(workshop, key, use)
    if stored is not None:
        return stored
    if not make:
        return _refusing(_measure, data, use, content)[0]
    media, files = _refusing(_render, data, use, content, key)
    workshop.store.put([(told_key(key, use.path), _encode(media)), *files])
    return media


def _refusing(work: Callable[..., Looked], data: bytes, use: MediaUse, *given: bytes) -> Looked:
    """What is made of a photo, or why it cannot be published."""
    content = given[0]
    try:
        with cpu_limit(PHOTO_SECONDS):
            return work(data, use, *given)
    except Refused as refused:
        return Media(content, fault=refused.message, fix=refused.fix), []
    except (TookTooLong, MemoryError):
        fix = "thu nhỏ ảnh rồi lưu lại thành JPG"
        return Media(content, fault="ảnh quá nặng, không xử lý được", fix=fix), []


def _measure(data: bytes, use: MediaUse, content: bytes) -> Looked:
    from .media.photo import measure_photo  # noqa: PLC0415 - as above
    from .media.photo_place import place_faults  # noqa: PLC0415 - as above

    name, order = PurePosixPath(use.path).name, use.order or PhotoOrder()
    cuts = tuple(
        [
            CutMedia(each.cut, "", each.form.modern, each.form.fallback, each.sizes)
            for each in measure_photo(data, name, order)
        ]
    )
    return Media(content, b"", cuts, faults=place_faults(data)), []


def _check(workshop: Workshop, data: bytes, content: bytes, use: MediaUse) -> Media:
    """A file that is published as it is, and what in it is private."""
    from .media.attachment import check_attachment  # noqa: PLC0415 - as above

    try:
        with cpu_limit(PHOTO_SECONDS):
            check_attachment(data, PurePosixPath(use.path).name)
            faults = _private(workshop, data, use)
    except (TookTooLong, MemoryError):
        fix = "chia thành nhiều tệp nhỏ hơn"
        return Media(content, fault="tệp quá nặng, không đọc được", fix=fix)
    except Refused as refused:
        return Media(content, fault=refused.message, fix=refused.fix)
    return Media(content, size=len(data), sha256=sha256(data).hexdigest(), faults=faults)


def _private(workshop: Workshop, data: bytes, use: MediaUse) -> tuple[Fault, ...]:
    """Who made the file by its properties, and what its text says, where it is one."""
    from .media.authors import author_faults  # noqa: PLC0415 - as above
    from .media.private_text import text_faults  # noqa: PLC0415 - as above

    suffix = PurePosixPath(use.path).suffix[1:].lower()
    if suffix not in _TEXTS:
        return author_faults(data, suffix, workshop.job.site.publishers)
    labels = {column.name: column.label for column in use.columns}
    return text_faults(data, suffix, workshop.allowed, labels)


def _read(workshop: Workshop, data: bytes, content: bytes, use: MediaUse) -> Media:
    """A file whose content is shown: what stands in it, and what is written anew from that."""
    key = inner_key(workshop.code, content, use)
    stored = _stored(workshop, key, use)
    if stored is not None:
        return stored
    checked = _check(workshop, data, content, use)
    if checked.fault and use.kind == "film":  # published as it is
        return checked
    try:
        with cpu_limit(PHOTO_SECONDS):
            inner = look_inside(data, use)
    except (TookTooLong, MemoryError):
        fix = "chia thành nhiều tệp nhỏ hơn"
        return Media(content, fault="tệp quá nặng, không đọc được", fix=fix)
    if checked.fault and not any(fault.severity == "error" for fault in inner.faults):
        return checked  # else its reader has said more, and in which line
    checked = msgspec.structs.replace(checked, fault="", fix="")
    faults = inner.faults + checked.faults
    media = msgspec.structs.replace(checked, key=key, found=inner.found, faults=faults)
    files = [(file_key(key, "", 0, ext), made) for ext, made in inner.files]
    workshop.store.put([(told_key(key, use.path), _encode(media)), *files])
    return media


def _stored(workshop: Workshop, key: bytes, use: MediaUse) -> Media | None:
    """What an earlier look found, if all that it made is still there."""
    stored: Media | None = decoded(_medias, workshop.store.get(told_key(key, use.path)))
    if stored is not None and all(workshop.store.get(each) for each in keys_of(use, stored)):
        return stored
    return None


def _render(data: bytes, use: MediaUse, content: bytes, key: bytes) -> Looked:
    from .media.photo import render_photo  # noqa: PLC0415 - as above
    from .media.photo_place import place_faults  # noqa: PLC0415 - as above

    photo = render_photo(data, PurePosixPath(use.path).name, use.order or PhotoOrder())
    cuts: list[CutMedia] = []
    files: list[tuple[bytes, bytes]] = []
    for each in photo.cuts:
        made = [
            (file_key(key, each.cut.suffix, width, ext), data)
            for (width, _), by_ext in zip(each.sizes, each.files, strict=True)
            for ext, data in by_ext.items()
        ]
        modern = each.form.modern if each.form.modern in each.files[-1] else ""
        hash_ = digest(*(data for _, data in made)).hex()
        cuts.append(CutMedia(each.cut, hash_, modern, each.form.fallback, each.sizes))
        files += made
    size = len(photo.cuts[0].files[-1][photo.cuts[0].form.fallback])
    media = Media(content, key, tuple(cuts), photo.tone, size, faults=place_faults(data))
    return media, files


def lost_media(use: tuple[SourceFile, MediaUse]) -> Media:
    """What is known of a file whose worker died of it."""
    del use
    fix = "thu nhỏ ảnh rồi lưu lại thành JPG"
    return Media(b"", fault="tệp cần quá nhiều bộ nhớ hoặc thời gian để xử lý", fix=fix)
