"""Files that are no photos."""

import pytest
from portal.media.no_photo import not_a_photo
from portal.media.probe import LABELS, PHOTO_TYPES


@pytest.mark.parametrize("kind", sorted(LABELS.keys() - PHOTO_TYPES))
def test_every_sort_of_file_has_its_name_and_a_remedy(kind):
    refused = not_a_photo(kind, "hop.jpg")
    assert "hop.jpg" in refused.message
    assert refused.fix


def test_a_phones_photo_has_a_remedy_of_its_own():
    assert "JPG" in not_a_photo("heic", "a.heic").fix
    assert "HEIC" in not_a_photo("heic", "a.heic").message
