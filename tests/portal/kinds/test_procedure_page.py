"""A procedure's page, its place in the list, and what it says to machines."""

import msgspec
import pytest
from portal.kinds.procedure_page import cells, data, note, page, thing
from portal.model.around import Around
from portal.model.item_page import Fact
from portal.model.page import Cell
from portal.model.target import Attachment
from portal.rendering.addresses import absolute
from portal.vietnamese.dates import parse_moment

FORM = Attachment("/dich-vu-cong/mau-01/a.pdf", "Tờ khai", 20_000, "pdf", "0f" * 32)
AROUND = Around(url="/dich-vu-cong/mau-01/", indexed=True, expired=False, made=(FORM, None))
FIELDS = {
    "level": "Toàn trình",
    "field": "Chính sách",
    "agency": "Phòng Chính sách",
    "time": "05 ngày",
    "fee": "Không thu",
    "result": "Quyết định",
    "steps": ("Nộp.", "Nhận."),
    "dossier": ("Tờ khai.",),
    "portal_url": "https://dichvucong.cuc-mau.example/1",
    "synced": parse_moment("2026-11-02"),
}


def whole(path):
    return absolute(path, "https://cuc-mau.example")


@pytest.fixture
def full(procedure):
    """The model of a procedure that says everything."""
    return page(procedure("MAU-01", **FIELDS), "<p>Chữ</p>", AROUND)


def test_the_page_says_what_a_reader_looks_for_first(full):
    assert full.facts == (
        Fact("code", "MAU-01"),
        Fact("level", "Toàn trình"),
        Fact("field", "Chính sách"),
        Fact("agency", "Phòng Chính sách"),
        Fact("time", "05 ngày"),
        Fact("fee", "Không thu"),
        Fact("result", "Quyết định"),
        Fact("synced", moment=parse_moment("2026-11-02")),
    )
    assert (full.steps, full.dossier) == (FIELDS["steps"], FIELDS["dossier"])
    assert (full.forms, full.portal_url) == ((FORM,), FIELDS["portal_url"])
    assert [name.url for name in full.trail] == ["/", "/dich-vu-cong/"]


def test_the_list_has_a_column_for_what_is_there(procedure):
    assert cells(procedure("MAU-01", **FIELDS)) == (
        Cell("code", "MAU-01"),
        Cell("level", "Toàn trình"),
        Cell("agency", "Phòng Chính sách"),
        Cell("time", "05 ngày"),
    )
    assert cells(procedure("MAU-01")) == (Cell("code", "MAU-01"),)


def test_a_card_has_code_and_level(procedure):
    assert note(procedure("MAU-01", level="Toàn trình"), AROUND) == "MAU-01 · Toàn trình"
    assert note(procedure(""), AROUND) == ""


def test_data_have_every_field(full, procedure):
    own = msgspec.structs.asdict(data(full, whole))
    [form] = own.pop("forms")
    assert form.url == "https://cuc-mau.example/dich-vu-cong/mau-01/a.pdf"
    assert own == FIELDS | {"code": "MAU-01", "synced": "2026-11-02"}
    bare = data(page(procedure(), "", AROUND), whole)
    assert (bare.portal_url, bare.synced, bare.fee) == (None, None, "")


def test_json_ld_says_what_the_page_says(full, site):
    told = msgspec.to_builtins(thing(full, site, whole))
    assert told["@type"] == "GovernmentService"
    assert (told["identifier"], told["serviceType"]) == ("MAU-01", "Chính sách")
    assert told["serviceOperator"]["name"] == "Phòng Chính sách"
    assert told["provider"]["name"] == "Cục Mẫu"
    assert told["serviceOutput"] == {"@type": "Thing", "name": "Quyết định"}
    channel = {"@type": "ServiceChannel", "serviceUrl": FIELDS["portal_url"]}
    assert told["availableChannel"] == channel


def test_json_ld_leaves_out_what_nobody_said(procedure, site):
    told = msgspec.to_builtins(thing(page(procedure(""), "", AROUND), site, whole))
    assert set(told) == {"@type", "name", "description", "url", "serviceOperator", "provider"}
    assert told["serviceOperator"]["name"] == "Cục Mẫu"
