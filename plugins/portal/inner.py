"""What stands in a film, in captions or in a table, and the files that are written anew from it.

Captions and tables are published in one form, whatever program an editor's file came from; a
film is published as it is.
"""

from collections.abc import Callable
from hashlib import sha256

import msgspec

from .model.fault import Fault
from .model.media import Found, MadeFile, MediaKind, MediaUse


class Inner(msgspec.Struct, frozen=True):
    """What was found, what is wrong by its line, and by suffix the files that are made."""

    found: Found | None
    faults: tuple[Fault, ...]
    files: tuple[tuple[str, bytes], ...] = ()


def look_inside(data: bytes, use: MediaUse) -> Inner:
    """Raises KeyError for a use whose content is not looked into (a bug)."""
    return INNER[use.kind](data, use)


def _film(data: bytes, use: MediaUse) -> Inner:
    from .media.film import look_at_film  # noqa: PLC0415 - loaded with the first of them

    del use
    film, faults = look_at_film(data)
    return Inner(Found(film=film), faults)


def _captions(data: bytes, use: MediaUse) -> Inner:
    from .media.webvtt import parse_webvtt, write_webvtt  # noqa: PLC0415 - as above

    del use
    cues, faults = parse_webvtt(data)
    if any(fault.severity == "error" for fault in faults):
        return Inner(None, faults)
    return _made(Found(cues=cues), faults, ("vtt", write_webvtt(cues)))


def _table(data: bytes, use: MediaUse) -> Inner:
    from .media.chart import chart_of  # noqa: PLC0415 - as above
    from .media.shown import show_table  # noqa: PLC0415 - as above
    from .media.table import read_table  # noqa: PLC0415 - as above
    from .media.table_files import write_csv, write_json  # noqa: PLC0415 - as above

    sheet, faults = read_table(data, use.columns)
    if sheet is None:
        return Inner(None, faults)
    found = Found(table=show_table(sheet), chart=chart_of(sheet))
    return _made(found, faults, ("csv", write_csv(sheet)), ("json", write_json(sheet)))


def _made(found: Found, faults: tuple[Fault, ...], *files: tuple[str, bytes]) -> Inner:
    made = tuple([MadeFile(ext, len(data), sha256(data).hexdigest()) for ext, data in files])
    return Inner(msgspec.structs.replace(found, files=made), faults, files)


INNER: dict[MediaKind, Callable[[bytes, MediaUse], Inner]] = {
    "film": _film,
    "captions": _captions,
    "table": _table,
}
