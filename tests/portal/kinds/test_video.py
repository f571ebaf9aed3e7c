"""The row of videos: what their files may say."""

import pytest
from portal.kinds.video import VIDEO

GOOD = "title: Mẫu\ndate: 2026-05-20\nposter: a.jpg\n"  # lines 2 to 4
SAID = "captions: a.vtt\n"
LINK = "https://video.cuc-mau.example/xem/1"


def told(read_item, block):
    _, findings = read_item(VIDEO, GOOD + block)
    assert all(finding.fix for finding in findings)
    return [(finding.line, finding.message, finding.severity) for finding in findings]


@pytest.mark.parametrize(
    "block",
    [
        "file: a.mp4\ncaptions: a.vtt\n",
        "file: a.mp4\ntranscript: Xin chào.\nduration: 1:05\n",
        f"link: {LINK}\nduration: '6:40'\n",
        f"link: {LINK}\ntranscript: |\n  Một.\n\n  Hai.\n",
        "file: a.mp4\ncaptions: a.vtt\nchapters:\n- {start: 0:00, title: A}\n"
        "- {start: 0:04, title: B}\n",
    ],
)
def test_a_film_of_ours_and_one_elsewhere_are_good(read_item, block):
    item, findings = read_item(VIDEO, GOOD + block)
    assert findings == []
    assert VIDEO.address(item) == "/video/bai/"


@pytest.mark.parametrize(
    "link",
    [
        "http://video.cuc-mau.example/1",
        "video.cuc-mau.example/1",
        "//video.cuc-mau.example/1",
        "https://",
        "https:///xem/1",
        '"https://[video/1"',
        "https://nguoi:mat-khau@video.cuc-mau.example/1",
        "https://video.cuc-mau.example/xem 1",
        "javascript:alert(1)",
        "/video/phim.mp4",
    ],
)
def test_an_address_that_is_not_https_is_an_error_at_its_line(read_item, link):
    [(line, message, severity)] = told(read_item, f"link: {link}\n")
    assert (line, severity) == (5, "error")
    assert message.endswith("không phải là địa chỉ https")


def test_a_part_without_a_readable_start_is_told_once(read_item):
    block = f"file: a.mp4\n{SAID}chapters:\n- {{start: 0:04, title: A}}\n- {{start: x, title: B}}\n"
    assert told(read_item, block) == [(9, "không hiểu thời điểm trong phim: “x”", "error")]


def test_a_film_without_a_poster_is_an_error(read_item):
    item, [finding] = read_item(VIDEO, f"title: Mẫu\ndate: 2026-05-20\nfile: a.mp4\n{SAID}")
    assert item is None
    assert "poster" in finding.message


def test_its_lists_show_posters_and_its_pages_are_in_the_map():
    assert (VIDEO.covers, VIDEO.folder, VIDEO.list_template) == (True, "video", "videos")
    assert None not in (VIDEO.thing, VIDEO.film)
