"""A film's metadata → what of it tells a place, a person or a device; docs/security.md b9.

A list of what is known to be harmless, since cameras write blocks of their own (GPS tracks,
pictures, serial numbers) and the list of those has no end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .boxes import inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .boxes import Box

# Of `udta` and of iTunes' list: titles, dates, kinds, rights, the encoder's name, padding.
_HARMLESS: Final = frozenset(
    (
        *(b"meta", b"hdlr", b"ilst", b"keys", b"free", b"skip", b"name", b"titl", b"cprt"),
        *(b"\xa9nam", b"\xa9too", b"\xa9swr", b"\xa9enc", b"\xa9day", b"\xa9gen", b"\xa9cpy"),
        *(b"chpl", b"hnti", b"kind", b"gnre", b"yrrc", b"stik", b"hdvd", b"pgap", b"clsf"),
    )
)
_KEYS: Final = (
    *("title", "encoder", "software", "version", "fps", "creationdate", "creation_time"),
    *("major_brand", "minor_version", "compatible_brands", "copyright", "language", "date"),
)
_NAMES: Final = {
    b"\xa9xyz": "vị trí nơi quay (GPS)",
    b"loci": "vị trí nơi quay (GPS)",
    b"gps ": "vị trí nơi quay (GPS)",
    b"GPS ": "vị trí nơi quay (GPS)",
    b"\xa9ART": "tên tác giả",
    b"aART": "tên tác giả",
    b"\xa9aut": "tên tác giả",
    b"auth": "tên tác giả",
    b"\xa9wrt": "tên tác giả",
    b"perf": "tên người biểu diễn",
    b"\xa9cmt": "lời ghi chú",
    b"\xa9des": "lời mô tả",
    b"desc": "lời mô tả",
    b"\xa9mak": "tên máy quay",
    b"\xa9mod": "tên máy quay",
    b"XMP_": "khối XMP",
    b"uuid": "khối riêng của một phần mềm hoặc máy quay",
}


def find_secrets(data: bytes | memoryview, top: list[Box], movie: Box) -> tuple[str, ...]:
    """What stands in the file beside picture and sound and may be private, each thing once.

    `top` are the file's outermost boxes, `movie` is its `moov`. Raises BrokenBoxes.
    """
    ours = inside(data, movie)
    tracks = (inside(data, box) for box in ours if box.kind == b"trak")
    names = (name for boxes in (top, ours, *tracks) for name in _private(data, boxes))
    return tuple(dict.fromkeys(names))


def _private(data: bytes | memoryview, boxes: list[Box]) -> Iterator[str]:
    """Of the boxes of one level: blocks of cameras, user data, lists."""
    for box in boxes:
        if box.kind in (b"uuid", b"gps ", b"GPS "):
            yield _NAMES[box.kind]
        elif box.kind == b"meta":
            yield from _list(data, box)
        elif box.kind == b"udta":
            for child in inside(data, box):
                if child.kind == b"meta":
                    yield from _list(data, child)
                elif child.kind not in _HARMLESS:
                    yield _name(child.kind)


def _list(data: bytes | memoryview, meta: Box) -> Iterator[str]:
    """What iTunes' list, or QuickTime's of names, has (QuickTime File Format, Metadata)."""
    # In MP4 a version and flags stand first, in QuickTime they do not.
    skip = 0 if bytes(data[meta.start + 4 : meta.start + 8]) == b"hdlr" else 4
    children = inside(data, meta, skip=skip)
    named = [box for box in children if box.kind == b"keys"]
    for box in named:
        yield from _keys(data, box)
    for box in children:
        if box.kind == b"ilst":
            entries = inside(data, box) if not named else []  # of names, they are numbers
            yield from (_name(entry.kind) for entry in entries if entry.kind not in _HARMLESS)
        elif box.kind not in _HARMLESS:
            yield _name(box.kind)


def _keys(data: bytes | memoryview, box: Box) -> Iterator[str]:
    for key in inside(data, box, skip=8):  # version and flags, the number of names
        name = bytes(data[key.start : min(key.end, key.start + 200)]).decode("utf-8", "replace")
        if name.rpartition(".")[2] not in _KEYS:
            yield _key_name(name)


def _name(kind: bytes) -> str:
    shown = kind.decode("latin-1")
    return _NAMES.get(kind) or f"khối «{shown if shown.isprintable() else kind.hex()}»"


def _key_name(name: str) -> str:
    for word, told in (
        ("location", "vị trí nơi quay (GPS)"),
        ("author", "tên tác giả"),
        ("artist", "tên tác giả"),
    ):
        if word in name.lower():
            return told
    return f"khóa «{name if name.isprintable() else '?'}»"
