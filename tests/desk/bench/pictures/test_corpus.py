"""The large photos."""

from desk.bench.pictures.corpus import draw_photos
from PIL import Image

SIZE = (320, 240)


def test_the_same_photos_are_drawn_anywhere(tmp_path):
    """The first of many are those of few."""
    few, many = (draw_photos(tmp_path / name, n, SIZE) for name, n in (("a", 2), ("b", 3)))
    assert [path.read_bytes() for path in few] == [path.read_bytes() for path in many[:2]]
    assert len({path.read_bytes() for path in many}) == 3


def test_they_are_jpegs_that_weigh_what_a_cameras_do(tmp_path):
    """A byte for two to four pixels at quality 90; without the noise it would be for more."""
    [path] = draw_photos(tmp_path, 1, SIZE)
    with Image.open(path) as photo:
        assert (photo.format, photo.mode, photo.size) == ("JPEG", "RGB", SIZE)
    assert 2 < SIZE[0] * SIZE[1] / path.stat().st_size < 4


def test_what_the_last_run_drew_is_kept(tmp_path):
    [path] = draw_photos(tmp_path, 1, SIZE)
    path.write_bytes(b"kept")
    assert draw_photos(tmp_path, 2, SIZE)[0].read_bytes() == b"kept"


def test_a_photo_of_another_size_is_another_file(tmp_path):
    assert draw_photos(tmp_path, 1, SIZE) != draw_photos(tmp_path, 1, (160, 120))
