"""What nginx would read in the file of rules: the rules, and nothing that a rule brought along.

tests/site/test_old_urls_served.py lets nginx itself read it.
"""

from html import unescape
from random import Random
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import given, settings
from portal.fields.old_urls import LIMIT, parse_old_url
from portal.model.old_url import OldUrl
from portal.model.redirect import Gone, Moved, Redirects
from portal.model.site import Ask
from portal.rendering.nginx_rules import show_rules

from tests.nginx import parse, random_table, tables

MAPS = {
    "$portal_moved_path": "$uri",
    "$portal_moved": "$uri$is_args$args",
    "$portal_gone_path": "$uri",
    "$portal_gone": "$uri$is_args$args",
}
ACTION = "$portal_form_action"


def read(redirects, site):
    """The maps by name, each with its rules; everything else there may be is a failure."""
    text = show_rules(redirects, site).decode()
    bucket, slots, *maps = parse(text)
    assert (bucket.words[0], slots.words[0]) == ("map_hash_bucket_size", "map_hash_max_size")
    assert bucket.inside is slots.inside is None
    found = {}
    for block in maps:
        word, source, name = block.words
        assert (word, source) == ("map", MAPS.get(name, "$uri"))
        assert all(rule.inside is None and len(rule.words) == 2 for rule in block.inside)
        rules = [tuple(rule.words) for rule in block.inside]
        assert len({key.encode().lower() for key, _ in rules}) == len(rules), (
            "conflicting parameter"
        )
        found[name] = dict(rules)
    assert [*found] == [*MAPS, ACTION]
    assert found.pop(ACTION) == {"default": form_action(site)}
    assert found["$portal_moved"].pop("default") == "$portal_moved_path"
    assert found["$portal_gone"].pop("default") == "$portal_gone_path"
    assert found["$portal_moved_path"].pop("default") == ""
    assert found["$portal_gone_path"].pop("default") == ""
    return found


def form_action(site):
    return f"'self' {site.ask.origin}".strip()


@pytest.mark.parametrize(
    ("endpoint", "sources"),
    [
        ("", "'self'"),
        ("/nhan-cau-hoi", "'self'"),
        ("https://nhan.cuc-mau.example:8443/hoi", "'self' https://nhan.cuc-mau.example:8443"),
    ],
)
def test_the_policy_lets_forms_go_where_the_settings_say(site, endpoint, sources):
    asked = msgspec.structs.replace(site, ask=Ask(endpoint))
    *_, block = parse(show_rules(Redirects(), asked).decode())
    assert block.words == ["map", "$uri", ACTION]
    assert [rule.words for rule in block.inside] == [["default", sources]]


def test_no_rules_are_four_empty_maps(site):
    assert read(Redirects(), site) == {name: {} for name in MAPS}


def test_paths_and_queries_lead_to_paths_below_that_of_the_portal(site):
    below = msgspec.structs.replace(site, path="/cuc-mau/")
    moved = (
        Moved(OldUrl("/cu/x/"), "/tin-tuc/2018/06/x/"),
        Moved(OldUrl("/index.php", "id=1"), "/tin-tuc/2018/06/y/tệp 1.pdf"),
    )
    found = read(Redirects(moved), below)
    assert found["$portal_moved_path"] == {"/cuc-mau/cu/x/": "/cuc-mau/tin-tuc/2018/06/x/"}
    assert found["$portal_moved"] == {
        "/cuc-mau/index.php?id=1": "/cuc-mau/tin-tuc/2018/06/y/t%E1%BB%87p%201.pdf"
    }


def test_reasons_are_told_in_the_language_of_the_item(site):
    gone = (
        Gone(OldUrl("/a/"), "Số liệu sai, đã đính chính."),
        Gone(OldUrl("/b/"), "Wrong figures", "en"),
    )
    assert read(Redirects((), gone), site)["$portal_gone_path"] == {
        "/a/": "Lý do: Số liệu sai, đã đính chính.",
        "/b/": "Reason: Wrong figures",
    }


def test_a_query_has_its_own_rule_whatever_the_rule_of_its_path(site):
    redirects = Redirects(
        (Moved(OldUrl("/t.aspx"), "/tin-tuc/"), Moved(OldUrl("/g.aspx", "id=1"), "/gioi-thieu/")),
        (Gone(OldUrl("/t.aspx", "id=1"), "Sai"), Gone(OldUrl("/g.aspx"), "Sai")),
    )
    found = read(redirects, site)
    assert found["$portal_moved"] == {"/t.aspx?id=1": "", "/g.aspx?id=1": "/gioi-thieu/"}
    assert found["$portal_gone"] == {"/t.aspx?id=1": "Lý do: Sai", "/g.aspx?id=1": ""}


