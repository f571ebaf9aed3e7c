"""What a look at a file found."""

import pytest
from portal.model.media import CutMedia, Media
from portal.model.photo import WHOLE

CUTS = (CutMedia(WHOLE, "", "webp", "jpg", ((60, 40),)),)


@pytest.mark.parametrize(
    ("media", "made"),
    [
        (Media(b"photo", b"key", CUTS), True),
        (Media(b"photo", b"", CUTS), False),
        (Media(b"broken photo", fault="hỏng"), True),
        (Media(b"attachment", size=9), True),
    ],
)
def test_only_a_photo_that_was_measured_is_not_made(media, made):
    assert media.made is made
