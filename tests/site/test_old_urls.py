"""Old addresses and withdrawn items of a whole build: rules, pages that lead on, warnings."""

import json
import re

import pytest
from portal.build import build
from portal.fingerprint import read_inputs
from portal.output.commit import recover
from portal.output.place import Place
from portal.pages.moved import MovedModel

from tests.nginx import parse

REASON = "Số liệu sai"
WITHDRAWN = f"{{date: 2019-01-01, reason: {REASON}}}"


def rules(portal):
    """The maps of redirects.conf in one: address → path, or reason."""
    text = (portal.path / ".portal/output/redirects.conf").read_text(encoding="utf-8")
    found = {}
    for block in parse(text)[2:]:
        found |= {key: value for key, value in (rule.words for rule in block.inside) if value}
    del found["default"]
    return found


def notes(report):
    """Those on the settings' table and on pages, not on the menu of an empty portal."""
    return [finding for finding in report.notes if not finding.message.startswith("ô ")]


def told(report):
    return [finding.show("") for finding in (*report.findings, *notes(report))]


def redirect(portal, *rows):
    """Write the table into the settings; gives the line of its first row."""
    settings = portal.path / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8").partition("PORTAL_REDIRECTS")[0]
    table = "".join(f"    {row!r},\n" for row in rows)
    settings.write_text(f"{text}PORTAL_REDIRECTS = [\n{table}]\n", encoding="utf-8")
    return text.count("\n") + 2


def test_a_portal_without_old_addresses_has_rules_to_include_and_both_pages(portal):
    assert told(portal.build()) == []
    assert rules(portal) == {}
    assert {"404.html", "410.html"} <= portal.files().keys()
    assert not any("redirects" in path for path in portal.files())


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_old_addresses_lead_on_by_rule_and_by_page(portal, settings):
    redirect(portal, ("/tin-cu/", "/tin-tuc/"), ("/x.php", "/tin-cu/"))
    portal.article("a.md", title='Bài "A" & <b>', old_urls="[/tin/a.html, /t.aspx?id=12]")
    portal.article("b.md", title="Bài B", old_urls="/t.aspx?id=3")
    assert told(portal.build(settings, SITEURL="https://bo.example/cuc-mau")) == []
    news = "/cuc-mau/tin-tuc/"
    assert rules(portal) == {
        "/cuc-mau/tin/a.html": f"{news}2018/06/a/",
        "/cuc-mau/t.aspx?id=12": f"{news}2018/06/a/",
        "/cuc-mau/t.aspx?id=3": f"{news}2018/06/b/",
        "/cuc-mau/tin-cu/": news,
        "/cuc-mau/x.php": news,
    }
    for path, url in (
        ("tin/a.html", "tin-tuc/2018/06/a/"),
        ("tin-cu/index.html", "tin-tuc/"),
        ("x.php", "tin-tuc/"),
    ):
        page = portal.page(path)
        relative = "../" * path.count("/") + url
        assert page.find("link", rel="canonical")["href"] == f"https://bo.example/cuc-mau/{url}"
        refresh = page.find("meta", attrs={"http-equiv": "refresh"})["content"]
        assert refresh.removeprefix("0; url=").removeprefix("./") == relative
        assert page.main.a["href"].removeprefix("./") == relative
        assert (portal.output / path).parent.joinpath(relative, "index.html").is_file()
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert portal.page("tin/a.html").main.a.text == 'Bài "A" & <b>'
    page = portal.page("t.aspx")
    assert [a.text for a in page.main.find_all("a")] == ["Bài B", 'Bài "A" & <b>']
    assert [code.text for code in page.main.find_all("code")] == ["/t.aspx?id=3", "/t.aspx?id=12"]
    assert not page.find("meta", attrs={"http-equiv": "refresh"})
    assert not page.find("link", rel="canonical")


def test_pages_that_lead_on_are_in_no_list_feed_or_map(portal):
    portal.article("a.md", old_urls="[/tin/a.html, /cu/a/, /t.aspx?id=12]")
    portal.build()
    leading = {"tin/a.html", "cu/a/index.html", "t.aspx"}
    for path, data in portal.files().items():
        if path not in leading | {"manifest.txt"}:
            assert not re.search(rb"tin/a\.html|cu/a/|t\.aspx", data), path


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_pages_that_lead_on_are_not_written_again(portal, settings):
    """Those without compressed copies neither: `.php` is no text to the web server."""
    portal.article("a.md", old_urls="[/tin/a.html, /cu/a/, /t.aspx?id=12, /u.php]")
    job = portal.job(settings)
    seen = []

    def build_and_count():
        seen.clear()
        build(job, read_inputs(job), lambda path, model: seen.append(model), lambda line: None)
        return sum(isinstance(model, MovedModel) for model in seen)

    assert build_and_count() == 4
    portal.article("b.md", "Khác.")
    assert build_and_count() == 0
    assert seen


def test_rules_and_pages_go_with_the_field(portal):
    portal.article("a.md", old_urls="[/tin/a.html, /cu/a/]")
    portal.build()
    portal.article("a.md")
    assert told(portal.build()) == []
    assert rules(portal) == {}
    assert not {"tin/a.html", "cu/a/index.html"} & portal.files().keys()


