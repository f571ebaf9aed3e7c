"""However a page is used: by keyboard, in forced colours, without motion, with a finger."""

import pytest

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.browser.kinds import ITEMS, KINDS, WAYS

pytestmark = [pytest.mark.browser, pytest.mark.server]

_TABBED = ("home", "list", "article, photos", "article, wide table", *ITEMS, *WAYS)
_SIZES = {"320": checks.NARROW, "1280": checks.WIDE}


@pytest.fixture(scope="session")
def address(showcase, serve):
    """The showcase behind nginx, with the policy that production is to have."""
    return serve(showcase.output, Content_Security_Policy=STRICT_CSP)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", _TABBED)
def test_every_control_is_reached_by_keyboard_and_shows_it(
    look, address, place, kind, size, scheme
):
    """WCAG 2.2, 2.1.1, 2.4.7, 2.4.11: Tab comes to each, it is in sight, and it looks focused."""
    window = look(address, viewport=_SIZES[size], color_scheme=scheme)
    window.open(place(kind))
    assert checks.unmarked(window.page) == []


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_fades_in_forced_colours(look, address, place, kind, size):
    window = look(address, viewport=_SIZES[size])
    window.open(place(kind))
    assert checks.faded(window.page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_who_asks_for_no_motion(look, address, place, kind):
    """WCAG 2.2, 2.3.3."""
    window = look(address, viewport=checks.WIDE)
    window.open(place(kind))
    assert checks.moving(window.page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_controls_outside_the_text_are_as_large_as_a_finger(look, address, place, kind):
    window = look(address, viewport=checks.NARROW)
    window.open(place(kind))
    assert checks.small(window.page) == []
