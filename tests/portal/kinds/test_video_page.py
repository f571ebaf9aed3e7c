"""A video's page, its card, and what it says to machines."""

import msgspec
from portal.kinds.video_data import ChapterData, FilmData
from portal.kinds.video_item import Video
from portal.kinds.video_page import data, figures, film_entry, note, page, thing
from portal.model.around import Around
from portal.model.film import Chapter, Cue, Elsewhere, Film, FilmEntry, Paragraph, Showing
from portal.model.item_page import Fact, Figure
from portal.model.photo import Cover, Photo
from portal.model.target import Attachment, CaptionsFile, FilmFile, Picture
from portal.model.used import FileUse
from portal.rendering.addresses import absolute
from portal.vietnamese.dates import parse_moment

POSTER, FILE, VTT = FileUse("a.jpg", 4), FileUse("a.mp4", 5), FileUse("a.vtt", 6)
LINK = "https://video.cuc-mau.example/xem/1"


def photo(name):
    return Photo(name * 8, name, "webp", "jpg", 7, ((480, 270), (1280, 720)))


COVER = Cover(photo("a"), photo("a-card"), photo("a-share"))
PICTURE = Picture(COVER.whole)
FILM = FilmFile(
    Attachment("/video/mau/a.mp4", "Mẫu", 200_000, "mp4", "0f" * 32), Film(65, 1280, 720)
)
CUES = CaptionsFile(
    "/video/mau/a.vtt",
    (Cue(0, 2000, "Xin\nchào.", "Bà Mẫu"), Cue(60_000, 62_000, "Hết.")),
)


def whole(path):
    return absolute(path, "https://cuc-mau.example")


def video(**fields):
    given = {"title": "Mẫu", "slug": "mau", "date": parse_moment("2026-05-20"), "poster": POSTER}
    return Video(path="video/mau.md", **(given | fields))


OURS = video(file=FILE, captions=VTT)
THEIRS = video(link=LINK, duration=400)


def around_of(*made):
    return Around(url="/video/mau/", indexed=True, expired=False, made=made)


def page_of(item, *made):
    return page(item, "<p>Chữ</p>", around_of(*made))


def test_the_page_of_a_film_plays_it():
    model = page_of(
        msgspec.structs.replace(OURS, chapters=(Chapter(5, "A"),), duration=9), COVER, FILM, CUES
    )
    assert model.poster == PICTURE
    assert model.showing == Showing("/video/mau/a.mp4", FILM.film, "/video/mau/a.vtt")
    assert (model.elsewhere, model.seconds) == (None, 65)  # its own length, not the editor's
    assert model.facts == (Fact("duration", "1:05"),)
    assert model.chapters == (Chapter(5, "A"),)
    assert (model.og_type, model.kind) == ("video.other", "video")
    assert [name.url for name in model.trail] == ["/", "/video/"]
    assert figures(model) == (Figure(PICTURE),)


def test_what_is_said_is_the_editor_s_text_or_else_the_captions():
    assert page_of(OURS, COVER, FILM, CUES).transcript == (
        Paragraph("Xin chào.", "Bà Mẫu"),
        Paragraph("Hết."),
    )
    written = video(file=FILE, captions=VTT, transcript="Lời\nmột.\n\nLời hai.")
    assert page_of(written, COVER, FILM, CUES).transcript == (
        Paragraph("Lời một."),
        Paragraph("Lời hai."),
    )
    assert page_of(video(file=FILE), COVER, FILM).transcript == ()


def test_the_page_of_a_film_elsewhere_leads_there():
    model = page_of(THEIRS, COVER)
    assert model.elsewhere == Elsewhere(LINK, "video.cuc-mau.example")
    assert (model.showing, model.seconds) == (None, 400)
    assert model.facts == (Fact("duration", "6:40"),)
    assert page_of(video(link=LINK), COVER).facts == ()


def test_a_card_has_the_length():
    assert note(OURS, around_of(COVER, FILM, CUES)) == "1:05"
    assert note(THEIRS, around_of(COVER)) == "6:40"
    assert note(video(link=LINK), around_of(COVER)) == ""


def test_data_have_the_film_and_what_is_said():
    item = msgspec.structs.replace(OURS, chapters=(Chapter(5, "A"),))
    own = data(page_of(item, COVER, FILM, CUES), whole)
    assert own.poster == whole(COVER.whole.url)
    assert own.film == FilmData("https://cuc-mau.example/video/mau/a.mp4", 1280, 720)
    assert (own.link, own.seconds) == (None, 65)
    assert own.captions == "https://cuc-mau.example/video/mau/a.vtt"
    assert own.chapters == (ChapterData(5, "A"),)
    assert own.transcript == "Bà Mẫu: Xin chào.\n\nHết."


def test_data_of_a_film_elsewhere_have_its_address():
    own = data(page_of(video(link=LINK), COVER), whole)
    assert (own.film, own.link, own.seconds, own.captions) == (None, LINK, None, None)
    assert (own.chapters, own.transcript) == ((), "")


def test_json_ld_says_what_the_page_says(site):
    said = msgspec.to_builtins(thing(page_of(OURS, COVER, FILM, CUES), site, whole))
    assert (said["@type"], said["name"], said["duration"]) == ("VideoObject", "Mẫu", "PT65S")
    assert said["uploadDate"] == "2026-05-20"
    assert said["contentUrl"] == "https://cuc-mau.example/video/mau/a.mp4"
    assert said["thumbnailUrl"] == whole(COVER.whole.url)
    assert said["transcript"] == "Bà Mẫu: Xin chào.\n\nHết."
    assert "sameAs" not in said
    other = msgspec.to_builtins(thing(page_of(THEIRS, COVER), site, whole))
    assert (other["sameAs"], other["duration"]) == (LINK, "PT400S")
    assert not other.keys() & {"contentUrl", "transcript"}


def test_the_map_names_a_film_with_its_picture():
    item = msgspec.structs.replace(OURS, summary="Một phim.")
    assert film_entry(item, around_of(COVER, FILM, CUES)) == FilmEntry(
        "Mẫu", "Một phim.", COVER.whole.url, "/video/mau/a.mp4", 65
    )
    assert film_entry(THEIRS, around_of(COVER)) is None
    assert film_entry(OURS, around_of(COVER, None, CUES)) is None
    assert film_entry(OURS, around_of(None, FILM, CUES)) is None
