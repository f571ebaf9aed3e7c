"""Figures of photos as the lines that are printed."""

import pytest
from desk.bench.pictures.report import Findings, report_lines
from desk.bench.pictures.sharpness import Sharpness
from desk.bench.pictures.turns import Runs
from desk.bench.timing import Timing


def runs(cold, again):
    """Three runs each, whose median is the given one."""
    return Runs(
        *(
            [Timing(wall, wall), Timing(wall * 3, wall), Timing(wall / 2, wall)]
            for wall in (cold, again)
        )
    )


@pytest.fixture
def lines():
    """40 photos: ours in 6 s, Hugo in 48, eleventy-img in 10."""
    found = Findings(
        photos=40,
        size=(4000, 3000),
        runs={
            "portal": runs(6, 0.46),
            "portal-bare": runs(0.9, 0.4),
            "hugo": runs(48, 0.2),
            "eleventy-img": runs(10, 0.4),
            "portal-own": runs(12, 0.46),
        },
        sharpness=[
            Sharpness("portal", "webp", 0.95, 500_000, 0.06),
            Sharpness("hugo", "webp", 0.94, 500_000, 0.06),
        ],
        looked_at=8,
        own_widths=(320, 700),
        own_size=123_400,
        versions={"hugo": "0.168.0", "eleventy-img": "6.0.4"},
    )
    return report_lines(found)


def test_what_was_asked_of_all_sides_comes_first(lines):
    assert lines[0] == (
        "40 ảnh 12 megapixel, bề rộng 480, 960, 1600, JPEG và WebP chất lượng 80 ở mọi bên, "
        "trung vị của 3 lượt xen kẽ:"
    )


def test_ratios_are_of_medians_from_nothing(lines):
    assert lines[1].split() == "dựng từ đầu / hugo 0,125 × (mong muốn ≤ 0,15)".split()
    assert lines[2].split() == "dựng từ đầu / eleventy-img 0,600 × (mong muốn ≤ 0,80)".split()


def test_a_photo_that_did_not_change_costs_what_the_site_without_photos_does_not(lines):
    """0.06 s beyond the bare site for 40 photos; with the start of the command 0.46 s."""
    assert lines[3].split() == "không đổi gì, một ảnh 1,50 ms (mong muốn ≤ 5)".split()
    assert "không có ảnh (400 ms)" in lines[4]
    assert lines[4].endswith("11,50 ms")


def test_ssim_bytes_and_their_quotient_stand_beside_the_peers(lines):
    text = "\n".join(lines)
    assert "SSIM 0,9500, 500 kB một ảnh, 1,900 SSIM/MB" in text
    [beside] = [line for line in lines if "portal / hugo, WebP" in line]
    assert beside.endswith("1,011 × SSIM/MB, ở cùng số byte hơn 0,0100 SSIM")


def test_the_themes_widths_have_their_figure(lines):
    [at] = [
        n for n, line in enumerate(lines) if line.startswith("Bề rộng của giao diện (320, 700)")
    ]
    assert lines[at + 1].split() == "dựng từ đầu, một ảnh 300 ms, 4 tệp, 123 kB".split()


def test_seconds_and_versions_are_told(lines):
    assert any(
        line.split() == "từ đầu, hugo 48,00 [24,00 … 144,00] CPU 48,00".split() for line in lines
    )
    for word in ("Pillow ", "hugo 0.168.0", "eleventy-img 6.0.4", " nhân"):
        assert word in lines[-1]
