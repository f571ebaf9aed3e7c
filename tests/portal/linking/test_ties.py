"""Items that name items: both see it, nothing betrays what stands alone, what is lost is told."""

import pytest
from portal.linking.ties import tie
from portal.model.around import Tied
from portal.model.item import Item
from portal.model.tie import Tie


class Paper(Item, frozen=True, kw_only=True):
    """An item that is named by its number too, as documents are."""

    number: str = ""
    tied: tuple[Tie, ...] = ()

    def ties(self):
        return (*super().ties(), *self.tied)

    def names(self):
        return (self.number.casefold(),) if self.number else ()


def paper(slug, *tied, **fields):
    given = {"path": f"van-ban/{slug}.md", "title": f"Bài {slug}", "slug": slug, "tied": tied}
    return Paper(**(given | fields))


def by_number(relation, number, line=9):
    return Tie(relation, number, line, number.casefold())


def ties(*items, alone=(), files=()):
    """What each is tied to, by slug, and (slug, line, message, severity) of each finding.

    Items whose slugs are `alone` have a page and stand in no list.
    """
    urls = {item.path: f"/{item.slug}/" for item in items}
    listed = {item.path for item in items if item.slug not in alone}
    found, findings = tie(items, urls, listed, {*urls, *files})
    slugs = {item.path: item.slug for item in items}
    told = [(slugs[f.path], f.line, f.message, f.severity) for f in findings]
    return {slugs[path]: those for path, those in found.items()}, told


def shown(relation, slug):
    return Tied(relation, f"Bài {slug}", f"/{slug}/")


def test_see_also_is_seen_by_both_wherever_their_files_lie():
    a = paper("a", see_also=("b.md", "/trang/sau/c.md"))
    c = paper("c", path="trang/sau/c.md")
    found, told = ties(a, paper("b"), c)
    assert told == []
    assert found == {
        "a": (shown("see_also", "b"), shown("see_also", "c")),
        "b": (shown("see_also", "a"),),
        "c": (shown("see_also", "a"),),
    }


def test_items_that_name_each_other_see_it_once():
    a, b = paper("a", see_also=("b.md", "./b.md")), paper("b", see_also=("a.md",))
    found, told = ties(a, b)
    assert (found, told) == (
        {"a": (shown("see_also", "b"),), "b": (shown("see_also", "a"),)},
        [],
    )


@pytest.mark.parametrize(
    ("relation", "back"), [("replaces", "replaced_by"), ("amends", "amended_by")]
)
def test_a_number_is_found_by_its_key_and_both_sides_see_it(relation, back):
    new = paper("moi", by_number(relation, "12/QĐ-BQP"))
    old = paper("cu", number="12/qđ-bqp")
    found, told = ties(new, old)
    assert told == []
    assert found == {"moi": (shown(relation, "cu"),), "cu": (shown(back, "moi"),)}


@pytest.mark.parametrize("relation", ["replaces", "amends"])
def test_a_number_that_the_portal_does_not_have_stands_as_text(relation):
    """Old documents were never published here."""
    found, told = ties(paper("moi", by_number(relation, "12/QĐ-BQP")))
    assert (found, told) == ({"moi": (Tied(relation, "12/QĐ-BQP"),)}, [])


def test_of_two_documents_with_one_number_the_first_is_named():
    """Newest first, as items come; that there are two is an error of their kind."""
    new = paper("moi", by_number("amends", "1/A"))
    found, _ = ties(new, paper("b", number="1/A"), paper("c", number="1/A"))
    assert found == {"moi": (shown("amends", "b"),), "b": (shown("amended_by", "moi"),)}


def test_a_legal_basis_is_a_path_or_a_text_and_is_seen_on_one_side_only():
    """A law would list every page that rests on it."""
    a = paper("a", Tie("legal_basis", "b.md", 4), Tie("legal_basis", "Luật Khiếu nại 2011", 5))
    found, told = ties(a, paper("b"))
    assert told == []
    assert found == {"a": (shown("legal_basis", "b"), Tied("legal_basis", "Luật Khiếu nại 2011"))}


def test_a_legal_basis_is_no_number():
    found, told = ties(paper("a", Tie("legal_basis", "1/A", 4)), paper("b", number="1/A"))
    assert (found, told) == ({"a": (Tied("legal_basis", "1/A"),)}, [])


@pytest.mark.parametrize("relation", ["see_also", "legal_basis"])
@pytest.mark.parametrize("target", ["khong-co.md", "../../bi-mat.md", "/khong/co.md"])
def test_a_path_that_leads_to_no_public_item_is_a_warning_at_its_line(relation, target):
    found, [(slug, line, message, severity)] = ties(paper("a", Tie(relation, target, 7)))
    assert found == {}
    assert (slug, line, severity) == ("a", 7, "warning")
    assert f"“{target}”" in message


