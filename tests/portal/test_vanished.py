"""Which pages of the last build are missed."""

import msgspec
import pytest
from portal.memo import Counts, Memo
from portal.model.moment import Moment
from portal.model.old_url import OldUrl
from portal.model.page import Head, Page
from portal.model.redirect import Gone, Moved, Redirects
from portal.output.state import Entry, State
from portal.vanished import find_vanished

NO_RULES = Redirects()
X = "tin-tuc/2018/06/x/index.html"


def find(*before, now=(), leading_on=(), redirects=NO_RULES, as_of=100, memo=True):
    """What is missed of the paths of a build as of second 100."""
    last = Memo(b"", b"", True, 100, None, [], [], Counts(), b"", list(leading_on))
    entries = {path: Entry(path, "", 0, 0, 0) for path in before}
    state = State(entries, memo=msgspec.msgpack.encode(last) if memo else b"")
    pages = [Page(path, "page", Head(url="", root="", title="")) for path in now]
    return find_vanished(state, Moment(as_of), pages, redirects)


def missed(*before, **others):
    return [(finding.path, finding.line) for finding in find(*before, **others)]


def test_a_page_that_is_there_is_not_missed():
    assert missed(X, now=[X]) == []


def test_a_page_that_is_no_more_is_missed_at_its_path():
    [finding] = find(X)
    assert (finding.path, finding.line, finding.severity) == (X, 1, "warning")
    assert "/tin-tuc/2018/06/x/ " in finding.message
    assert "withdrawn" in finding.fix


def test_in_the_past_of_the_last_build_nothing_is_missed():
    assert missed(X, as_of=99) == []
    assert missed(X, as_of=101) == [(X, 1)]


def test_where_nothing_is_known_of_the_last_build_nothing_is_missed():
    assert missed(X, memo=False) == []


def test_pages_are_missed_in_order():
    assert missed("b/index.html", "a/index.html") == [("a/index.html", 1), ("b/index.html", 1)]


@pytest.mark.parametrize(
    "redirects",
    [
        Redirects((Moved(OldUrl("/Tin-tuc/2018/06/x/"), "/y/"),)),
        Redirects((), (Gone(OldUrl("/tin-tuc/2018/06/x/"), "Sai"),)),
    ],
)
def test_a_page_with_a_rule_is_not_missed(redirects):
    assert missed(X, redirects=redirects) == []


def test_a_rule_for_a_query_is_none_for_the_page():
    rules = Redirects((Moved(OldUrl("/tin-tuc/2018/06/x/", "id=1"), "/y/"),))
    assert missed(X, redirects=rules) == [(X, 1)]


def test_pages_that_only_led_on_are_not_missed():
    assert missed("cu/index.html", leading_on=["cu/index.html"]) == []


@pytest.mark.parametrize("path", ["tin-tuc/trang/12/index.html", "the/x/trang/1/index.html"])
def test_numbered_pages_of_lists_are_not_missed(path):
    assert missed(path) == []


@pytest.mark.parametrize("path", ["trang/index.html", "tin-tuc/2018/06/trang/x/index.html"])
def test_what_is_no_numbered_page_is_missed(path):
    assert missed(path) == [(path, 1)]


@pytest.mark.parametrize(
    "path", ["tin-tuc/2018/06/x/index.json", "tin-tuc/x/a.pdf", "404.html", "x/index.html.br"]
)
def test_files_that_are_no_pages_are_not_missed(path):
    assert missed(path) == []
