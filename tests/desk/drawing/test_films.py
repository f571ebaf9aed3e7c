"""The drawn films: the same frames on every run, and the files of content/ made of them."""

import pytest
from desk.drawing.films import FILMS, POSTER, RATE, draw_films, read_frames
from desk.drawing.moving import FRAME
from PIL import Image, ImageChops, ImageStat
from portal.kinds.transcript import build_transcript
from portal.media.film import look_at_film
from portal.media.webvtt import parse_webvtt
from portal.model.film import Film

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

CONTENT = ROOT / "content"
# The frames at a third and at two thirds of a film, as 8 × 5 shades of grey.
LOOKS = {
    "video/bien-va-thuyen": (
        "a6c5d0c0b1a29fa5b9cae1dbcfc2ccd09196a49b9c9093907c7d7a7d7c7d7c7eb2bbcbd6d8d1c2b6",
        "a6c5d0c0b1a29fa5b9cae1dbcfc2ccd09196a39b9c9093917e7d7a7e7c7b7b7dbfccd2cec4b8b2b2",
    ),
    "video/dong-bang": (
        "b9bfbcb8babab8c2bfc7c2bbbcbbbdc2a6a3a699a6a8a2a596999a9a9a9a9a9d75787a7c88849b99",
        "c1bdbec5cbccc1bcb3b3bdbec2d1ccc5aba6a89ec1ac9b8f949898a1b3ac9087888b9c9b7e757270",
    ),
    "video/ho-so-truc-tuyen": (
        "f4f4f4f4f4f4f4f4f0f0f0f0f0f0f0f0ecece8ececececece6c2a0cbe8e8e8e9e1cccbcfe1e1e1e3",
        "f4f4f4f4f4f4f4f4f0f0f0f0eedcd8f0ecece7cebda8baece6c2a0a1aa9d99cfe1cccbced1cecbdb",
    ),
    "video/ruong-bac-thang": (
        "bab5afb1b1aaa697bcc7c5bdbbc0afa6afbaafb3b9a7a3a3cbc5bab3b0b1b0abb6b7b4b1b0aea89f",
        "c6ccd5b0af9c969da8b8b9acb0a59b8eafb1bebabbaea294b5bcbcb5b2aba094a9ada8a8a79e988e",
    ),
}


def look(name, share):
    """What a frame shows, small: another processor may round a shade differently."""
    drawn = FILMS[name]
    frame = drawn.frames()(drawn.seconds * share)
    assert (frame.mode, frame.size) == ("RGB", FRAME)
    return frame.convert("L").resize((8, 5), Image.Resampling.BOX).tobytes()


@pytest.mark.parametrize("name", FILMS)
def test_frames_are_those_that_were_drawn(name):
    for share, known in zip((1 / 3, 2 / 3), LOOKS[name], strict=True):
        pairs = zip(look(name, share), bytes.fromhex(known), strict=True)
        assert max(abs(new - old) for new, old in pairs) <= 2


def test_a_frame_is_the_same_whatever_was_drawn_before():
    at = FILMS["video/bien-va-thuyen"].frames()
    first = at(3.0).tobytes()
    assert at(9.5).tobytes() != first
    assert at(3.0).tobytes() == first


@pytest.mark.parametrize("name", FILMS)
def test_film_of_content_has_the_length_and_size_of_the_drawn_one(name):
    drawn = FILMS[name]
    data = (CONTENT / f"{name}.mp4").read_bytes()
    assert look_at_film(data) == (Film(drawn.seconds, *FRAME), ())
    assert len(data) <= 250_000


@pytest.mark.parametrize("name", FILMS)
def test_poster_of_content_is_the_drawn_one(name):
    """Compared by pixels of a quarter of the size, where JPEG's own grain is gone."""
    with Image.open(CONTENT / f"{name}.jpg") as kept:
        assert kept.size == POSTER
        new = FILMS[name].poster().reduce(4)
        old = kept.convert("RGB").reduce(4)
    assert max(ImageStat.Stat(ImageChops.difference(new, old)).mean) < 2


@pytest.mark.parametrize("name", FILMS)
def test_captions_of_content_are_whole_and_end_with_the_film(name):
    cues, faults = parse_webvtt((CONTENT / f"{name}.vtt").read_bytes())
    assert faults == ()
    assert build_transcript(cues)
    assert cues[-1].end <= FILMS[name].seconds * 1000


def test_films_are_encoded_from_their_frames(tmp_path):
    """One of them, the quickest, at the length and size that it is to have."""
    name = "video/ho-so-truc-tuyen"
    drawn = FILMS[name]
    film, poster = draw_films(tmp_path, [name])
    assert (film, poster) == (tmp_path / f"{name}.mp4", tmp_path / f"{name}.jpg")
    assert look_at_film(film.read_bytes()) == (Film(drawn.seconds, *FRAME), ())
    assert len(list(read_frames(drawn))) == drawn.seconds * RATE
    assert all(word not in film.read_bytes() for word in (b"Lavf", b"x264 - core"))
