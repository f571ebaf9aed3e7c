"""Which rule an old address gets, and which it cannot have."""

import pytest
from portal.linking.redirects import redirect
from portal.model.item import Withdrawal
from portal.model.old_url import OldUrl
from portal.model.redirect import Gone, Moved, Row
from portal.model.used import FileUse
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2026-11-25 08:00")
WITHDRAWN = Withdrawal(parse_moment("2019-01-01"), "Số liệu sai")


def row(old, target, line=3, file="pelicanconf.py"):
    one, other = (OldUrl(*(*text.split("?"), "")[:2], line) for text in (old, target))
    return Row(one, other, file)


def old(*texts):
    return {"old_urls": tuple(OldUrl(*(*text.split("?"), "")[:2], 9) for text in texts)}


@pytest.fixture
def rules(link_all, complete_all):
    """Gives the rules of items and rows as URL → URL or reason, the faults, and the notes."""

    def made(*items, rows=(), as_of=AS_OF, files=()):
        index, wrong = complete_all(link_all(*items, files=files, as_of=as_of), as_of=as_of)
        assert wrong == []
        redirects, faults, notes = redirect(index, items, rows, as_of)
        found = {rule.old.url: rule.target for rule in redirects.moved}
        return found | {rule.old.url: f"410 {rule.reason}" for rule in redirects.gone}, [
            *faults,
            *notes,
        ]

    return made


def shown(findings):
    return [(f.path, f.line, f.severity, f.message) for f in findings]


def test_nothing_old_is_nothing(rules, article):
    assert rules(article()) == ({}, [])


def test_the_old_addresses_of_an_item_lead_to_it(rules, article, standing):
    items = article("a", **old("/cu/a.html", "/t.aspx?id=1")), standing("b", **old("/cu/b/"))
    assert rules(*items) == (
        {
            "/cu/a.html": "/tin-tuc/2018/06/a/",
            "/t.aspx?id=1": "/tin-tuc/2018/06/a/",
            "/cu/b/": "/b/",
        },
        [],
    )


def test_a_rule_knows_the_title_and_language_of_the_item(link_all, complete_all, article):
    item = article("a", title="News", lang="en", **old("/x"))
    index, _ = complete_all(link_all(item))
    redirects, _, _ = redirect(index, [item], [row("/y", "/en/tin-tuc/2018/06/a/")], AS_OF)
    assert [(m.title, m.lang) for m in redirects.moved] == [("News", "en")] * 2
    assert redirects.moved[0] == Moved(OldUrl("/x", "", 9), redirects.moved[1].target, "News", "en")


def test_a_rule_knows_whether_the_item_stands_in_lists(link_all, complete_all, article):
    items = article("a", **old("/a")), article("b", status="hidden", **old("/b"))
    index, _ = complete_all(link_all(*items))
    rows = [row("/c", "/tin-tuc/2018/06/a/"), row("/d", "/tin-tuc/2018/06/b/"), row("/e", "/")]
    redirects, _, _ = redirect(index, items, rows, AS_OF)
    assert {m.old.url: m.listed for m in redirects.moved} == {
        "/a": True,
        "/b": False,
        "/c": True,
        "/d": False,
        "/e": True,
    }


def test_hidden_and_expired_items_have_their_pages_and_so_their_old_addresses(rules, article):
    hidden = article("a", status="hidden", **old("/a"))
    expired = article("b", expires=parse_moment("2019-01-01"), **old("/b"))
    assert rules(hidden, expired)[0].keys() == {"/a", "/b"}


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"date": parse_moment("2030-01-01")},
        {"status": "draft", "withdrawn": WITHDRAWN},
        {"date": parse_moment("2030-01-01"), "withdrawn": WITHDRAWN},
    ],
    ids="draft future withdrawn-draft withdrawn-future".split(),
)
def test_of_what_was_never_public_nothing_is_said(rules, article, fields):
    assert rules(article("a", **fields, **old("/x"))) == ({}, [])


