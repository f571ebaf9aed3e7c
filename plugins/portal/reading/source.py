"""The bytes of one source file → a reading and a body: the pure step that workers repeat."""

from collections.abc import Collection
from pathlib import PurePosixPath

import msgspec

from ..fields.report import Report
from ..kinds.table import KIND_OF_FOLDER
from ..model.body import Body, Reference
from ..model.finding import Finding, Refused
from ..model.hashed import hash_of
from ..model.item import Item
from ..model.named import Named
from ..vietnamese.clean import clean_text, decode_source
from ..vietnamese.summaries import summarise
from .body import read_body
from .front_matter import split_source
from .known import Reading
from .limits import TookTooLong, cpu_limit
from .markup import Markup
from .named import named_by
from .private import check_private
from .schema import read_fields

SIZE_LIMIT = 1_000_000  # bytes a source, docs/security.md b10
SECONDS_LIMIT = 2.0  # CPU a source, docs/security.md b10
_WHOLE = 10**6  # words: an editor's own summary is never cut
_NOTHING = Named()


def read_source(
    path: str, data: bytes, key: bytes, markup: Markup, allowed: Collection[str] = ()
) -> tuple[Reading, Body]:
    """Read a file of a kind's folder. Never raises: what is wrong is in the reading's findings.

    `path` is relative to content/, NFC; `key` is kept in the reading to find the body again.
    `allowed` are the telephones and e-mails that are nobody's private ones.
    """
    report = Report(path, allowed)
    try:
        with cpu_limit(SECONDS_LIMIT):
            return _read(data, key, markup, report)
    except TookTooLong:
        fix = "chia bài thành nhiều bài ngắn hơn, bỏ các dấu [ ( * _ < lặp lại nhiều lần"
        report.error(1, f"đọc bài này quá {SECONDS_LIMIT:.0f} giây", fix)
    except MemoryError:
        report.error(1, "đọc bài này cần quá nhiều bộ nhớ", "chia bài thành nhiều bài ngắn hơn")
    return _refused(report, key)


def _read(data: bytes, key: bytes, markup: Markup, report: Report) -> tuple[Reading, Body]:
    text = _text(data, report)
    if text is None:
        return _refused(report, key)
    matter = split_source(report.path, text)
    report.findings += matter.findings
    kind = KIND_OF_FOLDER[PurePosixPath(report.path).parts[0]]
    readable = matter.entries or not matter.findings
    item = read_fields(matter, kind, report) if readable else _NOTHING
    has_summary = isinstance(item, Item) and bool(item.own_summary)
    body = read_body(matter.body, matter.body_line, markup, report, has_summary=has_summary)
    check_private(text, matter, kind, report)
    findings = tuple(sorted(report.findings))
    if isinstance(item, Named) or body is None or any(f.severity == "error" for f in findings):
        named = item if isinstance(item, Named) else named_by(item)
        return _refused(report, key, body.references if body else (), named)
    own = item.own_summary
    summary = summarise([own], _WHOLE) if own else body.summary
    item = msgspec.structs.replace(item, summary=summary)
    marks = _face(item), _card(item)
    return Reading(report.path, key, item, body.references, findings, *marks), body.body


def _face(item: Item) -> bytes:
    """The digest of title, tags and thread: what relates an item to others."""
    return hash_of(item.title, item.tags, item.thread)


def _card(item: Item) -> bytes:
    """The digest of what a card shows of the source."""
    return hash_of(item.title, item.date, item.summary, item.lang)


def _text(data: bytes, report: Report) -> str | None:
    """The cleaned text of the file, or None where it is no text that can be read."""
    if len(data) > SIZE_LIMIT:
        report.error(1, "tệp lớn hơn 1 MB", "chia bài; ảnh và tệp để riêng, không dán vào bài")
        return None
    try:
        cleaned = clean_text(decode_source(data))
    except Refused as refused:
        report.error(1, refused.message, refused.fix)
        return None
    for note in cleaned.notes:
        report.warn(note.line, note.message, note.fix)
    return cleaned.text


def _refused(
    report: Report, key: bytes, references: tuple[Reference, ...] = (), named: Named = _NOTHING
) -> tuple[Reading, Body]:
    """No item; what it refers to and names is looked for all the same, so that all is told."""
    findings: tuple[Finding, ...] = tuple(sorted(report.findings))
    return Reading(report.path, key, None, references, findings, named=named), Body()
