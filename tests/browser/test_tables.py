"""Tables and charts in a real Chromium: what stays in sight, and letters that never overlap."""

import pytest
from desk.styles.examples import read_components
from desk.styles.pages import write_styles

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server]

CHARTS = [
    f"plot/{number}.html"
    for component in read_components(ROOT / "theme")
    if component.name == "plot"
    for number, _ in enumerate(component.examples, start=1)
]
WIDE_TABLE = "table/2.html"
# Pairs of texts of a chart that meet, and texts that stick out of it. Boxes of letters are higher
# than the letters, so lines may touch.
MEETING = """() => {
  const chart = document.querySelector(".plot__drawing").getBoundingClientRect();
  const texts = [...document.querySelectorAll(".plot__drawing text")].map(
    (each) => [each.textContent, each.getBoundingClientRect()]);
  const wrong = texts.filter(([, a]) => a.left < chart.left - 1 || a.right > chart.right + 1
    || a.top < chart.top - 3 || a.bottom > chart.bottom + 3).map(([text]) => text);
  texts.forEach(([text, a], at) => texts.slice(at + 1).forEach(([other, b]) => {
    if (a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4)
      wrong.push(text + " | " + other);
  }));
  return wrong;
}"""
# The box scrolled to its end: how far head and first column are from its corner, in px.
STUCK = """() => {
  const box = document.querySelector(".table__box");
  box.style.maxBlockSize = "9rem";
  box.scrollTo(400, 160);
  const corner = box.getBoundingClientRect();
  const head = box.querySelector("thead th:nth-child(3)").getBoundingClientRect();
  const name = box.querySelector("tbody th").getBoundingClientRect();
  return [box.scrollLeft, box.scrollTop, head.top - corner.top, name.left - corner.left];
}"""

# A promise of how far what has the focus was scrolled; the policy allows no waiting by eval.
LISTEN = """() => {
  const box = document.activeElement;
  window.moved = new Promise((done) =>
    box.addEventListener("scroll", () => done(box.scrollLeft), { once: true }));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """The style page behind the policy."""
    folder = tmp_path_factory.mktemp("tables")
    write_styles(ROOT, folder)
    return serve(folder, Content_Security_Policy=STRICT_CSP)


@pytest.mark.parametrize("size", ["0", "3"], ids=["normal", "large"])
@pytest.mark.parametrize("path", CHARTS)
def test_no_letters_of_a_chart_overlap_on_a_telephone(visit, address, path, size):
    window = visit(address, viewport=checks.NARROW)
    window.open(path)
    window.page.evaluate("(size) => { document.documentElement.dataset.size = size; }", size)
    assert window.page.evaluate(MEETING) == []
    assert window.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_head_and_first_column_stay_in_sight(visit, address):
    window = visit(address, viewport=checks.NARROW)
    window.open(WIDE_TABLE)
    left, top, head, name = window.page.evaluate(STUCK)
    assert (left, top) == (400, 160)
    assert 0 <= head <= 2
    assert name == 0


def test_the_box_of_a_table_scrolls_by_keyboard(visit, address):
    window = visit(address, viewport=checks.NARROW)
    window.open(WIDE_TABLE)
    window.page.keyboard.press("Tab")
    focused = "[document.activeElement.className, document.activeElement.tabIndex]"
    assert window.page.evaluate(focused) == ["table__box", 0]  # of itself only in new browsers
    window.page.evaluate(LISTEN)
    window.page.keyboard.press("ArrowRight")
    assert window.page.evaluate("() => window.moved") > 0
