"""Which lists an item stands in."""

from portal.linking.groups import group
from portal.model.section import SECTIONS


def places(grouped):
    """URL → places of its members, without the sections that are empty."""
    return {g.name.url: list(g.members) for g in grouped.groups if g.members}


def test_an_article_stands_in_each_of_its_lists(article):
    items = [article("hop", tags=("Thi đua", "hội nghị"), thread="Sơ kết 2018")]
    assert places(group(items)) == {
        "/tin-tuc/": [0],
        "/tin-tuc/2018/06/": [0],
        "/tin-tuc/2018/": [0],
        "/chuyen-muc/tin-hoat-dong/": [0],
        "/the/thi-dua/": [0],
        "/the/hoi-nghi/": [0],
        "/dong-su-kien/so-ket-2018/": [0],
    }


def test_lists_are_newest_first_as_the_items_are(article):
    items = [
        article("d", "2019-01-01", category="B"),
        article("c", "2018-07-01", category="A"),
        article("b", "2018-06-02", category="B"),
        article("a", "2018-06-01", category="A"),
    ]
    assert places(group(items)) == {
        "/tin-tuc/": [0, 1, 2, 3],
        "/tin-tuc/2019/01/": [0],
        "/tin-tuc/2018/07/": [1],
        "/tin-tuc/2018/06/": [2, 3],
        "/tin-tuc/2019/": [0],
        "/tin-tuc/2018/": [1, 2, 3],
        "/chuyen-muc/b/": [0, 2],
        "/chuyen-muc/a/": [1, 3],
    }


def test_every_section_has_its_list_with_or_without_items():
    grouped = group([])
    assert [g.name.url for g in grouped.groups] == [section.url for section in SECTIONS]
    assert {len(g.members) for g in grouped.groups} == {0}


def test_an_item_stands_once_in_a_list_that_it_names_twice(article):
    items = [article("a", tags=("Thi đua", "THI ĐUA")), article("b", tags=("thi đua",))]
    assert places(group(items))["/the/thi-dua/"] == [0, 1]


def test_years_and_months_are_of_news_only(article, standing):
    page = standing("gioi-thieu", date=article().date, category="Chung")
    assert places(group([page])) == {"/chuyen-muc/chung/": [0]}


def test_a_clash_is_told_where_the_later_word_is_first_used(article):
    items = [
        article("c", "2018-06-03", tags=("thì dưa",)),
        article("b", "2018-06-02", tags=("thì dưa",), lines={"tags": 7}),
        article("a", "2018-06-01", tags=("thi đua",)),
    ]
    [finding] = group(items).findings
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/b.md", 7, "warning")
    assert "thẻ “thì dưa” có cùng địa chỉ với “thi đua”" in finding.message
    assert "/thif-duwa/" in finding.fix


def test_a_clash_of_categories_and_threads_is_told_too(article):
    items = [
        article("b", category="tin hoat dong", thread="SO KET", lines={"category": 4, "thread": 6}),
        article("a", category="Tin hoạt động", thread="Sơ kết"),
    ]
    told = {(f.line, f.message.split(" “")[0]) for f in group(items).findings}
    assert told == {(4, "chuyên mục"), (6, "dòng sự kiện")}
