"""Questions in whole builds: lists, states by as-of, the clock, how to ask, mistakes."""

import csv
import io
import json
import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.clock import HANOI, reckon, write_questions
from tests.site.conftest import linked

AS_OF = "2026-11-25 08:00"
CLOCK, ASK = "hoi-dap/thong-ke", "hoi-dap/gui"


def ask(portal, name, text="", **fields):
    """Put a question into hoi-dap/, received on 02/11/2026 unless told otherwise."""
    given = {"title": f"Câu {name}", "date": "2026-11-03", "question": f"Lời {name}?"}
    own = {"asked": "2026-11-02", "state": "received", "due": "2026-11-30", "asker": "N. V. A."}
    lines = [f"{key}: {value}" for key, value in (given | own | fields).items() if value]
    portal.write(f"hoi-dap/{name}.md", "\n".join(["---", *lines, "---", "", text, ""]))


def answer(portal, name, text="Nộp tại một cửa.", **fields):
    own = {"state": "answered", "answered": "2026-11-05", "unit": "Phòng A", "signer": "Bà Mẫu"}
    ask(portal, name, text, **(own | fields))


def hand_on(portal, name, **fields):
    own = {"state": "forwarded", "forwarded": "{date: 2026-11-04, to: Ban Mẫu}", "unit": "Phòng B"}
    ask(portal, name, **(own | fields))


def told(report):
    return [(f.path, f.line, f.severity) for f in report.findings]


def titles(portal, path):
    return [each.text for each in portal.page(f"{path}/index.html").select(".register__title a")]


@pytest.fixture
def full(portal):
    """A question of each state."""
    ask(portal, "moi")
    hand_on(portal, "cho", due="2026-11-16", field="Tuyển quân")
    answer(portal, "xong", field="Tuyển quân", place="Hà Nội")
    answer(portal, "muon", due="2026-11-04", date="2026-11-02")
    return portal


def test_lists_by_state_field_and_unit(full):
    assert full.build(PORTAL_AS_OF=AS_OF).findings == []
    assert titles(full, "hoi-dap") == ["Câu cho", "Câu moi", "Câu xong", "Câu muon"]
    expected = {
        "trang-thai/da-tiep-nhan": ["Câu moi"],
        "trang-thai/qua-han-tra-loi": ["Câu cho"],
        "trang-thai/da-tra-loi": ["Câu xong", "Câu muon"],
        "linh-vuc/tuyen-quan": ["Câu cho", "Câu xong"],
        "don-vi/phong-a": ["Câu xong", "Câu muon"],
        "don-vi/phong-b": ["Câu cho"],
    }
    assert {path: titles(full, f"hoi-dap/{path}") for path in expected} == expected
    listed = full.page("hoi-dap/index.html").main
    assert [a["href"] for a in listed.select(".names a")][:2] == [
        "../hoi-dap/gui/",
        "../hoi-dap/thong-ke/",
    ]
    assert "Quá hạn trả lời" in listed.text


def test_a_question_is_overdue_by_the_moment_of_the_build(full):
    """And a build that finds nothing changed by the disk sees the day pass."""
    page = "hoi-dap/cho/index.html"
    full.build(PORTAL_AS_OF="2026-11-16 23:59:59")
    assert "Đã chuyển đơn vị trả lời" in full.page(page).main.text
    assert "quá hạn" not in full.page(page).main.text.lower()
    full.build(PORTAL_AS_OF="2026-11-17 00:00:00")
    assert "Câu hỏi này đã quá hạn mà chưa có trả lời." in full.page(page).main.text
    assert titles(full, "hoi-dap/trang-thai/qua-han-tra-loi") == ["Câu cho"]


def test_a_page_tells_the_question_its_way_and_the_answer(full):
    full.build(PORTAL_AS_OF=AS_OF)
    shown = full.page("hoi-dap/muon/index.html").main
    assert shown.blockquote.get_text(strip=True) == "Lời muon?"
    assert shown.figcaption.get_text(" ", strip=True) == "Người hỏi: N. V. A. Ngày hỏi: 02/11/2026"
    steps = [" ".join(step.get_text(" ").split()) for step in shown.select(".route li")]
    assert steps == ["Tiếp nhận 02/11/2026", "Trả lời 05/11/2026 muộn 1 ngày so với hạn"]
    assert shown.find("h2", string="Câu trả lời")
    assert shown.find(class_="text").get_text(strip=True) == "Nộp tại một cửa."
    waiting = full.page("hoi-dap/cho/index.html").main
    steps = [" ".join(step.get_text(" ").split()) for step in waiting.select(".route li")]
    assert steps == [
        "Tiếp nhận 02/11/2026",
        "Chuyển đến Ban Mẫu 04/11/2026",
        "Hạn trả lời 16/11/2026",
    ]
    assert waiting.find(class_="text") is None
    assert waiting.find("h2", string="Câu trả lời") is None


