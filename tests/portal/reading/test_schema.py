"""Front matter of a kind becomes its record; every fault is told at its line, all at once."""

import msgspec
import pytest
from portal.fields.report import Report
from portal.kinds.article import Article
from portal.kinds.page import StandingPage
from portal.kinds.table import ARTICLE, KIND_OF_FOLDER, PAGE
from portal.model.item import Item
from portal.model.moment import Moment
from portal.model.used import FileUse
from portal.reading.front_matter import split_source
from portal.reading.schema import read_fields
from portal.vietnamese.dates import parse_moment

GOOD = "title: Bài thử\ndate: 2018-06-07\ncategory: Tin hoạt động\n"  # lines 2 to 4
DAY = parse_moment("2018-06-07")


def read(block, kind=ARTICLE, path="tin-tuc/bai.md"):
    """The item and all findings; what YAML itself complains of is among them, as in source.py."""
    matter = split_source(path, f"---\n{block}---\nNội dung\n")
    report = Report(path)
    report.findings += matter.findings
    item = read_fields(matter, kind, report)
    return (item if isinstance(item, Item) else None), report.findings


def good(block, kind=ARTICLE, path="tin-tuc/bai.md"):
    item, findings = read(block, kind, path)
    assert findings == []
    return item


def errors(block, kind=ARTICLE, path="tin-tuc/bai.md"):
    findings = read(block, kind, path)[1]
    assert {finding.severity for finding in findings} == {"error"}
    return sorted((finding.line, finding.message) for finding in findings)


def warnings(block):
    item, findings = read(block)
    assert item is not None
    assert {finding.severity for finding in findings} <= {"warning"}
    return [(finding.line, finding.message) for finding in findings]


def test_the_required_fields_make_an_article():
    assert good(GOOD) == Article(
        path="tin-tuc/bai.md",
        title="Bài thử",
        slug="bai",
        date=DAY,
        category="Tin hoạt động",
        lines={"title": 2, "date": 3, "category": 4},
    )


def test_a_page_needs_a_title_only():
    item = good("title: Giới thiệu\n", PAGE, "trang/gioi-thieu.md")
    assert item == StandingPage(
        path="trang/gioi-thieu.md", title="Giới thiệu", slug="gioi-thieu", lines={"title": 2}
    )


def test_every_field_of_an_article_reaches_its_record():
    item = good(
        GOOD + "modified: 08/06/2018 09:00\nslug: so-ket\nsummary: Tóm tắt\ntags: a, b\n"
        "status: hidden\nlang: en\ntranslation_of: goc.md\nunit: Phòng Mẫu\nsource: Báo Mẫu\n"
        "old_urls: /cu.html\nsee_also: [khac.md]\nupdates: {date: 2018-06-08, note: Sửa}\n"
        "expires: 2019-01-01\nwithdrawn: {date: 2018-07-01, reason: Sai}\nreview_by: 2020-01-01\n"
        "cover: a.jpg\ncover_alt: Hội trường\ncover_caption: Hội nghị\ncover_credit: Lê Mẫu\n"
        "focus: 40% 30%\n"
        "views: 2.113\nthread: Thi đua\nattachments: {file: b.pdf, label: Công văn}\n"
    )
    empty = Article(path=item.path, title=item.title, slug="x")
    fields = set(Article.__struct_fields__) - {"path", "title"}
    assert [name for name in fields if getattr(item, name) == getattr(empty, name)] == []
    assert (item.slug, item.status, item.lang, item.views) == ("so-ket", "hidden", "en", 2113)
    assert item.attachments == (FileUse("b.pdf", 27, "Công văn"),)


def test_lines_are_kept_of_what_later_stages_complain_about():
    item = good(GOOD + "unit: a\ntags:\n  - a\nthread: b\ncover: a.jpg\ncover_alt: Hội trường\n")
    assert item.lines == {
        "title": 2,
        "date": 3,
        "category": 4,
        "tags": 7,
        "thread": 8,
        "cover": 9,
    }


