"""Sides compared by what they made of the same photos."""

from math import e

import pytest
from desk.bench.pictures.order import Order
from desk.bench.pictures.sharpness import Sharpness, compare, sample
from PIL import Image, ImageFilter

ORDER = Order(widths=(60, 120))


@pytest.fixture
def photos(tmp_path):
    """Two photos of 240 × 180."""
    paths = [tmp_path / f"p0{number}.png" for number in range(2)]
    for path in paths:
        Image.effect_noise((240, 180), 60).convert("RGB").save(path)
    return paths


def rendered(photos, folder, blur):
    """A side's files of the photos, resized as the reference is and then blurred."""
    made = {}
    folder.mkdir()
    for photo in photos:
        with Image.open(photo) as whole:
            for width in ORDER.widths:
                picture = whole.resize((width, width * 3 // 4), Image.Resampling.LANCZOS)
                for ext in ORDER.formats:
                    path = folder / f"{photo.stem}-{width}.{ext}"
                    picture.filter(ImageFilter.GaussianBlur(blur)).save(path, quality=95)
                    made[photo.stem, width, ext] = path
    return made


def test_each_side_has_a_figure_in_each_format(photos, tmp_path):
    made = {
        "sharp": rendered(photos, tmp_path / "sharp", 0),
        "blurred": rendered(photos, tmp_path / "blurred", 2),
    }
    found = {(each.side, each.ext): each for each in compare(made, photos, ORDER)}
    assert list(found) == [(side, ext) for side in made for ext in ORDER.formats]
    for ext in ORDER.formats:
        assert 1 > found["sharp", ext].ssim > 0.9 > found["blurred", ext].ssim
    files = [path for (_, _, ext), path in made["sharp"].items() if ext == "jpg"]
    assert found["sharp", "jpg"].size == sum(path.stat().st_size for path in files) / 2


def test_ssim_per_byte_is_of_megabytes():
    assert Sharpness("portal", "jpg", 0.9, 500_000, 0.05).per_megabyte == pytest.approx(1.8)


def test_at_the_same_size_a_larger_file_has_to_be_sharper():
    """An e-fold of the bytes buys the slope: as much sharper is no better."""
    peer = Sharpness("hugo", "jpg", 0.9, 100_000, 0.05)
    assert Sharpness("portal", "jpg", 0.95, 100_000 * e, 0.05).beyond(peer) == pytest.approx(0)
    assert Sharpness("portal", "jpg", 0.9, 100_000 / e, 0.05).beyond(peer) == pytest.approx(0.05)
    assert Sharpness("portal", "jpg", 0.92, 100_000, 0.05).beyond(peer) == pytest.approx(0.02)


def test_every_fifth_photo_is_looked_at(tmp_path):
    assert len(sample([tmp_path] * 40)) == 8
    assert len(sample([tmp_path])) == 1
