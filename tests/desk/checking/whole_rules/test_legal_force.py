"""What rests on a document that was no longer in force; the tests' clock is 18/11/2026."""

import pytest
from desk.checking.whole_rules.legal_force import RULE

FIX = "thay bằng văn bản đang có hiệu lực, hoặc bỏ khỏi legal_basis"


@pytest.fixture
def basis(portal):
    """Writes documents by their numbers, and what rests on the first."""
    portal.write("van-ban/vb.csv", "a,b\n1,2\n")

    def document(number, *more):
        head = [f"title: Văn bản {number}", "date: 2018-01-01", f"number: {number}/QĐ-CM"]
        head += ["issuer: Cục Mẫu", "issued: 2018-01-01", "files: vb.csv", *more]
        portal.write(f"van-ban/{number}.md", "\n".join(["---", *head, "---", ""]))

    portal.write(
        "dich-vu-cong/tt.md",
        "---\ntitle: Thủ tục\ndate: 2018-01-01\nlegal_basis: [/van-ban/1.md, Luật X]\n---\n",
    )
    for year in (2019, 2021):
        portal.write(
            f"hoi-dap/nam-{year}.md",
            f"---\ntitle: Câu {year}\ndate: {year}-01-01\nquestion: Hỏi?\nasked: {year}-01-01\n"
            f"state: answered\nanswered: {year}-01-05\nunit: P\nsigner: Bà Mẫu\n"
            "legal_basis: /van-ban/1.md\n---\nĐã rõ.\n",
        )
    return document


def test_a_document_that_ran_out_before_it_was_leant_on(basis, told):
    """The answer of 2019 stood on it rightly."""
    basis(1, "valid_until: 31/12/2019")
    message = "căn cứ “1/QĐ-CM – Văn bản 1” hết hiệu lực từ 01/01/2020"
    places = [("dich-vu-cong/tt.md", 4), ("hoi-dap/nam-2021.md", 10)]
    assert told(RULE) == [(*place, message, FIX) for place in places]


def test_a_document_that_another_replaces_from_its_first_day_on(basis, where, told):
    basis(1, "valid_until: 31/12/2030")
    basis(2, "replaces: 1/QĐ-CM", "valid_from: 2020-06-01")
    assert where(RULE) == [("dich-vu-cong/tt.md", 4), ("hoi-dap/nam-2021.md", 10)]
    assert told(RULE)[0][2].endswith("hết hiệu lực từ 01/06/2020")


def test_what_is_in_force_and_what_will_end_only_later(basis, where):
    basis(1, "valid_until: 18/11/2026")
    basis(2, "replaces: 1/QĐ-CM", "valid_from: 2027-01-01")
    basis(3, "replaces: 1/QĐ-CM", "comment_until: 2026-12-01")
    basis(4, "amends: 1/QĐ-CM")
    assert where(RULE) == []


def test_an_ended_document_that_is_only_worth_reading(basis, portal, where):
    basis(1)
    basis(5, "valid_until: 31/12/2019")
    portal.article(see_also="[/van-ban/5.md]")
    portal.write(
        "dich-vu-cong/khac.md",
        "---\ntitle: Khác\ndate: 2018-01-01\nsee_also: /van-ban/5.md\n---\n",
    )
    assert where(RULE) == []
