"""The markup of a photo."""

from bs4 import BeautifulSoup
from portal.model.photo import Photo
from portal.model.pictures import Pictures, Role
from portal.model.target import Picture
from portal.rendering.picture import picture, plain_picture

SIZES = ((320, 213), (960, 640), (1400, 933))
PHOTO = Picture(Photo("ab12", "hop", "webp", "jpg", 7, SIZES), "Hội trường")
ASKED = Pictures(roles={"lead": Role("(min-width: 60em) 50vw, 100vw", urgent=True)})


def parsed(shown=PHOTO, role="body", root="../"):
    return BeautifulSoup(picture(shown, root, role, ASKED), "html.parser").picture


def test_a_browser_may_choose_of_each_width_and_format():
    shown = parsed(role="lead")
    assert shown.source["type"] == "image/webp"
    for tag, ext in ((shown.source, "webp"), (shown.img, "jpg")):
        assert tag["srcset"] == ", ".join(
            f"../tep/ab12/hop-{width}.{ext} {width}w" for width in (320, 960, 1400)
        )
        assert tag["sizes"] == "(min-width: 60em) 50vw, 100vw"


def test_a_browser_that_chooses_nothing_gets_one_of_middle_size():
    assert parsed().img["src"] == "../tep/ab12/hop-960.jpg"
    large = Picture(Photo("ab12", "hop", "webp", "jpg", 7, ((1200, 800), (1400, 933))))
    assert parsed(large).img["src"] == "../tep/ab12/hop-1200.jpg"


def test_it_has_its_size_its_colour_and_its_words():
    image = parsed().img
    assert (image["width"], image["height"]) == ("1400", "933")
    assert image["class"] == ["tone-7"]
    assert image["alt"] == "Hội trường"
    assert image["decoding"] == "async"
    assert "style" not in image.attrs


def test_the_lead_is_fetched_at_once_and_others_when_they_come_into_sight():
    lead, other = parsed(role="lead").img, parsed(role="body").img
    assert (lead.get("fetchpriority"), lead.get("loading")) == ("high", None)
    assert (other.get("fetchpriority"), other.get("loading")) == (None, "lazy")


def test_a_place_that_the_theme_does_not_know_is_as_wide_as_the_window():
    assert parsed(role="khac").img["sizes"] == "100vw"


def test_a_photo_of_one_size_needs_no_choice_of_widths():
    small = parsed(Picture(Photo("ab12", "hop", "webp", "png", 0, ((60, 40),))))
    assert small.source["srcset"] == "../tep/ab12/hop-60.webp 60w"
    assert small.img["src"] == "../tep/ab12/hop-60.png"
    assert "srcset" not in small.img.attrs


def test_without_a_modern_format_there_is_no_source():
    assert parsed(Picture(Photo("ab12", "hop", "", "jpg", 0, SIZES))).source is None


def test_words_never_end_their_attribute():
    evil = "\"><script>x</script> 'y' &amp;"
    shown = Picture(PHOTO.photo, evil)
    for html in (picture(shown, "./", "a", ASKED), plain_picture(shown, "./")):
        assert BeautifulSoup(html, "html.parser").img["alt"] == evil


def test_apart_from_the_portal_a_photo_is_one_file():
    shown = BeautifulSoup(plain_picture(PHOTO, "https://cuc-mau.example/"), "html.parser")
    assert shown.img.attrs == {
        "src": "https://cuc-mau.example/tep/ab12/hop-1400.jpg",
        "alt": "Hội trường",
        "width": "1400",
        "height": "933",
    }
    assert [tag.name for tag in shown.find_all()] == ["img"]
