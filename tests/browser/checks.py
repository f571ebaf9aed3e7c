"""What the tests of this folder ask of an open page: each gives faults, [] where there are none.

test_defects.py seeds a fault for each of them and sees it found.
"""

from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import ROOT

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
TOUCH = 44  # CSS pixels: WCAG 2.2, 2.5.5; axe sees to the 24 of 2.5.8 everywhere
BLINK = 0.01  # seconds: what is shorter moves nothing that an eye could follow
_SCANS = Path(__file__).with_name("scans")
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_AXE = """async (tags) => {
  const rules = { "target-size": { enabled: true } };  // off unless asked for
  const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"], rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""
_SPACED = (  # WCAG 2.2, 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-block-end: 2em !important }"
)
_CONTROLS = "nav a, nav summary, body > header a, button, [role=button]"


def read_axe() -> str:
    """axe-core's source, as `npm ci` installs it. FileNotFoundError where it has not."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def axe(page: Page) -> list[str]:
    """What axe finds at both widths, light and dark."""
    page.evaluate(read_axe())
    found: list[str] = []
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            faults = page.evaluate(_AXE, list(_RULES))
            found += [f"{size['width']} {scheme} {fault}" for fault in faults]
    return found


def sideways(page: Page) -> list[str]:
    """What makes the page wider than a window of 320 px, text spaced too (1.4.10, 1.4.12).

    The window must have been opened with `bypass_csp`: a reader's own style is none of ours.
    """
    page.set_viewport_size(NARROW)
    found = page.evaluate(_scan("wide"))
    page.add_style_tag(content=_SPACED)
    return found + [f"spaced: {fault}" for fault in page.evaluate(_scan("wide"))]


def unmarked(page: Page) -> list[str]:
    """Controls that a reader who presses Tab does not reach, does not see, or not as focused."""
    page.emulate_media(reduced_motion="reduce")  # what comes into sight is there at once
    known = page.evaluate(_scan("controls"))
    found: list[str] = []
    for _ in range(known + 5):
        page.keyboard.press("Tab")
        fault, ahead = page.evaluate("window.atFocus()")
        found += [fault] if fault else []
        if not ahead:
            break
    return found + page.evaluate("window.unreached()")


def lost(page: Page, bare: Page) -> list[str]:
    """Words of `main` that are gone without scripts (`bare`), on paper, in forced colours."""
    words = page.evaluate(_scan("words"))
    ways = {"without scripts": bare.evaluate(_scan("words"))}
    page.emulate_media(forced_colors="active")
    ways["in forced colours"] = page.evaluate(_scan("words"))
    page.emulate_media(media="print", forced_colors="none")
    ways["on paper"] = page.evaluate(_scan("words"))
    page.emulate_media(media="screen")
    assert len(words) > 1
    return [
        f"{way}: {set(words) ^ set(other)}"
        for way, other in ways.items()
        if set(words) ^ set(other)
    ]


def shifted(page: Page) -> list[str]:
    """What moved by itself since the page was opened, and while it is read to its end (CLS)."""
    return page.evaluate(_scan("shifts"))


def small(page: Page) -> list[str]:
    """Controls outside the text that are smaller than a finger at 320 px."""
    page.set_viewport_size(NARROW)
    return page.evaluate(_scan("small"), [_CONTROLS, TOUCH])


def moving(page: Page) -> list[str]:
    """What moves although the reader has asked for no motion."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate(_scan("moving"), BLINK)
    page.emulate_media(reduced_motion="no-preference")
    return found


def faded(page: Page) -> list[str]:
    """What cannot be told from its ground where the system forces its own colours."""
    page.emulate_media(forced_colors="active")
    found = page.evaluate(_scan("faded"))
    page.emulate_media(forced_colors="none")
    return found


def _scan(name: str) -> str:
    return (_SCANS / f"{name}.js").read_text(encoding="utf-8")
