"""A side's files, whatever it calls them."""

import pytest
from desk.bench.pictures.renditions import find_renditions
from desk.bench.pictures.sides import PictureSide
from PIL import Image
from portal.model.finding import Refused

SIZE = (240, 180)


@pytest.fixture
def photos(tmp_path):
    """Two sources of 240 × 180."""
    paths = [tmp_path / f"p0{number}.jpg" for number in range(2)]
    for path in paths:
        Image.new("RGB", SIZE).save(path)
    return paths


@pytest.fixture
def side(tmp_path):
    """A side that has made nothing yet."""
    return PictureSide(
        name="thử",
        folder=tmp_path,
        command=(),
        products=("output",),
        output="output",
        widths=(60, 120),
    )


def make(side, named, size):
    path = side.folder / "output" / named
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size).save(path, {"jpg": "JPEG", "jpeg": "JPEG"}.get(named[-4:].strip(".")))


@pytest.mark.parametrize(
    "named", ["tep/hash/{}-{}.{}", "photos/{}_hu_1f{}.{}", "{}-Xy_9-{}.{}"], ids=str
)
@pytest.mark.parametrize("jpeg", ["jpg", "jpeg"])
def test_renditions_are_found_by_photo_and_their_own_size(side, photos, named, jpeg):
    for photo in photos:
        for width in side.widths:
            for ext in (jpeg, "webp"):
                make(side, named.format(photo.stem, width, ext), (width, width * 3 // 4))
    make(side, "tep/hash/p00-share-120.jpg", (120, 63))
    make(side, "tep/hash/p00-999.jpg", (24, 18))
    found = find_renditions(side, photos)
    assert sorted(found) == sorted(
        (photo.stem, width, ext)
        for photo in photos
        for width in side.widths
        for ext in ("jpg", "webp")
    )
    assert found["p01", 120, "jpg"].name.startswith("p01")


@pytest.mark.parametrize("missing", ["p00-60.webp", "p01-120.jpg"])
def test_a_missing_rendition_refuses_the_figure(side, photos, missing):
    """A side is not quick that leaves a file out."""
    for photo in photos:
        for width in side.widths:
            for ext in ("jpg", "webp"):
                make(side, f"{photo.stem}-{width}.{ext}", (width, width * 3 // 4))
    find_renditions(side, photos)
    (side.folder / "output" / missing).unlink()
    with pytest.raises(Refused, match=f"thiếu ảnh {missing[:3]} rộng"):
        find_renditions(side, photos)


def test_a_picture_of_another_size_is_missing(side, photos):
    for photo in photos:
        for width in side.widths:
            for ext in ("jpg", "webp"):
                make(side, f"{photo.stem}-{width}.{ext}", (width, width * 3 // 4))
    make(side, "p00-60.jpg", (60, 60))
    with pytest.raises(Refused, match="p00 rộng 60 dạng jpg"):
        find_renditions(side, photos)
