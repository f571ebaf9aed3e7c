"""The bytes of a file become a reading and a body, or findings that say why not; never an error."""

import time

import pytest
from portal.kinds.article import Article
from portal.kinds.page import StandingPage
from portal.model.body import Body
from portal.model.named import Named
from portal.reading.markup import Markup
from portal.reading.source import SIZE_LIMIT, read_source

MARKUP = Markup()
PATH = "tin-tuc/bai.md"
HEAD = "---\ntitle: Hội nghị sơ kết\ndate: 2018-06-07 16:49:00\ncategory: Tin hoạt động\n---\n"
TEXT = HEAD + "\n## Mục\n\nĐoạn *một*,\ndòng hai.\n\n![Ảnh](a.jpg)\nChú thích\n\n- [b](b.md)\n"


def read(data, path=PATH):
    if isinstance(data, str):
        data = data.encode()
    return read_source(path, data, b"key", MARKUP)


def refused(data):
    """(line, message, fix) of each error of a file that is refused."""
    reading, body = read(data)
    assert (reading.item, reading.face) == (None, b"")
    assert (reading.path, reading.key, body) == (PATH, b"key", Body())
    return [(f.line, f.message, f.fix) for f in reading.findings if f.severity == "error"]


def test_a_sound_file_is_an_item_and_a_body():
    reading, body = read(TEXT)
    assert (reading.path, reading.key, reading.findings) == (PATH, b"key", ())
    assert isinstance(reading.item, Article)
    assert (reading.item.title, reading.item.slug) == ("Hội nghị sơ kết", "bai")
    assert [each.target for each in reading.references] == ["a.jpg", "b.md"]
    assert [each.line for each in reading.references] == [12, 15]
    assert body.parts[0].startswith('<h2 id="muc">Mục</h2>')


def test_the_folder_says_the_kind():
    reading, _ = read("---\ntitle: Giới thiệu\n---\nChữ\n", "trang/gioi-thieu.md")
    assert isinstance(reading.item, StandingPage)


def test_the_summary_is_the_editors_or_the_first_words():
    assert read(TEXT)[0].item.summary == "Đoạn một, dòng hai."
    own = TEXT.replace("category:", "summary: Tóm *tắt*\ncategory:")
    assert read(own)[0].item.summary == "Tóm *tắt*"
    long = TEXT.replace("category:", f"summary: {'chữ ' * 200}\ncategory:")
    assert read(long)[0].item.summary == ("chữ " * 200).strip()


def test_a_kind_may_have_a_summary_of_another_name():
    """Of a decision the abstract, not its first lines."""
    own = "number: 1/QĐ-MAU\nissuer: Mẫu\nissued: 2026-01-05\nfiles: [a.pdf]\nabstract: Trích yếu\n"
    text = HEAD.replace("---\n", f"---\n{own}", 1) + "Căn cứ Luật Mẫu;\n"
    assert read(text, "van-ban/a.md")[0].item.summary == "Trích yếu"
    assert read(text.replace("abstract:", "summary:"), "van-ban/a.md")[0].item.summary == (
        "Trích yếu"
    )
    assert read(text.replace("abstract: Trích yếu\n", ""), "van-ban/a.md")[0].item.summary == (
        "Căn cứ Luật Mẫu;"
    )


ENCODED = {
    "LF": TEXT.encode(),
    "BOM": b"\xef\xbb\xbf" + TEXT.encode(),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "BOM and CRLF": b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
    "no final newline": TEXT.rstrip("\n").encode(),
    "many final newlines": TEXT.encode() + b"\n\n\n",
    "Ctrl-Z": TEXT.encode() + b"\x1a",
    "NFD": TEXT.replace("Hội", "Ho\u0323\u0302i").encode(),
}


@pytest.mark.parametrize("name", ENCODED)
def test_how_a_file_was_saved_changes_nothing(name):
    assert read(ENCODED[name]) == read(TEXT)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "không phải UTF-8"),
        (TEXT.encode("utf-16-le"), "không phải UTF-8"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("utf-32-be"), "không phải UTF-8"),
        ("---\ntitle: Hô\u0323i nghi\u0323\n---\n".encode("cp1258"), "byte 0x"),
        ("---\ntitle: Été\n---\n".encode("latin-1"), "byte 0x"),
        (TEXT.encode()[:40] + b"\xed\xa0\x80", "byte 0x"),  # a lone surrogate
        (bytes(range(256)) * 4, "byte 0x"),
    ],
)
def test_what_is_not_utf_8_is_refused_with_the_remedy(data, said):
    [(line, message, fix)] = refused(data)
    assert (line, said in message) == (1, True)
    assert "hãy lưu lại tệp bằng UTF-8" in fix


