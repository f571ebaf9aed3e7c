"""The W3C's checker over every page, style sheet and drawing that is published or shown."""

import re

import pytest
from desk.styles.pages import write_styles

from tests.browser.validator import errors_in
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

# Behind @supports stands what newer browsers know; the checker's CSS is older than they are.
_NEWER = re.compile(r"@supports[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def test_the_checker_finds_no_error(showcase, tmp_path):
    """Every page of the published showcase, minified as it is, and every component's example."""
    write_styles(ROOT, tmp_path / "styles")
    written = [*showcase.output.rglob("*"), *(tmp_path / "styles").rglob("*")]
    files = [path for path in written if path.suffix in (".html", ".svg")]
    # Of the old portal, pages by another name: the ending tells the checker what a file is.
    for number, path in enumerate(path for path in written if path.suffix in (".css", ".aspx")):
        copy = tmp_path / f"{number}{path.name}".replace(".aspx", ".aspx.html")
        copy.write_text(_NEWER.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
        files.append(copy)
    assert len(files) > 200
    assert errors_in(files) == {}