@pytest.mark.slow
def test_a_withdrawn_item_leaves_its_rule_and_reason_and_nothing_else(portal):
    """docs/security.md g6: page, photos, attachments, data, lists, feeds, maps go in one build."""
    fields = {
        "title": "CANARY tên",
        "summary": "CANARY tóm tắt",
        "category": "CANARY mục",
        "tags": "CANARY thẻ",
        "thread": "CANARY dòng",
        "unit": "CANARY đơn vị",
        "cover": "canary.png",
        "cover_alt": "CANARY tả",
        "attachments": "[{file: canary.csv, label: CANARY tệp}]",
        "old_urls": "[/cu/canary-a.html, /canary.aspx?id=1]",
    }
    portal.photo("tin-tuc/canary.png", "teal", (64, 48))
    portal.write("tin-tuc/canary.csv", "CANARY,b\n1,2\n")
    portal.article("bai-rut.md", "CANARY chữ.", **fields)
    portal.article("khac.md", "Xem [bài](bai-rut.md).", date="2018-06-08")
    portal.build("publishconf.py")
    before = portal.files()
    assert sum(b"CANARY" in data for data in before.values()) > 10
    assert "tin-tuc/2018/06/bai-rut/canary.csv" in before
    photos = {path for path in before if "/canary-" in path}
    headlines = {path for path in before if path.endswith("/tieu-de.png")}
    assert photos

    portal.article("bai-rut.md", "CANARY chữ.", **fields, withdrawn=WITHDRAWN)
    report = portal.build("publishconf.py")
    vanished = [f.path for f in notes(report)]
    assert all("canary" in path for path in vanished)  # lists of its category, tag and thread
    for path, data in portal.files().items():
        assert "canary" not in path.lower(), path
        assert "bai-rut" not in path, path
        assert REASON.encode() not in data, path
        if not path.endswith((".br", ".gz")):  # copies of files that are looked at here
            assert b"canary" not in data.lower(), path
            assert b"bai-rut" not in data, path
    kept = portal.files().keys()
    assert not photos & kept
    assert headlines & kept == headlines  # of the home page and the other item, which stay
    assert len(headlines) == len([path for path in kept if path.startswith("tep/")]) == 2
    url = "/tin-tuc/2018/06/bai-rut"
    ends = (url, f"{url}/", f"{url}/index.html", f"{url}/index.json")
    old = ("/cu/canary-a.html", "/canary.aspx?id=1")
    assert rules(portal) == dict.fromkeys((*ends, *old), f"Lý do: {REASON}")
    text = (portal.path / ".portal/output/redirects.conf").read_text(encoding="utf-8")
    assert "CANARY" not in text


def test_a_withdrawn_draft_and_one_of_the_future_leave_nothing(portal):
    portal.article("a.md", status="draft", withdrawn=WITHDRAWN, old_urls="/cu/a.html")
    portal.article("b.md", date="2030-01-01", withdrawn=WITHDRAWN)
    portal.build()
    assert rules(portal) == {}


def test_the_page_of_withdrawn_items_says_so_at_any_depth(portal):
    portal.build("publishconf.py", SITEURL="https://bo.example/cuc-mau")
    page = portal.page("410.html")
    assert "thu hồi" in page.h1.text
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not page.find("link", rel="canonical")
    links = [node.get("href") for node in page.select("[href]")]
    inside = [link for link in links if link[0] != "#" and ":" not in link]
    assert len(inside) > 3
    assert all(link.startswith("/cuc-mau/") for link in inside)
    assert '<!--# echo var="portal_gone" encoding="none" default="" -->' in portal.text("410.html")


def test_every_fault_stops_the_build_with_its_place(portal):
    portal.build()
    before = portal.files()
    portal.article("a.md", old_urls="[/cu/a.html, '/tin/../b']")
    portal.article("b.md", old_urls="[/tin-tuc/, http://cu.example/c]")
    report = portal.build()
    assert report.written is None
    assert [(f.path, f.line) for f in report.findings if f.severity == "error"] == [
        ("tin-tuc/a.md", 5),
        ("tin-tuc/b.md", 5),
    ]
    assert portal.files() == before

    portal.article("a.md", old_urls="/cu/a.html")
    portal.article("b.md", old_urls="[/tin-tuc/, /CU/a.html]")
    line = redirect(portal, ("/1/", "/2/"), ("/2/", "/1/"), ("/cu/a.html", "/"), ("/3/", "/4/"))
    report = portal.build()
    assert report.written is None
    assert [(f.path, f.line) for f in report.findings] == [("tin-tuc/b.md", 5)] * 2
    assert [(f.path, f.line - line, f.severity) for f in notes(report)] == [
        ("pelicanconf.py", 0, "error"),
        ("pelicanconf.py", 1, "error"),
        ("pelicanconf.py", 2, "error"),
        ("pelicanconf.py", 3, "warning"),
    ]
    assert all(f.fix for f in (*report.findings, *notes(report)))
    assert portal.files() == before


