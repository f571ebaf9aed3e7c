"""Every example of every component in a real Chromium, narrow and wide, light and dark."""

import pytest
from desk.styles.examples import read_components
from desk.styles.pages import write_styles

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server]

EXAMPLES = [
    f"{component.name}/{number}.html"
    for component in read_components(ROOT / "theme")
    for number, _ in enumerate(component.examples, start=1)
]


# A photo that is loaded late does not keep the page from being loaded.
_SHOWN = (
    "Promise.all([...document.images].map(async (image) => {"
    " image.loading = 'eager'; await image.decode(); return image.naturalWidth > 0; }))"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """The style page, as `invoke styles` writes it, behind the policy."""
    folder = tmp_path_factory.mktemp("components")
    write_styles(ROOT, folder)
    return serve(folder, Content_Security_Policy=STRICT_CSP)


@pytest.mark.parametrize("path", EXAMPLES)
def test_an_example_is_for_everyone_and_whole_under_the_policy(look, address, path):
    window = look(address, viewport=checks.NARROW)
    window.open(path)
    assert window.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    assert all(window.page.evaluate(_SHOWN))
    assert checks.axe(window.page) == []
    assert (window.faults, window.foreign) == ([], [])
