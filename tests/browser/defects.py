"""Defects that a page of the portal must not have, and what a check says of each."""

from collections.abc import Mapping

import msgspec


class Defect(msgspec.Struct, frozen=True):
    """What a check is to find and say.

    `main` stands at the top of `<main>`, `css` and `js` are loaded as files of the portal's own,
    `change` is a pattern of the page and what takes its place.
    """

    check: str
    says: str
    main: str = ""
    css: str = ""
    js: str = ""
    head: str = ""
    change: tuple[str, str] = ("", "")


def axe(says: str, main: str = "", **parts: object) -> Defect:
    """A defect that axe tells by the name of a rule."""
    return Defect("axe", f" {says}: ", main, **parts)


DEFECTS: Mapping[str, Defect] = {
    "photo without alternative text": axe("image-alt", "<img src=x.svg width=60 height=30>"),
    "low contrast": axe("color-contrast", "<p class=d>Chữ</p>", css=".d { color: #8888 }"),
    "empty link": axe("link-name", "<p><a href=./></a></p>"),
    "button without a name": axe("button-name", "<button type=button></button>"),
    "field without a label": axe("label", "<input name=a>"),
    "page without a language": axe("html-has-lang", change=(r"<html lang=\w+>", "<html>")),
    "unknown language of a part": axe("valid-lang", "<p lang=xx-nope>Chữ</p>"),
    "page without a title": axe("document-title", change=(r"<title>.*?</title>", "")),
    "heading skipped": axe("heading-order", "<h2>Hai</h2><h5>Năm</h5>"),
    "empty heading": axe("empty-heading", "<h2></h2>"),
    "unknown role": axe("aria-roles", "<p role=buton>Chữ</p>"),
    "role without its state": axe("aria-required-attr", "<p role=checkbox aria-label=a>Chữ</p>"),
    "focusable but hidden": axe("aria-hidden-focus", "<p aria-hidden=true><a href=./>x</a></p>"),
    "picture without a name": axe("role-img-alt", "<p role=img></p>"),
    "link told by colour alone": axe(
        "link-in-text-block",
        "<p class=d>Chữ trước <a href=./>một chỗ khác</a> chữ sau.</p>",
        css=".d { color: #1c1b17; background: #fff } .d a { color: #30302c;"
        " text-decoration: none }",
    ),
    "list of no items": axe("list", "<ul><p>Chữ</p></ul>"),
    "zooming forbidden": axe("meta-viewport", change=("width=device-width,", "user-scalable=no,")),
    "second main": axe("landmark-no-duplicate-main", "<div role=main>Chữ</div>"),
    "order of focus changed": axe("tabindex", "<p><a href=./ tabindex=5>Chữ</a></p>"),
    "targets too near": axe(
        "target-size",
        "<p><button type=button class=d>a</button><button type=button class=d>b</button></p>",
        css=".d { all: unset; display: inline-block; inline-size: 12px; block-size: 12px }",
    ),
    "table head that heads nothing": axe("empty-table-header", "<table><tr><th></table>"),
    "style attribute": Defect("policy", "style-src", "<p style='top: 0'>Chữ</p>"),
    "style element": Defect("policy", "style-src", head="<style>p { top: 0 }</style>"),
    "handler in the markup": Defect(
        "policy", "script-src", "<p class=d onclick='1'>Chữ</p>", js="d('.d').click()"
    ),
    "script in the markup": Defect("policy", "script-src", "<script>window.x = 1</script>"),
    "script: address": Defect(
        "policy", "script-src", "<a class=d href='javascript:1'>x</a>", js="d('.d').click()"
    ),
    "frame of someone else": Defect(
        "policy", "frame-src", "<iframe src=https://x.example/>x</iframe>"
    ),
    "photo of someone else": Defect(
        "policy", "img-src", "<img src=https://x.example/a.png alt='' width=1 height=1>"
    ),
    "font of someone else": Defect(
        "policy",
        "font-src",
        css="@font-face { font-family: d; src: url(https://x.example/a.woff2) }"
        " h1 { font-family: d }",
    ),
    "request to someone else": Defect(
        "policy", "connect-src", js="fetch('https://x.example/count').catch(() => {})"
    ),
    "request that leaves": Defect(
        "leaves",
        "image https://x.example/a.png",
        "<img src=https://x.example/a.png alt='' width=1 height=1>",
    ),
    "message in the console": Defect("policy", "hỏng rồi", js="console.error('hỏng rồi')"),
    "script that fails": Defect("policy", "khong_co is not defined", js="khong_co()"),
    "missing file": Defect("policy", "404", "<img src=khong-co.png alt='' width=1 height=1>"),
    "wider than the window": Defect(
        "sideways", "px wider", "<p class=d>Chữ</p>", css=".d { inline-size: 30rem }"
    ),
    "cut off": Defect(
        "sideways",
        "cut: ",
        "<p class=d>nghiêngngảnghiêngngảnghiêngngảnghiêngngả</p>",
        css=".d { overflow: hidden; inline-size: 5rem; white-space: nowrap }",
    ),
    "cut off when spaced": Defect(
        "sideways",
        "spaced: cut: ",
        "<p class=d>nghiêng ngả</p>",
        css=".d { overflow: hidden; inline-size: max-content; white-space: nowrap;"
        " max-inline-size: 5.5rem }",
    ),
    "no mark of focus": Defect("unmarked", "no mark: ", css=":focus-visible { outline: 0 }"),
    "focus out of sight": Defect(
        "unmarked",
        "out of sight: ",
        "<p><a class=d href=./>x</a></p>",
        css=".d { position: fixed; inset-inline-start: -100rem }",
    ),
    "out of the keyboard's reach": Defect(
        "unmarked",
        "not reached: ",
        "<p><button type=button class=d>x</button></p>",
        js="addEventListener('focusin', (e) => { if (e.target.matches('.d')) e.target.blur() })",
    ),
    "lost without scripts": Defect(
        "lost", "without scripts", "<p class=d></p>", js="d('.d').textContent = 'Chữ'"
    ),
    "lost on paper": Defect(
        "lost", "on paper", "<p class=d>Chữ</p>", css="@media print { .d { display: none } }"
    ),
    "lost in forced colours": Defect(
        "lost",
        "in forced colours",
        "<p class=d>Chữ</p>",
        css="@media (forced-colors: active) { .d { display: none } }",
    ),
    "photo without a size": Defect(
        "shifted",
        "0.",
        "<img class=d alt=''><p>Chữ</p>",
        js="setTimeout(() => (d('.d').src = 'x.svg'), 50)",
    ),
    "banner that comes late": Defect(
        "shifted",
        "0.",
        js="setTimeout(() => d('main').prepend(Object.assign(document.createElement('p'),"
        " { textContent: 'Chữ' })), 50)",
    ),
    "target smaller than a finger": Defect(
        "small", "× ", "<button type=button class=d>x</button>", css=".d { block-size: 30px }"
    ),
    "motion that does not rest": Defect(
        "moving", "class=", "<p class=d>Chữ</p>", css=".d { transition: opacity 2s !important }"
    ),
    "smooth scrolling": Defect(
        "moving", "<html", css="html { scroll-behavior: smooth !important }"
    ),
    "no edge in forced colours": Defect(
        "faded", "no edge: ", "<button type=button class=d>x</button>", css=".d { border: 0 }"
    ),
    "ground of its own in forced colours": Defect(
        "faded",
        "as its ground: ",
        "<p class=d>Chữ</p>",
        css=".d { forced-color-adjust: none; color: #fff; background: #fff }",
    ),
    "tag that is not closed": Defect("vnu", "Unclosed element", "<div><section>Chữ</div>"),
    "bad nesting": Defect("vnu", "not allowed as child", "<ul><div>Chữ</div></ul>"),
    "link in a link": Defect("vnu", "Start tag “a” seen but", "<a href=./>x <a href=./>y</a></a>"),
    "id twice": Defect("vnu", "Duplicate ID", "<p id=d>a</p><p id=d>b</p>"),
    "attribute twice": Defect("vnu", "Duplicate attribute", "<p class=a class=b>Chữ</p>"),
    "unknown attribute": Defect("vnu", "not allowed on element", "<p colour=red>Chữ</p>"),
    "unknown element": Defect("vnu", "unknown element", "<blink>Chữ</blink>"),
    "no document type": Defect("vnu", "doctype", change=("(?i)<!doctype html>", "")),
    "date that is none": Defect("vnu", "Bad value", "<time datetime=2018-13-40>x</time>"),
    "address that is none": Defect("vnu", "Bad value", "<p><a href='http://a b/'>x</a></p>"),
    "wrong style": Defect("vnu", "CSS: ", css="p { colour: red }"),
}
