"""What a rule of the whole is asked with."""

from portal.kinds.page import StandingPage
from portal.model.item import Item

from tests.desk.checking.whole_rules.conftest import look


def test_the_public_items_of_a_kind(portal):
    head = "---\ntitle: Bài\ndate: 2018-06-07\ncategory: Tin\n"
    portal.write("tin-tuc/a.md", f"{head}---\nChữ.\n")
    portal.write("tin-tuc/nhap.md", f"{head}status: draft\n---\nChữ.\n")
    portal.write("trang/b.md", "---\ntitle: Trang\n---\nChữ.\n")
    whole = look(portal)
    assert [item.path for item in whole.public(Item)] == ["tin-tuc/a.md", "trang/b.md"]
    assert [item.path for item in whole.public(StandingPage)] == ["trang/b.md"]
