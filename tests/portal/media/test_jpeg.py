"""JPEG files that are whole, cut, mended by hand, or full of metadata."""

import io
import struct

import pytest
from PIL import Image
from portal.media.jpeg import whole_jpeg

END = b"\xff\xd9"


def pixels(data):
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        picture.load()
        return picture.mode, picture.tobytes()


def segment(code, body):
    return b"\xff" + bytes([code]) + struct.pack(">H", 2 + len(body)) + body


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 1}])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_picture_stays_the_same(noise, saved, mode, options):
    data = saved(noise.convert(mode), "JPEG", **options)
    stream, exif = whole_jpeg(data)
    assert pixels(stream) == pixels(data)
    assert exif == b""


@pytest.mark.slow
@pytest.mark.parametrize("progressive", [False, True])
def test_every_cut_is_noticed(noise, saved, progressive):
    """Byte by byte, also inside the end marker, where Pillow alone sees nothing."""
    data = saved(noise, "JPEG", progressive=progressive)
    for length in range(2, len(data)):
        with pytest.raises(ValueError, match=r"cut|end marker|broken"):
            whole_jpeg(data[:length])


def test_cut_with_a_new_end_marker_is_noticed_by_the_decoder(noise, saved):
    """A mended file of one scan: libjpeg alone would paint the rest grey without an error."""
    data = saved(noise, "JPEG")
    cut = data[: len(data) * 3 // 4] + END
    assert pixels(cut)
    between = cut[:-2] + segment(0xC4, b"") + END
    for mended in (cut, between):
        stream, _ = whole_jpeg(mended)
        with pytest.raises(OSError, match="truncated"):
            pixels(stream)


def test_progressive_cut_with_a_new_end_marker_lacks_scans(noise, saved):
    data = saved(noise, "JPEG", progressive=True)
    last_scan = data.rindex(b"\xff\xda")
    for length in range(len(data) // 3, last_scan, 7):
        with pytest.raises(ValueError, match=r"scans are missing|broken|cut|end marker"):
            whole_jpeg(data[:length].rstrip(b"\xff") + END)


def test_thousands_of_scans_are_refused(noise, saved):
    """Each would cost a pass over the whole picture."""
    data = saved(noise, "JPEG", progressive=True)
    at = data.rindex(b"\xff\xda")
    scan = data[at : data.rindex(END)]
    with pytest.raises(ValueError, match="too many"):
        whole_jpeg(data[:at] + scan * 200 + END)


def test_metadata_is_left_out_and_exif_handed_over(noise, saved):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "Tran Van Mau"
    data = saved(noise, "JPEG", exif=exif, comment=b"secret", xmp=b"<x:xmpmeta>secret</x:xmpmeta>")
    more = segment(0xED, b"Photoshop 3.0\0secret") + segment(0xE2, b"MPF\0II*\0secret")
    data = data[:2] + more + data[2:]
    stream, found = whole_jpeg(data)
    assert found.removeprefix(b"Exif\0\0") == exif.tobytes().removeprefix(b"Exif\0\0")
    assert b"secret" not in stream
    assert b"Mau" not in stream
    assert pixels(stream) == pixels(saved(noise, "JPEG"))


def test_colour_profile_and_adobe_mark_stay(noise, saved):
    data = saved(noise.convert("CMYK"), "JPEG", icc_profile=b"p" * 100_000)
    stream, _ = whole_jpeg(data)
    assert b"Adobe" in stream
    assert stream.count(b"ICC_PROFILE\0") == 2


def test_what_follows_the_picture_is_left_out(noise, saved):
    """Zeros of a full card, a second picture of a phone, a hidden archive."""
    data = saved(noise, "JPEG")
    for tail in (bytes(5000), data, b"PK\x03\x04secret"):
        assert whole_jpeg(data + tail) == whole_jpeg(data)


def test_thumbnail_with_an_end_marker_does_not_end_the_picture(noise, saved):
    data = saved(noise, "JPEG")
    thumbnail = segment(0xE1, b"Exif\0\0" + saved(noise.resize((8, 8)), "JPEG"))
    cut = data[:2] + thumbnail + data[2 : len(data) // 2]
    with pytest.raises(ValueError, match="end marker"):
        whole_jpeg(cut)


def test_fill_bytes_and_garbage_between_segments_are_passed_over(noise, saved):
    """ITU-T T.81, B.1.1.2 allows fill bytes; libjpeg also passes over other bytes."""
    data = saved(noise, "JPEG")
    odd = data[:2] + b"\xff\xff\xff" + data[2:-2] + b"\xff\xff" + END
    assert pixels(whole_jpeg(odd)[0]) == pixels(data)
    assert pixels(whole_jpeg(data[:2] + b"\0\x12" + data[2:])[0]) == pixels(data)
