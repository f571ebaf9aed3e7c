"""A document's page, its place in the register, and what it says to machines."""

import msgspec
import pytest
from portal.kinds.document_page import DocumentModel, cells, data, note, page, thing
from portal.model.around import Around, Tied
from portal.model.item_data import AttachmentData
from portal.model.item_page import Fact
from portal.model.page import Cell
from portal.model.target import Attachment
from portal.rendering.addresses import absolute
from portal.vietnamese.dates import parse_moment

FILE = Attachment("/van-ban/1-qd-mau/a.pdf", "Toàn văn", 95_000, "pdf", "0f" * 32)
NEWER = Tied("replaced_by", "9/QĐ-MAU – Mới", "/van-ban/9-qd-mau/")
OLDER = Tied("replaces", "47/QĐ-MAU – Cũ", "/van-ban/47-qd-mau/")


def whole(path):
    return absolute(path, "https://cuc-mau.example")


@pytest.fixture
def shown(document):
    """The model of a document's page; `around` is what stands beside its source."""

    def made(*ties, state="in_force", **fields) -> DocumentModel:
        item = document("1/QĐ-MAU", "2026-08-20", **fields)
        url = "/van-ban/1-qd-mau/"
        around = Around(
            url=url, indexed=True, expired=False, state=state, ties=ties, made=(FILE, None)
        )
        return page(item, "<p>Chữ</p>", around)

    return made


def said(model, site):
    return msgspec.to_builtins(thing(model, site, whole))


def test_the_page_says_what_a_reader_looks_for_first(shown):
    model = shown(
        signer="Ông Mẫu",
        valid_from=parse_moment("2026-09-01"),
        valid_until=parse_moment("2026-12-31"),
        field="Văn thư",
        abstract="Trích yếu.",
    )
    assert model.facts == (
        Fact("number", "1/QĐ-MAU"),
        Fact("type", "Quyết định"),
        Fact("issuer", "Cục Mẫu"),
        Fact("issued", moment=parse_moment("2026-08-20")),
        Fact("signer", "Ông Mẫu"),
        Fact("valid_from", moment=parse_moment("2026-09-01")),
        Fact("valid_until", moment=parse_moment("2026-12-31")),
        Fact("field", "Văn thư"),
        Fact("abstract", "Trích yếu."),
    )
    assert (model.state, model.files) == ("in_force", (FILE,))
    assert [name.url for name in model.trail] == ["/", "/van-ban/"]


def test_what_changed_it_since_is_told_apart(shown):
    amended = Tied("amended_by", "8/QĐ-MAU")
    see = Tied("see_also", "Bài", "/tin-tuc/2026/08/bai/")
    assert shown(OLDER, see, NEWER, amended).changed_by == (NEWER, amended)


def test_a_letter_with_comments_names_the_draft(shown):
    assert shown().subject == "Góp ý dự thảo 1/QĐ-MAU"
    assert shown(lang="en").subject == "Comment on draft 1/QĐ-MAU"


def test_a_card_has_number_and_state(document):
    around = Around(url="/a/", indexed=True, expired=False, state="in_force")
    assert note(document("1/QĐ-MAU"), around) == "1/QĐ-MAU · Còn hiệu lực"
    assert note(document("1/QĐ-MAU"), msgspec.structs.replace(around, state="")) == "1/QĐ-MAU"


def test_the_register_has_number_issuer_and_day(document):
    assert cells(document("1/QĐ-MAU", "2026-08-20")) == (
        Cell("number", "1/QĐ-MAU"),
        Cell("issuer", "Cục Mẫu"),
        Cell("issued", "20/08/2026"),
    )


def test_data_have_every_field_and_the_hashes(shown):
    own = data(shown(valid_from=parse_moment("2026-09-01"), comment_until=None), whole)
    url = "https://cuc-mau.example/van-ban/1-qd-mau/a.pdf"
    assert own.files == (AttachmentData(url, "Toàn văn", 95_000, "pdf", "0f" * 32),)
    assert (own.number, own.type, own.issuer) == ("1/QĐ-MAU", "Quyết định", "Cục Mẫu")
    assert (own.issued, own.valid_from) == ("2026-08-20", "2026-09-01")
    assert (own.valid_until, own.comment_until) == (None, None)


@pytest.mark.parametrize(
    ("state", "force"),
    [
        ("in_force", "https://schema.org/InForce"),
        ("not_yet_in_force", "https://schema.org/NotInForce"),
        ("no_longer_in_force", "https://schema.org/NotInForce"),
    ],
)
def test_json_ld_says_what_the_page_says(shown, site, state, force):
    told = said(shown(OLDER, NEWER, state=state, valid_from=parse_moment("2026-09-01")), site)
    assert told["@type"] == "Legislation"
    assert told["legislationLegalForce"] == force
    assert told["legislationIdentifier"] == "1/QĐ-MAU"
    assert told["legislationType"] == "Quyết định"
    assert told["legislationDate"] == "2026-08-20"
    assert told["temporalCoverage"] == "2026-09-01/.."
    [repealed] = told["legislationRepeals"]
    url = "https://cuc-mau.example/van-ban/47-qd-mau/"
    assert repealed == {"@type": "Legislation", "name": "47/QĐ-MAU – Cũ", "url": url}
    [file] = told["encoding"]
    assert (file["@type"], file["sha256"]) == ("MediaObject", "0f" * 32)


def test_a_draft_changes_nothing_in_json_ld(shown, site):
    until = parse_moment("2026-12-15")
    told = said(shown(OLDER, state="comment_open", comment_until=until), site)
    assert told["creativeWorkStatus"] == "Draft"
    absent = {"legislationLegalForce", "temporalCoverage", "legislationRepeals"}
    assert absent & told.keys() == set()


def test_a_document_with_a_last_day_covers_it(shown, site):
    told = said(shown(valid_until=parse_moment("2026-12-31")), site)
    assert told["temporalCoverage"] == "2026-08-20/2026-12-31"
