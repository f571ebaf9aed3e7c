"""An album's photos over the whole window: by keyboard, finger and address, and without scripts."""

import re
from itertools import chain

import msgspec
import pytest
from desk.styles.examples import read_components
from desk.styles.pages import ExamplePage
from pelican.settings import read_settings
from PIL import Image
from portal.labels import LABELS
from portal.model.item_page import Figure
from portal.model.photo import Photo
from portal.model.target import Picture
from portal.rendering.assets import bundle_assets
from portal.rendering.templates import Templates
from portal.settings import read_job

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server]

ALBUM = "album/tat-ca.html"
COUNT = 12
LONG = "nghiêngngả" * 4  # the second line of every caption
WIDTHS = (360, 720, 1080, 1430)
LYING = {"width": 568, "height": 320}  # a small phone on its side
_OPENED = "document.querySelector('.viewer').open"
_LOADED = "[...document.querySelectorAll('.viewer img')].map((image) => image.alt)"
_ADDRESS = "location.hash"
_FOCUS = "document.activeElement.closest('[id^=anh--], .viewer')?.id"
# Whether the photo in sight is there, and no part of it is out of the window.
_WHOLE = """() => {
  const image = document.querySelector(".viewer__slide:not([inert]) img");
  const { left, top, right, bottom, width, height } = image.getBoundingClientRect();
  const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const fit = getComputedStyle(image).objectFit;
  const there = image.complete && image.naturalWidth > 0;
  return there && inside && Math.min(width, height) > 100 && fit === "scale-down";
}"""
_RESTS = """(index) => {
  const track = document.querySelector(".viewer__track");
  return Math.abs(track.scrollLeft - index * track.clientWidth) < 1;
}"""


def figure(number, ratio):
    sizes = tuple((width, round(width / ratio)) for width in WIDTHS)
    photo = Photo("thu", f"anh-{number}", "webp", "jpg", 5, sizes)
    return Figure(Picture(photo, f"Nhìn thấy {number}"), f"Chú thích {number}\n{LONG}", "Mẫu")


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """An album of twelve, upright and panoramas too, in all sizes, as the style page has it."""
    folder = tmp_path_factory.mktemp("album")
    settings = read_settings(str(ROOT / "pelicanconf.py"))
    job = read_job(settings, lambda: 0.0)
    [album] = [each for each in read_components(ROOT / "theme") if each.name == "album"]
    figures = tuple(figure(n, (1.5, 0.7, 3.0)[n % 3]) for n in range(1, COUNT + 1))
    values = {"figures": figures, "root": "../", "label": LABELS["vi"]}
    page = ExamplePage(album, album.examples[0], "components/album/album.html", values, "vi")
    assets = bundle_assets(ROOT / "theme", publish=False)
    site = msgspec.structs.replace(job.site, **assets.addresses)
    styles = str(ROOT / "plugins/desk/styles")
    templates = Templates((*job.templates, styles), settings, job.site.pictures)
    files = {asset.url[1:]: asset.data for asset in assets.by_name.values()}
    files[ALBUM] = templates.render("example.style.html", page, site).encode()
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    for photo in (each.picture.photo for each in figures):
        for (width, height), suffix in chain.from_iterable(
            ((size, "webp"), (size, "jpg")) for size in photo.sizes
        ):
            file = folder / photo.path(width, suffix)[1:]
            file.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (width, height), "teal").save(file)
    return serve(folder, Content_Security_Policy=STRICT_CSP)


@pytest.fixture
def album(visit, address):
    """Opens the album, `album(**options of a browser context)`, nothing of it having moved."""

    def album(path=ALBUM, **options):
        window = visit(address, **({"viewport": checks.WIDE} | options))
        window.open(path)
        return window

    return album


def opened(window, number=3):
    """The viewer at a photo, opened by keyboard."""
    window.page.locator(f"#anh--{number} a").focus()
    window.page.keyboard.press("Enter")
    assert window.page.evaluate(_OPENED)
    return window


def stands_at(window, number):
    """The viewer shows this photo and says so, in sight and in the address."""
    window.page.wait_for_function(_RESTS, arg=number - 1)
    window.page.wait_for_function(f"() => {_ADDRESS} === '#anh--{number}'")
    assert window.page.locator(".viewer [role=status]").inner_text().startswith(f"{number}/{COUNT}")
    slide = window.page.locator(".viewer__slide:not([inert])")
    assert slide.inner_text() == f"Chú thích {number}\n{LONG} · Ảnh: Mẫu"
    assert slide.locator("img").get_attribute("alt") == f"Nhìn thấy {number}"
    window.page.wait_for_function(_WHOLE)


