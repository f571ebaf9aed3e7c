"""A place in a photo's metadata is a warning, in whatever format; an empty one is none."""

import io

import pytest
from PIL import Image
from portal.media.photo_place import place_faults

DEGREES = (21.0, 1.0, 42.0), (105.0, 48.0, 17.0)


def exif(latitude, longitude):
    data = Image.Exif()
    data[0x010F] = "Hãng Mẫu"
    data.get_ifd(0x8825).update({1: "N", 2: latitude, 3: "E", 4: longitude})
    return data


def photo(kind, place=None, **options):
    stream = io.BytesIO()
    given = {"exif": exif(*place)} if place else {}
    Image.new("RGB", (8, 8), "red").save(stream, kind, **given, **options)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_place_is_told_in_every_format(kind):
    [fault] = place_faults(photo(kind, DEGREES))
    assert (fault.line, fault.severity, fault.rule) == (1, "warning", "private-gps")
    assert "GPS" in fault.message
    assert place_faults(photo(kind)) == ()


def test_a_tiff_is_a_block_in_itself():
    """Pillow writes no place into one."""
    assert len(place_faults(exif(*DEGREES).tobytes().removeprefix(b"Exif\0\0"))) == 1


def test_a_place_of_zeros_is_none():
    """A phone that may not tell the place still writes the block."""
    nowhere = (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    assert place_faults(photo("JPEG", nowhere)) == ()


@pytest.mark.parametrize(
    "xmp",
    [
        b'<rdf:Description exif:GPSLatitude="21,1.7N"/>',
        b"<exif:GPSLongitude>105,48.2E</exif:GPSLongitude>",
    ],
)
def test_a_place_in_xmp_is_told(xmp):
    assert len(place_faults(photo("JPEG", xmp=xmp))) == 1


def test_other_metadata_are_none():
    assert place_faults(photo("JPEG", xmp=b"<dc:creator>An</dc:creator>")) == ()


@pytest.mark.parametrize("cut", range(0, 300, 7))
def test_a_block_that_is_cut_is_no_error(cut):
    assert len(place_faults(photo("JPEG", DEGREES)[:cut])) <= 1


@pytest.mark.parametrize(
    "unit", [b"II*\0\x08\0\0\0", b"MM\0*\xff\xff\xff\xff", b"exif:GPSLatitude "]
)
def test_looking_takes_time_in_proportion(growth, unit):
    assert growth(place_faults, unit * 5_000) <= 2.5
