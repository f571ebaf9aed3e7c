"""Where a photo is published."""

from portal.model.photo import Rendition


def test_a_photo_stands_under_the_hash_of_its_bytes():
    assert Rendition("ab12", "hoi-nghi", "jpg", 1200, 800, 95_000).url == "/tep/ab12/hoi-nghi.jpg"
