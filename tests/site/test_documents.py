"""The register of documents in whole builds: both sides of a change, states by the clock."""

import hashlib
import json

import pytest

from tests.conftest import Portal
from tests.site.conftest import linked

OLD, NEW = "van-ban/47-qd-mau/index.html", "van-ban/123-qd-mau/index.html"


def write(portal, slug, **fields):
    """A document with its file; fields of None are left out."""
    given = {
        "title": f"Văn bản {slug}",
        "date": "2026-01-05",
        "number": "1/QĐ-MAU",
        "issuer": "Cục Mẫu",
        "issued": "2026-01-05",
        "files": f"[{{file: {slug}.csv, label: Toàn văn}}]",
    }
    lines = [f"{key}: {value}" for key, value in (given | fields).items() if value is not None]
    portal.write(f"van-ban/{slug}.csv", f"a,b\n{slug},1\n")
    portal.write(f"van-ban/{slug}.md", "\n".join(["---", *lines, "---", "", "Điều 1.", ""]))


def fill(portal):
    """A decision that replaces an older one from 01/09/2026 on, and a draft."""
    write(portal, "47-qd-mau", number="47/QĐ-MAU", issued="2021-05-12", field="Tiếp công dân")
    write(
        portal,
        "123-qd-mau",
        title="Quyết định mới",
        number='"Số: 123/qđ - mau"',
        issued="2026-08-20",
        date="2026-08-25",
        valid_from="2026-09-01",
        abstract="Trích yếu của quyết định mới.",
        replaces="[047/QĐ-MAU, 9/QĐ-XA]",
    )
    write(
        portal,
        "231-mau-vp",
        number="231/MAU-VP",
        issued="2026-08-20",
        date="2026-08-26",
        comment_until="2026-12-15",
    )


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    """The register on 18/11/2026, built once."""
    portal = Portal(tmp_path_factory.mktemp("register") / "portal", shared=True)
    fill(portal)
    assert [finding.show() for finding in portal.build().findings] == []
    return portal


def state(portal, path):
    return portal.page(path).select_one(".particulars__state")["data-state"]


def told(report):
    return [(f.path, f.line, f.severity) for f in report.findings]


def test_replacing_is_seen_on_both_pages(register):
    new, old = register.page(NEW), register.page(OLD)
    [replaced] = new.select("#quan--he-replaces ~ ul a")
    assert replaced["href"] == "../../van-ban/47-qd-mau/"
    assert replaced.text == "47/QĐ-MAU – Văn bản 47-qd-mau"
    [replacing] = old.select(".affected a")
    assert replacing["href"] == "../../van-ban/123-qd-mau/"
    assert "Được thay thế bởi" in old.select_one(".affected").text


def test_a_number_that_the_register_lacks_stands_as_text(register):
    entries = register.page(NEW).select("#quan--he-replaces ~ ul li")
    assert [li.text for li in entries if not li.a] == ["9/QĐ-XA"]


def test_the_register_shows_number_issuer_day_and_state(register):
    [item] = [
        li
        for li in register.page("van-ban/index.html").select(".register__item")
        if "123" in li.text
    ]
    assert [dd.text for dd in item.select("dd")] == [
        "123/QĐ-MAU",
        "Cục Mẫu",
        "20/08/2026",
        "Còn hiệu lực",
    ]
    assert item.select_one(".register__summary").text == "Trích yếu của quyết định mới."


@pytest.mark.parametrize(
    ("facet", "heading", "count"),
    [
        ("co-quan/cuc-mau", "Cơ quan ban hành: Cục Mẫu", 3),
        ("loai/quyet-dinh", "Loại văn bản: Quyết định", 2),
        ("loai/cong-van", "Loại văn bản: Công văn", 1),
        ("nam/2021", "Năm ban hành: 2021", 1),
        ("linh-vuc/tiep-cong-dan", "Lĩnh vực: Tiếp công dân", 1),
        ("trang-thai/con-hieu-luc", "Trạng thái: Còn hiệu lực", 1),
        ("trang-thai/het-hieu-luc", "Trạng thái: Hết hiệu lực", 1),
        ("trang-thai/dang-lay-y-kien", "Trạng thái: Đang lấy ý kiến", 1),
    ],
)
def test_the_register_is_divided(register, facet, heading, count):
    page = register.page(f"van-ban/{facet}/index.html")
    assert page.h1.text == heading
    assert len(page.select(".register__item")) == count
    links = [a["href"] for a in register.page("van-ban/index.html").select(".parts a")]
    assert f"../van-ban/{facet}/" in links


