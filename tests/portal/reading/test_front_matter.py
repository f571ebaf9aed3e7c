"""Front matter is text with lines; what YAML could do beyond that is refused at its line."""

import pytest
from portal.reading.front_matter import DEPTH_LIMIT, SIZE_LIMIT, split_source


def read(block):
    return split_source("tin-tuc/a.md", f"---\n{block}---\nNội dung\n")


def faults(block):
    return [(finding.line, finding.message) for finding in read(block).findings]


def plain(value):
    """Nested lists of texts and pairs, without the lines."""
    if isinstance(value.content, str):
        return value.content
    return [
        plain(each) if not isinstance(each, tuple) else (each[0].name, plain(each[1]))
        for each in value.content
    ]


def values(block):
    matter = read(block)
    assert matter.findings == []
    return {key.name: plain(value) for key, value in matter.entries}


def test_keys_and_values_have_the_lines_of_the_file():
    matter = read("title: a\n\n# ghi chú\ntags:\n  - b\n  - c: d\n    e: f\n")
    (title, _), (tags, listed) = matter.entries
    assert (title.line, tags.line) == (2, 5)
    first, second = listed.content
    assert (first.line, second.line) == (6, 7)
    assert [(key.name, key.line, value.line) for key, value in second.content] == [
        ("c", 7, 7),
        ("e", 8, 8),
    ]


def test_the_body_begins_on_the_line_after_the_closing_one():
    matter = split_source("a.md", "---\ntitle: a\n---\n\nMột\n---\nHai\n")
    assert (matter.body, matter.body_line) == ("\nMột\n---\nHai\n", 4)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: a\n---", ""),
        ("---  \ntitle: a\n--- \t\nx", "x"),
        ("---\ntitle: a\n...\nx", "x"),
    ],
)
def test_the_lines_of_dashes_may_end_in_blanks_and_the_file_without_a_line_end(text, body):
    matter = split_source("a.md", text)
    assert (matter.body, matter.findings) == (body, [])
    assert [key.name for key, _ in matter.entries] == ["title"]


@pytest.mark.parametrize("scalar", ["no", "12:30:45", "0123", "~", "1e3", "2018-06-07", "0x1F"])
def test_a_scalar_stays_the_text_that_was_written(scalar):
    assert values(f"unit: {scalar}\n") == {"unit": scalar}


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("unit:\n", ""),
        ("unit: ''\n", ""),
        ('unit: "a: b"\n', "a: b"),
        ("unit: 'a ''b'''\n", "a 'b'"),
        ("unit: a # ghi chú\n", "a"),
        ("unit: a#b\n", "a#b"),
        ("unit: a\n  b\n", "a b"),
        ("unit: >\n  a\n  b\n", "a b\n"),
        ("unit: |\n  a\n   b\n", "a\n b\n"),
        ("unit:\n- a\n- b\n", ["a", "b"]),
        ("unit: [a, 'b, c']\n", ["a", "b, c"]),
        ("unit: {a: b}\n", [("a", "b")]),
        ("unit: ! a\n", "a"),
    ],
)
def test_values_are_read_as_yaml_has_them(block, value):
    assert values(block) == {"unit": value}


def test_no_key_is_lost_or_merged_here():
    """The schema refuses the second `title` and the unknown `<<`, each at its line."""
    matter = read("title: a\ntitle: b\n<<: {title: c}\n")
    assert [(key.name, key.line) for key, _ in matter.entries] == [
        ("title", 2),
        ("title", 3),
        ("<<", 4),
    ]


@pytest.mark.parametrize("block", ["", "\n\n", "# chỉ có ghi chú\n"])
def test_nothing_between_the_lines_is_no_fault_here(block):
    matter = read(block)
    assert (matter.entries, matter.findings, matter.body) == ([], [], "Nội dung\n")


@pytest.mark.parametrize(
    "text", ["", "x", "title: a\n---\n", "\n---\ntitle: a\n---\n", "----\na: b\n----\n", " ---\n"]
)
def test_a_file_that_does_not_open_with_dashes_is_told_at_line_one(text):
    matter = split_source("a.md", text)
    [finding] = matter.findings
    assert (finding.line, matter.entries, matter.body) == (1, [], "")
    assert "không mở đầu" in finding.message


