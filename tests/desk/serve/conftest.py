"""A small project as `invoke serve` finds it: settings, theme, content/, the plugins' code."""

import pytest

from tests.conftest import ROOT
from tests.serving import furnish


@pytest.fixture
def project(portal):
    """A portal of a few items, whose settings find the plugins."""
    (portal.path / "plugins").symlink_to(ROOT / "plugins")
    return furnish(portal)
