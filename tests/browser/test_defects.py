"""Pages with one seeded defect each: the checks of this folder find every one.

A check that never finds anything would pass all pages too. Every defect is put into a published
page that has none (the first test), and must be told in the words of the check that is to find it.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP, Visitor
from tests.browser.defects import DEFECTS, Defect
from tests.browser.validator import errors_in

pytestmark = [pytest.mark.browser, pytest.mark.server]

PAGE = "tin-tuc/2018/06/so-ket-thi-dua/"  # photos, links, a side column
_DEEP = "a/b/c/"  # as deep as PAGE, so that its links hold
_SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='300'><rect/></svg>"
_LATE = 150  # milliseconds in which what comes late has come


@pytest.fixture(scope="module")
def seeded(showcase, tmp_path_factory):
    """A copy of the page for each defect, beside the theme and the photos that it shows."""
    root = tmp_path_factory.mktemp("defects")
    for name in ("theme", "tep"):
        (root / name).symlink_to(showcase.output / name)
    shutil.copy(showcase.output / "404.html", root)
    page = showcase.text(f"{PAGE}index.html")
    for number, defect in enumerate([Defect("", ""), *DEFECTS.values()]):
        _seed(root / _DEEP / str(number), page, defect)
    return root


def _seed(folder: Path, page: str, defect: Defect) -> None:
    """Write the page with the defect, and its files; each part must have found its place."""
    folder.mkdir(parents=True)
    links = defect.head
    if defect.css:
        (folder / "d.css").write_text(defect.css, encoding="utf-8")
        links += "<link rel=stylesheet href=d.css>"
    if defect.js:
        ours = f"const d = (name) => document.querySelector(name);\n{defect.js}"
        (folder / "d.js").write_text(ours, encoding="utf-8")
        links += "<script src=d.js defer></script>"
    (folder / "x.svg").write_text(_SVG, encoding="utf-8")
    for pattern, put in (
        (r"(?=<title>)", links),  # the first in the head that all pages have
        (r"(?<=<main )([^>]*>)", rf"\g<1>{defect.main}"),
        (r"(?<=<main>)", defect.main),
        defect.change,
    ):
        page = re.sub(pattern, put, page, count=1, flags=re.DOTALL) if pattern else page
    assert links in page
    assert defect.main in page
    assert not re.search(defect.change[0] or "^$", page, re.DOTALL)
    (folder / "index.html").write_text(page, encoding="utf-8")


@pytest.fixture(scope="module")
def strict(seeded, serve):
    """The copies behind nginx, with the policy that production is to have."""
    return serve(seeded, Content_Security_Policy=STRICT_CSP)


@pytest.fixture(scope="module")
def loose(seeded, serve):
    """The same without a policy: what it would have stopped is seen to happen."""
    return serve(seeded)


@pytest.fixture(scope="module")
def invalid(seeded):
    """What vnu says, by the number of the copy."""
    files = [path for path in (seeded / _DEEP).rglob("*") if path.suffix in (".html", ".css")]
    found: dict[str, list[str]] = {}
    for path, said in errors_in(files).items():
        found.setdefault(Path(path).parent.name, []).extend(said)
    return found


@pytest.fixture
def found(visit, look, strict, loose, invalid):
    """`found(check, number)`: what a check says of a copy."""

    def open_at(opener: Callable[..., Visitor], address: str, number: int, **options) -> Visitor:
        window = opener(address, **({"viewport": checks.WIDE} | options))
        window.open(f"{_DEEP}{number}/")
        window.page.wait_for_timeout(_LATE)
        return window

    def looked(name: str, number: int) -> list[str]:
        find: Callable[..., list[str]] = getattr(checks, name)
        options = {"bypass_csp": True} if name == "sideways" else {}
        return find(open_at(look, strict, number, **options).page)

    def lost(number: int) -> list[str]:
        bare = open_at(look, strict, number, java_script_enabled=False)
        return checks.lost(open_at(look, strict, number).page, bare.page)

    own: dict[str, Callable[[int], list[str]]] = {
        "policy": lambda number: open_at(visit, strict, number).faults,
        "leaves": lambda number: open_at(visit, loose, number).foreign,
        "vnu": lambda number: invalid.get(str(number), []),
        "lost": lost,
    }
    return lambda name, number: own[name](number) if name in own else looked(name, number)


@pytest.mark.parametrize("check", sorted({defect.check for defect in DEFECTS.values()}))
def test_the_page_without_a_defect_passes(found, check):
    assert found(check, 0) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_a_seeded_defect_is_found(found, name):
    defect = DEFECTS[name]
    number = list(DEFECTS).index(name) + 1
    said = found(defect.check, number)
    assert any(defect.says in line for line in said), said
