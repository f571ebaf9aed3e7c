"""Counts of an item: its own, its page's, its old addresses'."""

import pytest
from portal.kinds.article import Article
from portal.kinds.page import StandingPage
from portal.linking.counting import views_of
from portal.model.counted import Counted
from portal.model.old_url import OldUrl

URL = "/tin-tuc/2018/06/x/"
OLD = "/tin-tuc/2018/06/ten-cu/"
COUNTS = {URL: Counted(12, "2018-06-08"), OLD: Counted(30, "2018-06-09")}


def article(**fields):
    return Article(path="tin-tuc/x.md", title="Bài", slug="x", **fields)


@pytest.mark.parametrize(
    ("item", "counts", "views"),
    [
        (article(), {}, (None, "")),
        (article(views=2113), {}, (2113, "")),
        (article(views=0), {}, (0, "")),
        (article(), {"/khac/": Counted(1, "2018-06-08")}, (None, "")),
        (article(), COUNTS, (12, "2018-06-08")),
        (article(views=2113), COUNTS, (2125, "2018-06-08")),
        (article(views=1, old_urls=(OldUrl(OLD),)), COUNTS, (43, "2018-06-09")),
        (article(old_urls=(OldUrl(OLD), OldUrl(OLD))), COUNTS, (42, "2018-06-09")),
        (StandingPage(path="trang/x.md", title="Trang", slug="x"), COUNTS, (12, "2018-06-08")),
    ],
)
def test_what_was_carried_over_and_what_was_counted_add_up(item, counts, views):
    assert views_of(item, URL, counts) == views
