"""What a file is, told by its content."""

import random

import pytest
from PIL import Image
from portal.media.probe import LABELS, PHOTO_TYPES, sniff


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("JPEG", "jpg"),
        ("PNG", "png"),
        ("WEBP", "webp"),
        ("AVIF", "avif"),
        ("GIF", "gif"),
        ("TIFF", "tiff"),
    ],
)
def test_photo_kinds(scene, saved, kind, expected):
    assert sniff(saved(scene, kind)) == expected
    assert expected in PHOTO_TYPES


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"MM\0*\0\0\0\x08", "tiff"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "avif"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "unknown"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\n%PDF-1.7", "pdf"),
        (b"ID3\x04\0\0", "mp3"),
        (b"\xff\xfb\x90\x64\0\0", "mp3"),
        (b"\xff\xf1\x50\x80\0\0", "unknown"),  # AAC, whose sync word looks like MP3's
        (b"\xff\xfe<\0h\0t\0m\0l\0>\0", "html"),
        (b"<svg/>", "svg"),
        ("họ tên,tuổi\nTrần Văn Mẫu,40\n".encode(), "text"),
        (b"\xef\xbb\xbfa,b\n", "text"),
        ("họ tên".encode("cp1258", "replace") + b"\xfe\xff", "unknown"),
        ("a,b".encode("utf-16"), "unknown"),
        (b"a,b\0c", "unknown"),
        (b"\x1b[31m", "unknown"),
        (b"Rar!\x1a\x07\0", "unknown"),
        (b"\xe1\xba", "unknown"),  # half of a letter
    ],
)
def test_other_kinds(data, expected):
    assert sniff(data) == expected
    assert sniff(memoryview(data)) == expected


def test_letter_across_two_chunks_is_text():
    assert sniff(b"a" * ((1 << 20) - 1) + "ế".encode()) == "text"


def test_binary_after_a_megabyte_of_text_is_not_text():
    assert sniff(b"a" * (1 << 20) + b"\0") == "unknown"


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_page_behind_a_photo_is_a_photo(scene, saved, kind):
    """Photos are written anew, so what follows them is not published (security.md b2)."""
    data = saved(scene, kind)
    assert sniff(data + b"<html><script>alert(1)</script>") == sniff(data)


def test_comment_in_a_photo_that_is_a_page_is_a_photo(scene, saved):
    assert sniff(saved(scene, "JPEG", comment=b"<html><script>1</script>")) == "jpg"


@pytest.mark.parametrize(("folder", "kind"), [("word", "docx"), ("xl", "xlsx"), ("ppt", "pptx")])
def test_office_documents(zipped, office, folder, kind):
    assert sniff(zipped(office(folder))) == kind


@pytest.mark.parametrize(
    ("word", "kind"), [("text", "odt"), ("spreadsheet", "ods"), ("presentation", "odp")]
)
def test_open_documents(zipped, word, kind):
    mimetype = f"application/vnd.oasis.opendocument.{word}"
    assert sniff(zipped({"mimetype": mimetype, "content.xml": "<a/>"})) == kind


def test_other_archives_are_zip(zipped):
    assert sniff(zipped({"a.txt": "a"})) == "zip"
    assert sniff(zipped({"word/document.xml": "<a/>"})) == "zip"
    assert sniff(zipped({"mimetype": "application/epub+zip"})) == "zip"
    assert sniff(zipped({})) == "zip"


def test_old_office(old_office):
    assert sniff(old_office(["WordDocument"])) == "ole"


def test_every_kind_has_a_label_and_noise_raises_nothing(saved, noise):
    """Damaged files of all kinds, and random bytes, have a kind that can be shown."""
    rng = random.Random(2)
    samples = [saved(noise, kind) for kind in ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")]
    for _ in range(300):
        data = bytearray(rng.choice([*samples, b"PK\x03\x04" + rng.randbytes(60)]))
        for _ in range(8):
            data[rng.randrange(min(64, len(data)))] = rng.randrange(256)
        assert sniff(bytes(data)) in LABELS


def test_picture_kinds_of_pillow_that_are_not_taken():
    """43 formats are known to Pillow; those beside the six are no photos here."""
    assert sniff(b"BM" + bytes(60)) == "unknown"
    assert sniff(b"SIMPLE  =                    T".ljust(80)) == "text"
    assert {"jpg", "png", "webp", "avif", "gif", "tiff"} == PHOTO_TYPES
    assert Image.MAX_IMAGE_PIXELS == 89_478_485  # nothing here changes Pillow's own limit
