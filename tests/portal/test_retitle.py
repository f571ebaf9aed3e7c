"""A survey of new titles without linking anew is the survey that linking would have made."""

import pytest
from portal.retitle import retitle

from tests.portal.test_reword import edit, look, same
from tests.site.conftest import fill

__all__ = ["look"]  # a fixture


def retitled(portal, look, before):
    """What retitle makes of the changed readings, and what linking makes of all."""
    whole = look()
    known = {reading.path: reading for reading in before.readings}
    fresh = [each for each in whole.readings if each != known.get(each.path)]
    assert fresh
    return retitle(before, fresh, portal.job()), whole


@pytest.fixture
def filled(portal):
    """Threads, tags and words in common, old addresses, every reach."""
    fill(portal)
    for number in range(9):
        portal.article(
            f"chung-{number}.md",
            "Đoạn đầu.\n\nĐoạn hai.",
            title=f"Hội nghị tập huấn văn thư lần {number}",
            date=f"2018-07-{number + 1:02}",
            tags="Văn thư",
            summary=f"Tóm tắt {number}",
            old_urls=f"[/cu/{number}.aspx]",
        )
    return portal


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Hội nghị tập huấn văn thư lần 4", "title: Khác hẳn"),
        ("title: Hội nghị tập huấn văn thư lần 4", "title: Hội nghị sơ kết lần 4"),
        ("summary: Tóm tắt 4", "summary: Lời khác"),
        ("Đoạn hai.", "Đoạn ba."),
    ],
)
def test_a_title_or_a_summary_is_the_survey_of_all(filled, look, old, new):
    before = look()
    edit(filled, old, new, "chung-4.md")
    made, whole = retitled(filled, look, before)
    assert made is not None
    assert same(made, whole)
    assert not same(before, whole)
    assert whole.live <= made.live


def test_what_is_near_to_an_item_shows_its_new_title(filled, look):
    before = look()
    edit(filled, "văn thư lần 4", "lưu trữ lần 4", "chung-4.md")
    made, whole = retitled(filled, look, before)
    titles = {
        entry.item.path: [near.title for near in (entry.around.older, *entry.around.related)]
        for entry in made.index.entries
        if entry.around.older
    }
    new = "Hội nghị tập huấn lưu trữ lần 4"
    assert [path for path, near in titles.items() if new in near]
    assert made.redirects == whole.redirects
    assert new in [moved.title for moved in made.redirects.moved]


def test_two_titles_at_once(filled, look):
    before = look()
    edit(filled, "lần 2", "lần hai", "chung-2.md")
    edit(filled, "lần 7", "lần bảy", "chung-7.md")
    made, whole = retitled(filled, look, before)
    assert made is not None
    assert same(made, whole)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("chung-4.md", "tags: Văn thư", "tags: Lưu trữ"),
        ("chung-4.md", "date: 2018-07-05", "date: 2018-07-06"),
        ("chung-4.md", "Đoạn hai.", "[nhà](/)"),
        ("chung-4.md", "title: Hội", "title: \u200bHội"),  # a finding of the reader
        ("chung-4.md", "/cu/4.aspx", "/cu/bon.aspx"),
        ("bai-1.md", "title: Bài thử", "title: Khác"),  # another item names it
        ("nhap.md", "title: LACHIM nhap", "title: Khác"),  # no page
    ],
)
def test_what_is_more_than_a_title_is_linked_anew(filled, look, name, old, new):
    before = look()
    edit(filled, old, new, name)
    assert retitled(filled, look, before)[0] is None


def test_where_a_line_is_told_it_is_told_anew(portal, look):
    portal.article(body="Một.\n\nHai.\n\n[x](khong-co.md)", title="Bài")
    before = look()
    edit(portal, "title: Bài", "title: Khác")
    assert retitled(portal, look, before)[0] is None