def swipe(window, step):
    """A finger on the photo, moved by ten steps of so many pixels to the side."""
    touch = window.context.new_cdp_session(window.page)
    for kind, moved in (("Start", 0), *(("Move", n * step) for n in range(1, 11)), ("End", None)):
        points = [] if moved is None else [{"x": 160 - step * 5 + moved, "y": 240}]
        touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})


def test_by_keyboard_alone_photos_are_gone_through_and_the_page_is_there_again(album):
    window = opened(album())
    press = window.page.keyboard.press
    stands_at(window, 3)
    for key, number in (
        ("ArrowRight", 4),
        ("ArrowRight", 5),
        ("ArrowLeft", 4),
        ("End", 12),
        ("ArrowRight", 12),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        press(key)
        stands_at(window, number)
    press("ArrowRight")
    press("Escape")
    assert not window.page.evaluate(_OPENED)
    window.page.wait_for_function(f"() => {_FOCUS} === 'anh--2'")
    assert window.page.evaluate(_ADDRESS) == "#anh--2"
    assert window.faults == []


def test_keys_pressed_quickly_all_count(album):
    window = opened(album())
    for _ in range(6):
        window.page.keyboard.press("ArrowRight")
    stands_at(window, 9)


def test_focus_begins_at_the_photo_goes_round_the_controls_and_never_behind(album):
    window = opened(album())
    name = "document.activeElement.name ?? document.activeElement.className"
    names = [window.page.evaluate(name)]
    for _ in range(6):
        window.page.keyboard.press("Tab")
        names.append(window.page.evaluate(name))
    assert names[:4] == ["viewer__slide", "previous", "next", "close"]
    assert window.page.locator("a:focus").count() == 0
    assert set(names[4:]) <= {"", *names[:4]}  # "" is the browser's own window


def test_focus_stays_on_a_button_and_moves_with_the_photo_else(album):
    window = opened(album())
    window.page.keyboard.press("ArrowRight")
    assert window.page.locator(".viewer__slide:focus").inner_text().startswith("Chú thích 4")
    window.page.get_by_role("button", name="Sau").focus()
    window.page.keyboard.press("Enter")
    stands_at(window, 5)
    assert window.page.locator("[name=next]:focus").count() == 1


def test_buttons_lead_on_back_and_out_and_end_at_the_ends(album):
    window = album()
    window.page.locator("#anh--11 a").click()
    following = window.page.get_by_role("button", name="Sau")
    assert following.get_attribute("aria-disabled") == "false"
    following.click()
    stands_at(window, 12)
    assert following.get_attribute("aria-disabled") == "true"
    following.click(force=True)
    stands_at(window, 12)
    window.page.get_by_role("button", name="Trước").click()
    stands_at(window, 11)
    window.page.get_by_role("button", name="Đóng").click()
    window.page.wait_for_function(f"() => !{_OPENED} && {_FOCUS} === 'anh--11'")


def test_a_swipe_goes_one_photo_on(album):
    window = opened(album(viewport=checks.NARROW, has_touch=True, is_mobile=True))
    for number, step in ((4, -20), (5, -20), (4, 20)):
        swipe(window, step)
        stands_at(window, number)
    assert window.faults == []


def test_only_the_photo_in_sight_and_its_neighbours_are_fetched(album):
    window = opened(album(), 6)
    assert window.page.evaluate(_LOADED) == [f"Nhìn thấy {number}" for number in (5, 6, 7)]
    window.page.keyboard.press("End")
    stands_at(window, 12)
    shown = [f"Nhìn thấy {number}" for number in (5, 6, 7, 11, 12)]
    assert window.page.evaluate(_LOADED) == shown


@pytest.mark.parametrize("size", [checks.NARROW, checks.WIDE, LYING], ids=["320", "1280", "lying"])
@pytest.mark.parametrize("density", [1, 2])
def test_the_file_fetched_is_of_the_size_that_the_photo_is_shown_at(album, size, density):
    """The next larger or the next smaller one: which of the two is the browser's choice.

    A larger one that the page behind has fetched already is taken again.
    """
    window = opened(album(viewport=size, device_scale_factor=density), 6)
    for number in (6, 7, 8):
        stands_at(window, number)
        file, shown, behind = window.page.evaluate(
            """(number) => {
              const image = document.querySelector(".viewer__slide:not([inert]) img");
              const ratio = image.getAttribute("width") / image.getAttribute("height");
              const width = Math.min(image.clientWidth, image.clientHeight * ratio);
              const behind = document.querySelector(`#anh--${number} img`).currentSrc;
              return [image.currentSrc, width * devicePixelRatio, behind];
            }""",
            number,
        )
        width = int(re.search(r"-(\d+)\.webp$", file)[1])
        larger = min((each for each in WIDTHS if each >= shown - 1), default=WIDTHS[-1])
        smaller = max((each for each in WIDTHS if each < shown), default=WIDTHS[0])
        again = file == behind and width > shown
        assert again or width in (smaller, larger), (file, shown)
        window.page.keyboard.press("ArrowRight")


def test_a_page_loaded_at_a_photo_stands_there_and_opens_nothing(album):
    window = album(f"{ALBUM}#anh--9", viewport=checks.NARROW)
    assert not window.page.evaluate(_OPENED)
    at = "document.querySelector('#anh--9').getBoundingClientRect().top"
    window.page.wait_for_function(f"() => Math.abs({at}) < 40")


def test_no_photo_is_an_entry_of_the_history(album):
    window = opened(album())
    before = window.page.evaluate("history.length")
    for _ in range(3):
        window.page.keyboard.press("ArrowRight")
    stands_at(window, 6)
    assert window.page.evaluate("history.length") == before


def test_a_click_that_wants_a_tab_of_its_own_gets_the_file(album):
    window = album()
    with window.context.expect_page() as other:
        window.page.locator("#anh--3 a").click(modifiers=["ControlOrMeta"])
    assert other.value.url.endswith("/tep/thu/anh-3-1430.jpg")
    assert not window.page.evaluate(_OPENED)


def test_without_scripts_the_link_opens_the_largest_photo(album):
    window = album(java_script_enabled=False)
    assert window.page.locator(".viewer").is_hidden()
    window.page.locator("#anh--3 a").focus()
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/tep/thu/anh-3-1430.jpg")


def test_the_page_behind_does_not_move(album):
    window = album()
    window.page.locator("#anh--5 a").scroll_into_view_if_needed()
    before = window.page.evaluate("scrollY")
    window.page.locator("#anh--5 a").click()
    for height in (300, 780):  # over the photo, over the bar
        window.page.mouse.move(640, height)
        window.page.mouse.wheel(0, 600)
    window.page.keyboard.press("PageDown")
    window.page.wait_for_timeout(200)
    assert window.page.evaluate("scrollY") == before


@pytest.mark.parametrize("size", [checks.NARROW, LYING], ids=["upright", "lying"])
def test_a_phone_shows_photo_words_and_controls_at_once(album, size):
    window = opened(album(viewport=size))
    for number in (3, 4, 5):
        stands_at(window, number)
        for part in (".viewer__slide:not([inert]) figcaption", "[name=previous]", "[name=close]"):
            box = window.page.locator(part).bounding_box()
            assert box["x"] >= 0, part
            assert box["x"] + box["width"] <= size["width"], part
            assert box["y"] + box["height"] <= size["height"], part
        window.page.keyboard.press("ArrowRight")
    assert checks.small(window.page) == []


def test_a_turned_phone_keeps_the_photo_and_gives_it_its_new_room(album):
    window = opened(album(viewport=checks.NARROW), 3)
    sizes = "parseFloat(document.querySelector('.viewer__slide:not([inert]) img').sizes)"
    assert window.page.evaluate(sizes) < 320
    window.page.set_viewport_size(LYING)
    stands_at(window, 3)
    assert window.page.evaluate(sizes) > 320


def test_on_a_phone_on_its_side_the_words_stand_beside_the_photo(album):
    window = opened(album(viewport=LYING))
    photo, words = (
        window.page.locator(f".viewer__slide:not([inert]) {part}").bounding_box()
        for part in ("img", "figcaption")
    )
    assert photo["x"] + photo["width"] <= words["x"]


def test_the_viewer_is_for_everyone_too(album):
    window = opened(album(bypass_csp=True))
    assert window.page.get_by_role("dialog", name="Xem ảnh cỡ lớn").is_visible()
    assert checks.axe(window.page) == []
    assert checks.faded(window.page) == []


def test_who_asks_for_no_motion_sees_none(album):
    window = opened(album(reduced_motion="reduce"))
    window.page.keyboard.press("ArrowRight")
    assert window.page.evaluate(_RESTS, 3)
    assert checks.moving(window.page) == []


def test_the_open_viewer_is_not_on_paper(album):
    window = opened(album())
    window.page.emulate_media(media="print")
    assert window.page.locator(".viewer").is_hidden()
    assert window.page.locator("#anh--12 figcaption").is_visible()
