"""What a row says by itself, and what one without a hook says."""

import pytest
from portal.kinds.article import ARTICLE
from portal.kinds.kind import Kind, no_note, no_states, nothing, own_moments
from portal.kinds.page import PAGE

OWN = ("name", "folder", "record", "fields", "address", "page", "data", "starter")
HOOKS = sorted(set(Kind.__struct_fields__) - set(OWN))


def test_a_section_stands_under_the_name_of_its_folder():
    assert ARTICLE.url == "/tin-tuc/"


@pytest.mark.parametrize("given", [(), ("a",), ("a", {}, None)])
def test_a_hook_that_is_not_there_says_nothing(given):
    assert list(nothing(*given)) == []


def test_an_item_without_states_has_none(article):
    assert no_states([article()], None) == {}
    assert no_note(article(), None) == ""
    assert own_moments(article(), None) == article().moments() == ()


def test_a_row_can_do_without_every_hook():
    """A kind of a few lines: what it does not say has an empty default."""
    rest = {name: getattr(PAGE, name) for name in OWN}
    plain = Kind(**rest)
    assert [name for name in HOOKS if getattr(plain, name) != getattr(PAGE, name)] == []
