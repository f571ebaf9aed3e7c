"""Mistakes in a document and in the register, each told with its line and remedy."""

import pytest
from portal.fields.document_numbers import NumberUse
from portal.kinds.document import DOCUMENT
from portal.kinds.document_checks import check
from portal.kinds.kind import Rules
from portal.vietnamese.dates import parse_moment

# Lines 2 to 6 of a file.
GOOD = "title: Mẫu\ndate: 2026-08-25\nnumber: 123/QĐ-MAU\nissuer: Cục Mẫu\nissued: 2026-08-20\n"
FILES = "files: [a.pdf]\n"


@pytest.fixture
def told(read_item):
    """(line, severity, message) of the findings of a document with further lines."""

    def findings(block):
        return [(f.line, f.severity, f.message) for f in read_item(DOCUMENT, GOOD + block)[1]]

    return findings


@pytest.fixture
def together(site):
    """(path, line, message, fix) of the errors of documents together."""

    def findings(*items):
        found = check(items, Rules(site, parse_moment("2026-11-25")))
        assert {each.severity for each in found} <= {"error"}
        return [(each.path, each.line, each.message, each.fix) for each in found]

    return findings


def named(*items, line=9, year=False):
    return tuple(NumberUse(i.number, line, i.numbers[0 if year else 1]) for i in items)


@pytest.mark.parametrize(
    ("block", "line", "severity", "message"),
    [
        (
            "valid_from: 2026-09-01\nvalid_until: 2026-08-31\n",
            8,
            "error",
            "“valid_until” sớm hơn ngày có hiệu lực “valid_from”",
        ),
        (
            "valid_until: 2026-08-19\n",
            7,
            "error",
            "“valid_until” sớm hơn ngày ban hành “issued”",
        ),
        (
            "comment_until: 2026-08-24\n",
            7,
            "error",
            "“comment_until” sớm hơn ngày đăng “date”",
        ),
        (
            "valid_from: 2026-08-19\n",
            7,
            "warning",
            "“valid_from” sớm hơn ngày ban hành “issued”",
        ),
        (
            "comment_until: 2026-12-15\nvalid_from: 2027-01-01\n",
            8,
            "warning",
            "có “valid_from” mà còn “comment_until”: văn bản được coi là dự thảo",
        ),
    ],
)
def test_dates_that_cannot_be_are_told_at_their_line(told, block, line, severity, message):
    assert told(block + FILES) == [(line, severity, message)]


def test_dates_in_their_order_are_good(told):
    one_day = "valid_from: 2026-08-20\nvalid_until: 2026-08-20\n"
    assert told(one_day + FILES) == []
    assert told("comment_until: 2026-08-25\n" + FILES) == []


@pytest.mark.parametrize("key", ["replaces", "amends"])
@pytest.mark.parametrize("written", ["123/qđ-mau", "0123/QĐ-MAU", "123/QĐ-MAU (2026)"])
def test_a_document_that_changes_itself_is_an_error(told, key, written):
    [(line, severity, message)] = told(f"{FILES}{key}:\n  - 1/QĐ-MAU\n  - {written}\n")
    assert (line, severity) == (10, "error")
    assert message == "văn bản 123/QĐ-MAU thay thế hoặc sửa đổi chính nó"


def test_the_same_number_of_another_year_is_not_itself(told):
    assert told(FILES + "replaces: [123/QĐ-MAU (2021)]\n") == []


def test_two_documents_with_one_number_are_an_error_that_names_both(document, together):
    a = document("123/QĐ-MAU", "2026-08-20", path="van-ban/a.md", lines={"number": 4})
    b = document("0123/qđ-mau", "2026-09-01", path="van-ban/b.md", lines={"number": 5})
    [(path, line, message, _)] = together(b, a)
    assert (path, line) == ("van-ban/b.md", 5)
    assert message == "số 0123/qđ-mau năm 2026 đã có ở content/van-ban/a.md"


