"""Which drafts were forgotten after the last day for comments; the clock is 18/11/2026."""

from desk.checking.whole_rules.comments import RULE


def draft(portal, name, until, more=""):
    portal.write("van-ban/du-thao.csv", "a,b\n1,2\n")
    portal.write(
        f"van-ban/{name}.md",
        f"---\ntitle: Dự thảo {name}\ndate: 2026-01-01\nnumber: {len(name)}/DT-CM\n"
        f"issuer: Cục Mẫu\nissued: 2026-01-01\nfiles: du-thao.csv\n{more}"
        f"comment_until: {until}\n---\n",
    )


def test_a_draft_whose_comments_closed_two_months_ago(portal, told):
    draft(portal, "cu", "18/09/2026")
    [(path, _, message, fix)] = told(RULE)
    assert path == "van-ban/cu.md"
    assert message == "hết hạn góp ý từ 18/09/2026 mà vẫn là dự thảo"
    assert fix.startswith("đã ban hành thì bỏ comment_until")


def test_a_draft_that_is_open_newly_closed_or_over(portal, where):
    draft(portal, "mo", "18/12/2026")
    draft(portal, "moi-dong", "19/09/2026")
    draft(portal, "het-han-dang", "18/02/2026", "expires: 2026-06-01\n")
    assert where(RULE) == []
