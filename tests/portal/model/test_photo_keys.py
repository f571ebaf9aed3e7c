"""Keys of the store: whatever decides the bytes of a file decides its key."""

import msgspec
import pytest
from portal.model.media import CutMedia, Found, MadeFile, Media, MediaUse
from portal.model.photo import WHOLE, Cut, PhotoOrder, Words
from portal.model.photo_keys import file_key, inner_key, keys_of, photo_key, told_key
from portal.model.table import Column

WORDS = Words("Lời", "Người", "Nguồn")
ORDER = PhotoOrder((WHOLE, Cut("card", 40, 30)), (320,), (160,), words=WORDS)


@pytest.mark.parametrize(
    "other",
    [
        (b"khac", b"content", ORDER),
        (b"code", b"khac", ORDER),
        (b"code", b"content", PhotoOrder((WHOLE,), (320,), (160,), words=WORDS)),
        (b"code", b"content", PhotoOrder(ORDER.cuts, (400,), (160,), words=WORDS)),
        (b"code", b"content", PhotoOrder(ORDER.cuts, (320,), (240,), words=WORDS)),
        (b"code", b"content", PhotoOrder(ORDER.cuts, (320,), (160,), (96,), WORDS)),
        (b"code", b"content", msgspec.structs.replace(ORDER, words=Words("Lời", "Người"))),
        (
            b"code",
            b"content",
            msgspec.structs.replace(ORDER, words=Words("Lời", "", "Người")),
        ),
    ],
)
def test_another_code_photo_or_order_is_another_key(other):
    assert photo_key(*other) != photo_key(b"code", b"content", ORDER)
    assert photo_key(b"code", b"content", ORDER) == photo_key(b"code", b"content", ORDER)


def test_each_file_has_a_key_of_its_own():
    keys = [
        file_key(b"key", suffix, width, ext)
        for suffix in ("", "-card", "-card-4-0", "-card-40")
        for width in (16, 160, 1600)
        for ext in ("webp", "jpg", "png")
    ]
    keys += [told_key(b"key", name) for name in ("a.jpg", "b.jpg", "webp")]
    assert len(set(keys)) == len(keys)


def test_the_same_bytes_are_told_of_by_their_name_wherever_they_are():
    """A message has the file's name, not its folder."""
    assert told_key(b"key", "tin-tuc/a.jpg") == told_key(b"key", "trang/a.jpg")
    assert told_key(b"key", "tin-tuc/a.jpg") != told_key(b"other", "tin-tuc/a.jpg")


def test_every_key_of_a_photo_is_named():
    cuts = (
        CutMedia(WHOLE, "ab", "webp", "jpg", ((60, 40), (320, 213))),
        CutMedia(Cut("share"), "cd", "", "jpg", ((320, 168),)),
    )
    use = MediaUse("tin-tuc/a.jpg", "photo", ORDER)
    assert list(keys_of(use, Media(b"hash", b"key", cuts))) == [
        told_key(b"key", "tin-tuc/a.jpg"),
        file_key(b"key", "", 60, "webp"),
        file_key(b"key", "", 60, "jpg"),
        file_key(b"key", "", 320, "webp"),
        file_key(b"key", "", 320, "jpg"),
        file_key(b"key", "-share", 320, "jpg"),
    ]


def test_what_is_no_photo_or_a_broken_one_has_none():
    use = MediaUse("tin-tuc/a.jpg", "photo", ORDER)
    assert list(keys_of(use, Media(b"hash", fault="hỏng"))) == []


def test_what_stands_in_a_file_depends_on_code_bytes_role_and_columns():
    columns = (Column("nam", "Năm", "year", 8),)
    table = MediaUse("csdl/a.csv", "table", columns=columns)
    others = [
        (b"khac", b"content", table),
        (b"code", b"khac", table),
        (b"code", b"content", MediaUse("csdl/a.csv", "captions", columns=columns)),
        (b"code", b"content", MediaUse("csdl/a.csv", "table")),
        *(
            (b"code", b"content", MediaUse("csdl/a.csv", "table", columns=(Column(*other),)))
            for other in (("so", "Năm", "year", 8), ("nam", "N", "year", 8), ("nam", "Năm"))
        ),
    ]
    keys = {inner_key(*other) for other in (*others, (b"code", b"content", table))}
    assert len(keys) == len(others) + 1
    elsewhere = MediaUse("csdl/b.csv", "table", columns=columns)
    assert inner_key(b"code", b"content", elsewhere) in keys


def test_every_file_that_is_written_anew_is_named():
    use = MediaUse("csdl/a.csv", "table")
    files = (MadeFile("csv", 8, "ab"), MadeFile("json", 9, "cd"))
    assert list(keys_of(use, Media(b"hash", b"key", found=Found(files=files)))) == [
        told_key(b"key", "csdl/a.csv"),
        file_key(b"key", "", 0, "csv"),
        file_key(b"key", "", 0, "json"),
    ]
