"""A small project as `invoke serve` finds it: settings, theme, content/, the plugins' code."""

import pytest

from tests.conftest import ROOT

# A menu and boxes that lead to what is there: nothing is told of them.
_FRAME = """
PORTAL_MENU = [("Trang chủ", "/")]
PORTAL_TILES = PORTAL_BOXES = PORTAL_FOOTER = []
"""


@pytest.fixture
def project(portal):
    """A portal of a few items, whose settings find the plugins."""
    (portal.path / "plugins").symlink_to(ROOT / "plugins")
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(_FRAME)
    portal.article("mot.md", "Một.\n\nHai.", title="Bài một")
    portal.article("khac.md", "Chữ.\n\nCâu.", title="Bài khác")
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXin chào.\n")
    return portal
