"""Procedures in whole builds: their parts, their legal basis, the age of the comparison."""

import json

import pytest

from tests.conftest import Portal
from tests.site.conftest import linked

PAGE = "dich-vu-cong/mau-01/index.html"
PORTAL = "https://dichvucong.cuc-mau.example/thu-tuc/mau-01"


def fill(portal):
    """A procedure with everything, compared on 31/01/2026, and the document that it rests on."""
    portal.write("dich-vu-cong/to-khai.csv", "a,b\n1,2\n")
    portal.write("van-ban/a.csv", "a,b\n1,2\n")
    portal.write(
        "van-ban/1-qd-mau.md",
        "---\ntitle: Quy chế\ndate: 2025-01-05\nnumber: 1/QĐ-MAU\nissuer: Cục Mẫu\n"
        "issued: 2025-01-05\nfiles: [a.csv]\n---\n",
    )
    portal.write(
        "dich-vu-cong/mau-01.md",
        "---\ntitle: Xác nhận\ndate: 2025-03-03\ncode: MAU-01\nfield: Văn thư\nlevel: toàn trình\n"
        "steps: [Nộp tờ khai., Nhận kết quả.]\ndossier: [Tờ khai.]\ntime: 05 ngày\nfee: Không thu\n"
        "agency: Văn phòng\nresult: Giấy xác nhận\nforms: [{file: to-khai.csv, label: Tờ khai}]\n"
        "legal_basis: [/van-ban/1-qd-mau.md, Nội quy phòng đọc]\n"
        f"portal_url: {PORTAL}\nsynced: 2026-01-31\n---\nGhi chú.\n",
    )


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """The portal on 01/02/2026, built once."""
    portal = Portal(tmp_path_factory.mktemp("service") / "portal", shared=True)
    fill(portal)
    assert build(portal, "2026-02-01") == []
    return portal


def build(portal, as_of, **settings):
    """(line, severity) of the findings of a build at a moment."""
    report = portal.build(PORTAL_AS_OF=as_of, **settings)
    return [(finding.line, finding.severity) for finding in report.findings]


def test_the_page_shows_steps_in_order_papers_forms_and_the_way_to_the_portal(service):
    page = service.page(PAGE)
    assert [li.text for li in page.select("ol.steps__list li")] == ["Nộp tờ khai.", "Nhận kết quả."]
    assert [li.text for li in page.select(".dossier li")] == ["Tờ khai."]
    assert page.select_one(".files a")["href"] == "../../dich-vu-cong/mau-01/to-khai.csv"
    assert page.select_one(".application a")["href"] == PORTAL
    facts = {fact.dt.text: fact.dd.text for fact in page.select(".particulars__fact")}
    assert facts == {
        "Mã thủ tục": "MAU-01",
        "Mức độ trực tuyến": "Toàn trình",
        "Lĩnh vực": "Văn thư",
        "Cơ quan thực hiện": "Văn phòng",
        "Thời hạn giải quyết": "05 ngày",
        "Phí, lệ phí": "Không thu",
        "Kết quả": "Giấy xác nhận",
        "Đối chiếu với cổng dịch vụ công ngày": "31/01/2026",
    }


def test_a_legal_basis_is_a_link_or_a_text(service):
    entries = service.page(PAGE).select("#quan--he-legal_basis ~ ul li")
    assert [(li.text, li.a and li.a["href"]) for li in entries] == [
        ("1/QĐ-MAU – Quy chế", "../../van-ban/1-qd-mau/"),
        ("Nội quy phòng đọc", None),
    ]


@pytest.mark.slow
def test_an_old_comparison_is_a_warning_and_a_notice_from_its_day_on(portal):
    """The same content/ is built anew on that day."""
    fill(portal)
    assert build(portal, "2026-07-30 23:59:59") == []
    assert portal.page(PAGE).select(".notice") == []
    assert json.loads(portal.text("dich-vu-cong/mau-01/index.json"))["state"] is None
    assert build(portal, "2026-07-31 00:00:00") == [(16, "warning")]
    [notice] = portal.page(PAGE).select(".notice")
    assert "chưa được đối chiếu" in notice.text
    assert json.loads(portal.text("dich-vu-cong/mau-01/index.json"))["state"] == "not_compared"
    assert build(portal, "2026-11-25") == [(16, "warning")]


def test_the_settings_say_how_old_a_comparison_may_be(portal):
    fill(portal)
    assert build(portal, "2026-03-03", PORTAL_COMPARE_DAYS=30) == [(16, "warning")]
    assert build(portal, "2026-03-03", PORTAL_COMPARE_DAYS=31) == []


@pytest.mark.parametrize(
    ("facet", "heading"),
    [
        ("linh-vuc/van-thu", "Lĩnh vực: Văn thư"),
        ("loai/toan-trinh", "Mức độ trực tuyến: Toàn trình"),
        ("co-quan/van-phong", "Cơ quan thực hiện: Văn phòng"),
    ],
)
def test_the_list_is_divided(service, facet, heading):
    assert service.page(f"dich-vu-cong/{facet}/index.html").h1.text == heading
    [item] = service.page("dich-vu-cong/index.html").select(".register__item")
    assert [dd.text for dd in item.select("dd")] == ["MAU-01", "Toàn trình", "Văn phòng", "05 ngày"]


def test_json_ld_is_a_government_service(service):
    said = linked(service.page(PAGE))["GovernmentService"]
    assert (said["identifier"], said["availableChannel"]["serviceUrl"]) == ("MAU-01", PORTAL)


def test_procedures_have_feeds_and_stand_in_the_map(service):
    assert "MAU-01" in service.text("feeds/dich-vu-cong.rss.xml")
    assert "<loc>https://cuc-mau.example/dich-vu-cong/mau-01/</loc>" in service.text("sitemap.xml")


def test_mistakes_are_told_with_their_lines(portal):
    portal.write(
        "dich-vu-cong/a.md",
        "---\ntitle: A\ndate: 2025-03-03\nlevel: Mức độ 4\nportal_url: http://a.example/\n"
        "synced: hôm qua\nsteps:\n  - {a: b}\n---\n",
    )
    assert build(portal, "2026-02-01") == [(4, "warning"), (5, "error"), (6, "error"), (8, "error")]