@pytest.mark.parametrize(
    "block",
    [
        "Tiêu đề: Bài thử\nNgày đăng: 07/06/2018\nChuyên mục: Tin hoạt động\nSố lượt đọc: 2.113\n",
        "TIÊU ĐỀ: Bài thử\nngày: 07/06/2018\nchuyên mục: Tin hoạt động\nLượt xem: 2113\n",
        "Tieu de: Bài thử\nNgay dang: 2018-06-07\nChuyen muc: Tin hoạt động\nso luot doc: 2113\n",
        "Title: Bài thử\nDATE: 2018-06-07\nCategory: Tin hoạt động\nViews: 2.113\n",
        '"Tên bài": Bài thử\n"ngày đăng ": 2018-06-07\ncategory: Tin hoạt động\nviews: 2113\n',
    ],
)
def test_the_labels_that_editors_know_are_keys_too(block):
    item = good(block)
    assert (item.title, item.date, item.category, item.views) == (
        "Bài thử",
        DAY,
        "Tin hoạt động",
        2113,
    )


def test_the_order_of_keys_has_no_meaning():
    first = good(GOOD)
    item = good("category: Tin hoạt động\ntitle: Bài thử\ndate: 2018-06-07\n")
    assert (item.title, item.date, item.category) == (first.title, first.date, first.category)


@pytest.mark.parametrize(
    ("key", "suggested"),
    [
        ("categori", "category"),
        ("catgory", "category"),
        ("modifed", "modified"),
        ("Tóm tăt bài", "summary"),
        ("cover_captoin", "cover_caption"),
        ("attachment", "attachments"),
        ("Danh mục", "category"),
        ("Thể loại", "category"),
        ("description", "summary"),
        ("thumbnail", "cover"),
        ("Ảnh bìa", "cover"),
        ("keywords", "tags"),
        ("Tệp", "attachments"),
    ],
)
def test_the_nearest_key_is_suggested(key, suggested):
    [finding] = read(f"{GOOD}{key}: x\n")[1]
    assert (finding.line, finding.message) == (5, f"không có khóa “{key}”")
    assert finding.fix.startswith(f"có phải là “{suggested}”?")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Người đăng", "nguồn tin ghi ở source"),
        ("author", "nguồn tin ghi ở source"),
        ("Tác giả", "nguồn tin ghi ở source"),
        ("save_as", "thì ghi slug"),
        ("draft", "viết status: draft"),
        ("Nháp", "viết status: draft"),
        ("Nội dung", "ở dưới dòng ---"),
    ],
)
def test_a_key_that_has_no_place_here_is_answered_with_what_there_is(key, said):
    [finding] = read(f"{GOOD}{key}: x\n")[1]
    assert (finding.line, finding.message) == (5, f"không có khóa “{key}”")
    assert "bỏ dòng này" in finding.fix
    assert said in finding.fix


@pytest.mark.parametrize(("folder", "suggested"), [("video", "poster"), ("anh", "photos")])
def test_what_a_key_means_is_what_its_kind_has(folder, suggested):
    kind = KIND_OF_FOLDER[folder]
    told = read(f"{GOOD}image: x\n", kind, f"{folder}/a.md")[1]
    (fix,) = [each.fix for each in told if each.message == "không có khóa “image”"]
    assert fix.startswith(f"có phải là “{suggested}”?")


@pytest.mark.parametrize("key", ["<<", "zzzz", "__class__"])
def test_a_key_that_is_near_to_none_is_answered_with_the_table(key):
    item, [finding] = read(f"{GOOD}{key}: {{title: x}}\n")
    assert item is None
    assert (finding.line, finding.message) == (5, f"không có khóa “{key}”")
    assert "attachments, category, cover" in finding.fix


