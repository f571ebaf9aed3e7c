"""The section's own pages: how to ask, and the clock."""

import msgspec
from portal.kinds.question_places import ASK, CLOCK, AskModel, ClockFile, ClockModel, pages
from portal.model.item_page import Fact
from portal.model.site import Owner
from portal.vietnamese.dates import parse_moment

AS_OF = parse_moment("2026-11-25 08:00")


def planned(items, site):
    return {page.path: page for page in pages(items, site, AS_OF)}


def test_there_are_two_pages_and_a_file(site):
    found = planned([], site)
    assert [(path, page.template, type(page.model)) for path, page in found.items()] == [
        ("hoi-dap/gui/index.html", "ask", AskModel),
        ("hoi-dap/thong-ke/index.html", "clock", ClockModel),
        ("hoi-dap/thong-ke/so-lieu.csv", "clock.csv", ClockFile),
    ]
    assert [found[f"{url[1:]}index.html"].model.url for url in (ASK, CLOCK)] == [ASK, CLOCK]


def test_the_page_shows_the_figures_of_the_file_as_vietnamese_writes_them(question, site):
    day = parse_moment
    items = [
        question("a", state="answered", unit="Phòng A", asked=day("2026-11-01"),
                 due=day("2026-11-05"), answered=day("2026-11-03")),
        question("b", state="answered", unit="Phòng A", asked=day("2026-11-01"),
                 due=day("2026-11-05"), answered=day("2026-11-06")),
        question("c", state="forwarded", unit="Phòng A", due=day("2026-11-05")),
        question("d", state="received", due=day("2026-12-05")),
    ]  # fmt: skip
    table = planned(items, site)["hoi-dap/thong-ke/index.html"].model.table
    assert [column.label for column in table.columns][:2] == ["Đơn vị", "Đã hỏi"]
    assert table.rows == (
        ("Phòng A", "3", "2", "3,5", "33,3%", "1"),
        ("Chưa giao đơn vị", "1", "0", "", "", "0"),
        ("Tất cả", "4", "2", "3,5", "33,3%", "1"),
    )
    assert table.total == len(table.rows)


def test_the_ways_to_ask_are_those_that_the_owner_has(site):
    owner = Owner("Cục Mẫu", address="Số 1", phone="024", email="a@cuc-mau.example")
    full = msgspec.structs.replace(site, owner=owner)
    assert planned([], full)["hoi-dap/gui/index.html"].model.ways == (
        Fact("email", "a@cuc-mau.example", "mailto:a@cuc-mau.example"),
        Fact("phone", "024"),
        Fact("address", "Số 1"),
    )
    assert planned([], site)["hoi-dap/gui/index.html"].model.ways == ()