def test_a_file_has_type_size_and_the_hash_of_what_is_served(register):
    served = (register.output / "van-ban/123-qd-mau/123-qd-mau.csv").read_bytes()
    digest = hashlib.sha256(served).hexdigest()
    file = register.page(NEW).select_one(".files__file")
    assert file.select_one("code").text == digest
    assert f"(CSV, {len(served)} B)" in file.text
    [told_of] = json.loads(register.text("van-ban/123-qd-mau/index.json"))["files"]
    assert (told_of["sha256"], told_of["size"]) == (digest, len(served))


def test_an_open_draft_says_until_when_and_where_to_write(register):
    box = register.page("van-ban/231-mau-vp/index.html").select_one(".comment")
    assert box.time["datetime"] == "2026-12-15"
    mail = "mailto:cong-thong-tin@cuc-mau.example?subject="
    assert box.a["href"] == f"{mail}G%C3%B3p%20%C3%BD%20d%E1%BB%B1%20th%E1%BA%A3o%20231/MAU-VP"


@pytest.mark.slow
def test_the_clock_alone_changes_states_to_what_a_clean_build_writes(portal, tmp_path):
    """An unchanged content/ is built anew on the day that a state changes, and only then."""
    fill(portal)
    seen = []
    for as_of in (
        "2026-08-31 23:59:59",
        "2026-09-01 00:00:00",
        "2026-12-15 23:59:59",
        "2026-12-16 00:00:00",
    ):
        report = portal.build(PORTAL_AS_OF=as_of)
        states = [state(portal, path) for path in (OLD, NEW, "van-ban/231-mau-vp/index.html")]
        seen.append((*states, bool(report.written.written)))
    assert seen == [
        ("in_force", "not_yet_in_force", "comment_open", True),
        ("no_longer_in_force", "in_force", "comment_open", True),
        ("no_longer_in_force", "in_force", "comment_open", False),
        ("no_longer_in_force", "in_force", "comment_closed", True),
    ]
    clean = Portal(tmp_path / "clean", shared=True)
    for file in portal.content.rglob("*.*"):
        clean.write(file.relative_to(portal.content).as_posix(), file.read_text("utf-8"))
    clean.build(PORTAL_AS_OF="2026-12-16 00:00:00")
    assert clean.files() == portal.files()


def test_json_ld_says_the_number_and_the_force(register):
    law = linked(register.page(NEW))["Legislation"]
    assert law["legislationIdentifier"] == "123/QĐ-MAU"
    assert law["legislationLegalForce"] == "https://schema.org/InForce"
    assert [each["name"] for each in law["legislationRepeals"]] == [
        "47/QĐ-MAU – Văn bản 47-qd-mau",
        "9/QĐ-XA",
    ]


def test_documents_have_feeds_and_stand_in_the_map(register):
    assert "123/QĐ-MAU" in register.text("feeds/van-ban.atom.xml")
    for url in ("/van-ban/", "/van-ban/123-qd-mau/"):
        assert f"<loc>https://cuc-mau.example{url}</loc>" in register.text("sitemap.xml")
    assert "/van-ban/" in register.text("so-do-trang/index.html")


def test_two_documents_with_one_number_stop_the_build_and_both_are_named(portal):
    write(portal, "a", number="12/QĐ-MAU")
    write(portal, "b", number="012/qđ-mau")
    report = portal.build()
    assert told(report) == [("van-ban/b.md", 4, "error")]
    assert "content/van-ban/a.md" in report.findings[0].message
    assert report.written is None


def test_a_document_that_replaces_itself_stops_the_build(portal):
    write(portal, "a", number="12/QĐ-MAU", replaces="[12/QĐ-MAU]")
    assert told(portal.build()) == [("van-ban/a.md", 8, "error")]


def test_documents_that_replace_each_other_stop_the_build(portal):
    write(portal, "a", number="1/QĐ-MAU", replaces="[2/QĐ-MAU]")
    write(portal, "b", number="2/QĐ-MAU", replaces="[3/QĐ-MAU]")
    write(portal, "c", number="3/QĐ-MAU", replaces="[1/QĐ-MAU]", issued="2026-01-06")
    report = portal.build()
    assert told(report) == [("van-ban/a.md", 8, "error")]
    assert "1/QĐ-MAU → 2/QĐ-MAU → 3/QĐ-MAU → 1/QĐ-MAU" in report.findings[0].message


def test_all_mistakes_of_a_document_are_told_at_once(portal):
    write(
        portal,
        "a",
        number="QĐ 123",
        issued="31/02/2026",
        files="[khong-co.pdf]",
        valid_until="hôm qua",
        thay_the="[1/QĐ-MAU]",
    )
    assert [line for _, line, _ in told(portal.build())] == [4, 6, 7, 8, 9]


def test_a_file_that_is_not_there_is_told_at_its_line(portal):
    write(portal, "a", files="[khong-co.pdf]")
    assert told(portal.build()) == [("van-ban/a.md", 7, "error")]
