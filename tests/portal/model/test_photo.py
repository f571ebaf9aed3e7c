"""Where the files of a photo are published, and which there are."""

import pytest
from portal.model.photo import PORTRAIT, WHOLE, Cut, Photo, PhotoOrder

SIZES = ((480, 320), (1200, 800))


def test_files_of_a_photo_stand_under_the_hash_of_their_bytes():
    photo = Photo("ab12", "hoi-nghi", "webp", "jpg", 3, SIZES)
    assert (photo.width, photo.height) == (1200, 800)
    assert photo.url == "/tep/ab12/hoi-nghi-1200.jpg"
    assert photo.path(480, "webp") == "/tep/ab12/hoi-nghi-480.webp"


def test_a_photo_has_each_width_in_each_of_its_formats():
    assert list(Photo("ab12", "a", "webp", "jpg", 3, SIZES).renditions()) == [
        (480, "webp"),
        (480, "jpg"),
        (1200, "webp"),
        (1200, "jpg"),
    ]
    assert list(Photo("ab12", "a", "", "png", 3, SIZES[1:]).renditions()) == [(1200, "png")]


@pytest.mark.parametrize(
    ("cut", "suffix"),
    [
        (WHOLE, ""),
        (Cut("whole", 10, 20), ""),
        (Cut("card"), "-card"),
        (Cut("share", 50, 50), "-share"),
        (Cut("card", 40, 50), "-card-40-50"),
        (Cut("share", 0, 100), "-share-0-100"),
    ],
)
def test_a_cut_is_told_from_others_by_its_name(cut, suffix):
    assert cut.suffix == suffix


def test_each_cut_has_widths_of_its_own():
    order = PhotoOrder((WHOLE,), (320, 1400), (160, 960), (96, 192))
    assert order.widths_of(WHOLE) == (320, 1400)
    assert order.widths_of(Cut("card", 1, 2)) == (160, 960)
    assert order.widths_of(PORTRAIT) == (96, 192)
    assert order.widths_of(Cut("share")) == (1200,)