def test_each_year_has_its_own_numbers(document, together):
    a = document("1/KH-MAU", "2025-01-05", path="van-ban/a.md")
    b = document("1/KH-MAU", "2026-01-05", path="van-ban/b.md")
    assert together(a, b) == []


def test_two_bodies_with_one_symbol_are_told_apart(document, together):
    """Every province's committee signs UBND; the same day besides is the same paper twice."""
    a = document("12/QĐ-UBND", "2026-01-05", issuer="UBND tỉnh A", path="van-ban/a.md")
    b = document("12/QĐ-UBND", "2026-01-09", issuer="UBND tỉnh B", path="van-ban/b.md")
    c = document("12/QĐ-UBND", "2026-01-09", issuer="Tỉnh B", path="van-ban/c.md")
    assert together(a, b) == []
    assert [path for path, *_ in together(a, b, c)] == ["van-ban/c.md"]


def test_a_translation_has_the_number_of_its_original(document, together):
    assert together(document(), document(lang="en", path="van-ban/en.md")) == []


def test_a_number_of_several_years_is_vague_until_it_has_its_year(document, together):
    old = document("1/KH-MAU", "2024-01-05", path="van-ban/a.md")
    late = document("1/KH-MAU", "2025-01-05", path="van-ban/b.md")
    new = document("9/QĐ-MAU", "2026-01-05", replaces=named(old))
    [(path, line, message, fix)] = together(old, late, new)
    assert (path, line) == (new.path, 9)
    assert message == "“1/KH-MAU” là số của nhiều văn bản, các năm 2024, 2025"
    assert "1/KH-MAU (2024)" in fix
    yeared = document("9/QĐ-MAU", "2026-01-05", replaces=named(old, year=True))
    assert together(old, late, yeared) == []


def test_a_document_cannot_change_a_later_one(document, together):
    later = document("2/QĐ-MAU", "2026-05-01")
    item = document("1/QĐ-MAU", "2026-04-30", amends=named(later))
    [(path, line, message, _)] = together(item, later)
    assert (path, line) == (item.path, 9)
    assert message == f"văn bản 2/QĐ-MAU ban hành sau văn bản này (content/{later.path})"


def test_a_circle_is_an_error_that_shows_it(document, together):
    """Told from its first file on, also where the search came upon it at another one."""
    a, b, c = (document(f"{n}/QĐ-MAU") for n in (1, 2, 3))
    way_in = document("0/QĐ-MAU", "2027-01-05", amends=named(b))
    a = document("1/QĐ-MAU", replaces=named(b, line=7))
    b = document("2/QĐ-MAU", amends=named(c))
    c = document("3/QĐ-MAU", replaces=named(a))
    shown = "1/QĐ-MAU → 2/QĐ-MAU → 3/QĐ-MAU → 1/QĐ-MAU"
    for items in ((c, b, a), (a, b, c, way_in)):
        [(path, line, message, _)] = together(*items)
        assert (path, line) == (a.path, 7)
        assert message == f"các văn bản thay thế, sửa đổi nhau thành vòng: {shown}"


def test_every_circle_is_told_in_one_run(document, together):
    pairs = []
    for first, second in (("1/QĐ-A", "2/QĐ-A"), ("1/QĐ-B", "2/QĐ-B")):
        a, b = document(first), document(second)
        pairs += [document(first, replaces=named(b)), document(second, replaces=named(a))]
    assert [path for path, *_ in together(*pairs)] == ["van-ban/1-qd-a.md", "van-ban/1-qd-b.md"]


def test_a_chain_is_no_circle(document, together):
    chain = [document("1/QĐ-MAU", "2001-01-01")]
    for year in range(2002, 2024):
        chain.append(document(f"{year}/QĐ-MAU", f"{year}-01-01", replaces=named(*chain[-2:])))
    assert together(*chain) == []


def test_what_names_no_document_of_the_register_is_good(document, together):
    assert (
        together(
            document(replaces=(NumberUse("Nội quy cũ", 9, ""), NumberUse("5/CP", 9, "5/0/cp")))
        )
        == []
    )
