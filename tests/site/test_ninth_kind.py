"""A kind that the portal does not have: one file, one row of the table, two templates."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import FEW_SIZES
from tests.site.test_flow import AS_OF, PIECES, run

ROOT = Path(__file__).parents[2]
KIND = '''"""Calls for tenders: `dau-thau/`."""

import msgspec

from ..fields import scalars
from ..model.around import Around
from ..model.item import Item
from ..model.item_page import Fact, ItemModel
from ..model.moment import Moment
from ..vietnamese.dates import iso_moment
from .every import fields_of
from .kind import Facet, Field, Kind, Whole
from .showing import section_trail, show


class Tender(Item, frozen=True, kw_only=True, tag="tender"):
    """A call, open until a moment."""

    closes: Moment
    buyer: str = ""

    def moments(self) -> tuple[Moment, ...]:
        """When it closes."""
        return (self.closes,)


class TenderData(msgspec.Struct, frozen=True):
    """What the data of a call have."""

    closes: str


def _page(item: Tender, body: str, around: Around) -> ItemModel:
    trail = section_trail("tenders", "dau-thau", item.lang)
    facts = (Fact("closes", moment=item.closes),)
    return show(ItemModel, "tender", item, body, around, trail=trail, facts=facts)


def _data(page: ItemModel, whole: Whole) -> TenderData:
    moment = page.facts[0].moment
    return TenderData(iso_moment(moment) if moment else "")


def _states(items, rules):
    now = rules.as_of.second
    return {item.path: "open" if item.closes.second > now else "closed" for item in items}


TENDER = Kind(
    name="tender",
    plural="tenders",
    folder="dau-thau",
    list_template="tenders",
    record=Tender,
    fields=fields_of(
        Field("closes", scalars.moment, ("Đóng thầu",), required=True),
        Field("buyer", scalars.name, ("Bên mời thầu",)),
    ),
    address=lambda item: f"/dau-thau/{item.slug}/",
    page=_page,
    data=_data,
    states=_states,
    facets=(
        Facet("don-vi", "buyer", lambda item, state: (item.buyer,) if item.buyer else ()),
        Facet("trang-thai", "state", lambda item, state: (state,), worded=True),
    ),
    starter="""---
title: {title}
date: {date}
closes: {day}
status: draft
---

Viết ở đây.
""",
    words={
        "vi": {
            "tenders": "Đấu thầu",
            "closes": "Đóng thầu",
            "buyer": "Bên mời thầu",
            "open": "Đang mời thầu",
            "closed": "Đã đóng thầu",
        },
        "en": {
            "tenders": "Tenders",
            "closes": "Closes",
            "buyer": "Buyer",
            "open": "Open",
            "closed": "Closed",
        },
    },
)
'''
ITEM = '{% extends "item.html" %}\n'
LIST = '{% extends "archives.html" %}\n'
CALLS = 45  # more than fit on a page, so that the list has two


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A clone of the project with the kind, and a few items of it."""
    folder = tmp_path_factory.mktemp("ninth") / "project"
    folder.mkdir()
    for name in set(PIECES) - {"content"}:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    (folder / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")
    kinds = folder / "plugins/portal/kinds"
    (kinds / "tender.py").write_text(KIND, encoding="utf-8")
    table = (kinds / "table.py").read_text(encoding="utf-8")
    row = table.replace(", PAGE)", ", TENDER, PAGE)").replace(
        "from .page import PAGE\n", "from .page import PAGE\nfrom .tender import TENDER\n"
    )
    assert row.count("TENDER") == 2
    (kinds / "table.py").write_text(row, encoding="utf-8")
    (folder / "theme/templates/tender.html").write_text(ITEM, encoding="utf-8")
    (folder / "theme/templates/tenders.html").write_text(LIST, encoding="utf-8")
    content = folder / "content/dau-thau"
    content.mkdir(parents=True)
    for number in range(1, CALLS + 1):
        day = f"{(number - 1) % 30 + 1:02}/{9 + (number - 1) // 30:02}/2026"
        (content / f"goi-{number}.md").write_text(
            f"---\ntitle: Gói thầu số {number}\ndate: {day}\n"
            f"closes: {'01/12/2026' if number > 40 else '01/11/2026'}\n"
            f"buyer: {'Văn phòng' if number % 2 else 'Phòng Hậu cần'}\n---\n\nMời thầu.\n",
            encoding="utf-8",
        )
    return folder


@pytest.fixture(scope="module")
def output(project):
    code, said = run(project, "build", "--as-of", AS_OF)
    assert code == 0, said
    return project / "output"


def page(output, path):
    return (output / path / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_it_has_list_paging_and_facets(output):
    newest, oldest = page(output, "dau-thau"), page(output, "dau-thau/trang/1")
    assert "Đấu thầu</h1>" in newest
    assert [newest.count('class="card"'), oldest.count('class="card"')] == [25, 20]
    assert page(output, "dau-thau/trang-thai/dang-moi-thau").count('class="card"') == 5
    assert page(output, "dau-thau/don-vi/van-phong").count('class="card"') == 23


@pytest.mark.slow
def test_it_has_pages_and_data(output):
    shown = page(output, "dau-thau/goi-7")
    assert "Đã đóng thầu" in shown
    assert "01/11/2026" in shown
    data = json.loads((output / "dau-thau/goi-7/index.json").read_bytes())
    assert (data["kind"], data["closes"], data["state"]) == ("tender", "2026-11-01", "closed")


@pytest.mark.slow
def test_it_has_feeds_and_stands_in_the_maps(output):
    feed = (output / "feeds/dau-thau.atom.xml").read_text(encoding="utf-8")
    assert feed.count("<entry>") == 30
    assert "https://cuc-mau.example/dau-thau/goi-7/" in (output / "sitemap.xml").read_text()
    assert "dau-thau/" in page(output, "so-do-trang")


@pytest.mark.slow
def test_new_makes_a_draft_of_it(project, output):
    assert run(project, "new", "dau-thau", "Gói thầu sửa mái")[0] == 0
    draft = project / "content/dau-thau/goi-thau-sua-mai.md"
    assert draft.is_file()
    code, said = run(project, "build", "--as-of", AS_OF)
    assert code == 0, said
    assert not (output / "dau-thau/goi-thau-sua-mai").exists()
    draft.unlink()
