"""The theme's files as they are published: one style sheet, one script, drawings as they are."""

from hashlib import sha256

import pytest
from portal.model.finding import Refused
from portal.rendering.assets import bundle_assets


@pytest.fixture
def theme(tmp_path):
    """A theme whose style sheet imports another, with scripts and drawings."""
    files = {
        "css/index.css": '@import "phan.css";\nmain { color: #ff0000 }\n',
        "css/phan.css": "nav { margin: 0px 0px 0px 0px }\n",
        "css/feed.css": "entry { display: block }\n",
        "js/a.js": "const dau = 1;",
        "components/b/b.js": "const sau = dau;\n",
        "images/favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "images/icons.svg": "<svg xmlns='http://www.w3.org/2000/svg'><symbol id='a'/></svg>",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_imports_are_in_the_one_file(theme):
    assets = bundle_assets(theme, publish=False)
    for part in (b"nav", b"main"):
        assert part in assets.styles.data
    assert b"@import" not in assets.styles.data
    assert b"entry" in assets.feed_styles.data


def test_scripts_are_joined_those_of_all_first(theme):
    """A component's script uses what js/ gives; a line end keeps them apart."""
    assert bundle_assets(theme, publish=False).scripts.data == b"const dau = 1;\nconst sau = dau;\n"


def test_each_file_has_its_address_under_the_name_in_the_site(theme):
    assert bundle_assets(theme, publish=False).addresses == {
        "styles": "/theme/style.css",
        "feed_styles": "/theme/feed.css",
        "scripts": "/theme/script.js",
        "favicon": "/theme/favicon.svg",
        "icons": "/theme/icons.svg",
    }


def test_a_theme_of_styles_alone_has_no_other_address(theme):
    for name in ("js/a.js", "components/b/b.js", "images/favicon.svg", "images/icons.svg"):
        (theme / name).unlink()
    assert bundle_assets(theme, publish=True).addresses.keys() == {"styles", "feed_styles"}


def test_published_files_are_named_by_their_bytes_and_styles_are_smaller(theme):
    built, published = (bundle_assets(theme, publish=publish) for publish in (False, True))
    assert len(published.styles.data) < len(built.styles.data)
    for asset in published.by_name.values():
        stem, digest, _ = asset.url.rsplit(".", 2)
        assert stem.startswith("/theme/")
        assert digest == sha256(asset.data).hexdigest()[:16]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("css/phan.css", "styles"),
        ("css/feed.css", "feed_styles"),
        ("components/b/b.js", "scripts"),
        ("images/favicon.svg", "favicon"),
        ("images/icons.svg", "icons"),
    ],
)
def test_a_change_is_another_name_for_that_file_alone(theme, file, name):
    before = bundle_assets(theme, publish=True).addresses
    with (theme / file).open("a", encoding="utf-8") as changed:
        changed.write("\nhr { margin: 1px }\n")
    after = bundle_assets(theme, publish=True).addresses
    assert {each for each in before if before[each] != after[each]} == {name}


@pytest.mark.parametrize("name", ["index.css", "feed.css"])
@pytest.mark.parametrize("text", [None, '@import "khong-co.css";', "main { color: red", "}"])
def test_a_style_sheet_that_is_broken_is_told_with_its_name(theme, name, text):
    path = theme / "css" / name
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    if text == "main { color: red":  # CSS Syntax 3: an open block ends with the file
        assert bundle_assets(theme, publish=True)
        return
    with pytest.raises(Refused, match=f"giao diện hỏng: css/{name}: "):
        bundle_assets(theme, publish=True)


@pytest.mark.parametrize("name", ["js/a.js", "images/icons.svg"])
def test_a_file_that_cannot_be_read_is_told(theme, name):
    (theme / name).unlink()
    (theme / name).mkdir()
    with pytest.raises(Refused, match=f"giao diện hỏng: {name.split('/')[0]}"):
        bundle_assets(theme, publish=False)


def test_a_script_that_is_no_text_is_told(theme):
    (theme / "js/a.js").write_bytes(b"\xff")
    with pytest.raises(Refused, match="giao diện hỏng: js: "):
        bundle_assets(theme, publish=False)