def test_a_file_that_is_too_large_is_refused():
    padding = "a" * (SIZE_LIMIT - len(HEAD.encode()))
    assert read(HEAD + padding)[0].item is not None
    [(line, message, _)] = refused(HEAD + padding + "a")
    assert (line, message) == (1, "tệp lớn hơn 1 MB")


@pytest.mark.parametrize("data", ["", "\n", "chữ", "---\n", "---\n---\n", "---\n---\nchữ", "\0"])
def test_a_file_without_front_matter_is_refused(data):
    assert refused(data)


@pytest.mark.parametrize("title", ['""', '" "', "' '", "", '"\\t"', '"\\u00a0"', "[]", "|"])
def test_a_blank_title_is_an_error_at_its_line(title):
    """A page without a name is no page, however the blank is written."""
    [(line, message, _)] = refused(TEXT.replace("Hội nghị sơ kết", title))
    assert (line, "title" in message) == (2, True)


def test_all_faults_of_a_file_are_told_in_order():
    text = HEAD.replace("2018-06-07", "2018-02-31").replace("category", "chuyen")
    faults = refused(text + "\n<script>x</script>\n")
    assert [line for line, _, _ in faults] == sorted(line for line, _, _ in faults)
    assert {3, 4, 7} <= {line for line, _, _ in faults}


def test_a_warning_refuses_nothing():
    reading, _ = read(TEXT + "\n<font>x</font> a\x08b\n")
    assert reading.item is not None
    assert {finding.severity for finding in reading.findings} == {"warning"}
    assert [finding.line for finding in reading.findings] == [17, 17]


def test_an_error_in_the_text_refuses_the_file():
    [(line, message, _)] = refused(TEXT + "\n<script>x</script>\n")
    assert (line, "thẻ <script>" in message) == (17, True)


def test_the_face_tells_what_relates_an_item_to_others():
    """Title, tags and thread; an edit of the text moves no list of related items."""

    def face(**fields):
        lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
        return read(TEXT.replace("category:", f"{lines}category:"))[0].face

    assert len(face()) == 16
    assert read(TEXT + "\nThêm.\n")[0].face == face(unit="Phòng Mẫu") == face()
    others = [face(), face(tags="thi đua"), face(thread="thi đua"), face(tags="thi, đua")]
    others.append(read(TEXT.replace("Hội nghị sơ kết", "Hội nghị"))[0].face)
    assert len(set(others)) == 5


@pytest.mark.slow
@pytest.mark.usefixtures("uncollected")
def test_a_text_that_takes_too_long_is_refused_and_the_next_is_read():
    start = time.process_time()
    [(line, message, fix)] = refused(HEAD + "![" * 20_000)
    assert time.process_time() - start < 4
    assert (line, message) == (1, "đọc bài này quá 2 giây")
    assert "chia bài" in fix
    assert read(TEXT) == read_source(PATH, TEXT.encode(), b"key", Markup())


def test_what_may_stand_is_known_to_the_fields():
    """Of a telephone, whether it is the office's own; a refused file says nothing of another."""
    text = (
        "---\ntitle: Hỏi\ndate: 2026-11-03\nquestion: Gọi 024 0000 0000 được không?\n"
        "asked: 2026-11-02\nstate: received\ndue: 2026-11-16\n---\n"
    ).encode()
    reading, _ = read_source("hoi-dap/a.md", text, b"key", MARKUP, ("(024) 0000.0000",))
    assert reading.findings == ()
    assert "024 0000 0000" in reading.item.question
    reading, body = read_source("hoi-dap/a.md", text, b"key", MARKUP)
    assert (reading.item, body, len(reading.findings)) == (None, Body(), 1)
    assert "0000" not in reading.findings[0].show()


@pytest.mark.parametrize(
    ("old", "new"),
    [("2018-06-07 16:49:00", "hôm qua"), ("title: Hội nghị sơ kết\n", ""), ("Đoạn", "<script>")],
)
def test_what_a_refused_file_names_is_kept_to_be_looked_for(old, new):
    fields = "cover: a.jpg\nattachments:\n- b.pdf\n- [c]\nsee_also: d.md\n---\n\n"
    text = TEXT.replace("---\n\n", fields, 1).replace(old, new)
    for whole in (text, text.replace("- [c]\n", "")):
        named = read(whole)[0].named
        assert [(use.role, use.file.target) for use in named.uses] == [
            ("cover", "a.jpg"),
            ("file", "b.pdf"),
        ]
        assert [each.target for each in named.ties] == ["d.md"]
    assert read(TEXT)[0].named == Named()


@pytest.mark.parametrize("field", ["status: draft", "withdrawn: {date: 2018-06-08, reason: Thừa}"])
def test_a_refused_file_that_would_have_no_page_says_so(field):
    text = TEXT.replace("---\n\n", f"khoa_la: x\n{field}\n---\n\n", 1)
    assert read(text)[0].named.absent
    assert not read(text.replace(f"{field}\n", ""))[0].named.absent
