"""Keys of the store: whatever decides the bytes of a file decides its key."""

import msgspec
import pytest
from portal.model.media import CutMedia, Media, MediaUse
from portal.model.photo import WHOLE, Cut, PhotoOrder, Words
from portal.model.photo_keys import file_key, keys_of, photo_key, told_key

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