def test_a_draft_is_no_public_item():
    """It has a file and no page; nothing of it is told but the path that was written."""
    found, [(slug, line, message, severity)] = ties(
        paper("a", see_also=("nhap.md",), lines={"see_also": 6}), files=["van-ban/nhap.md"]
    )
    assert found == {}
    assert (slug, line, severity) == ("a", 6, "warning")
    assert message == "không có bài công khai nào ở “nhap.md”"


def test_a_text_is_no_item_to_see_also():
    found, [(_, _, message, severity)] = ties(paper("a", see_also=("Luật Khiếu nại",)))
    assert found == {}
    assert (message, severity) == ("không có bài công khai nào ở “Luật Khiếu nại”", "warning")


@pytest.mark.parametrize(
    "tied",
    [Tie("see_also", "a.md", 5), Tie("legal_basis", "a.md", 5), by_number("replaces", "1/A", 5)],
)
def test_an_item_that_names_itself_is_an_error_at_its_line(tied):
    found, [(slug, line, message, severity)] = ties(paper("a", tied, number="1/A"))
    assert found == {}
    assert (slug, line, severity) == ("a", 5, "error")
    assert "chính bài này" in message


@pytest.mark.parametrize("relation", ["see_also", "legal_basis"])
def test_what_stands_in_lists_names_nothing_that_stands_alone(relation):
    """A hidden item and an expired one are not led to; the editor is told."""
    found, [(slug, line, message, severity)] = ties(
        paper("a", Tie(relation, "an.md", 4)), paper("an"), alone=["an"]
    )
    assert found == {}
    assert (slug, line, severity) == ("a", 4, "warning")
    assert "Bài an" not in message


def test_the_number_of_a_document_that_stands_alone_is_plain_text():
    """As that of any document which the portal does not have."""
    tied = by_number("replaces", "1/A", 4)
    found, told = ties(paper("a", tied), paper("an", number="1/A"), alone=["an"])
    assert (found, told) == ({"a": (Tied("replaces", "1/A"),)}, [])


@pytest.mark.parametrize("relation", ["see_also", "replaces"])
def test_what_stands_alone_names_others_and_is_named_by_none(relation):
    tied = by_number("replaces", "1/A") if relation == "replaces" else Tie(relation, "a.md")
    found, told = ties(paper("an", tied), paper("a", number="1/A"), alone=["an"])
    assert (found, told) == ({"an": (shown(relation, "a"),)}, [])


def test_two_that_stand_alone_see_each_other():
    found, told = ties(paper("an", see_also=("kin.md",)), paper("kin"), alone=["an", "kin"])
    assert (found, told) == (
        {"an": (shown("see_also", "kin"),), "kin": (shown("see_also", "an"),)},
        [],
    )


def test_an_item_without_a_page_says_nothing():
    """Two of one address: the second has an error and no page."""
    found, told = tie([paper("a", see_also=("b.md",)), paper("b")], {}, set(), ())
    assert (found, told) == ({}, [])


def test_of_a_source_that_could_not_be_read_nothing_is_said():
    """Its own errors stop the build; what names it may be right."""
    item = paper("a", see_also=("khac.md",))
    files, broken = {item.path, "van-ban/khac.md"}, {"van-ban/khac.md": ()}
    assert len(tie([item], {item.path: "/a/"}, {item.path}, files)[1]) == 1
    assert tie([item], {item.path: "/a/"}, {item.path}, files, broken)[1] == []


def test_what_a_source_that_could_not_be_read_names_is_told_where_it_is_nothing():
    there = paper("a")
    named = ("khong-co.md", "a.md", "hong.md", "khac.md")
    ties = [Tie("see_also", target, line) for line, target in enumerate(named, 4)]
    ties += [Tie("legal_basis", "Luật số 1", 8), Tie("legal_basis", "mat.md", 9)]
    ties += [by_number("replaces", "9/QĐ-MAU")]
    files = {there.path, "van-ban/hong.md", "van-ban/khac.md"}
    refused = {"van-ban/hong.md": ties, "van-ban/khac.md": ()}
    found, told = tie([there], {there.path: "/a/"}, {there.path}, files, refused)
    assert found == {}
    assert [(f.path, f.line, f.severity) for f in told] == [
        ("van-ban/hong.md", 4, "warning"),
        ("van-ban/hong.md", 6, "error"),  # itself
        ("van-ban/hong.md", 9, "warning"),
    ]
