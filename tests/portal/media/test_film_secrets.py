"""Metadata of films that nobody meant to publish."""

import pytest
from portal.media.boxes import read_boxes
from portal.media.film_secrets import find_secrets


def secrets(data):
    top = read_boxes(data, 0, len(data))
    return find_secrets(data, top, next(box for box in top if box.kind == b"moov"))


def itunes(box, *entries):
    return box(b"meta", bytes(4), box(b"hdlr", bytes(24)), box(b"ilst", *entries))


def quicktime(box, *names):
    """Without a version before its boxes."""
    keys = b"".join(box(b"mdta", name.encode()) for name in names)
    head = bytes(4) + len(names).to_bytes(4)
    values = box(b"ilst", box(b"\0\0\0\1", b"value"))
    return box(b"meta", box(b"hdlr", bytes(24)), box(b"keys", head, keys), values)


def test_an_encoder_and_a_title_are_no_secret(film, box):
    named = itunes(box, box(b"\xa9too", b"Lavf"), box(b"\xa9nam", b"a"))
    title = quicktime(box, "com.apple.quicktime.software", "title")
    more = box(b"udta", named, box(b"name", b"a"), bytes(4)) + title
    assert secrets(film(more)) == ()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (b"\xa9xyz", "vị trí nơi quay (GPS)"),
        (b"loci", "vị trí nơi quay (GPS)"),
        (b"auth", "tên tác giả"),
        (b"XMP_", "khối XMP"),
        (b"PANA", "khối «PANA»"),
    ],
)
@pytest.mark.parametrize("place", ["movie", "track"])
def test_user_data_is_told_wherever_it_stands(film, box, kind, told, place):
    block = box(b"udta", box(kind, b"+21.0+105.8/"))
    assert secrets(film(**{place: block})) == (told,)


def test_lists_of_itunes_are_looked_through(film, box):
    found = itunes(box, box(b"\xa9ART", b"a"), box(b"aART", b"a"), box(b"\xa9cmt", b"b"))
    assert secrets(film(box(b"udta", found))) == ("tên tác giả", "lời ghi chú")


def test_names_of_quicktime_are_looked_through(film, box):
    names = ("com.apple.quicktime.location.ISO6709", "com.apple.quicktime.author", "a.serial")
    told = ("vị trí nơi quay (GPS)", "tên tác giả", "khóa «a.serial»")
    assert secrets(film(quicktime(box, *names))) == told


@pytest.mark.parametrize("place", ["movie", "top"])
def test_blocks_of_cameras_are_told(film, box, place):
    told = secrets(film(**{place: box(b"uuid", bytes(16), b"<x:xmpmeta>")}))
    assert told == ("khối riêng của một phần mềm hoặc máy quay",)
