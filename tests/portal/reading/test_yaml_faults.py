"""What YAML complains of is told in Vietnamese, at the line that is at fault."""

import pytest
import yaml
from portal.reading.yaml_faults import explain_fault


def fault(text):
    with pytest.raises(yaml.YAMLError) as raised:
        list(yaml.parse(text, Loader=yaml.CBaseLoader))
    return explain_fault(raised.value, text)


@pytest.mark.parametrize(
    ("text", "line", "said", "fix"),
    [
        ("unit: a\ntitle: Hội nghị: sơ kết\n", 1, "dấu hai chấm", 'title: "Hội nghị: sơ kết'),
        ("title: a\n  unit: b\n", 1, "dấu hai chấm", "ngoặc kép"),
        ("title: a\nchữ không có khóa\nunit: b\n", 1, "`khóa: giá trị`", "lùi dòng"),
        ("title: @Cục Mẫu\n", 0, "YAML dành riêng", "ngoặc kép"),
        ("title: `a`\n", 0, "YAML dành riêng", "ngoặc kép"),
        ("title: %a\n", 0, "YAML dành riêng", "ngoặc kép"),
        ("tags:\n\t- a\n", 1, "phím Tab", "dấu cách"),
        ("title: a\n\tb\n", 1, "phím Tab", "hai dấu cách"),
        ("title: |\n\ta\n", 1, "phím Tab", "hai dấu cách"),
        ('title: "Thư mục C:\\Quản lý"\n', 0, "dấu \\", "\\\\"),
        ('unit: a\ntitle: "Hội nghị\nsource: b\n', 1, "không đóng lại", 'thêm dấu "'),
        ("title: 'Hội nghị\nunit: b\n", 0, "không đóng lại", 'thêm dấu "'),
        ("tags:\n  - a\n  b: c\n", 2, "thụt lề không đúng", "sát lề trái"),
        ('title: "Cục Mẫu" họp\n', 0, "dấu ngoặc ở giữa", "viết title: '\"Cục Mẫu\" họp'"),
        ('a: b\ntitle: "Lớp "A""\n', 1, "dấu ngoặc ở giữa", "viết title: 'Lớp \"A\"'"),
        ("title: 'it's'\n", 0, "dấu ngoặc ở giữa", 'viết title: "it\'s"'),
        ("title: 'a \"b\" c'd'\n", 0, "dấu ngoặc ở giữa", 'viết title: "a \\"b\\" c\'d"'),
        ('tags:\n  - "a" b\n', 1, "thụt lề không đúng", "kiểm tra dấu ngoặc kép"),
        ('title: "a\n  b" c\n', 1, "dấu ngoặc ở giữa", 'viết thành \\"'),
        ("title: & a\n", 0, "dấu & hoặc *", "ngoặc kép"),
        ("title: * a\n", 0, "dấu & hoặc *", "ngoặc kép"),
        ("title: ] a\n", 0, "dấu phẩy, ] hoặc }", "ngoặc kép"),
        ("title: - Hội nghị\n", 0, "dấu gạch", "mỗi phần tử một dòng"),
        ("title: >50% kế hoạch\n", 0, "dấu > hoặc |", "ngoặc kép"),
        ("title: !Chú ý\n", 0, "dấu !", "ngoặc kép"),
        ("title: !a!b\n", 0, "dấu !", "ngoặc kép"),
        ("  title: a\n unit: b\n", 1, "không thẳng hàng", "sát lề trái"),
    ],
)
def test_a_fault_is_explained_at_its_line(text, line, said, fix):
    found = fault(text)
    assert found.line == line
    assert said in found.message
    assert fix in found.fix
    assert "YAML:" not in found.message


@pytest.mark.parametrize("last", ["", "\n# ghi chú\n"])
@pytest.mark.parametrize(("opening", "sign"), [("[a, b", "]"), ("{a: b", "{")])
def test_an_open_bracket_is_told_where_it_stands_and_not_where_it_was_missed(opening, sign, last):
    found = fault(f"title: x\ntags: {opening}\n{last}")
    assert (found.line, sign in found.message) == (1, True)


def test_a_missing_comma_is_told_at_the_entry_that_follows():
    assert fault("tags: [\n  a,\n  'b'\n  'c'\n]\n").line == 3


def test_an_unknown_complaint_is_shown_as_it_came():
    found = explain_fault(yaml.YAMLError("something new"))
    assert found.line == 0
    assert "something new" in found.message
    assert found.fix