def test_a_row_to_what_is_not_public_yet_is_a_warning_until_it_is(portal):
    redirect(portal, ("/cu/", "/tin-tuc/2026/12/a/"))
    portal.article("a.md", date="2026-12-01")
    report = portal.build()
    assert [f.severity for f in notes(report)] == ["warning"]
    assert rules(portal) == {}
    assert told(portal.build(PORTAL_AS_OF="2026-12-02")) == []
    assert rules(portal) == {"/cu/": "/tin-tuc/2026/12/a/"}


def test_counts_follow_old_addresses(portal):
    portal.article("a.md", views="1", old_urls="/tin-tuc/2018/06/ten-cu/")
    pages = {"/tin-tuc/2018/06/ten-cu/": {"count": 41, "changed": "2018-06-08"}}
    counts = {"version": 1, "days": ["2018-06-08"], "pages": pages}
    portal.write("luot-doc.json", json.dumps(counts))
    portal.build()
    assert "Số lượt đọc: 42" in portal.text("tin-tuc/2018/06/a/index.html")


def test_a_page_that_vanishes_is_a_warning_of_that_build_alone(portal):
    portal.article("a.md")
    portal.article("b.md")
    portal.build()
    (portal.content / "tin-tuc/a.md").unlink()
    report = portal.build()
    assert [(f.path, f.line, f.severity) for f in notes(report)] == [
        ("tin-tuc/2018/06/a/index.html", 1, "warning")
    ]
    assert report.written
    report = portal.build()
    assert (report.written.written, told(report)) == (0, [])


@pytest.mark.slow
@pytest.mark.parametrize("how", ["old_urls", "table", "withdrawn", "the past"])
def test_a_page_that_leads_on_or_ends_or_is_of_the_future_is_no_warning(portal, how):
    portal.article("a.md")
    portal.article("b.md", date="2018-06-01")
    portal.build()
    if how == "withdrawn":
        portal.article("a.md", withdrawn=WITHDRAWN)
    elif how != "the past":
        (portal.content / "tin-tuc/a.md").unlink()
        old = {"old_urls": "/tin-tuc/2018/06/a/"} if how == "old_urls" else {}
        portal.article("c.md", **old)
    if how == "table":
        redirect(portal, ("/tin-tuc/2018/06/a/", "/tin-tuc/2018/06/c/"))
    past = {"PORTAL_AS_OF": "2018-06-02"} if how == "the past" else {}
    assert told(portal.build(**past)) == []
    assert ("tin-tuc/2018/06/a/index.html" in portal.files()) == (how in ("old_urls", "table"))


def test_a_list_that_got_shorter_is_no_warning(portal):
    for number in range(45):
        portal.article(f"b{number}.md")
    portal.build()
    assert "tin-tuc/trang/1/index.html" in portal.files()
    for number in range(30):
        portal.article(f"b{number}.md", withdrawn=WITHDRAWN)
    assert told(portal.build()) == []
    assert "tin-tuc/trang/1/index.html" not in portal.files()


def test_rules_that_were_lost_or_changed_are_written_again(portal):
    portal.article("a.md", old_urls="/cu/a.html")
    portal.build()
    file = portal.path / ".portal/output/redirects.conf"
    right = file.read_bytes()
    for wrong in (None, b"", b"map $uri $portal_moved { default /; }\n"):
        file.unlink()
        if wrong is not None:
            file.write_bytes(wrong)
        assert portal.build().written.written == 0
        assert file.read_bytes() == right


def test_rules_are_of_the_same_build_as_the_output(portal):
    """A build that was killed once its journal stood is finished, rules and all."""
    portal.article("a.md", old_urls="/cu/a.html")
    portal.build()
    place = Place(portal.output, portal.path / ".portal/output")
    place.rules.unlink()
    place.rules.mkdir()  # the disk's trouble: the build stops where it would write the rules
    (place.rules / "x").touch()
    portal.article("a.md", old_urls="/cu/b.html")
    with pytest.raises(Exception, match="không ghi được"):
        portal.build()
    assert place.journal.exists()
    (place.rules / "x").unlink()
    place.rules.rmdir()
    assert recover(place)
    assert rules(portal) == {"/cu/b.html": "/tin-tuc/2018/06/a/"}
    assert "cu/b.html" in portal.files()


def test_an_address_of_the_old_portal_cannot_leave_the_output(portal, tmp_path):
    """docs/security.md b3."""
    hard = ["/%2e%2e/x.html", "/..%2fx.html", "//x/y.html", "/a/%2e./b.html", "/\\..\\x.html"]
    portal.article("a.md", old_urls=json.dumps(hard))
    report = portal.build()
    assert len(report.findings) == len(hard)
    soft = ["/con/x.html", "/a:b.html", "/.x.html", "/x./a.html", "/~a.html", "/x" + "é" * 200]
    portal.article("a.md", old_urls=json.dumps(soft))
    assert told(portal.build()) == []
    assert len(rules(portal)) == len(soft)
    assert not [p for p in portal.files() if re.search(r"con/|/x\.html|a\.html|^\.|é", p)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["portal"]
