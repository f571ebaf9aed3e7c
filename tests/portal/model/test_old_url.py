"""An old address as people and as nginx know it."""

import pytest
from portal.model.old_url import OldUrl


@pytest.mark.parametrize(
    ("old", "url"),
    [
        (OldUrl("/tin/a.html"), "/tin/a.html"),
        (OldUrl("/tin.aspx", "id=5"), "/tin.aspx?id=5"),
    ],
)
def test_an_address_is_shown_whole(old, url):
    assert old.url == url


def test_letters_from_a_to_z_are_one_in_either_case():
    assert OldUrl("/Tin.ASPX", "ID=5").key == OldUrl("/tin.aspx", "id=5", 7).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OldUrl("/Đ/"), OldUrl("/đ/")),
        (OldUrl("/K/"), OldUrl("/\u212a/")),  # the Kelvin sign, whose lower case is k
        (OldUrl("/a/"), OldUrl("/a")),
        (OldUrl("/a"), OldUrl("/a", "id=5")),
    ],
)
def test_all_else_makes_another_address(one, other):
    assert one.key != other.key
