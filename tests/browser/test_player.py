"""A film in its page: chapters with and without scripts, captions, nothing loaded unasked."""

import shutil
import subprocess

import pytest
from desk.styles.pages import write_styles
from portal.media.webvtt import write_webvtt
from portal.model.film import Cue

from tests.browser.conftest import STRICT_CSP, need
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server]

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
OWN, ELSEWHERE = "player/1.html", "player/2.html"
_FILM = "document.querySelector('video')"
_TIME, _TRACK = f"{_FILM}.currentTime", f"{_FILM}.textTracks[0]"
_MADE = (
    *("-f", "lavfi", "-i", "testsrc=d=14:s=640x360:r=10", "-f", "lavfi", "-i", "anullsrc=d=14"),
    *("-t", "14", "-pix_fmt", "yuv420p", "-g", "10", "-movflags", "+faststart"),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """The component's examples behind the policy, the first with its film and captions."""
    need("ffmpeg")
    folder = tmp_path_factory.mktemp("player")
    write_styles(ROOT, folder)
    film = folder / "video/vinh-bien/phim.mp4"
    command = [shutil.which("ffmpeg"), "-nostdin", "-loglevel", "error", *_MADE, str(film)]
    subprocess.run(command, check=True)
    cues = [Cue(0, 4000, "Xin chào,\n<b>bạn</b> & tôi", "Mẫu"), Cue(4000, 9000, "Hai")]
    film.with_name("phu-de.vtt").write_bytes(write_webvtt(cues))
    return serve(folder, Content_Security_Policy=STRICT_CSP)


@pytest.fixture
def asked(visit, address):
    """An open window on the first example, and the files that it asks the server for."""

    def open_page(path=OWN, **options):
        window = visit(address, viewport=WIDE, **options)
        paths = []
        window.page.on("request", lambda request: paths.append(request.url.removeprefix(address)))
        window.open(path)
        return window, paths

    return open_page


def test_nothing_of_a_film_is_loaded_before_a_reader_plays_it(asked):
    window, paths = asked()
    window.page.wait_for_timeout(300)
    assert [path for path in paths if path.endswith(".mp4")] == []
    window.page.evaluate(f"{_FILM}.play()")
    window.page.wait_for_function(f"() => {_TIME} > 0.1")
    assert [path for path in paths if path.endswith(".mp4")] != []
    assert (window.faults, window.foreign) == ([], [])


def test_a_chapter_sets_the_time_plays_and_is_marked(asked):
    window, _ = asked()
    now = window.page.locator(".player__now")
    assert now.is_hidden()
    link = window.page.get_by_role("link", name="Nhìn từ Trạm Khảo sát số 2")
    link.focus()
    window.page.keyboard.press("Enter")
    window.page.wait_for_function(f"() => {_TIME} > 4.1")
    assert window.page.url.endswith(OWN)
    assert not window.page.evaluate(f"{_FILM}.paused")
    assert link.get_attribute("aria-current") == "true"
    assert window.page.locator("[aria-current]").count() == 1
    assert now.inner_text() == "Đang xem: Nhìn từ Trạm Khảo sát số 2"
    window.page.get_by_role("link", name="Thuyền neo").click()
    window.page.wait_for_function(f"() => {_TIME} < 3")
    window.page.locator("[aria-current]", has_text="Thuyền neo").wait_for()
    assert window.faults == []


def test_the_mark_follows_the_film(asked):
    window, _ = asked()
    window.page.get_by_role("link", name="Thuyền neo").click()
    window.page.locator("[aria-current]", has_text="Thuyền neo").wait_for()
    window.page.evaluate(f"{_TIME} = 3.8")
    window.page.locator("[aria-current]", has_text="Nhìn từ").wait_for()


def test_a_chapter_opens_the_film_at_its_time_without_scripts(asked, address):
    window, _ = asked(java_script_enabled=False)
    assert window.page.locator(".player__now").is_hidden()
    window.page.get_by_role("link", name="Nhìn từ").click()
    window.page.wait_for_url("**/phim.mp4*")
    assert window.page.url == f"{address}video/vinh-bien/phim.mp4#t=4"


def test_a_chapter_in_a_new_window_leaves_the_page_as_it_is(asked):
    window, _ = asked()
    with window.context.expect_page() as opened:
        window.page.get_by_role("link", name="Nhìn từ").click(modifiers=["Control"])
    assert opened.value.url.endswith("phim.mp4#t=4") or opened.value.url == "about:blank"
    assert window.page.evaluate(_TIME) == 0


def test_captions_are_shown_with_their_lines_and_their_signs(asked):
    window, _ = asked()
    window.page.evaluate(f"{_FILM}.play()")
    window.page.wait_for_function(f"() => {_TRACK}.cues?.length")
    first, second = window.page.evaluate(f"[...{_TRACK}.cues].map((cue) => cue.text)")
    assert (first.partition(">")[2], second) == (
        "Xin chào,\n&lt;b&gt;bạn&lt;/b&gt; &amp; tôi",
        "Hai",
    )
    shown = f"{_TRACK}.cues[0].getCueAsHTML().textContent"
    assert window.page.evaluate(shown) == "Xin chào,\n<b>bạn</b> & tôi"
    assert window.page.evaluate(f"{_TRACK}.mode") == "showing"
    assert window.faults == []


def test_a_film_elsewhere_is_named_and_nothing_is_loaded_from_there(asked):
    window, paths = asked(ELSEWHERE)
    link = window.page.get_by_role("link", name="Xem phim tại video.cuc-mau.example")
    assert link.get_attribute("href") == "https://video.cuc-mau.example/xem/mot-nghin-ngay"
    assert set(link.get_attribute("rel").split()) == {"noopener", "external"}
    assert [path for path in paths if "cuc-mau.example" in path] == []
    assert (window.faults, window.foreign) == ([], [])


def test_what_is_said_is_on_the_page(asked):
    """Inside the page's own text, where a search finds it; shown when asked for."""
    window, _ = asked()
    words = window.page.get_by_text("thuyền về neo kín vịnh lúc sáng sớm")
    assert words.count() == 1
    assert words.is_hidden()
    window.page.locator("summary").press("Enter")
    assert words.is_visible()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["320", "1280"])
def test_an_upright_film_fits_into_the_window(visit, address, size):
    window = visit(address, viewport=size)
    window.open("player/3.html")
    box = window.page.locator("video").bounding_box()
    assert box["height"] <= size["height"] * 0.8 + 1
    assert box["width"] <= size["width"]
