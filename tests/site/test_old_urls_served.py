"""The rules as nginx itself reads and obeys them, in the servers that the docs show."""

import re
from html import unescape
from random import Random
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from portal.fields.old_urls import LIMIT
from portal.model.old_url import OldUrl
from portal.model.redirect import Moved, Redirects
from portal.rendering.nginx_rules import show_rules

from tests.conftest import ROOT
from tests.nginx import dump, parse, random_table, running, site_at, tables

pytestmark = pytest.mark.server
SERVERS = re.findall(
    r"^```nginx\n(.*?)^```$",
    (ROOT / "docs/chuyen-huong.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)
REASON = 'Sai "số liệu" $uri; <b>&amp; \\ {x}'
# What a rule says of a request, as the server sees it; the braces keep both apart.
_ECHO = 'server { listen PORT; location / { return 200 "[$portal_moved][$portal_gone]"; } }'
_BATCH = 100  # tables that one nginx reads


def documented(block, portal):
    """A server of the docs, on a free port of this machine, over the portal's output."""
    block = block.replace("listen 80;", "listen PORT;")
    return block.replace("/srv/portal/", f"{portal.path}/")


@pytest.fixture
def published(portal):
    """Everything that has a rule, at the root of a domain or below a path."""

    def publish(url):
        table = [["/tin-cu/", "/tin-tuc/"], ["/1/", "/2/"], ["/2/", "/t.aspx?id=12"]]
        portal.article("a.md", title="Bài A", old_urls="[/tin/a.html, /t.aspx?id=12, /Bài (1)/]")
        portal.article("b.md", old_urls="[/t.aspx?id=3, '/s?q={1}', '/x y;z$uri.html']")
        reason = REASON.replace("'", "''")
        withdrawn = f"{{date: 2019-01-01, reason: '{reason}'}}"
        portal.article("rut.md", title="CANARY", withdrawn=withdrawn, old_urls="/t.aspx?id=9")
        report = portal.build("publishconf.py", SITEURL=url, PORTAL_REDIRECTS=table)
        assert report.written, report.findings
        return portal

    return publish


@pytest.fixture(params=["/", "/cuc-mau/"], ids=["root", "below"])
def served(request, published, tmp_path):
    """A running server of the docs, and the path of the portal on it."""
    path = request.param
    portal = published("https://bo.example" + path.rstrip("/"))
    block = SERVERS[0 if path == "/" else 1]
    with running(tmp_path, documented(block, portal)) as server:
        yield server, path.rstrip("/"), portal


def test_old_addresses_are_answered_with_301(served):
    server, root, _ = served
    a, b = f"{root}/tin-tuc/2018/06/a/", f"{root}/tin-tuc/2018/06/b/"
    for path, target in (
        ("/tin/a.html", a),
        ("/tin/a.html?fbclid=x", a),
        ("/TIN/A.html", a),
        ("/t%69n/a.html", a),
        ("/t.aspx?id=12", a),
        ("/t.aspx?id=3", b),
        ("/T.ASPX?ID=3", b),
        ("/B%C3%A0i%20(1)/", a),
        ("/b%c3%a0i%20%281%29/", a),
        ("/s?q={1}", b),
        ("/s?q=%7b1%7D", b),
        ("/x%20y;z$uri.html", b),
        ("/tin-cu/", f"{root}/tin-tuc/"),
        ("/1/", a),
        ("/2/?x", a),
    ):
        assert server.get(root + path)[:2] == (301, target), path


def test_targets_are_there(served):
    server, root, _ = served
    for path in ("/tin/a.html", "/t.aspx?id=3", "/tin-cu/"):
        _, target, _ = server.get(root + path)
        assert server.get(target)[:2] == (200, "")


def test_withdrawn_items_are_answered_with_410_and_the_reason(served):
    server, root, _ = served
    url = "/tin-tuc/2018/06/rut"
    forms = (url, f"{url}/", f"{url}/index.html", f"{url}/index.json", f"{url}/?x=1")
    for path in (*forms, "/t.aspx?id=9"):
        status, location, body = server.get(root + path)
        assert (status, location) == (410, ""), path
        assert "đã được thu hồi" in body
        shown = re.search(r"<p class=notice>(.*?)</p>", body)
        assert unescape(shown[1]) == f"Lý do: {REASON}"
        assert "<b>" not in body
        assert "CANARY" not in body
        assert f"href={root}/ " in body or f"href={root}/>" in body  # links from the root


def test_an_unknown_query_lets_choose_on_a_page(served):
    server, root, _ = served
    status, _, body = server.get(f"{root}/t.aspx?id=999")
    assert status == 200
    assert "Bài A" in body


def test_what_is_nothing_is_404_at_any_depth(served):
    server, root, portal = served
    missing = portal.text("404.html")
    for path in ("/khong-co", "/a/b/c/d/", "/tin/", "/t.asp?id=3", "/x/410.html"):
        assert server.get(root + path) == (404, "", missing), path
    assert server.get(f"{root}/tin-tuc/2018/06/rut/anh.jpg")[0] == 404


def test_pages_are_pages(served):
    server, root, portal = served
    for path in ("", "tin-tuc/", "tin-tuc/2018/06/a/"):
        assert server.get(f"{root}/{path}") == (200, "", portal.text(f"{path}index.html"))


def test_the_pages_of_errors_are_not_to_be_had_by_themselves(published, tmp_path):
    portal = published("https://cuc-mau.example")
    with running(tmp_path, documented(SERVERS[0], portal)) as server:
        for path in ("/404.html", "/410.html"):
            assert server.get(path) == (404, "", portal.text("404.html"))


def test_a_page_at_an_old_address_is_shown_not_downloaded(published, tmp_path):
    portal = published("https://cuc-mau.example")
    with running(tmp_path, documented(SERVERS[0], portal)) as server:
        server.get("/t.aspx?id=999")
        assert server.headers["Content-Type"] == "text/html; charset=utf-8"


def collect(count):
    """The rules of `count` tables; of thousands, by plain chance, which takes a fiftieth."""
    if count > 1000:
        return [random_table(Random(number))[0] for number in range(count)]
    found = []

    @settings(max_examples=count, deadline=None, database=None)
    @given(tables())
    def take(table):
        found.append(table[0])

    take()
    return found


def joined(batch):
    """Tables as one: an address of several has the rule of the first."""
    moved, gone = {}, {}
    for table in batch:
        for rule in (*table.moved, *table.gone):
            if rule.old.key not in moved | gone:
                (moved if rule in table.moved else gone)[rule.old.key] = rule
    return Redirects(tuple(moved.values()), tuple(gone.values()))


def ask(old):
    """The request for an address, as a browser sends it."""
    query = quote(old.query, safe="!$%&()*+,-./:;=?@[\\]^_`{|}~")
    return quote(old.path) + (f"?{query}" if old.query else "")


def check(batch, folder, root):
    """nginx reads four maps and answers by each rule as it stands in the tables."""
    site = site_at(f"{root}/")
    redirects = joined(batch)
    (folder / "rules.conf").write_bytes(show_rules(redirects, site))
    http = f"include {folder}/rules.conf; {_ECHO}"
    read = dump(folder, http.replace("PORT", "127.0.0.1:1"))
    [rules] = re.findall(r"^# configuration file \S+rules\.conf:\n(.*)", read, re.DOTALL | re.M)
    words = [[*d.words[:1], *d.words[2:]] if d.inside else d.words[:1] for d in parse(rules)]
    maps = ["$portal_moved_path", "$portal_moved", "$portal_gone_path", "$portal_gone"]
    maps.append("$portal_form_action")
    assert words == [["map_hash_bucket_size"], ["map_hash_max_size"], *(["map", m] for m in maps)]
    with running(folder, http) as server:
        for rule in redirects.moved:
            status, _, body = server.get(root + ask(rule.old))
            assert (status, body.partition("][")[0]) == (200, f"[{root}{rule.target}"), rule
        for rule in redirects.gone:
            status, _, body = server.get(root + ask(rule.old))
            _, _, reason = body.removesuffix("]").partition("][")
            assert (status, unescape(reason)) == (200, f"Lý do: {rule.reason}"), rule
    return len(redirects.moved) + len(redirects.gone)


@pytest.mark.parametrize(
    ("count", "root"),
    [(300, ""), (300, "/bo/cuc-mau"), pytest.param(10_000, "", marks=pytest.mark.slow)],
)
def test_no_table_gives_nginx_a_directive_or_another_target(count, root, tmp_path, record_property):
    """docs/security.md b5: 0 of 10,000, asked of nginx itself."""
    found = collect(count)
    asked = 0
    for start in range(0, count, _BATCH):
        folder = tmp_path / str(start)
        folder.mkdir()
        asked += check(found[start : start + _BATCH], folder, root)
    record_property("rules", asked)
    assert asked > count / 3


def test_many_and_long_addresses_have_room_in_nginx(tmp_path):
    """It gives up on a word that fits in no bucket, and warns where its table is too small."""
    longest = OldUrl(f"/{'a' * (LIMIT - 3)}")
    queried = [OldUrl("/t.aspx", f"id={n}") for n in range(10_000)]
    named = [OldUrl(f"/tin-tuc/2018/bai-viet-thu-{n}.html") for n in range(10_000)]
    rules = tuple(Moved(old, f"/{n}/") for n, old in enumerate([longest, *queried, *named]))
    (tmp_path / "rules.conf").write_bytes(show_rules(Redirects(rules), site_at("/")))
    http = f"include {tmp_path}/rules.conf; {_ECHO}"
    dump(tmp_path, http.replace("PORT", "127.0.0.1:1"))
    with running(tmp_path, http) as server:
        for rule in (rules[0], rules[1], rules[10_000], rules[-1]):
            assert server.get(ask(rule.old))[2] == f"[{rule.target}][]"
