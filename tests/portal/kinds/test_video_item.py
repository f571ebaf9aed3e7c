"""The record of a video: what it uses, and what is wrong with one."""

import pytest
from portal.kinds.video import VIDEO
from portal.kinds.video_item import Video, fits
from portal.model.film import Chapter, Cue, Film
from portal.model.photo import Cover, Photo
from portal.model.target import Attachment, CaptionsFile, FilmFile
from portal.model.used import FileUse, Used
from portal.vietnamese.dates import parse_moment

GOOD = "title: Mẫu\ndate: 2026-05-20\nposter: a.jpg\n"  # lines 2 to 4
SAID = "captions: a.vtt\n"
POSTER, FILE, VTT = FileUse("a.jpg", 4), FileUse("a.mp4", 5), FileUse("a.vtt", 6)
LINK = "https://video.cuc-mau.example/xem/1"


def photo(name):
    return Photo(name * 8, name, "webp", "jpg", 7, ((480, 270), (1280, 720)))


COVER = Cover(photo("a"), photo("a-card"), photo("a-share"))
FILM = FilmFile(
    Attachment("/video/mau/a.mp4", "Mẫu", 200_000, "mp4", "0f" * 32), Film(65, 1280, 720)
)
CUES = CaptionsFile(
    "/video/mau/a.vtt",
    (Cue(0, 2000, "Xin\nchào.", "Bà Mẫu"), Cue(60_000, 62_000, "Hết.")),
)


def video(**fields):
    given = {"title": "Mẫu", "slug": "mau", "date": parse_moment("2026-05-20"), "poster": POSTER}
    return Video(path="video/mau.md", **(given | fields))


OURS = video(file=FILE, captions=VTT)
THEIRS = video(link=LINK, duration=400)


def told(read_item, block):
    _, findings = read_item(VIDEO, GOOD + block)
    assert all(finding.fix for finding in findings)
    return [(finding.line, finding.message, finding.severity) for finding in findings]


def fitting(item, *made):
    return [(f.path, f.line, f.message) for f in fits(item, made)]


def test_a_film_is_here_or_elsewhere(read_item):
    line, message, severity = told(read_item, f"file: a.mp4\n{SAID}link: {LINK}\n")[0]
    assert (line, message, severity) == (7, "có cả “file” và “link”", "error")
    assert told(read_item, "duration: 0:05\n") == [(1, "thiếu “file” hoặc “link”", "error")]


def test_what_belongs_to_a_film_of_ours_is_an_error_beside_a_link(read_item):
    block = f"link: {LINK}\n{SAID}chapters: [{{start: 0:00, title: A}}]\n"
    assert told(read_item, block) == [
        (6, "có “captions” mà phim ở trang khác", "error"),
        (7, "có “chapters” mà phim ở trang khác", "error"),
    ]


@pytest.mark.parametrize("starts", [("0:05", "0:04"), ("0:05", "0:05"), ("0:00", "0:09", "0:03")])
def test_parts_are_in_the_order_of_the_film(read_item, starts):
    listed = "".join(f"- {{start: {start}, title: A}}\n" for start in starts)
    assert told(read_item, f"file: a.mp4\n{SAID}chapters:\n{listed}") == [
        (8, "các phần không theo thứ tự thời gian", "error")
    ]


def test_a_film_of_which_nothing_can_be_read_is_a_warning(read_item):
    """WCAG 2.2, 1.2.1 and 1.2.2."""
    message = "phim không có phụ đề và không có lời thuyết minh"
    assert told(read_item, "file: a.mp4\n") == [(5, message, "warning")]


def test_poster_film_and_captions_are_used_in_this_order():
    assert OURS.uses() == (Used(POSTER, "cover"), Used(FILE, "film"), Used(VTT, "captions"))
    assert THEIRS.uses() == (Used(POSTER, "cover"),)


def test_a_part_behind_the_end_of_the_film_is_an_error_at_the_line_of_the_parts():
    parts = (Chapter(0, "A"), Chapter(64, "B"), Chapter(65, "C"), Chapter(3700, "D"))
    item = video(file=FILE, chapters=parts, lines={"chapters": 8})
    assert fitting(item, COVER, FILM) == [
        ("video/mau.md", 8, "phần ở 1:05: phim chỉ dài 1:05"),
        ("video/mau.md", 8, "phần ở 1:01:40: phim chỉ dài 1:05"),
    ]
    assert fitting(item, COVER, None) == []


def test_the_line_of_the_parts_is_kept_for_it(read_item):
    item, _ = read_item(VIDEO, GOOD + f"file: a.mp4\n{SAID}chapters: [{{start: 0, title: A}}]\n")
    assert item.lines["chapters"] == 7


def test_captions_that_go_on_after_the_film_are_another_film_s():
    late = CaptionsFile("/video/mau/a.vtt", (Cue(0, 1000, "A"), Cue(66_000, 67_000, "B")))
    assert fitting(OURS, COVER, FILM, late) == [
        ("video/mau.md", 6, "phụ đề còn chữ ở 1:06: phim chỉ dài 1:05")
    ]
    rounded = CaptionsFile("/video/mau/a.vtt", (Cue(65_900, 67_000, "B"),))
    assert fitting(OURS, COVER, FILM, rounded) == fitting(OURS, COVER, FILM, CUES) == []
