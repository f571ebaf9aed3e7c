"""A text becomes pieces, references with their lines, and a summary; faults are told."""

import pytest
from portal.fields.report import Report
from portal.model.body import Image, Link
from portal.reading.body import read_body
from portal.reading.markup import Markup

FIRST = 6  # the line that the body begins on
MARKUP = Markup()


def read(text, markup=MARKUP, **options):
    report = Report("tin-tuc/a.md")
    found = read_body(text, FIRST, markup, report, **options)
    return found, sorted((f.line, f.severity, f.message) for f in report.findings)


def good(text, **options):
    found, told = read(text, **options)
    assert told == []
    return found


def warnings(text):
    found, told = read(text)
    assert found is not None
    assert {severity for _, severity, _ in told} <= {"warning"}
    return [(line, message) for line, _, message in told]


def test_a_body_is_cut_at_its_references():
    found = good("Một.\n\nHai [ba](b.md) bốn\n\n![Năm](c.jpg)\nSáu\n")
    assert found.body.parts == (
        "<p>Một.</p><p>Hai ",
        0,
        "ba",
        -1,
        " bốn</p><figure>",
        1,
        "<figcaption>Sáu</figcaption></figure>",
    )
    assert found.references == (Link("b.md", 8), Image("c.jpg", 10, "Năm", "Sáu"))


def test_a_body_without_references_is_one_piece():
    assert good("## Mục\n\nChữ\n").body.parts == ('<h2 id="muc">Mục</h2><p>Chữ</p>',)


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- ghi chú -->"])
def test_no_text_is_an_empty_body(text):
    found = good(text)
    assert (found.body.parts, found.references, found.summary) == ((), (), "")


def test_headings_follow_each_other_without_a_gap():
    assert good("# A\n\n#### B\n").body.parts == ('<h2 id="a">A</h2><h3 id="b">B</h3>',)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chữ\n\n<script>alert(1)</script>\n", "thẻ <script>"),
        ("Chữ\n\n<b onclick='x()'>a</b>\n", "onclick"),
        ("Chữ\n\n[a](javascript:alert(1))\n", "javascript:"),
        ("Chữ\n\n![a](https://noi-khac.example/a.jpg)\n", "trang khác"),
    ],
)
def test_what_a_page_may_not_show_is_an_error_at_its_line(text, said):
    [(line, severity, message)] = read(text)[1]
    assert (line, severity, said in message) == (FIRST + 2, "error", True)


def test_what_was_taken_out_is_not_in_the_body():
    found, _ = read("<script>alert(1)</script>\n\n<b onclick='x()'>a</b>\n")
    assert "".join(map(str, found.body.parts)).strip() == "<p><b>a</b></p>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("![](a.jpg)", [(6, "ảnh không có mô tả thay thế")]),
        ("Chữ\n\n![ ](a.jpg)\nHội nghị", [(8, "ảnh không có mô tả thay thế")]),
        ('![Hội nghị](a.jpg "hội nghị.")', [(6, "mô tả thay thế lặp lại chú thích ảnh")]),
        ("![Hội nghị](a.jpg)\n**Hội**\nnghị", [(6, "mô tả thay thế lặp lại chú thích ảnh")]),
        ('![Hội trường](a.jpg "Hội nghị")', []),
        ("Trong câu ![Hội trường](a.jpg) này", []),
    ],
)
def test_a_photo_needs_words_of_its_own(text, told):
    """WCAG 2.2, 1.1.1; contracts.md §3."""
    assert warnings(text) == told


def test_two_captions_are_a_warning_at_each_photo():
    text = '![Một](a.jpg "x")\nTrên\n\nChữ\n\n![Hai](b.jpg "x")\nDưới\n\n![Ba](c.jpg)\nDưới\n'
    told = "ảnh có hai chú thích, lấy các dòng bên dưới"
    assert warnings(text) == [(6, told), (11, told)]


@pytest.mark.parametrize(
    "text", ['Trong câu ![Ảnh](a.jpg "Tên") này', '- ![Ảnh](a.jpg "Tên")\n- hai']
)
def test_a_caption_that_the_page_does_not_show_is_a_warning(text):
    """Text is never lost without a word."""
    [(line, message)] = warnings(text)
    assert (line, "chú thích không hiện" in message) == (6, True)


