"""Datasets: what their files may say, their page, and what it says to machines."""

import json

import msgspec
import pytest
from portal.kinds.dataset import DATASET, ColumnData, Dataset
from portal.model.around import Around
from portal.model.item_data import AttachmentData
from portal.model.item_page import Fact
from portal.model.table import Chart, Column, Series, Table
from portal.model.target import Attachment, TableFile
from portal.model.used import FileUse, Used
from portal.rendering.addresses import absolute
from portal.vietnamese.dates import parse_moment

GOOD = "title: Mẫu\ndate: 2026-11-06\n"  # lines 2 and 3
COLUMNS = Column("nam", "Năm", "year", 6), Column("so", "Hồ sơ", "count", 7)
FILE = FileUse("a.csv", 4)
TABLE = Table(COLUMNS, (("2024", "1.234"), ("2025", "2.113")), 50_000)
PLOT = Chart("Năm", ("2024", "2025"), (Series("Hồ sơ", (1234, 2113)),), (2024, 2025))
CSV = Attachment("/csdl/mau/a.csv", "Mẫu", 95, "csv", "0f" * 32)
JSON = Attachment("/csdl/mau/a.json", "Mẫu", 195, "json", "1f" * 32)
MADE = TableFile((CSV, JSON), TABLE, PLOT)


def whole(path):
    return absolute(path, "https://cuc-mau.example")


def dataset(**fields):
    given = {"title": "Mẫu", "slug": "mau", "date": parse_moment("2026-11-06")}
    own = {"file": FILE, "columns": COLUMNS}
    return Dataset(path="csdl/mau.md", **(given | own | fields))


def around_of(made):
    return Around(url="/csdl/mau/", indexed=True, expired=False, made=(made,))


def page_of(made=MADE, **fields):
    return DATASET.page(dataset(**fields), "<p>Chữ</p>", around_of(made))


def said_by(model, site):
    return json.loads(msgspec.json.encode(DATASET.thing(model, site, whole)))


FULL = {"licence": "Ghi nguồn", "updated": parse_moment("2026-10-31")}


def test_a_file_and_its_columns_are_enough(read_item):
    block = "file: a.csv\ncolumns:\n- {name: nam, label: Năm, type: year}\n- {name: so}\n"
    item, findings = read_item(DATASET, GOOD + block)
    assert findings == []
    assert item.columns == (Column("nam", "Năm", "year", 6), Column("so", "so", "text", 7))
    assert DATASET.address(item) == "/csdl/bai/"


@pytest.mark.parametrize(
    ("block", "missing"),
    [
        ("file: a.csv\n", "columns"),
        ("file: a.csv\ncolumns:\n", "columns"),
        ("columns: [{name: nam}]\n", "file"),
    ],
)
def test_without_a_file_or_columns_there_is_no_table(read_item, block, missing):
    item, [finding] = read_item(DATASET, GOOD + block)
    assert item is None
    assert f"“{missing}”" in finding.message


def test_columns_that_cannot_be_read_stop_the_item(read_item):
    item, findings = read_item(DATASET, GOOD + "file: a.csv\ncolumns: [{label: Năm}]\n")
    assert item is None
    assert [(f.line, f.message) for f in findings] == [(5, "thiếu khóa con “name”")]


def test_the_file_is_read_by_its_columns():
    assert dataset().uses() == (Used(FILE, "table", columns=COLUMNS),)


def test_the_page_shows_table_chart_and_files():
    model = page_of(**FULL)
    assert (model.table, model.plot, model.files) == (TABLE, PLOT, (CSV, JSON))
    assert model.facts == (
        Fact("figures_updated", moment=FULL["updated"]),
        Fact("licence", "Ghi nguồn"),
    )
    assert (model.kind, model.body) == ("dataset", "<p>Chữ</p>")
    assert [name.url for name in model.trail] == ["/", "/csdl/"]


def test_a_broken_file_leaves_a_page_without_a_table():
    """The finding stops the build; the page is never written."""
    model = page_of(None)
    assert (model.table, model.plot, model.files, model.facts) == (None, None, (), ())
    assert DATASET.data(model, whole).rows == 0


@pytest.mark.parametrize(("lang", "note"), [("vi", "50.000 dòng"), ("en", "50.000 rows")])
def test_a_card_has_the_number_of_rows(lang, note):
    assert DATASET.note(dataset(lang=lang), around_of(MADE)) == note


def test_data_describe_the_files_and_have_no_rows():
    own = DATASET.data(page_of(**FULL), whole)
    assert own.rows == 50_000
    assert own.columns == (
        ColumnData("nam", "Năm", "year"),
        ColumnData("so", "Hồ sơ", "count"),
    )
    assert own.files == (
        AttachmentData("https://cuc-mau.example/csdl/mau/a.csv", "Mẫu", 95, "csv", "0f" * 32),
        AttachmentData("https://cuc-mau.example/csdl/mau/a.json", "Mẫu", 195, "json", "1f" * 32),
    )
    assert (own.licence, own.figures_updated) == ("Ghi nguồn", "2026-10-31")
    plain = DATASET.data(page_of(), whole)
    assert (plain.licence, plain.figures_updated) == ("", None)


def test_json_ld_says_what_the_page_says(site):
    said = said_by(page_of(**FULL), site)
    licence = {"@type": "CreativeWork", "name": "Ghi nguồn"}
    assert (said["@type"], said["name"], said["license"]) == ("Dataset", "Mẫu", licence)
    assert said["variableMeasured"] == ["Năm", "Hồ sơ"]
    assert said["distribution"] == [
        {
            "@type": "DataDownload",
            "contentUrl": f"https://cuc-mau.example/csdl/mau/a.{ext}",
            "encodingFormat": kind,
        }
        for ext, kind in (("csv", "text/csv"), ("json", "application/json"))
    ]
    assert (said["datePublished"], said["creator"]["name"]) == ("2026-11-06", "Cục Mẫu")
    assert "license" not in said_by(page_of(), site)
