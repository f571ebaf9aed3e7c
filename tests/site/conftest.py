"""Whole portals, built once for all tests that only read them, and ways to read them."""

import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, Portal
from tests.site.every_kind import ROWS, Word, write_item

SITE = "https://cuc-mau.example"
NASTY = "Đ“ấ”t </script><b>\"x\" & 'y' \\ &lt;"


def told(portal: Portal) -> list[tuple[str, int, str]]:
    """The errors of a build that stops, each with a remedy; nothing is written."""
    report = portal.build()
    assert report.written is None
    assert not portal.output.exists()
    assert all(finding.fix for finding in report.findings)
    return [(f.path, f.line, f.message) for f in report.findings if f.severity == "error"]


def fill(portal: Portal) -> None:
    """Pairs, photos, attachments, counts, links of every sort, each kind of reach."""
    portal.photo("tin-tuc/anh.png", "blue")
    portal.photo("tin-tuc/trong.jpg", "green")
    portal.write("tin-tuc/tep.csv", "a,b\n1,2\n")
    text = json.dumps(NASTY, ensure_ascii=False)  # YAML reads JSON's strings
    portal.article(
        "day-du.md",
        "Câu *đầu*[^1] và [trang này](#muc).\n\n## Mục {#muc}\n\n![Tả](trong.jpg)\nLời\ndưới\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n[Tệp](tep.csv), [bài](bai-1.md), [nhà](/), "
        "[ngoài](https://khac.example/?a=1&b=2).\n\n[^1]: Chú thích.",
        title=text,
        summary=text,
        unit=text,
        source=text,
        tags=f"[{text}, Thẻ hai]",
        thread="Dòng một",
        cover="anh.png",
        cover_alt='Tả "ảnh" & </script>',
        cover_caption=text,
        cover_credit=text,
        views="2113",
        attachments="[{file: tep.csv, label: Kế hoạch}, {file: trong.jpg, label: Ảnh}]",
        see_also="[/trang/co-cau.md, bai-1.md]",
        updates=f"[{{date: 08/06/2018 14:00, note: {text}}}, {{date: 2018-06-09, note: hai}}]",
    )
    for number in range(1, 25):
        portal.article(f"bai-{number}.md", date=f"2018-05-{number:02}", tags="Thẻ hai")
    portal.article("english.md", "Text.", title="News", lang="en", translation_of="day-du.md")
    portal.article("an.md", title="Bài ẩn", status="hidden", tags="Thẻ ẩn", thread="Dòng ẩn")
    portal.article("het-han.md", title="Bài hết hạn", expires="2019-01-01")
    for status, fields in (
        ("nhap", {"status": "draft"}),
        ("tuong-lai", {"date": "2030-01-01"}),
        ("rut", {"withdrawn": "{date: 2019-01-01, reason: Sai}"}),
    ):
        portal.article(f"{status}.md", title=f"LACHIM {status}", thread="Dòng một", **fields)
    portal.write(
        "trang/co-cau.md",
        "---\ntitle: Cơ cấu\ndate: 2018-01-02\nunit: Văn phòng\n"
        "people:\n- {name: Trần Văn Mẫu, post: Cục trưởng, phone: 024, email: m@cuc-mau.example}\n"
        "chart:\n- {unit: Cục, head: Trần Văn Mẫu, units: [{unit: Phòng 1}]}\n---\nChữ.\n",
    )
    portal.write(
        "trang/phong-mot.md", "---\ntitle: Phòng một\nparent: co-cau\n---\nXem [bài](/tin-tuc/).\n"
    )
    words = dict.fromkeys(("title", "summary", "unit", "source"), NASTY)
    for row in ROWS.keys() - {"article", "page"}:
        state = words | _FRESH.get(row, {})
        write_item(portal, row, plain_word(row), lambda field: "teal", **state)
    counts = {"/tin-tuc/2018/06/day-du/": {"count": 12, "changed": "2018-06-08"}}
    days = {"version": 1, "days": ["2018-06-08"], "pages": counts}
    portal.write("luot-doc.json", json.dumps(days))


_FRESH = {"procedure": {"synced": "2026-11-01"}}  # compared of late, as told from NOW


def plain_word(row: str) -> Word:
    """The words of an item for write_item."""
    return lambda field: "N. V. A." if field == "asker" else f"{row} {field}".replace(" ", "-")


SAMPLE = pytest.param("sample", marks=pytest.mark.slow)  # fifty items with their photos


@pytest.fixture(scope="session", params=[SAMPLE, "generated", "published"])
def built(request, tmp_path_factory) -> Portal:
    """The project's sample, a portal with everything, and the latter as it is published."""
    portal = Portal(tmp_path_factory.mktemp(request.param) / "portal", shared=True)
    if request.param == "sample":
        shutil.copytree(ROOT / "content", portal.content, dirs_exist_ok=True)
    else:
        fill(portal)
    report = portal.build("publishconf.py" if request.param == "published" else "pelicanconf.py")
    assert [finding.show() for finding in report.findings] == []
    return portal


def items(portal: Portal) -> Iterator[tuple[str, BeautifulSoup, Any]]:
    """The pages of items with their data: path of the page, parsed page, parsed JSON."""
    for file in sorted(portal.output.rglob("index.json")):
        path = file.relative_to(portal.output).with_name("index.html").as_posix()
        yield path, portal.page(path), json.loads(file.read_bytes())


def pages(portal: Portal) -> Iterator[tuple[str, BeautifulSoup]]:
    """Every page of the output, parsed, with its path."""
    for file in sorted(portal.output.rglob("*.html")):
        path = file.relative_to(portal.output).as_posix()
        yield path, portal.page(path)


def metas(page: BeautifulSoup) -> dict[str, list[str]]:
    """Each meta's contents, by its name or property."""
    found = {}
    for meta in page.find_all("meta", content=True):
        found.setdefault(meta.get("name") or meta.get("property"), []).append(meta["content"])
    return found


def linked(page: BeautifulSoup) -> dict[str, Any]:
    """What the page's JSON-LD says, by type."""
    [script] = page.find_all("script", type="application/ld+json")
    return {thing["@type"]: thing for thing in json.loads(script.string)["@graph"]}


def texts(value: Any) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)
