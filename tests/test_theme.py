"""The theme keeps the rules it is written by: contrast, tokens, layers, components."""

import re
from itertools import product

import pytest
import yaml
from jinja2 import Environment, nodes

from tests.conftest import ROOT

THEME = ROOT / "theme"
TOKENS = (THEME / "css/tokens.css").read_text(encoding="utf-8")
STYLES = sorted(path for path in THEME.rglob("*.css") if path.name not in ("feed.css", "tones.css"))
COMPONENTS = sorted((THEME / "components").iterdir())
SCRIPTS = sorted(THEME.rglob("*.js"))
TEMPLATES = sorted((THEME / "templates").glob("*.html"))

# Text needs 4.5 (WCAG 2.2, 1.4.3), what shows a control 3 (1.4.11).
TEXT = [
    *product(("ink", "soft", "link", "visited", "accent"), ("ground", "raised")),
    ("on-bar", "bar"),
    ("on-mark", "mark"),
    ("ink", "mark"),
]
SHAPES = [*product(("edge", "accent"), ("ground", "raised")), ("on-mark", "mark")]


def block(selector):
    """The colours that tokens.css gives under a selector."""
    rules = TOKENS.partition(selector + " {")[2].partition("}")[0]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", rules))


LIGHT, ASKED, CHOSEN = (
    block(selector)
    for selector in (":root", '  html:not([data-scheme="light"])', ':root[data-scheme="dark"]')
)


def contrast(one, other):
    """WCAG 2.2's contrast ratio of two colours as `#rgb` or `#rrggbb`."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, CHOSEN], ids=["light", "dark"])
def test_colours_contrast_as_wcag_asks(scheme):
    asked = [(pair, 4.5) for pair in TEXT] + [(pair, 3) for pair in SHAPES]
    low = {pair: contrast(scheme[pair[0]], scheme[pair[1]]) for pair, _ in asked}
    assert {pair: low[pair] for pair, least in asked if low[pair] < least} == {}


def test_dark_is_the_same_whoever_asks_for_it():
    assert ASKED == CHOSEN
    assert ASKED.keys() == LIGHT.keys()


def test_a_feed_has_the_colours_of_the_pages():
    """Its sheet stands alone: namespaces cannot be imported into."""
    feed = (THEME / "css/feed.css").read_text(encoding="utf-8")
    light, dark = feed.split("prefers-color-scheme")
    for text, scheme in ((light, LIGHT), (dark, CHOSEN)):
        found = dict(re.findall(r"--([a-z]+): (#[0-9a-f]+);", text))
        assert found == {name: scheme[name] for name in found} != {}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_a_style_sheet_keeps_the_rules(path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert "!important" not in text
    assert not re.search(r"[{},\s]#[a-z][\w-]*[^;{}]*\{", text), "an id as selector"
    assert not re.search(r"@media[^{]*px", text), "a breakpoint in px"
    assert not re.search(r"\b(margin|padding|border)-(left|right|top|bottom)\b", text)
    assert not re.search(r"(?<![-\w])(width|height|left|right|top|bottom)\s*:", text)
    if path.name != "tokens.css":
        assert not re.search(r"#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(", text, re.I), "a colour"
        assert not re.search(r"font-size:\s*[\d.]", text), "a size of letters"


def test_index_holds_the_order_and_every_style_sheet_once():
    text = (THEME / "css/index.css").read_text(encoding="utf-8")
    rest = re.sub(r"/\*.*?\*/|@import [^;]+;|@layer [a-z, ]+;", "", text, flags=re.S)
    assert rest.strip() == ""
    imported = [(THEME / "css" / name).resolve() for name in re.findall(r'@import "(.+?)"', text)]
    others = {path for path in THEME.rglob("*.css") if path.name not in ("index.css", "feed.css")}
    assert len(imported) == len(set(imported))
    assert set(imported) == others


@pytest.mark.slow
@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_a_component_is_a_folder_with_markup_style_options_and_examples(folder):
    """One macro of its name; its options are those of the YAML; each example names all it needs."""
    source = (folder / f"{folder.name}.html").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 60
    assert (folder / f"{folder.name}.css").is_file()
    macros = {m.name: m for m in Environment().parse(source).find_all(nodes.Macro)}
    told = yaml.safe_load((folder / f"{folder.name}.yaml").read_text(encoding="utf-8"))
    options = told["options"]
    assert [arg.name for arg in macros[folder.name].args] == [o["name"] for o in options]
    assert all(set(option) == {"name", "type", "required", "about"} for option in options)
    names = {option["name"] for option in options} | {"about", "lang"}
    assert told["examples"]
    for example in told["examples"]:
        assert example.keys() <= names
        assert example["about"]


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_every_component_is_used(folder):
    line = f'from "components/{folder.name}/{folder.name}.html" import {folder.name}'
    users = [path for path in THEME.rglob("*.html") if line in path.read_text(encoding="utf-8")]
    assert users


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_page_template_is_calls_and_little_else(path):
    text = path.read_text(encoding="utf-8")
    body = text.partition("{% block main %}")[2] or text
    assert len(body.splitlines()) <= 80
    assert not re.search(r"\| *(sort|groupby|dictsort|round)|strftime", text)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_classic_short_and_found_by_its_module(path):
    """A module would not run from file://; nothing may be written as markup."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 120
    assert not re.search(r"^\s*(import|export)\b|innerHTML|\beval\(", text, re.M)
    if path.parent.name != "js":
        markup = path.with_suffix(".html").read_text(encoding="utf-8")
        assert f'data-module="{path.stem}" hidden' in markup
        assert f'enhance("{path.stem}"' in text
