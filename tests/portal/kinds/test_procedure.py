"""The row of procedures: what its files may say, and how its list is divided."""

import pytest
from portal.kinds.procedure import PROCEDURE
from portal.labels import LABELS

GOOD = "title: Mẫu\ndate: 2025-03-03\n"


def test_a_title_and_a_date_are_enough(read_item):
    item, findings = read_item(PROCEDURE, GOOD)
    assert findings == []
    assert PROCEDURE.address(item) == "/dich-vu-cong/bai/"


def test_steps_and_papers_keep_their_order(read_item):
    item, findings = read_item(PROCEDURE, GOOD + "steps: [Nộp., Nhận.]\ndossier: Tờ khai.\n")
    assert findings == []
    assert (item.steps, item.dossier) == (("Nộp.", "Nhận."), ("Tờ khai.",))


def test_an_address_that_is_not_https_is_an_error_at_its_line(read_item):
    item, [finding] = read_item(PROCEDURE, GOOD + "portal_url: http://cuc-mau.example/\n")
    assert item is None
    assert (finding.line, finding.severity) == (4, "error")


def test_the_list_is_divided_by_the_facets_of_the_contract(procedure):
    """contracts.md §2."""
    item = procedure(field="Chính sách", level="Một phần", agency="Văn phòng")
    texts = {facet.word: facet.texts(item, "") for facet in PROCEDURE.facets}
    assert texts == {
        "linh-vuc": ("Chính sách",),
        "loai": ("Một phần",),
        "co-quan": ("Văn phòng",),
    }
    assert [facet.texts(procedure(), "") for facet in PROCEDURE.facets] == [(), (), ()]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_facet_and_state_has_its_words(lang):
    names = ["not_compared", *(facet.label for facet in PROCEDURE.facets)]
    assert [name for name in names if not LABELS[lang].get(name)] == []
