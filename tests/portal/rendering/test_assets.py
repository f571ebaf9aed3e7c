"""The style sheets of pages and feeds: one file each, named by what is in it."""

from hashlib import sha256

import pytest
from portal.model.finding import Refused
from portal.rendering.assets import bundle_styles


@pytest.fixture
def theme(tmp_path):
    """A theme whose style sheet imports another."""
    css = tmp_path / "css"
    css.mkdir()
    (css / "index.css").write_text('@import "phan.css";\nmain { color: #ff0000 }\n')
    (css / "phan.css").write_text("nav { margin: 0px 0px 0px 0px }\n")
    (css / "feed.css").write_text("entry { display: block }\n")
    return tmp_path


def test_imports_are_in_the_one_file(theme):
    styles = bundle_styles(theme, publish=False)
    assert (styles.pages.url, styles.feeds.url) == ("/theme/style.css", "/theme/feed.css")
    for part in (b"nav", b"main"):
        assert part in styles.pages.data
    assert b"@import" not in styles.pages.data
    assert b"entry" in styles.feeds.data


def test_published_styles_are_smaller_and_named_by_their_bytes(theme):
    built, published = (bundle_styles(theme, publish=publish).pages for publish in (False, True))
    assert len(published.data) < len(built.data)
    assert published.url == f"/theme/style.{sha256(published.data).hexdigest()[:16]}.css"


def test_a_change_in_an_import_is_another_name(theme):
    before = bundle_styles(theme, publish=True)
    (theme / "css/phan.css").write_text("nav { margin: 1px }\n")
    after = bundle_styles(theme, publish=True)
    assert after.pages.url != before.pages.url
    assert after.feeds == before.feeds


@pytest.mark.parametrize("name", ["index.css", "feed.css"])
@pytest.mark.parametrize("text", [None, '@import "khong-co.css";', "main { color: red", "}"])
def test_a_style_sheet_that_is_broken_is_told_with_its_name(theme, name, text):
    path = theme / "css" / name
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    if text == "main { color: red":  # CSS Syntax 3: an open block ends with the file
        assert bundle_styles(theme, publish=True)
        return
    with pytest.raises(Refused, match=f"giao diện hỏng: css/{name}: "):
        bundle_styles(theme, publish=True)