def test_a_withdrawn_item_ends_at_every_form_of_its_address_and_at_its_old_ones(rules, article):
    item = article("a", withdrawn=WITHDRAWN, **old("/x.html", "/t?id=1"))
    url = "/tin-tuc/2018/06/a"
    ends = [url, f"{url}/", f"{url}/index.html", f"{url}/index.json", "/x.html", "/t?id=1"]
    assert rules(item) == (dict.fromkeys(ends, "410 Số liệu sai"), [])


def test_an_address_that_is_claimed_is_not_lost_with_a_withdrawn_item(rules, article):
    gone = article("a", withdrawn=WITHDRAWN)
    other = article("b", **old("/tin-tuc/2018/06/a"))
    found, findings = rules(gone, other)
    assert found["/tin-tuc/2018/06/a"] == "/tin-tuc/2018/06/b/"
    assert found["/tin-tuc/2018/06/a/"] == "410 Số liệu sai"
    assert findings == []


@pytest.mark.parametrize(
    "target", ["/tin-tuc/2018/06/a/", "/tin-tuc/", "/", "/tin-tuc/2018/06/a/ke-hoach.pdf"]
)
def test_rows_lead_to_pages_lists_and_files(rules, article, target):
    item = article("a", attachments=(FileUse("ke-hoach.pdf", 5),))
    rows = [row("/1", target), row("/2?a=b", target)]
    found = rules(item, rows=rows, files=("tin-tuc/ke-hoach.pdf",))
    assert found == ({"/1": target, "/2?a=b": target}, [])


def test_an_old_address_that_is_a_file_is_an_error(rules, article):
    item = article("a", attachments=(FileUse("ke-hoach.pdf", 5),))
    rows = [row("/tin-tuc/2018/06/a/Ke-Hoach.PDF", "/")]
    found, [finding] = rules(item, rows=rows, files=("tin-tuc/ke-hoach.pdf",))
    assert found == {}
    assert "nay là một tệp của cổng" in finding.message


def test_chains_become_one_step(rules, article):
    item = article("a", **old("/x?id=1"))
    rows = [row("/1/", "/2/"), row("/2/", "/3/"), row("/3/", "/X?ID=1"), row("/4/", "/2/")]
    found, findings = rules(item, rows=rows)
    assert findings == []
    assert {url for old, url in found.items()} == {"/tin-tuc/2018/06/a/"}
    assert found.keys() == {"/x?id=1", "/1/", "/2/", "/3/", "/4/"}


def test_a_chain_to_a_withdrawn_item_ends_there(rules, article):
    item = article("a", withdrawn=WITHDRAWN)
    found, findings = rules(item, rows=[row("/1/", "/2/"), row("/2/", "/tin-tuc/2018/06/a/")])
    assert (found["/1/"], found["/2/"], findings) == ("410 Số liệu sai", "410 Số liệu sai", [])


@pytest.mark.parametrize(
    ("rows", "circle"),
    [
        ([row("/a/", "/a/")], "/a/ → /a/"),
        ([row("/a/", "/A/")], "/a/ → /a/"),
        ([row("/a/", "/b/", 4), row("/b/", "/a/", 5)], "/a/ → /b/ → /a/"),
    ],
)
def test_a_circle_is_an_error_at_each_of_its_rows(rules, rows, circle):
    found, findings = rules(rows=rows)
    assert found == {}
    assert [(f.path, f.line, f.severity) for f in findings] == [
        ("pelicanconf.py", each.old.line, "error") for each in rows
    ]
    assert circle in findings[0].message


def test_what_leads_into_a_circle_is_an_error_too(rules):
    rows = [row("/1/", "/a/"), row("/a/", "/b/"), row("/b/", "/a/")]
    found, findings = rules(rows=rows)
    assert (found, len(findings)) == ({}, 3)