def test_a_link_inside_the_page_that_leads_nowhere_is_a_warning():
    text = "[có](#muc-mot)\n\n[không](#muc-hai)\n\n## Mục một\n"
    [(line, message)] = warnings(text)
    assert (line, "#muc-hai" in message) == (8, True)
    assert '<a href="#muc-mot">' in "".join(map(str, read(text)[0].body.parts))


def steps(levels, sign):
    return "\n".join(f"{'  ' * level}{sign} x" for level in range(levels))


DEEP = [
    steps(30, "-"),
    steps(30, "1."),
    "- " * 200 + "x",
    "> " * 150 + "x",
    "a\n: b\n" * 1_000,
    "<div>" * 150 + "x",
    "<b>" * 5_000,
]


@pytest.mark.slow
@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_a_text_that_nests_too_deeply_is_refused(text):
    found, told = read(text)
    assert found is None
    assert told == [(6, "error", "danh sách, trích dẫn hoặc thẻ lồng quá nhiều cấp")]


@pytest.mark.parametrize("text", [steps(15, "-"), "> " * 15 + "x", "<div>" * 15 + "x"])
def test_what_people_write_is_not_too_deep(text):
    assert "x" in "".join(map(str, good(text).body.parts))


@pytest.mark.slow
@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_a_refused_text_leaves_nothing_behind_for_the_next(text):
    """One object converts every text: its parser must not stay inside the list it gave up."""
    markup, plain = Markup(), "## Mục\n\nĐoạn *một*.\n\n- hai\n- ba\n\n![Ảnh](a.jpg)\n"
    tagged = plain + "\n<b>bốn</b>\n"
    assert read(text, markup)[0] is None
    for sound in (plain, tagged):
        assert read(sound, markup) == read(sound, Markup())
        assert read(sound, markup)[1] == []


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Sáng nay, Cục Mẫu tổ chức hội nghị.\n\nĐoạn hai.", "Sáng nay, Cục Mẫu tổ chức hội nghị."),
        ("Hà Nội\n\nHội nghị đã thành công\n", "Hội nghị đã thành công"),
        ("Một *hai* [ba](b.md) &amp; `x < y`", "Một hai ba & x < y"),
        ("Dòng một  \ndòng hai", "Dòng một dòng hai"),
        ("![Ảnh](a.jpg)\nChú thích\n\nĐoạn đầu của bài", "Đoạn đầu của bài"),
        ("Hội nghị[^1] thành công.\n\n[^1]: Chú giải", "Hội nghị thành công."),
        ("## Mục\n\n- một\n- hai\n  - ba\n- bốn", "Mục một hai ba bốn"),
        ("1. một\n3. hai", "một hai"),
        ("|a|b|\n|-|-|\n|c|d|", "a b c d"),
        ("a < b", "a < b"),
        ("![Ảnh](a.jpg)", ""),
    ],
)
def test_a_summary_is_of_the_first_real_paragraph(text, summary):
    assert read(text)[0].summary == summary


def test_only_the_first_paragraphs_are_looked_at():
    short = "Hà Nội\n\n" * 5
    assert good(short + "Hội nghị đã thành công").summary == "Hà Nội"


def test_no_summary_is_made_where_the_editor_wrote_one():
    found = good("Sáng nay, Cục Mẫu tổ chức hội nghị.", has_summary=True)
    assert found.summary == ""
    assert found.body.parts == ("<p>Sáng nay, Cục Mẫu tổ chức hội nghị.</p>",)


def test_the_pages_own_h1_is_its_title():
    """The text's headings begin below it, whatever the editor wrote."""
    report = Report("tin-tuc/a.md")
    found = read_body("# a\n\n## b\n", 1, Markup(), report)
    html = "".join(str(part) for part in found.body.parts)
    assert ("<h1" in html, "<h2" in html, "<h3" in html) == (False, True, True)


def test_an_address_that_is_taken_out_is_told_once():
    """Not that the photo has none, too; one that never had an address is told on its own line."""
    _, told = read("![Ảnh](C:\\Ảnh\\a.jpg)\n\n![Ảnh]()\n")
    assert [(line, message.partition(" ")[2]) for line, _, message in told] == [
        (FIRST, "chỉ có trên máy của người viết"),
        (FIRST + 2, "không có đường dẫn"),
    ]