@pytest.mark.parametrize(
    ("kind", "path", "key"),
    [(ARTICLE, "tin-tuc/a.md", "people"), (PAGE, "trang/a.md", "views")],
)
def test_a_key_of_another_kind_is_unknown(kind, path, key):
    assert f"không có khóa “{key}”" in [message for _, message in errors(f"{key}: x\n", kind, path)]


@pytest.mark.parametrize("again", ["title", "Title", "Tiêu đề", "Tên bài", "tieu de"])
def test_a_key_that_is_written_twice_is_told_with_both_lines(again):
    item, [finding] = read(f"{GOOD}{again}: Bài khác\n")
    assert item is None
    assert (finding.line, finding.message) == (5, "khóa “title” viết hai lần")
    assert finding.fix == "bỏ một trong hai dòng 2 và 5"


@pytest.mark.parametrize(
    "empty", ["", '""', '" "', '"\\t"', "|\n", ">\n\n", "[]", "{}", '"\u00a0"', "# ghi chú"]
)
@pytest.mark.parametrize("name", ["title", "date", "category"])
def test_a_required_key_without_a_value_is_told_at_its_line(name, empty):
    others = [line for line in GOOD.splitlines(keepends=True) if not line.startswith(name)]
    block = "".join(others) + f"{name}: {empty}\n"
    assert errors(block) == [(4, f"khóa “{name}” để trống")]


@pytest.mark.parametrize("name", ["title", "date", "category"])
def test_a_required_key_that_is_missing_is_told_with_an_example(name):
    block = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(name))
    [finding] = read(block)[1]
    assert (finding.line, finding.message) == (1, f"thiếu khóa bắt buộc “{name}”")
    assert finding.fix.startswith(f"thêm dòng {name}: ")


def test_an_empty_value_is_an_absent_one():
    names = set(ARTICLE.fields) - {"title", "date", "category"}
    item = good(GOOD + "".join(f"{name}:\n" for name in sorted(names)))
    assert msgspec.structs.replace(item, lines=good(GOOD).lines) == good(GOOD)


@pytest.mark.parametrize("name", ["title", "date", "category", "cover", "views", "status", "slug"])
def test_a_list_where_one_value_is_needed_is_told_at_its_line(name):
    block = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(name))
    line = 2 + block.count("\n")
    told = errors(f"{block}{name}: [a, b]\n")
    assert told == [(line, "ở đây cần một dòng chữ, không phải danh sách")]


def test_all_faults_are_told_at_once():
    """Of YAML, of keys and of values; a key that YAML could not read is not also missing."""
    told = errors("title: a: b\ndate: x\nmodifed: y\nviews: -1\nslug: A B\ntags: *t\n")
    assert told == [
        (1, "thiếu khóa bắt buộc “category”"),
        (2, "giá trị có dấu hai chấm mà không đặt trong ngoặc kép"),
        (3, "“x” không phải là ngày"),
        (4, "không có khóa “modifed”"),
        (5, "số “-1” là số âm"),
        (6, "slug “A B” không dùng làm địa chỉ được"),
        (7, "không dùng được `&` và `*` của YAML ở đây"),
    ]


def test_a_broken_key_is_known_by_its_label_too():
    told = errors("Tiêu đề: a: b\nNgày đăng: 2018-06-07\ncategory: x\n")
    assert [line for line, _ in told] == [2]


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("tin-tuc/so-ket.md", "so-ket"),
        ("tin-tuc/2018/2018-06-07-hội-nghị.md", "hoi-nghi"),
        ("tin-tuc/Sơ kết thi đua.md", "so-ket-thi-dua"),
    ],
)
def test_the_slug_is_that_of_the_file_where_none_is_given(path, slug):
    assert good(GOOD, path=path).slug == slug
    assert good(GOOD + "slug: khac\n", path=path).slug == "khac"


