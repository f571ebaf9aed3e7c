"""The row of documents: what its files must have, and the lists of its register."""

import pytest
from portal.kinds.document import DOCUMENT
from portal.labels import LABELS
from portal.vietnamese.dates import parse_moment

NEEDED = {
    "title": "Mẫu",
    "date": "25/08/2026",
    "number": "123/qđ-mau",
    "issuer": "Cục Mẫu",
    "issued": "20/08/2026",
    "files": "[a.pdf]",
}


def block(**fields):
    return "".join(f"{key}: {value}\n" for key, value in (NEEDED | fields).items() if value)


def test_a_document_needs_number_issuer_issue_and_files(read_item):
    item, findings = read_item(DOCUMENT, block())
    assert findings == []
    assert (item.number, item.issued) == ("123/QĐ-MAU", parse_moment("2026-08-20"))
    for name in ("number", "issuer", "issued", "files"):
        item, [finding] = read_item(DOCUMENT, block(**{name: ""}))
        assert item is None
        assert f"“{name}”" in finding.message


def test_a_number_that_is_none_is_an_error_at_its_line(read_item):
    item, [finding] = read_item(DOCUMENT, block(number="QĐ 123"))
    assert item is None
    assert (finding.line, finding.severity) == (4, "error")
    assert "123/QĐ-BQP" in finding.fix


def test_a_document_stands_under_its_slug(document):
    assert DOCUMENT.address(document("1/QĐ-MAU")) == "/van-ban/1-qd-mau/"


def test_the_register_is_divided_by_the_facets_of_the_contract(document):
    """contracts.md §2; a facet of what an item does not say has no list of it."""
    item = document("1/QĐ-MAU", "2021-05-12", field="Văn thư")
    texts = {facet.word: facet.texts(item, "in_force") for facet in DOCUMENT.facets}
    assert texts == {
        "trang-thai": ("in_force",),
        "loai": ("Quyết định",),
        "linh-vuc": ("Văn thư",),
        "co-quan": ("Cục Mẫu",),
        "nam": ("2021",),
    }
    bare = document("15/2020/QH14")
    assert [f.word for f in DOCUMENT.facets if not f.texts(bare, "in_force")] == [
        "loai",
        "linh-vuc",
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_facet_and_state_has_its_words(lang):
    states = "comment_open comment_closed not_yet_in_force in_force no_longer_in_force".split()
    names = [*states, *(facet.label for facet in DOCUMENT.facets)]
    assert [name for name in names if not LABELS[lang].get(name)] == []
