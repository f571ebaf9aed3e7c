"""Datasets in whole builds: a table, its chart, its files, and every fault by its line."""

import csv
import hashlib
import io
import json

import pytest
from portal.media.csv_rows import MOST_ROWS
from portal.media.shown import FIRST

from tests.conftest import Portal
from tests.site.conftest import SITE, linked, told

pytestmark = pytest.mark.slow  # two dozen builds, one of 50,000 rows and one of 200,000

PAGE = "csdl/ho-so/index.html"
COLUMNS = """
- {name: Quý, label: Quý}
- {name: so, label: Số hồ sơ, type: count}
- {name: ty_le, label: Đúng hạn, type: percent}"""
# As a spreadsheet in Việt Nam saves it.
CSV = (
    "\ufeffQuý;so;ty_le\r\nIV/2025;1.455;96,2%\r\n"
    '"I/2026\nnửa đầu";512;97%\r\n"Quý ""ba""; dài";;"98,15%"\r\n'
)


def write(portal, slug="ho-so", data=CSV, **fields):
    """A dataset with its file beside it; fields of None are left out."""
    encoded = data if isinstance(data, bytes) else data.encode()
    portal.write(f"csdl/Số {slug}.csv", "").write_bytes(encoded)
    given = {
        "title": f"Số liệu {slug}",
        "date": "2026-11-06",
        "file": f"Số {slug}.csv",
        "columns": COLUMNS,
    }
    lines = [f"{key}: {value}" for key, value in (given | fields).items() if value is not None]
    body = f"Tải [tệp](<{(given | fields)['file']}>)."
    return portal.write(f"csdl/{slug}.md", "\n".join(["---", *lines, "---", "", body, ""]))


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    """A dataset, one of the same file in English, a hidden one, and a file that nobody uses."""
    portal = Portal(tmp_path_factory.mktemp("datasets") / "portal", shared=True)
    write(portal, licence="Ghi nguồn", updated="31/10/2026", see_also="[/tin-tuc/bai.md]")
    write(
        portal,
        "english",
        file="Số ho-so.csv",
        columns=COLUMNS.replace("label: Số hồ sơ", "label: Files"),
        lang="en",
        translation_of="/csdl/ho-so.md",
    )
    write(portal, "an", status="hidden")
    portal.write("csdl/thua.csv", CSV)
    portal.article()
    assert [finding.show() for finding in portal.build().findings] == []
    return portal


def cells(row):
    return [cell.get_text() for cell in row.find_all(["th", "td"])]


def test_the_page_shows_the_table_as_in_viet_nam(datasets):
    table = datasets.page(PAGE).select_one(".table__rows")
    head, *rows = table.find_all("tr")
    assert cells(head) == ["Quý", "Số hồ sơ", "Đúng hạn"]
    assert [cells(row) for row in rows] == [
        ["IV/2025", "1.455", "96,20%"],
        ["I/2026\nnửa đầu", "512", "97,00%"],
        ['Quý "ba"; dài', "", "98,15%"],
    ]
    assert [cell["scope"] for cell in head.find_all("th")] == ["col"] * 3
    chart = datasets.page(PAGE).select_one(".plot svg")
    assert chart.find(style=True) is None
    assert "Số hồ sơ" in chart.get_text()


def test_the_files_hold_the_same_for_machines(datasets):
    data = datasets.files()
    text = data["csdl/ho-so/so-ho-so.csv"].decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [
        ["Quý", "so", "ty_le"],
        ["IV/2025", "1455", "96.2"],
        ["I/2026\nnửa đầu", "512", "97"],
        ['Quý "ba"; dài', "", "98.15"],
    ]
    whole = json.loads(data["csdl/ho-so/so-ho-so.json"])
    assert whole["rows"][1:] == [["I/2026\nnửa đầu", 512, 97], ['Quý "ba"; dài', None, 98.15]]
    published = {path for path in data if path.endswith((".csv", "so.json"))}
    assert {path for path in published if path.startswith("csdl/")} == {
        "csdl/ho-so/so-ho-so.csv",
        "csdl/ho-so/so-ho-so.json",
        "csdl/an/so-an.csv",
    }
    assert "en/csdl/english/so-ho-so.csv" in published


def test_a_link_to_the_editor_s_file_leads_to_the_published_one(datasets):
    body = datasets.page(PAGE).select_one(".text a")
    assert body["href"].endswith("csdl/ho-so/so-ho-so.csv")
    assert [path for path, data in datasets.files().items() if data == CSV.encode()] == []


def test_a_translation_has_its_own_labels(datasets):
    """Both are of one file."""
    head = datasets.page("en/csdl/english/index.html").select_one(".table__rows tr")
    assert cells(head) == ["Quý", "Files", "Đúng hạn"]


def test_data_and_feeds_describe_the_files(datasets):
    data = json.loads(datasets.text("csdl/ho-so/index.json"))
    assert (data["kind"], data["rows"], data["licence"]) == ("dataset", 3, "Ghi nguồn")
    assert data["figures_updated"] == "2026-10-31"
    assert [column["type"] for column in data["columns"]] == ["text", "count", "percent"]
    for file in data["files"]:
        stored = datasets.files()[file["url"].removeprefix(f"{SITE}/")]
        assert (file["size"], file["sha256"]) == (len(stored), hashlib.sha256(stored).hexdigest())
    thing = linked(datasets.page(PAGE))["Dataset"]
    assert [each["contentUrl"] for each in thing["distribution"]] == [
        file["url"] for file in data["files"]
    ]
    assert "Ghi nguồn" in datasets.text("feeds/csdl.atom.xml")


