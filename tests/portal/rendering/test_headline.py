"""The picture of a headline: letters, lines, and the same bytes each time."""

import io
import time
import unicodedata
from importlib.resources import as_file, files

import pytest
from PIL import Image, ImageChops, ImageFont
from portal.model.page import Head
from portal.model.photo import SHARE
from portal.pages.headlines import HeadlineModel
from portal.rendering.headline import show_headline

TITLE = "Khối thi đua số 3 sơ kết phong trào thi đua 6 tháng đầu năm 2018"
MIDDLE = (0, 160, 1200, 570)  # where the headline stands


def model(title, portal="Cổng thông tin điện tử Cục Mẫu", parent="Bộ Mẫu"):
    return HeadlineModel("/tep/ab/tieu-de.png", title, portal, parent)


@pytest.fixture
def drawn(site):
    """Draws a headline; gives the decoded picture, grey."""

    def draw(title, **words):
        picture = Image.open(io.BytesIO(show_headline(model(title, **words), site)))
        assert (picture.format, picture.size) == ("PNG", SHARE)
        return ImageChops.invert(picture.convert("L"))

    return draw


def test_a_headline_is_dark_on_white_within_the_margins(drawn):
    left, top, right, bottom = drawn(TITLE).crop(MIDDLE).getbbox()
    assert left >= 68
    assert right <= 1200 - 68
    assert 0 < top < bottom < 410


def test_the_portal_and_its_parent_stand_above(drawn):
    plain = drawn(TITLE)
    above = (0, 40, 1200, 150)
    assert plain.crop(above).getbbox()
    for other in (drawn(TITLE, portal="Cổng khác"), drawn(TITLE, parent="Bộ khác")):
        assert ImageChops.difference(plain, other).crop(above).getbbox()
        assert not ImageChops.difference(plain, other).crop(MIDDLE).getbbox()


def test_a_portal_without_a_parent_has_none_there(drawn):
    assert drawn(TITLE, parent="").crop((0, 40, 1200, 88)).getbbox() is None


def test_short_headlines_are_large_and_long_ones_whole(drawn):
    """The fill of a line's height: 72 pixels for a few words, 35 for two hundred letters."""
    short = drawn("Họp").crop(MIDDLE).getbbox()
    assert short[3] - short[1] > 55
    long = " ".join(["thi đua khen thưởng"] * 12)
    one, other = drawn(f"{long} cuối"), drawn(f"{long} đuôi")
    assert ImageChops.difference(one, other).getbbox()  # its last word is there


@pytest.mark.slow
@pytest.mark.parametrize(
    "title",
    ["a" * 500, "nghiêng " * 200, "Một " + "x" * 300 + " hai", "", " ", "\u200b", "W" * 60],
)
def test_no_headline_is_too_long_or_too_short(drawn, title):
    box = drawn(title).crop((1200 - 40, 20, 1200, 630)).getbbox()
    assert box is None  # nothing runs out at the right


@pytest.mark.slow
def test_what_is_cut_ends_in_an_ellipsis(drawn):
    words = ["nghiêng"] * 200
    one, other = drawn(" ".join([*words, "một"])), drawn(" ".join([*words, "hai"]))
    assert not ImageChops.difference(one, other).getbbox()


def test_every_vietnamese_letter_is_in_the_font():
    """A missing one would be a box: each is drawn other than what no font has."""
    letters = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    for weight in ("Bold", "Medium"):
        name = f"BeVietnamPro-{weight}.ttf"
        with as_file(files("fontpkg_be_vietnam_pro") / "files" / name) as path:
            font = ImageFont.truetype(path, 40, layout_engine=ImageFont.Layout.BASIC)
        missing = bytes(font.getmask("\ue123"))
        shapes = [
            bytes(font.getmask(unicodedata.normalize("NFC", letter + mark)))
            for letter in letters
            for mark in (marks if letter not in "đĐ" else ("",))
        ]
        assert missing not in shapes
        assert len(set(shapes)) == len(shapes)


def test_the_same_words_give_the_same_bytes(site):
    assert show_headline(model(TITLE), site) == show_headline(model(TITLE), site)


def test_a_headline_is_small_and_quickly_drawn(site):
    show_headline(model(TITLE), site)  # the fonts are loaded once a process
    began = time.process_time()
    data = show_headline(model(TITLE), site)
    assert time.process_time() - began < 0.2
    assert len(data) < 30_000


def test_another_model_is_a_bug(site):
    with pytest.raises(TypeError, match="Head"):
        show_headline(Head(url="/", root="./", title=""), site)