@pytest.mark.parametrize(
    ("stem", "said"),
    [("…", "không cho ra được địa chỉ"), ("Đơn vị", "đã dành riêng"), ("trang", "đã dành riêng")],
)
def test_a_file_name_that_gives_no_address_is_told_unless_there_is_a_slug(stem, said):
    path = f"tin-tuc/{stem}.md"
    [(line, message)] = errors(GOOD, path=path)
    assert (line, said in message, stem in message) == (1, True, True)
    assert good(GOOD + "slug: khac\n", path=path).slug == "khac"


@pytest.mark.parametrize(
    ("date", "later", "early"),
    [
        ("2018-06-07", "2018-06-06", True),
        ("2018-06-07", "2018-06-07", False),
        ("2018-06-07 10:00", "2018-06-07", False),
        ("2018-06-07", "2018-06-07 00:00", False),
        ("2018-06-07 10:00", "2018-06-06", True),
        ("2018-06-07 10:00", "2018-06-07 09:59:59", True),
        ("2018-06-07 10:00", "2018-06-07 10:00", False),
        ("2018-06-07 10:00", "2018-06-07T03:00Z", False),
        ("2018-06-07 10:00", "2018-06-07T02:59Z", True),
    ],
)
def test_nothing_happens_before_the_date(date, later, early):
    """By day where either has no time (contracts.md §3)."""
    block = GOOD.replace("2018-06-07", date)
    for name in ("modified", "expires"):
        told = [(5, f"“{name}” sớm hơn ngày đăng “date”")] if early else []
        assert [(f.line, f.message) for f in read(f"{block}{name}: {later}\n")[1]] == told
    told = [(5, "có lần cập nhật sớm hơn ngày đăng “date”")] if early else []
    found = read(f"{block}updates: [{{date: '{later}', note: x}}]\n")[1]
    assert [(f.line, f.message) for f in found] == told


def test_days_out_of_order_are_told_beside_other_mistakes():
    block = GOOD + "modified: 2018-06-06\nkhoa_la: x\n"
    assert [line for line, _ in errors(block)] == [5, 6]
    assert [line for line, _ in errors(block.replace("date: 2018-06-07", "date: x"))] == [3, 6]
    question = (
        "title: a\ndate: 2026-01-09\nquestion: Có được không?\nkhoa_la: x\nfield: Tuyển quân\n"
    )
    days = "asked: 2026-01-05\ndue: 2026-01-02\n"
    kind, path = KIND_OF_FOLDER["hoi-dap"], "hoi-dap/a.md"
    assert [line for line, _ in errors(question + days, kind, path)] == [1, 5, 8]  # 1: `state`
    paper = "title: a\ndate: 2026-01-09\nnumber: sai\nissuer: Cục Mẫu\nfiles: [a.pdf]\n"
    days = "valid_from: 2026-02-01\nvalid_until: 2026-01-31\n"
    kind, path = KIND_OF_FOLDER["van-ban"], "van-ban/a.md"
    told = errors(paper + days, kind, path)
    assert [line for line, _ in told] == [1, 4, 8]  # 1: without `issued`
    assert [line for line, _ in errors(paper + days[23:], kind, path)] == [1, 4]


def test_a_page_without_a_date_may_be_modified():
    item = good("title: a\nmodified: 2018-06-07\nexpires: 2018-01-01\n", PAGE, "trang/a.md")
    assert item.modified == DAY


def test_dates_keep_whether_they_have_a_time():
    item = good(GOOD.replace("2018-06-07", "07/06/2018 16:49:00") + "modified: 2018-06-08\n")
    assert (item.date, item.modified.timed) == (Moment(1528364940), False)


@pytest.mark.parametrize("empty", ["", '""', '" "'])
def test_a_withdrawal_is_never_lost_to_an_empty_part(empty):
    for date, reason in ((empty, "Sai"), ("2018-06-07", empty)):
        block = f"{GOOD}withdrawn:\n  date: {date}\n  reason: {reason}\n"
        item, [finding] = read(block)
        assert item is None
        assert "thiếu khóa con" in finding.message