def test_the_list_has_the_number_of_rows_and_the_translation_s_original(datasets):
    listed = datasets.page("csdl/index.html").select(".card")
    assert [card.select_one(".card__note").get_text() for card in listed] == ["3 dòng"]


def test_what_is_named_names_it_too(datasets):
    tied = [a["href"] for a in datasets.page("tin-tuc/2018/06/bai/index.html").select(".ties a")]
    assert tied == ["../../../../csdl/ho-so/"]


HEAD = "Quý,so,ty_le\n"


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        ("Quý,so\nI,1\n", 1, "thiếu cột ty_le"),
        ("Quý,so,ty_le,them\nI,1,2,3\n", 1, "có cột không khai trong columns: them"),
        ("so,Quý,ty_le\n1,I,2\n", 1, "thứ tự khác"),
        (HEAD + "I,1,2\nII,x,2\n", 3, "cột so: “x” không phải"),
        (HEAD + 'I,1,2\n"II\ncó xuống dòng",1,x\n', 3, "cột ty_le"),
        (HEAD + 'I,1,2\n"mở ra mà không đóng,1,2\nIII,1,2\n', 3, "ngoặc kép"),
        (HEAD + "I,1,2\nII,1\n", 3, "dòng có 2 ô, phải có 3"),
        (HEAD + "=1+1,1,2\n", 2, "công thức"),
        (HEAD, 1, "không có dòng số liệu nào"),
        ("", 1, "rỗng"),
        ("Quý,so,ty_le\nI,1,2\n".encode("utf-16"), 1, "UTF-16"),
        ("Quý,so,ty_le\nĐợt,1,2\n".encode("cp1258", "ignore"), 2, "UTF-8"),
        ("<!doctype html><p>404</p>", 1, "HTML"),
        (b"PK\x03\x04" + bytes(40), 1, ""),
    ],
)
def test_a_table_that_cannot_be_read_is_told_at_its_own_line(portal, data, line, words):
    write(portal, data=data)
    first, *_ = told(portal)
    assert first[:2] == ("csdl/Số ho-so.csv", line)
    assert words in first[2]


def test_every_bad_row_is_told_up_to_twenty(portal):
    write(portal, data=HEAD + "".join(f"r{n},x,1\n" for n in range(50)))
    found = told(portal)
    assert [line for _, line, _ in found] == list(range(2, 23))
    assert found[-1][2] == "còn 30 dòng nữa có lỗi, kể từ dòng này"


@pytest.mark.parametrize(
    ("fields", "line", "words"),
    [
        ({"columns": "\n- {name: Quý, type: chu}"}, 5, "“chu” không phải là giá trị được dùng"),
        ({"columns": "\n- {name: Quý}\n- {name: Quý}"}, 6, "cột Quý đã khai ở dòng"),
        ({"columns": None}, 1, "columns"),
        ({"file": None}, 1, "file"),
        ({"file": "khong-co.csv"}, 4, "không có tệp"),
        ({"file": "/tin-tuc/anh.jpg"}, 4, ".csv"),
    ],
)
def test_a_fault_of_the_source_is_told_at_its_line(portal, fields, line, words):
    portal.photo("tin-tuc/anh.jpg")
    write(portal, **fields)
    (path, at, message), *_ = told(portal)  # a link to a file that is not there is told too
    assert path == "csdl/ho-so.md"
    assert at in (line, line + 1)
    assert words in message


def rows(count):
    return HEAD + "".join(f"Dòng {n},{n},{n % 100}\n" for n in range(count))


def test_a_table_of_two_hundred_thousand_rows_is_too_long(portal):
    write(portal, data=rows(200_000))
    [(path, line, message)] = told(portal)
    assert (path, line) == ("csdl/Số ho-so.csv", MOST_ROWS + 2)
    assert message == "có hơn 100.000 dòng số liệu"


def test_a_long_table_shows_its_first_rows_and_is_whole_in_its_files(portal):
    write(portal, data=rows(FIRST + 1))
    portal.build()
    short = len(portal.text(PAGE).encode())
    write(portal, data=rows(50_000))
    assert portal.build().findings == []
    page = portal.page(PAGE)
    assert len(page.select(".table__rows tbody tr")) == FIRST
    assert "50.000" in page.select_one(".table__more").get_text()
    assert page.select_one(".plot") is None
    size = len(portal.text(PAGE).encode())
    assert size < 40_000
    assert abs(size - short) < 100  # the page does not grow with the table
    whole = portal.files()
    assert len(list(csv.reader(io.StringIO(whole["csdl/ho-so/so-ho-so.csv"].decode())))) == 50_001
    assert len(json.loads(whole["csdl/ho-so/so-ho-so.json"])["rows"]) == 50_000
    assert len(whole["csdl/ho-so/index.json"]) < 4_000
