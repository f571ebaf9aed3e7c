"""The pool of photos."""

from hashlib import sha256

import pytest
from desk.bench.photos import SIZE, write_photos
from PIL import Image


@pytest.mark.slow
def test_the_pool_is_forty_different_small_photos(tmp_path):
    write_photos(tmp_path / "anh")
    files = sorted((tmp_path / "anh").iterdir())
    assert [file.name for file in files] == [f"p{number:02d}.jpg" for number in range(40)]
    assert len({sha256(file.read_bytes()).digest() for file in files}) == 40
    for file in files:
        assert 5_000 < file.stat().st_size < 50_000
    with Image.open(files[0]) as photo:
        assert (photo.format, photo.size) == ("JPEG", SIZE)
