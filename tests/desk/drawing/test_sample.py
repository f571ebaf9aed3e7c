"""The drawn sample: the same on every run, and the same as what lies in content/."""

import os
from itertools import combinations
from pathlib import Path

import pytest
from desk.drawing import draw_sample
from desk.drawing.films import FILMS
from desk.drawing.sample import ATTACHMENTS, PHOTOS, draw_photo
from PIL import Image, ImageChops, ImageStat

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parents[3] / "content"
WRITTEN = {".md", ".vtt", ".csv"}
SIZES = {(1600, 1067), (1067, 1600), (2400, 800), (600, 800)}  # wide, upright, panorama, portrait


@pytest.fixture(scope="module")
def drawn(common):
    """Gives the path of a photo that was drawn anew: once for all workers, which share the work."""
    folder = common / "drawn"

    def once(name):
        path = folder / name
        if not path.exists():  # two workers may draw the same one: the same bytes
            draft = folder / f"draft-{os.getpid()}"
            path.parent.mkdir(parents=True, exist_ok=True)
            draw_photo(draft, name).rename(path)
        return path

    return once


@pytest.mark.parametrize("name", [*PHOTOS][::4])
def test_photo_in_content_is_the_drawn_one(drawn, name):
    """Compared by pixels: another processor may round a shade differently.

    Every fourth: each takes a second, and neighbours are drawn by the same code.
    """
    with Image.open(drawn(name)) as new, Image.open(CONTENT / name) as kept:
        assert new.size == kept.size
        assert new.size in SIZES
        assert max(ImageStat.Stat(ImageChops.difference(new, kept)).mean) < 2


def test_photos_and_attachments_are_written_in_their_order(drawn, tmp_path, monkeypatch):
    """Of portraits: to draw all seventy takes a minute."""
    few = {name: scene for name, scene in PHOTOS.items() if "chan-dung" in name}
    monkeypatch.setattr("desk.drawing.sample.PHOTOS", few)
    assert draw_sample(tmp_path) == [tmp_path / name for name in (*few, *ATTACHMENTS)]
    for name in few:
        assert (tmp_path / name).read_bytes() == drawn(name).read_bytes()
    for name in ATTACHMENTS:
        assert (tmp_path / name).read_bytes() == (CONTENT / name).read_bytes()


@pytest.mark.parametrize("name", ATTACHMENTS)
def test_attachment_in_content_is_the_drawn_one(name):
    assert ATTACHMENTS[name] == (CONTENT / name).read_bytes()


def test_a_second_run_draws_the_same_pixels():
    scene = PHOTOS["tin-tuc/2026/ven-song.jpg"]
    assert scene().tobytes() == scene().tobytes()


@pytest.mark.parametrize("name", PHOTOS)
def test_photo_has_no_metadata_and_a_size_for_a_repository(name):
    most = 120_000 if name.startswith("anh/") else 190_000  # an album has many
    assert (CONTENT / name).stat().st_size < most
    with Image.open(CONTENT / name) as photo:
        assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_all_photos_together_have_a_size_for_a_repository():
    assert sum((CONTENT / name).stat().st_size for name in PHOTOS) < 8_000_000


def test_no_two_photos_are_alike():
    """At a card's size, where one scene drawn twice would be seen."""
    small = {}
    for name in PHOTOS:
        with Image.open(CONTENT / name) as photo:
            small[name] = photo.resize((24, 16)).tobytes()
    pairs = [
        (one, other, sum(abs(a - b) for a, b in zip(small[one], small[other], strict=True)))
        for one, other in combinations(PHOTOS, 2)
    ]
    assert [pair for pair in pairs if pair[2] < len(small[pair[0]]) * 2] == []


def test_every_photo_and_attachment_of_content_is_a_drawn_one():
    """Nothing in the sample has a photographer or an owner; texts are written by hand."""
    there = {
        path.relative_to(CONTENT).as_posix()
        for path in CONTENT.rglob("*")
        if path.is_file() and path.suffix not in WRITTEN
    }
    films = {name + suffix for name in FILMS for suffix in (".mp4", ".jpg")}
    drawn = {*PHOTOS, *ATTACHMENTS, *films}
    assert there == {name for name in drawn if Path(name).suffix not in WRITTEN}
