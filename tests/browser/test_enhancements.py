"""What the theme's scripts add, and that a page wants for nothing without them."""

import pytest

from tests.browser.conftest import STRICT_CSP

pytestmark = [pytest.mark.browser, pytest.mark.server]

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
ARTICLE = "tin-tuc/2018/06/so-ket-thi-dua/"
_GROUND = "getComputedStyle(document.body).backgroundColor"
_LETTERS = "parseFloat(getComputedStyle(document.body).fontSize)"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 19, 15)"


@pytest.fixture(scope="session")
def address(showcase, serve):
    """The showcase behind nginx, with the policy that production is to have."""
    return serve(showcase.output, Content_Security_Policy=STRICT_CSP)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_or_dark_is_chosen_remembered_and_given_up_again(visit, address, scheme):
    """The choice that the system makes anyway is not kept, so that the page follows it again."""
    window = visit(address, viewport=WIDE, color_scheme=scheme)
    window.open("")
    system, other = (LIGHT, DARK) if scheme == "light" else (DARK, LIGHT)
    button = window.page.get_by_role("button", name="Nền tối")
    assert window.page.evaluate(_GROUND) == system
    assert button.get_attribute("aria-pressed") == str(scheme == "dark").lower()
    button.click()
    assert window.page.evaluate(_GROUND) == other
    window.open(ARTICLE)
    assert window.page.evaluate(_GROUND) == other
    button.click()
    assert window.page.evaluate(_GROUND) == system
    assert window.page.evaluate("localStorage.length") == 0
    assert window.faults == []


def test_letters_grow_to_a_limit_shrink_and_are_remembered(visit, address):
    window = visit(address, viewport=WIDE)
    window.open("")
    before = window.page.evaluate(_LETTERS)
    larger = window.page.get_by_role("button", name="Cỡ chữ lớn hơn")
    for _ in range(5):
        larger.click(force=True)  # at the limit it is there for the keyboard, and does nothing
    assert larger.get_attribute("aria-disabled") == "true"
    window.open(ARTICLE)
    assert window.page.evaluate(_LETTERS) == pytest.approx(before * 1.5)
    window.page.get_by_role("button", name="Cỡ chữ bình thường").click()
    assert window.page.evaluate(_LETTERS) == before
    window.page.get_by_role("button", name="Cỡ chữ nhỏ hơn").click()
    assert window.page.evaluate(_LETTERS) < before


def test_an_unusable_memory_is_as_none(visit, address):
    """What another script of the address left there, and a browser that forbids the store."""
    window = visit(address, viewport=WIDE)
    window.open("")
    window.page.evaluate("localStorage['portal-size'] = '77'; localStorage['portal-scheme'] = 'x'")
    window.open("")
    assert window.page.evaluate("Object.keys(document.documentElement.dataset)") == []
    window.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })"
    )
    window.open("")
    window.page.get_by_role("button", name="Nền tối").click()
    assert window.page.evaluate(_GROUND) == DARK
    assert window.faults == []


def test_the_address_is_copied_where_the_browser_cannot_share(visit, address):
    window = visit(address, viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    window.page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined })")
    window.open(ARTICLE)
    window.page.get_by_role("button", name="Chia sẻ").click()
    window.page.get_by_text("Đã chép địa chỉ trang").wait_for()
    copied = window.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"https://cuc-mau.example/{ARTICLE}"


def test_the_address_is_shared_where_the_browser_can(visit, address):
    """A reader who gives it up has done nothing wrong."""
    window = visit(address, viewport=WIDE)
    window.page.add_init_script(
        "navigator.share = async (what) => { window.shared = what;"
        " throw new DOMException('', 'AbortError'); }"
    )
    window.open(ARTICLE)
    window.page.get_by_role("button", name="Chia sẻ").click()
    window.page.wait_for_function("window.shared")
    assert window.page.evaluate("window.shared.url") == f"https://cuc-mau.example/{ARTICLE}"
    assert window.faults == []


def test_a_page_is_printed(visit, address):
    window = visit(address, viewport=WIDE)
    window.page.add_init_script("window.print = () => { window.printed = true; }")
    window.open(ARTICLE)
    window.page.get_by_role("button", name="In trang").click()
    assert window.page.evaluate("window.printed")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_opens_at_320_px_with_and_without_scripts(visit, address, scripts):
    window = visit(address, viewport=NARROW, java_script_enabled=scripts)
    window.open("tin-tuc/")
    entry = window.page.locator(".menu a", has_text="Liên hệ")
    assert entry.is_hidden()
    window.page.locator("summary").click()
    assert entry.is_visible()
    current = window.page.locator(".menu [aria-current]")
    assert current.all_inner_texts() == ["Tin tức"]
    entry.click()
    assert window.page.url == f"{address}lien-he/"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_is_a_bar_at_1280_px_and_reached_by_keyboard(visit, address, scripts):
    window = visit(address, viewport=WIDE, java_script_enabled=scripts)
    window.open("gioi-thieu/")
    assert window.page.locator("summary").first.is_hidden()
    assert window.page.locator(".menu a").first.is_visible()
    names = []
    for _ in range(4):
        window.page.keyboard.press("Tab")
        names.append(window.page.locator(":focus").inner_text())
    assert names[2:] == ["Trang chủ", "Giới thiệu"]  # after the skip link and our mark


def test_a_control_that_needs_scripts_is_not_there_without_them(visit, address):
    window = visit(address, viewport=WIDE, java_script_enabled=False)
    window.open(ARTICLE)
    assert [
        button for button in window.page.get_by_role("button").all() if button.is_visible()
    ] == []


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["320", "1280"])
@pytest.mark.parametrize("path", ["", ARTICLE, "tin-tuc/"])
def test_nothing_moves_while_a_page_loads(visit, address, size, path):
    window = visit(address, viewport=size)
    window.open(path)
    moved = window.page.evaluate(
        "new Promise((done) => { let sum = 0; new PerformanceObserver((list) => {"
        " for (const { value } of list.getEntries()) sum += value; })"
        ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })"
    )
    assert moved == 0


def test_an_article_without_photos_is_small(showcase):
    """HTML, CSS and script as they go over the line."""
    files = showcase.files()
    sizes = [
        len(data)
        for path, data in files.items()
        if path == "tin-tuc/2018/01/tieu-de-dai/index.html.br"
        or (path.startswith(("theme/style.", "theme/script.")) and path.endswith(".br"))
    ]
    assert len(sizes) == 3
    assert sum(sizes) <= 25_000
