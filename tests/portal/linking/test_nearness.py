"""What a reader may go on to: older items only, so that a new one changes no old page."""

from portal.kinds.album import Album
from portal.linking.nearness import NOTHING_NEAR, Nearby, nearness
from portal.model.page import Near


def near(item):
    return Near(f"/tin-tuc/2018/06/{item.slug}/", item.title, item.date)


def by_url(linked):
    found = nearness(linked)
    return {wish.url: found.get(place, NOTHING_NEAR) for place, wish in enumerate(linked.wishes)}


def test_each_item_leads_to_the_one_before_it(article, link_all):
    a, b, c = (article(slug, f"2018-06-0{day}") for day, slug in enumerate("abc", 1))
    found = by_url(link_all(b, c, a))
    assert [found[near(item).url].older for item in (c, b, a)] == [near(b), near(a), None]


def test_related_items_are_older_and_closest_first(article, link_all):
    a = article("a", "2018-06-01", tags=("thi đua",))
    b = article("b", "2018-06-02", thread="Sơ kết")
    c = article("c", "2018-06-03")
    d = article("d", "2018-06-04", tags=("thi đua",), thread="Sơ kết")
    found = by_url(link_all(a, b, c, d))
    assert found[near(d).url].related[:2] == (near(b), near(a))
    assert found[near(a).url].related == ()


def test_a_new_item_changes_what_is_near_of_no_other(article, link_all):
    items = [article(f"b{n}", f"2018-06-{n:02}", tags=("a", "b")[: n % 3]) for n in range(1, 20)]
    before = by_url(link_all(*items))
    after = by_url(link_all(*items, article("moi", "2018-07-01", tags=("a",))))
    assert {url: after[url] for url in before} == before
    assert len(after) == len(before) + 1


def test_an_unlisted_item_is_near_nothing_and_nothing_is_near_it(article, standing, link_all):
    a = article("a", "2018-06-01", tags=("thi đua",))
    hidden = article("b", "2018-06-02", tags=("thi đua",), status="hidden")
    c = article("c", "2018-06-03", tags=("thi đua",))
    found = by_url(link_all(a, hidden, c, standing("gioi-thieu")))
    assert found[near(c).url] == Nearby(near(a), (near(a),))
    assert found[near(hidden).url] == found["/gioi-thieu/"] == NOTHING_NEAR


def test_the_older_neighbour_is_of_the_same_section(article, link_all):
    """What is related may be of any: a thread holds items of every kind."""
    day = article(day="2018-06-02").date
    album = Album(path="anh/b.md", title="B", slug="b", date=day, thread="Sơ kết")
    a = article("a", "2018-06-01", thread="Sơ kết")
    c = article("c", "2018-06-03", thread="Sơ kết")
    found = by_url(link_all(a, album, c))
    shown = Near("/anh/b/", "B", day)
    assert found["/anh/b/"] == Nearby(None, (near(a),))
    assert found[near(c).url].older == near(a)
    assert set(found[near(c).url].related) == {near(a), shown}
