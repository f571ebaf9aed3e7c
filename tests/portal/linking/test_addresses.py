"""Where items stand, and whose an address is that two of them want."""

import pytest
from portal.kinds.table import SECTIONS
from portal.linking.addresses import TAKEN, address, give_addresses


def test_an_address_is_made_of_kind_month_slug_and_language(article, standing):
    assert address(article("hop", "2018-06-07")) == "/tin-tuc/2018/06/hop/"
    assert address(article("hop", "2018-06-07", lang="en")) == "/en/tin-tuc/2018/06/hop/"
    assert address(standing("lien-he", path="trang/sau/hon/lien-he.md")) == "/lien-he/"
    assert address(standing("lien-he", lang="en")) == "/en/lien-he/"


def test_the_month_is_that_of_vietnam(article):
    assert address(article("hop", "2018-06-30 23:30")) == "/tin-tuc/2018/06/hop/"
    assert address(article("hop", "2018-06-30 17:00:00Z")) == "/tin-tuc/2018/07/hop/"


def test_two_items_with_one_address_name_both_files_and_the_first_keeps_it(article):
    first = article("hop", path="tin-tuc/2018-06-01-hop.md")
    second = article("hop", path="tin-tuc/HOP.md", lines={"slug": 4})
    taken, [finding] = give_addresses([first, second])
    assert taken == {"/tin-tuc/2018/06/hop/": first}
    assert (finding.path, finding.line, finding.severity) == ("tin-tuc/HOP.md", 4, "error")
    assert "content/tin-tuc/2018-06-01-hop.md" in finding.message
    assert "slug: hop-2" in finding.fix


def test_languages_and_months_keep_items_of_one_slug_apart(article):
    items = [article("hop"), article("hop", lang="en"), article("hop", "2018-07-01")]
    taken, findings = give_addresses(items)
    assert list(taken.values()) == items
    assert findings == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_page_never_takes_an_address_of_the_portal(standing, lang):
    pages = [standing(slug, lang=lang) for slug in sorted(TAKEN)]
    taken, findings = give_addresses(pages)
    assert taken == {}
    assert [finding.path for finding in findings] == [page.path for page in pages]


def test_every_section_is_an_address_of_the_portal():
    assert {section.folder for section in SECTIONS} <= TAKEN


def test_case_and_marks_of_file_names_do_not_make_two_addresses(portal):
    """A server on Windows or macOS would keep one of the two."""
    portal.article("Giao-Ban.md")
    portal.article("giao-bàn.md")
    [finding] = portal.build().findings
    assert finding.path == "tin-tuc/giao-bàn.md"
    assert "content/tin-tuc/Giao-Ban.md" in finding.message