def test_a_query_stands_there_as_browsers_and_as_scripts_write_it(site):
    """The forms of WHATWG URL and of encodeURIComponent."""
    old = OldUrl("/Tìm kiếm.aspx", "u=/a{1}'&ten=Bài%26")
    found = read(Redirects((Moved(old, "/tin-tuc/"),)), site)
    assert [*found["$portal_moved"]] == [
        "/Tìm kiếm.aspx?u=/a{1}%27&ten=B%C3%A0i%26",
        "/Tìm kiếm.aspx?u=%2Fa%7B1%7D%27&ten=B%C3%A0i%26",
    ]


@pytest.mark.parametrize("sign", [*"\\\"'$;{}<&0", "\u0301"])
def test_a_reason_holds_no_sign_that_nginx_or_a_browser_would_take_for_its_own(site, sign):
    [shown] = read(Redirects((), (Gone(OldUrl("/a/"), f"{sign} x {sign}"),)), site)[
        "$portal_gone_path"
    ].values()
    assert unescape(shown) == f"Lý do: {sign} x {sign}"
    assert shown.replace("&#", "").replace(";", "").replace("Lý do: ", "").isprintable()
    assert not set("\\\"'${}<") & set(shown)


def test_the_longest_words_are_shorter_than_nginx_can_read(site):
    """4,096 bytes with both quotes (NGX_CONF_BUFFER)."""
    signs = ['"', "\\", "é", "/", "a", "😀"]
    old = [parse_old_url(f"/{n}?{sign * fits(sign)}") for n, sign in enumerate(signs)]
    old += [parse_old_url(f"/{n}{sign * fits(sign)}") for n, sign in enumerate(['"', "é", "a"])]
    gone = [Gone(OldUrl(f"/g{n}/"), sign * 1000) for n, sign in enumerate([*signs, "\u0301", "$"])]
    text = show_rules(Redirects(tuple(Moved(o, "/x/") for o in old), tuple(gone)), site)
    words = [word for line in text.splitlines() for word in line.strip().split(b'" "')]
    assert 2500 < max(map(len, words)) < 4000
    assert text.decode().count('…"') > 2


def fits(sign):
    return (LIMIT - 20) // len(quote(sign, safe=""))


def test_the_order_of_the_rules_is_not_that_of_the_table(site):
    rules = [Moved(OldUrl(f"/{n}/"), "/x/") for n in range(9)]
    assert show_rules(Redirects(tuple(rules)), site) == show_rules(
        Redirects(tuple(reversed(rules))), site
    )


def test_every_rule_has_room_in_nginx_hash(site):
    """map_hash_max_size bounds the search for a hash without long chains."""
    rules = tuple(Moved(OldUrl(f"/{n}/", "id=1"), "/x/") for n in range(5000))
    text = show_rules(Redirects(rules), site).decode()
    assert "map_hash_max_size 16384;" in text
    assert "map_hash_max_size 2048;" in show_rules(Redirects(), site).decode()


def check(redirects, site):
    """The maps say what the table says, word for word."""
    found = read(redirects, site)
    root = site.path[:-1]
    moved = {rule.old: root + rule.target for rule in redirects.moved}
    gone = {rule.old: rule.reason for rule in redirects.gone}
    paths = {f"{root}{old.path}": url for old, url in moved.items() if not old.query}
    assert found["$portal_moved_path"] == paths
    shown = {key: unescape(value) for key, value in found["$portal_gone_path"].items()}
    assert shown == {
        f"{root}{old.path}": f"Lý do: {reason}" for old, reason in gone.items() if not old.query
    }
    assert found["$portal_moved"].keys() == found["$portal_gone"].keys()
    queried = {old.url: old for old in (*moved, *gone) if old.query}
    for key, url in found["$portal_moved"].items():
        path, _, query = key.removeprefix(root).partition("?")
        old = queried[parse_old_url(f"{quote(path)}?{query}").url]
        assert url == moved.get(old, "")
        reason = unescape(found["$portal_gone"][key])
        assert reason == (f"Lý do: {gone[old]}" if old in gone else "")
    assert len(found["$portal_moved"]) >= len(queried)


@settings(max_examples=3 * settings().max_examples, deadline=None)
@given(tables())
def test_no_table_brings_a_directive_along(table):
    check(*table)


@pytest.mark.slow
def test_none_of_ten_thousand_tables_brings_a_directive_along():
    """Of plain chance: nineteen twentieths of the time goes into choosing examples otherwise."""
    filled = 0
    for number in range(10_000):
        redirects, where = random_table(Random(number))
        filled += bool(redirects.moved) + bool(redirects.gone)
        try:
            check(redirects, where)
        except (AssertionError, ValueError) as error:
            error.add_note(f"table {number}")
            raise
    assert filled > 10_000
