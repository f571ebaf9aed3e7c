"""Portals for what people run: it watches the theme, and its tests edit it."""

import pytest

from tests.conftest import Portal


@pytest.fixture
def portal(portal: Portal) -> Portal:
    """An empty portal with a theme of its own."""
    portal.own_theme()
    return portal
