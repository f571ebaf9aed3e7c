"""The README's pictures, taken of a small sample in a real Chromium."""

from io import BytesIO

import pytest
from desk.screenshots import LARGEST, SHOTS, shrink, take_screenshots
from PIL import Image
from portal.model.finding import Refused

from tests.conftest import ROOT


@pytest.fixture
def project(portal):
    """A project that builds by itself, with the article that is shown."""
    (portal.path / "plugins").symlink_to(ROOT / "plugins")
    portal.photo("tin-tuc/anh.jpg", "teal", (900, 600))
    portal.article("2018-06-07-so-ket-thi-dua.md", "Chữ.\n\n![Ảnh tả](anh.jpg)", cover="anh.jpg")
    return portal.path


@pytest.mark.browser
def test_each_page_is_shown_in_its_window_the_same_each_time(project, tmp_path):
    written = take_screenshots(project, tmp_path / "a", lambda line: None)
    assert [path.name for path in written] == [shot.name for shot in SHOTS]
    for path, shot in zip(written, SHOTS, strict=True):
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("PNG", (shot.width, shot.height))
            colours = picture.convert("RGB").getcolors()
        assert len(colours) > 20  # a page, not a blank
        assert (255, 255, 255) in [colour for _, colour in sorted(colours)[-3:]]  # light
        assert path.stat().st_size <= LARGEST
    again = take_screenshots(project, tmp_path / "b", lambda line: None)
    assert [path.read_bytes() for path in written] == [path.read_bytes() for path in again]


@pytest.mark.browser
def test_a_page_that_is_not_there_is_told(project, tmp_path):
    (project / "content/tin-tuc/2018-06-07-so-ket-thi-dua.md").unlink()
    with pytest.raises(Refused, match="không có trang /tin-tuc/2018/06/so-ket-thi-dua/"):
        take_screenshots(project, tmp_path / "a", lambda line: None)


@pytest.mark.slow
def test_a_sample_with_a_mistake_is_told(project, tmp_path):
    (project / "content/tin-tuc/hong.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")
    with pytest.raises(Refused, match="chưa dựng được cổng mẫu"):
        take_screenshots(project, tmp_path / "a", lambda line: None)


def picture(*colours: int) -> bytes:
    """A PNG of which every pixel is one of the colours."""
    file = BytesIO()
    image = Image.new("RGB", (len(colours), 1))
    for x, colour in enumerate(colours):
        image.putpixel((x, 0), (colour >> 16, colour >> 8 & 255, colour & 255))
    image.save(file, "PNG")
    return file.getvalue()


def test_a_picture_of_few_colours_stays_as_it_is():
    colours = [0xFF0000, 0x00FF00, 0x0000FF]
    with Image.open(BytesIO(shrink(picture(*colours)))) as small:
        assert small.mode == "P"
        seen = [small.convert("RGB").getpixel((x, 0)) for x in range(3)]
        assert seen == [(255, 0, 0), (0, 255, 0), (0, 0, 255)]


@pytest.mark.slow
def test_a_picture_too_large_in_any_number_of_colours_is_told():
    with pytest.raises(Refused, match="lớn hơn 200000 byte"):
        shrink(noise())


def noise() -> bytes:
    """A PNG that nothing makes small."""
    file = BytesIO()
    Image.effect_noise((1200, 800), 90).convert("RGB").save(file, "PNG")
    return file.getvalue()