def test_machines_are_told_the_same(full):
    full.build(PORTAL_AS_OF=AS_OF)
    said = linked(full.page("hoi-dap/xong/index.html"))["QAPage"]["mainEntity"]
    assert (said["text"], said["author"]["name"]) == ("Lời xong?", "N. V. A.")
    assert said["acceptedAnswer"]["text"] == "Nộp tại một cửa."
    data = json.loads(full.text("hoi-dap/cho/index.json"))
    assert (data["state"], data["forwarded"]["to"]) == ("overdue", "Ban Mẫu")
    feed = full.text("feeds/hoi-dap.atom.xml")
    assert "Câu hỏi: Lời xong?" in feed
    assert "<p>Nộp tại một cửa.</p>" in feed


def test_the_section_s_own_pages_are_in_both_maps(full):
    full.build(PORTAL_AS_OF=AS_OF)
    links = [a["href"] for a in full.page("so-do-trang/index.html").main.select("a")]
    for path in (ASK, CLOCK):
        assert f"../{path}/" in links
        assert f"<loc>https://cuc-mau.example/{path}/</loc>" in full.text("sitemap.xml")


def clock_of(portal):
    """Unit → the figures of the page and those of the file, as texts."""
    table = portal.page(f"{CLOCK}/index.html").select(".table tbody tr")
    shown = [[cell.text for cell in row.find_all(["th", "td"])] for row in table]
    data = (portal.output / CLOCK / "so-lieu.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    _, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return {row[0]: row[1:] for row in shown}, {row[0]: row[1:] for row in rows}


SOME = pytest.param(60, id="60")
MANY = pytest.param(1000, id="1000", marks=pytest.mark.slow)


@pytest.mark.slow
@pytest.mark.parametrize("count", [SOME, MANY])
def test_page_and_file_of_the_clock_equal_another_computation(portal, count):
    questions = write_questions(count, seed=3)
    for number, each in enumerate(questions):
        bare = {"due": "", "date": "2026-11-25"}  # published after whatever day it was asked
        if each["state"] == "answered":
            answer(portal, f"cau-{number}", **(bare | {"unit": ""} | each))
        elif each["state"] == "forwarded":
            handed = f"{{date: {each['asked']}, to: Ban Mẫu}}"
            ask(portal, f"cau-{number}", **(bare | each | {"forwarded": handed}))
        else:
            ask(portal, f"cau-{number}", **(bare | each))
    report = portal.build(PORTAL_AS_OF=AS_OF)
    assert report.written
    expected = reckon(questions, datetime(2026, 11, 25, 8, tzinfo=HANOI))
    names = {None: "Tất cả", "": "Chưa giao đơn vị"}
    page, file = clock_of(portal)
    assert page.keys() == file.keys() == {names.get(unit, unit) for unit in expected}
    assert list(page) == list(file)
    assert list(page)[-2:] == ["Chưa giao đơn vị", "Tất cả"]
    for unit, (asked, answered, days, share, overdue) in expected.items():
        name = names.get(unit, unit)
        vietnamese = ["" if n is None else f"{n:g}".replace(".", ",") for n in (days, share)]
        percent = f"{vietnamese[1]}%" if vietnamese[1] else ""
        shown = [text.replace(".", "") for text in page[name]]
        assert shown == [str(asked), str(answered), vietnamese[0], percent, str(overdue)], name
        plain = ["" if n is None else f"{n:g}" for n in (days, share)]
        told = [file[name][place] for place in (0, 1, 2, 5, 6)]
        assert told == [str(asked), str(answered), *plain, str(overdue)], name


def test_only_what_is_listed_is_counted(full):
    answer(full, "an", status="hidden", unit="Phòng Ẩn")
    answer(full, "nhap", status="draft", unit="Phòng Nháp")
    full.build(PORTAL_AS_OF=AS_OF)
    page, _ = clock_of(full)
    assert list(page) == ["Phòng A", "Phòng B", "Chưa giao đơn vị", "Tất cả"]
    assert page["Tất cả"][0] == "4"


def test_an_empty_section_has_its_pages(portal):
    assert portal.build().findings == []
    page, file = clock_of(portal)
    assert page == {"Tất cả": ["0", "0", "", "", "0"]}
    assert file["Tất cả"] == ["0", "0", "", "0", "0", "", "0"]


def test_without_an_endpoint_a_question_is_a_letter(portal):
    portal.build()
    shown = portal.page(f"{ASK}/index.html").main
    assert shown.form is None
    [letter] = shown.select("a.application__link")
    parts = urlsplit(letter["href"])
    assert (parts.scheme, parts.path) == ("mailto", "cong-thong-tin@cuc-mau.example")
    asked = parse_qs(parts.query, strict_parsing=True)
    assert asked["subject"] == ["Câu hỏi gửi cổng thông tin"]
    assert asked["body"][0].startswith("Câu hỏi:\r\n")
    assert "+" not in parts.query  # a mail program takes it for a plus sign (RFC 6068)
    for told in ("024 0000 0000", "Số 1 đường Mẫu", "Luật Bảo vệ dữ liệu cá nhân"):
        assert told in shown.text


def test_with_an_endpoint_a_form_is_posted_there_with_what_is_needed(portal):
    endpoint = "https://nhan.cuc-mau.example/hoi"
    report = portal.build(PORTAL_ASK={"endpoint": endpoint, "keep_days": 30})
    assert report.findings == []
    shown = portal.page(f"{ASK}/index.html").main
    assert (shown.form["action"], shown.form["method"]) == (endpoint, "post")
    boxes = shown.form.find_all(["input", "textarea", "select"])
    assert [(box["name"], box.has_attr("required")) for box in boxes] == [
        ("question", True),
        ("name", True),
        ("place", False),
        ("email", False),
    ]
    assert [box["autocomplete"] for box in boxes] == ["off", "name", "address-level1", "email"]
    labels = {label["for"] for label in shown.form.find_all("label")}
    assert labels == {box["id"] for box in boxes}
    assert "đi tới https://nhan.cuc-mau.example." in shown.form.text
    assert "xóa sau 30 ngày" in shown.text
    rules = (portal.path / ".portal/output/redirects.conf").read_text(encoding="utf-8")
    assert """default "'self' https://nhan.cuc-mau.example";""" in rules


def test_a_path_of_the_server_is_no_other_host(portal):
    portal.build(PORTAL_ASK={"endpoint": "/nhan-cau-hoi"})
    form = portal.page(f"{ASK}/index.html").main.form
    assert form["action"] == "/nhan-cau-hoi"
    assert "đi tới" not in form.text
    rules = (portal.path / ".portal/output/redirects.conf").read_text(encoding="utf-8")
    assert re.search(r"\$portal_form_action \{\s+default \"'self'\";", rules)


@pytest.mark.parametrize(
    ("fields", "text", "line"),
    [
        ({"due": "2026-11-01"}, "", 7),
        ({"state": "answered", "answered": "2026-11-01", "due": ""}, "Nộp.", 8),
        ({"state": "answered", "answered": "2026-11-05"}, "", 6),
        ({"state": "answered"}, "Nộp.", 6),
        ({"state": "forwarded"}, "", 6),
        ({"answered": "2026-11-05"}, "", 9),
        ({}, "Nộp.", 11),
        ({"asker": "Nguyễn Văn An"}, "", 8),
    ],
)
def test_a_mistake_stops_the_build_at_its_line(portal, fields, text, line):
    ask(portal, "cau", text, **fields)
    report = portal.build(PORTAL_AS_OF=AS_OF)
    errors = [each for each in told(report) if each[2] == "error"]
    assert errors == [("hoi-dap/cau.md", line, "error")]
    assert report.written is None
    assert not portal.output.exists()


def test_all_private_data_of_a_file_are_told_at_once(portal):
    ask(portal, "cau", title="Gọi 0912345678", place="số 12 đường Mẫu", asker="Trần Văn Mẫu")
    assert told(portal.build()) == [
        ("hoi-dap/cau.md", 2, "error"),
        ("hoi-dap/cau.md", 8, "error"),
        ("hoi-dap/cau.md", 9, "error"),
    ]


def test_what_the_owner_prints_in_the_footer_may_stand(portal):
    """A change of the settings is seen although no source has changed."""
    ask(portal, "cau", question="Tôi gọi 024.0000.0000 không được, viết ai@cuc-mau.example?")
    [finding] = portal.build().findings
    assert "a…@…" in finding.message
    owner = portal.job().site.owner
    theirs = {"name": "Cục Mẫu", "phone": owner.phone, "email": "ai@cuc-mau.example"}
    assert portal.build(PORTAL_OWNER=theirs).findings == []
    assert "ai@cuc-mau.example" in portal.page("hoi-dap/cau/index.html").blockquote.text
    assert len(portal.build().findings) == 1


def test_a_legal_basis_leads_to_the_document_and_a_text_stands(portal):
    portal.write("van-ban/qd.pdf", "%PDF-1.4\n")
    portal.write(
        "van-ban/qd.md",
        "---\ntitle: Quyết định\ndate: 2026-10-01\nnumber: 31/QĐ-MAU\nissuer: Cục Mẫu\n"
        "issued: 2026-10-01\nfiles: [qd.pdf]\n---\n",
    )
    answer(portal, "cau", legal_basis="[/van-ban/qd.md, Điều 4 Quy chế]")
    report = portal.build(PORTAL_AS_OF=AS_OF)
    assert [f for f in told(report) if f[0].startswith("hoi-dap")] == []
    items = portal.page("hoi-dap/cau/index.html").main.select(".ties li")
    assert [(li.text, li.a["href"] if li.a else None) for li in items] == [
        ("31/QĐ-MAU – Quyết định", "../../van-ban/qd/"),
        ("Điều 4 Quy chế", None),
    ]
