"""Which links name an address that only leads on, and what they are told to write."""

from desk.checking.whole_rules.old_addresses import RULE

NEW = "/tin-tuc/2018/06/moi/"


def test_a_link_by_an_old_address_is_told_the_new_one(portal, told):
    portal.article("moi.md", old_urls="[/cu/tin.html, /tin.aspx?id=5]")
    portal.article(
        "nguon.md", "[a](/cu/tin.html)\n[b](/tin.aspx?id=5#x)\n[c](../../../../cu/tin.html)"
    )
    moved = [(f"{old} là địa chỉ cũ, nay ở {NEW}", f"viết {NEW}") for old in OLD]
    lines = [("tin-tuc/nguon.md", line) for line in (7, 8, 9)]
    assert told(RULE) == [(*place, *words) for place, words in zip(lines, moved, strict=True)]


OLD = ("/cu/tin.html", "/tin.aspx?id=5#x", "../../../../cu/tin.html")


def test_an_address_of_the_settings_leads_on_too(portal, told):
    portal.article("nguon.md", "[a](/cu/)")
    [(_, _, message, fix)] = told(RULE, PORTAL_REDIRECTS=[("/cu/", "/tin-tuc/")])
    assert (message, fix) == ("/cu/ là địa chỉ cũ, nay ở /tin-tuc/", "viết /tin-tuc/")


def test_a_link_to_what_was_withdrawn_is_to_go(portal, told):
    portal.article("rut.md", withdrawn="{date: 2018-07-01, reason: Sai}")
    portal.article("nguon.md", "[a](/tin-tuc/2018/06/rut/)")
    [(_, _, message, fix)] = told(RULE)
    assert message == "/tin-tuc/2018/06/rut/ là địa chỉ cũ, đã thu hồi"
    assert fix == "bỏ liên kết"


def test_other_links_that_lead_nowhere_are_the_builds_to_tell(portal, told):
    portal.article("moi.md", old_urls="[/cu/tin.html]")
    portal.article("nguon.md", f"[a](/khac/)\n[b](khong-co.md)\n[c]({NEW})\n[d](%zz)\n[e](moi.md)")
    assert told(RULE) == []