@pytest.mark.parametrize("target", ["/khong-co/", "/tin-tuc", "/tin-tuc/?a=b", "/Tin-tuc/"])
def test_a_row_that_leads_nowhere_is_left_out_with_a_warning(rules, target):
    found, findings = rules(rows=[row("/a/", target)])
    assert found == {}
    why = f"chuyển hướng /a/ bị lược bỏ: trang {target} không có"
    assert shown(findings) == [("pelicanconf.py", 3, "warning", why)]


def test_two_items_with_one_old_address_are_an_error_that_names_both(rules, article):
    found, findings = rules(article("a", **old("/x")), article("b", **old("/X")))
    assert found == {"/x": "/tin-tuc/2018/06/a/"}
    assert shown(findings) == [
        ("tin-tuc/b.md", 9, "error", "địa chỉ cũ /X đã có ở content/tin-tuc/a.md:9")
    ]


def test_an_item_and_the_settings_with_one_old_address_are_an_error(rules, article):
    _, findings = rules(article("a", **old("/x")), rows=[row("/x", "/"), row("/y", "/", 4)])
    why = "địa chỉ cũ /x đã có ở content/tin-tuc/a.md:9"
    assert shown(findings) == [("pelicanconf.py", 3, "error", why)]


def test_two_rows_with_one_old_address_are_an_error(rules):
    _, findings = rules(rows=[row("/x", "/"), row("/x", "/tin-tuc/", 4)])
    why = "địa chỉ cũ /x đã có ở pelicanconf.py:3"
    assert shown(findings) == [("pelicanconf.py", 4, "error", why)]


@pytest.mark.parametrize(
    "path",
    [
        "/tin-tuc/2018/06/b/",
        "/Tin-Tuc/2018/06/B/",
        "/tin-tuc/2018/06/b",
        "/tin-tuc/2018/06/b/index.html",
        "/tin-tuc/2018/06/b/index.json",
    ],
)
def test_an_old_address_that_is_the_page_of_an_item_is_an_error_that_names_it(rules, article, path):
    _, [finding] = rules(article("a", **old(path)), article("b"))
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/a.md", 9, "error")
    assert path in finding.message
    assert "tin-tuc/b.md" in finding.message or path.endswith("json")


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/index.html", "/tin-tuc/", "/TIN-TUC", "/tin-tuc/2018/", "/chuyen-muc/"),
        *("/feeds/tin-tuc.atom.xml", "/sitemap.xml", "/sitemap-2.xml", "/robots.txt"),
        *("/404.html", "/410.html", "/manifest.txt", "/tep/a/b.jpg", "/theme/style.css"),
    ],
)
def test_an_old_address_that_is_the_portals_own_is_an_error(rules, article, path):
    found, [finding] = rules(article("a"), rows=[row(path, "/tin-tuc/2018/06/a/")])
    assert found == {}
    assert (finding.path, finding.line, finding.severity) == ("pelicanconf.py", 3, "error")


@pytest.mark.parametrize("path", ["/?id=1", "/tin-tuc/?trang=2", "/404.html?x=y"])
def test_an_address_with_a_query_is_nobodys_page(rules, article, path):
    assert rules(article("a", **old(path))) == ({path: "/tin-tuc/2018/06/a/"}, [])


def test_the_page_that_took_a_withdrawn_items_address_is_an_error(rules, article):
    _, [finding] = rules(article("a", withdrawn=WITHDRAWN), article("a", path="tin-tuc/b/a.md"))
    assert (finding.path, finding.severity) == ("tin-tuc/a.md", "error")
    assert "tin-tuc/b/a.md" in finding.message


def test_rules_stand_in_the_order_of_addresses(link_all, complete_all, article):
    items = article("b", **old("/b", "/a?2", "/a?1")), article("c", withdrawn=WITHDRAWN)
    index, _ = complete_all(link_all(*items))
    redirects, _, _ = redirect(index, items, [row("/a", "/")], AS_OF)
    assert [rule.old.url for rule in redirects.moved] == ["/a", "/a?1", "/a?2", "/b"]
    paths = [rule.old.path for rule in redirects.gone]
    assert paths == sorted(paths)
    assert all(isinstance(rule, Gone) for rule in redirects.gone)
