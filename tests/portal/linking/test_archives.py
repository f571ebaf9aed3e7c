"""How a list is cut into pages that never change again."""

import pytest
from portal.linking.archives import (
    NAMES_PAGE_SIZE,
    PAGE_SIZE,
    list_urls,
    name_urls,
    slice_list,
)

COUNTS = [0, 1, 19, 20, 21, 39, 40, 41, 59, 60, 79, 80, 1000]


def cut(count: int):
    """A list of numbers, newest first: the oldest item is 1."""
    return slice_list("/the/x/", list(range(count, 0, -1)))


@pytest.mark.parametrize("count", COUNTS)
def test_every_item_stands_once_and_newest_first(count):
    own, *numbered = cut(count)
    shown = [item for part in (own, *reversed(numbered)) for item in part.items]
    assert shown == list(range(count, 0, -1))


@pytest.mark.parametrize("count", COUNTS)
def test_numbered_pages_are_full_and_the_lists_own_has_20_to_39(count):
    own, *numbered = cut(count)
    assert {len(part.items) for part in numbered} <= {PAGE_SIZE}
    assert len(own.items) in (range(20, 40) if count >= 20 else [count])
    assert [part.number for part in (own, *numbered)] == list(range(len(numbered) + 1))


def test_page_1_holds_the_oldest_20():
    own, first, second = cut(60)
    assert (own.url, first.url, second.url) == ("/the/x/", "/the/x/trang/1/", "/the/x/trang/2/")
    assert first.items == tuple(range(20, 0, -1))
    assert second.items == tuple(range(40, 20, -1))


@pytest.mark.parametrize("count", COUNTS)
def test_urls_are_known_before_the_items(count):
    assert [part.url for part in cut(count)] == list_urls("/the/x/", count)


@pytest.mark.parametrize("count", COUNTS)
def test_a_pager_names_its_neighbours_and_the_two_ends(count):
    own, *numbered = cut(count)
    row = [own, *reversed(numbered)]  # as a reader goes back in time
    for place, part in enumerate(row):
        newer = row[place - 1].url if place else ""
        older = row[place + 1].url if place + 1 < len(row) else ""
        assert (part.newer, part.older) == (newer, older)
        assert part.newest == (own.url if place else "")
        assert part.oldest == (row[-1].url if older else "")


def test_a_new_item_changes_the_lists_own_page_only_until_a_page_is_full():
    before = cut(58)
    assert cut(59)[1:] == before[1:]
    own, *numbered = cut(60)
    assert numbered[0].items == before[1].items
    assert [part.number for part in numbered] == [1, 2]
    assert (len(own.items), own.older) == (20, "/the/x/trang/2/")


def test_pages_far_back_never_change():
    assert cut(1000)[1:39] == cut(819)[1:39]


def test_names_go_on_from_page_2():
    assert name_urls("/the/", 0) == name_urls("/the/", NAMES_PAGE_SIZE) == ["/the/"]
    assert name_urls("/the/", NAMES_PAGE_SIZE + 1) == ["/the/", "/the/trang/2/"]
    assert name_urls("/the/", 3 * NAMES_PAGE_SIZE)[-1] == "/the/trang/3/"
