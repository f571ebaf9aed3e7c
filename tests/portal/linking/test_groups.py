"""Which lists an item stands in."""

import msgspec
import pytest
from portal.kinds.article import ARTICLE
from portal.kinds.kind import Facet
from portal.kinds.table import SECTIONS
from portal.linking.groups import group

# A section that is divided by who signs and by a state, whose names are labels.
DIVIDED = msgspec.structs.replace(
    ARTICLE,
    facets=(
        Facet("don-vi", "unit", lambda item, state: (item.unit,) if item.unit else ()),
        Facet("loai", "tags", lambda item, state: item.tags),
        Facet("trang-thai", "updated", lambda item, state: (state,), worded=True),
    ),
)


def facets(items, states):
    """URL → label of the facet, text, places."""
    grouped = group(items, states, [DIVIDED])
    return {
        g.name.url: (g.facet, g.name.text, list(g.members))
        for g in grouped.groups
        if g.family == "facet"
    }


def places(grouped):
    """URL → places of its members, without the sections that are empty."""
    return {g.name.url: list(g.members) for g in grouped.groups if g.members}


def test_an_article_stands_in_each_of_its_lists(article):
    items = [article("hop", tags=("Thi đua", "hội nghị"), thread="Sơ kết 2018")]
    assert places(group(items, {})) == {
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
    assert places(group(items, {})) == {
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
    grouped = group([], {})
    assert [g.name.url for g in grouped.groups] == [section.url for section in SECTIONS]
    assert {len(g.members) for g in grouped.groups} == {0}


def test_an_item_stands_once_in_a_list_that_it_names_twice(article):
    items = [article("a", tags=("Thi đua", "THI ĐUA")), article("b", tags=("thi đua",))]
    assert places(group(items, {}))["/the/thi-dua/"] == [0, 1]


def test_years_and_months_are_of_news_only(article, standing):
    page = standing("gioi-thieu", date=article().date, category="Chung")
    assert places(group([page], {})) == {"/chuyen-muc/chung/": [0]}


def test_a_clash_is_told_where_the_later_word_is_first_used(article):
    items = [
        article("c", "2018-06-03", tags=("thì dưa",)),
        article("b", "2018-06-02", tags=("thì dưa",), lines={"tags": 7}),
        article("a", "2018-06-01", tags=("thi đua",)),
    ]
    [finding] = group(items, {}).findings
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/b.md", 7, "warning")
    assert "thẻ “thì dưa” có cùng địa chỉ với “thi đua”" in finding.message
    assert "/thif-duwa/" in finding.fix


def test_a_clash_of_categories_and_threads_is_told_too(article):
    items = [
        article("b", category="tin hoat dong", thread="SO KET", lines={"category": 4, "thread": 6}),
        article("a", category="Tin hoạt động", thread="Sơ kết"),
    ]
    told = {(f.line, f.message.split(" “")[0]) for f in group(items, {}).findings}
    assert told == {(4, "chuyên mục"), (6, "dòng sự kiện")}


def test_a_section_is_divided_by_each_of_its_facets(article):
    items = [
        article("c", unit="Phòng Hai"),
        article("b"),
        article("a", unit="Phòng Một", tags=("thi đua", "hội nghị")),
    ]
    states = {item.path: "newest" for item in items} | {"tin-tuc/b.md": "oldest"}
    assert facets(items, states) == {
        "/tin-tuc/don-vi/phong-hai/": ("unit", "Phòng Hai", [0]),
        "/tin-tuc/don-vi/phong-mot/": ("unit", "Phòng Một", [2]),
        "/tin-tuc/loai/thi-dua/": ("tags", "thi đua", [2]),
        "/tin-tuc/loai/hoi-nghi/": ("tags", "hội nghị", [2]),
        "/tin-tuc/trang-thai/moi-nhat/": ("updated", "Mới nhất", [0, 2]),
        "/tin-tuc/trang-thai/cu-nhat/": ("updated", "Cũ nhất", [1]),
    }


def test_facets_follow_their_section_and_know_its_kind(article):
    """All of one facet stand together: a page of the section shows them under one word."""
    items = [article(f"b{n}", unit=f"Phòng {n % 3}", tags=("thi đua",)) for n in range(6)]
    grouped = group(items, {item.path: "newest" for item in items}, [DIVIDED])
    shown = [(g.family, g.facet) for g in grouped.groups if g.kind]
    assert shown == [("section", "")] + [("facet", "unit")] * 3 + [
        ("facet", "tags"),
        ("facet", "updated"),
    ]
    assert {g.kind for g in grouped.groups if g.family in ("section", "facet")} == {"article"}
    assert {g.kind for g in grouped.groups if g.family in ("month", "tag")} == {""}


def test_spellings_of_one_name_are_one_list_of_a_facet(article):
    items = [
        article("b", tags=("THI ĐUA", "thi đua")),
        article("a", tags=("thi đua",)),
    ]
    found = facets(items, {item.path: "newest" for item in items})
    assert found["/tin-tuc/loai/thi-dua/"] == ("tags", "thi đua", [0, 1])


def test_an_item_of_another_section_is_in_no_facet(standing):
    assert facets([standing("a", unit="Phòng Một")], {}) == {}


def test_a_state_without_a_word_is_a_bug(article):
    with pytest.raises(KeyError):
        facets([article()], {article().path: "khong-co"})