@pytest.mark.parametrize("text", ["---\n", "---\ntitle: a\n", "---\na: b\n--- x\n", "---\na\n ---"])
def test_front_matter_that_does_not_end_is_told_at_line_one(text):
    matter = split_source("a.md", text)
    [finding] = matter.findings
    assert (finding.line, matter.entries) == (1, [])
    assert "không có dòng `---` kết thúc" in finding.message


@pytest.mark.parametrize(
    ("block", "line", "said"),
    [
        ("title: x\nunit: &a x\n", 3, "`&` và `*`"),
        ("title: x\nunit: *a\n", 3, "`&` và `*`"),
        ("title: x\n&a unit: y\n", 3, "`&` và `*`"),
        ("title: x\ntags:\n  - a\n  - &a [b]\n", 5, "`&` và `*`"),
        ("title: x\ntags:\n  - a\n  - *a\n", 5, "`&` và `*`"),
        ("title: x\nunit:\n  <<: *a\n", 4, "`&` và `*`"),
        ("title: !x a\n", 2, "thẻ `!`"),
        ("title: !!str a\n", 2, "thẻ `!`"),
        ("title: x\nunit: !!python/object/apply:os.system [ls]\n", 3, "thẻ `!`"),
        ("title: x\n!!str unit: a\n", 3, "thẻ `!`"),
        ("title: x\ntags:\n\t- a\n", 4, "Tab"),
        ("\ttitle: x\n", 2, "Tab"),
        ("title: x\n--- {unit: y}\n", 3, "tài liệu YAML thứ hai"),
        ("title: x\n--- y\n", 3, "`khóa: giá trị`"),
        ("chỉ có chữ\n", 2, "`khóa: giá trị`"),
        ("title: x\nunit:y\n", 3, "`khóa: giá trị`"),
        ("- a\n- b\n", 2, "`khóa: giá trị`"),
        ("title: x\ntags: [a\n", 3, "]"),
        ("title: x\ntags: [a\nunit: y\n", 3, "]"),
    ],
)
def test_a_fault_is_told_at_its_line(block, line, said):
    [(at, message)] = faults(block)
    assert (at, said in message) == (line, True), message


def test_a_key_is_a_word():
    assert (2, "khóa phải là một từ") in faults("? [a]\n: b\n")


def nested(levels, opening, closing):
    return f"tags: {opening * levels}{closing * levels}\n"


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_values_nest_no_deeper_than_the_limit(opening, closing):
    assert faults(nested(DEPTH_LIMIT - 1, opening, closing)) == []
    for levels in (DEPTH_LIMIT + 1, 500, 10_000):
        [(line, message)] = faults("title: x\n" + nested(levels, opening, closing))
        assert line == 3
        assert "lồng quá" in message


def test_front_matter_is_no_larger_than_the_limit():
    """Bytes and not characters: `ế` is three."""
    fits = "unit: " + "ế" * ((SIZE_LIMIT - len("unit: \n")) // 3) + "\n"
    assert len(fits.encode()) == SIZE_LIMIT
    assert faults(fits) == []
    assert faults(fits.replace("\n", "a\n")) == [(2, "phần khai báo dài hơn 64 kB")]


def test_all_faults_are_told_at_once_and_what_can_be_read_is_there():
    """Each key is read by itself, its own lines of continuation with it."""
    matter = read("title: a: b\nunit: c\ntags:\n  - d\n  - *e\nsource: 'f\n# ghi chú\nslug: g\n")
    assert [finding.line for finding in matter.findings] == [2, 6, 7]
    assert [(key.name, key.line) for key, _ in matter.entries] == [("unit", 3), ("slug", 9)]
    assert matter.broken == ["title", "tags", "source"]
    assert matter.body_line == 11


def test_an_expansion_of_aliases_is_refused_before_it_grows():
    """Nine levels of nine would be 387 million texts (docs/security.md b6)."""
    lines = ["a0: &a0 x"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert [line for line, _ in faults("\n".join(lines) + "\n")] == list(range(2, 12))
