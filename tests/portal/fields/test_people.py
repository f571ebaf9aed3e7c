"""The people and the chart of a page, each fault at its line."""

from portal.fields.people import Person, Unit, chart, people
from portal.fields.report import Report
from portal.model.used import FileUse
from portal.reading.front_matter import split_source


def read(parse, block):
    """The value of the one key of the front matter; it begins on line 3."""
    matter = split_source("trang/a.md", f"---\nx:\n{block}---\n")
    [(_, value)] = matter.entries
    report = Report("trang/a.md")
    result = parse(value, report)
    assert {finding.severity for finding in report.findings} <= {"error"}
    return result, [(finding.line, finding.message) for finding in report.findings]


def test_people_keep_their_order_and_all_that_is_said_of_them():
    block = (
        "  - name: Trần Văn Mẫu\n    post: Cục trưởng\n    unit: Cục Mẫu\n    photo: mau.jpg\n"
        "    phone: 0123 456\n    email: mau@cuc-mau.example\n  - name: Lê Thị Mẫu\n"
    )
    photo = FileUse("mau.jpg", 6)
    told = ("Trần Văn Mẫu", "Cục trưởng", "Cục Mẫu", photo, "0123 456", "mau@cuc-mau.example")
    assert read(people, block) == ((Person(*told), Person("Lê Thị Mẫu")), [])


def test_one_person_is_a_list_of_one():
    assert read(people, "  name: Trần Văn Mẫu\n") == ((Person("Trần Văn Mẫu"),), [])


def test_every_fault_of_a_list_of_people_is_told_and_the_good_ones_stay():
    block = (
        "  - name: Trần Văn Mẫu\n    tel: 0123\n  - post: Phó Cục trưởng\n  - Lê Thị Mẫu\n"
        "  - name:\n  - name: Vũ Mẫu\n    name: Vũ Thị Mẫu\n  - name: [a]\n"
    )
    found, faults = read(people, block)
    assert [person.name for person in found] == ["Trần Văn Mẫu", "Vũ Mẫu"]
    assert faults == [
        (4, "không có khóa con “tel”"),
        (5, "thiếu khóa con “name”"),
        (6, "ở đây cần các khóa con"),
        (7, "thiếu khóa con “name”"),
        (9, "khóa “name” viết hai lần"),
        (10, "ở đây cần một dòng chữ, không phải danh sách"),
    ]


def test_a_chart_nests():
    block = (
        "  - unit: Cục Mẫu\n    head: Trần Văn Mẫu\n    units:\n      - unit: Phòng Một\n"
        "        units:\n          unit: Tổ Mẫu\n      - unit: Phòng Hai\n  - unit: Viện Mẫu\n"
    )
    rooms = (Unit("Phòng Một", units=(Unit("Tổ Mẫu"),)), Unit("Phòng Hai"))
    assert read(chart, block) == ((Unit("Cục Mẫu", "Trần Văn Mẫu", rooms), Unit("Viện Mẫu")), [])


def test_a_fault_deep_in_a_chart_is_told_at_its_line():
    block = (
        "  unit: Cục Mẫu\n  units:\n    - unit: Phòng Một\n      units:\n        - head: Lê Mẫu\n"
        "        - Tổ Mẫu\n        - unit: Tổ Hai\n          staff: 3\n"
    )
    found, faults = read(chart, block)
    assert found == (Unit("Cục Mẫu", units=(Unit("Phòng Một", units=(Unit("Tổ Hai"),)),)),)
    assert faults == [
        (7, "thiếu khóa con “unit”"),
        (8, "ở đây cần các khóa con"),
        (10, "không có khóa con “staff”"),
    ]
