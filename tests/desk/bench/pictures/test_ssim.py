"""How alike two pictures look."""

import pytest
from desk.bench.pictures.ssim import ssim
from PIL import Image, ImageChops, ImageFilter, ImageOps

NOISE = Image.effect_noise((96, 80), 50)


def test_a_picture_is_like_itself():
    assert ssim(NOISE, NOISE) == pytest.approx(1)
    assert ssim(NOISE.convert("RGB"), NOISE) == pytest.approx(1)


def test_the_more_blurred_the_less_alike():
    blurred = [ssim(NOISE.filter(ImageFilter.GaussianBlur(r)), NOISE) for r in (0.5, 1, 3)]
    assert 1 > blurred[0] > blurred[1] > blurred[2] > 0


def test_a_negative_is_unlike():
    """Structure counts, with its sign."""
    assert ssim(ImageOps.invert(NOISE), NOISE) < 0


def test_brightness_alone_counts_little():
    """Equation 13 of the paper for a shift of means: (2ab + C1) / (a² + b² + C1)."""
    flat, brighter = (Image.new("L", (32, 32), value) for value in (100, 120))
    c1 = 6.5025
    assert ssim(flat, brighter) == pytest.approx((2 * 100 * 120 + c1) / (100**2 + 120**2 + c1))
    assert ssim(ImageChops.add(NOISE, NOISE, 2, 5), NOISE) > 0.98


def test_one_block_is_the_equation():
    """Half black, half white beside its faint copy, counted by hand."""
    strong, faint = Image.new("L", (12, 12), 50), Image.new("L", (12, 12), 90)
    strong.paste(150, (0, 0, 8, 12))
    faint.paste(110, (0, 0, 8, 12))
    # From the offset of 4 on, each block of 8 columns has 4 bright and 4 dark ones.
    mean, c1, c2 = 100, 6.5025, 58.5225
    covariance, strong_variance, faint_variance = 50 * 10, 50**2, 10**2
    expected = (2 * covariance + c2) / (strong_variance + faint_variance + c2)
    assert ssim(faint, strong) == pytest.approx(expected * (2 * mean**2 + c1) / (2 * mean**2 + c1))


def test_a_jpeg_of_more_quality_is_more_alike(tmp_path):
    indices = []
    for quality in (30, 60, 90):
        NOISE.save(tmp_path / "p.jpg", quality=quality)
        with Image.open(tmp_path / "p.jpg") as shown:
            indices.append(ssim(shown, NOISE))
    assert indices == sorted(indices)
    assert indices[0] < indices[-1] < 1
