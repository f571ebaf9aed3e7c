"""After an edited text or title a check tells what one of all would, and links nothing anew."""

import os
import shutil
import time
from contextlib import closing

import msgspec
import pytest
from desk.checking import kept
from desk.checking.last import end_of_holding
from desk.checking.run import check
from portal.cache import Store
from portal.fingerprint import read_inputs
from portal.kinds.article import Article
from portal.model.finding import Finding
from portal.model.source import SETTLED
from portal.vietnamese.dates import parse_moment

WORDS = " ".join(f"chữ {at}" for at in range(30))
PLACES = {name: [] for name in ("PORTAL_MENU", "PORTAL_TILES", "PORTAL_BOXES", "PORTAL_FOOTER")}
MARK = Finding("tin-tuc/khong-co.md", 1, "của lần trước", "")


def checked(portal, **settings):
    job = portal.job(**PLACES | settings)
    return check(job, read_inputs(job))


def told(portal, **settings):
    return checked(portal, **settings).findings


def told_anew(portal, **settings):
    """Of an empty cache, which is put back afterwards."""
    cache, aside = portal.path / ".cache", portal.path / "aside"
    cache.rename(aside)
    try:
        return told(portal, **settings)
    finally:
        shutil.rmtree(cache, ignore_errors=True)
        aside.rename(cache)


def rest(portal):
    """Every file has long been at rest."""
    for path in portal.content.rglob("*"):
        if path.is_file() and path.stat().st_mtime > 2:
            os.utime(path, (1, 1))
    time.sleep(1.2 * SETTLED / 1e9)


@pytest.fixture
def site(portal):
    """A portal that was checked; its last check is marked, so that what is of it shows."""
    portal.article("bai.md", f"Mở đầu của bài.\n\n## Một\n\n{WORDS}\n")
    linked = f"Lời đầu.\n\n## Hai\n\n{WORDS} nữa, xem [một](bai.md#mot).\n"
    portal.article("hai.md", linked, title="Bài hai", see_also="ba.md")
    portal.article("ba.md", f"Lời đầu của bài.\n\n{WORDS} và ba.", title="Bài ba")
    portal.article("nhap.md", f"Mở đầu.\n\n{WORDS} nháp", status="draft", title="Nháp")
    portal.article("tay.md", "Mở đầu của tin này.\n\nXem [tại đây](/tin-tuc/).", title="Khác")
    page = f"Mở đầu của trang.\n\n{WORDS} cuối\n"
    portal.write("trang/lien-he.md", f"---\ntitle: Liên hệ\n---\n{page}")
    portal.photo("tin-tuc/thua.jpg")
    rest(portal)
    told(portal)
    mark(portal)
    return portal


def mark(portal):
    """Put a finding into what is kept: only who believes it tells it."""
    job = portal.job(**PLACES)
    code = kept.code_of(read_inputs(job).reading)
    with closing(Store(portal.path / ".cache" / kept.STORE)) as store:
        [last] = kept.LAST.load(store, job.content, code)
        marked = msgspec.structs.replace(last, found=[*last.found, MARK])
        kept.LAST.save(store, job.content, code, [marked])


def edit(portal, name, old, new):
    path = portal.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def is_of_last(findings):
    return any(each.message == MARK.message for each in findings)


def without_mark(findings):
    return [each for each in findings if each.message != MARK.message]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tin-tuc/bai.md", "chữ 7", "chữ bảy"),
        ("tin-tuc/bai.md", "chữ 7", "xem [tại đây](hai.md)"),
        ("tin-tuc/tay.md", "tại đây", "tin tức của Cục"),
        ("trang/lien-he.md", "chữ 7", "chữ 7 và 8"),
        ("tin-tuc/bai.md", "title: Bài thử", "title: Tên khác"),
        ("tin-tuc/bai.md", "Mở đầu của bài.", "Câu đầu của bài."),  # the summary
        ("tin-tuc/tay.md", "title: Khác", "title: Một tin khác hẳn"),
    ],
)
def test_a_text_or_a_title_alone_is_told_anew_and_the_rest_is_believed(site, name, old, new):
    edit(site, name, old, new)
    now = told(site)
    linked = "hai.md" in new  # what it leads to is no text alone
    assert is_of_last(now) is not linked
    assert without_mark(now) == told_anew(site)


@pytest.mark.slow
def test_nothing_changed_and_the_next_edit_are_of_the_last_check_too(site):
    assert is_of_last(told(site))
    for number in range(3):
        edit(site, "tin-tuc/bai.md", "chữ 7", f"chữ 7 {number}")
        rest(site)
        assert is_of_last(told(site))
        assert is_of_last(told(site))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tin-tuc/bai.md", "title: Bài thử", "title: BÀI HAI"),  # another's
        ("tin-tuc/bai.md", "category: Tin hoạt động", "category: Khác"),
        ("tin-tuc/ba.md", "title: Bài ba", "title: Khác nữa"),  # another shows it
        ("tin-tuc/hai.md", "title: Bài hai", "title: Khác nữa"),
        ("tin-tuc/bai.md", "## Một", "## Mục một"),  # an anchor that another text names
        ("tin-tuc/hai.md", " nữa, xem [một](bai.md#mot).", ""),
        ("tin-tuc/hai.md", "#mot", "#khac"),
        ("tin-tuc/hai.md", "bai.md#mot", "khong-co.md"),
        ("tin-tuc/nhap.md", "chữ 7", "thua.jpg"),  # a photo that nobody uses, and a draft's text
        ("trang/lien-he.md", f"{WORDS} cuối", "chữ"),  # a page that says next to nothing
        ("tin-tuc/bai.md", "chữ 7", "số 0912 345 678 của anh Trần Văn Mẫu"),
        ("tin-tuc/bai.md", "date: 2018", "date: 2035"),
    ],
)
def test_what_is_more_than_a_text_is_checked_with_all(site, name, old, new):
    edit(site, name, old, new)
    now = told(site)
    assert not is_of_last(now)
    assert now == told_anew(site)


def test_a_text_of_which_a_line_is_told_is_checked_with_all(site):
    edit(site, "tin-tuc/tay.md", "[tại đây](/tin-tuc/)", "[mục ấy](bai.md#khac)")
    rest(site)
    lines = [each.line for each in told(site) if each.rule == "anchor"]
    mark(site)
    edit(site, "tin-tuc/tay.md", "Xem [", "Một đoạn nữa.\n\nXem [")
    now = told(site)
    assert not is_of_last(now)
    assert now == told_anew(site)
    assert [each.line for each in now if each.rule == "anchor"] == [lines[0] + 2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "become", "differ"),
    [
        ("same-text", (" của hai", ""), ("chữ 7", "chữ bảy")),
        ("same-title", ("Tin hai", "Tin bai"), ("Tin bai", "Tin khác")),
    ],
)
def test_what_becomes_the_same_and_differs_again_is_told(portal, rule, become, differ):
    for name, end in (("bai", ""), ("hai", " của hai")):
        body = f"Mở đầu của bài.\n\n{WORDS}{end}"
        portal.article(f"{name}.md", body, title=f"Tin {name}")
    steps = [("hai", ("", "")), ("hai", become), ("bai", differ)]
    rules = []
    for name, change in steps:
        edit(portal, f"tin-tuc/{name}.md", *change)
        rest(portal)
        rules.append([each.rule for each in told(portal)])
    assert rules == [[], [rule], []]


def test_a_text_whose_title_others_have_is_told_alone(portal):
    for number, day in ((1, "2018-06-07"), (2, "2018-08-07")):
        body = f"Mở đầu lần {number}.\n\n{WORDS} lần {number}"
        portal.article(f"{number}.md", body, title="Lịch tiếp công dân", date=day)
    rest(portal)
    assert told(portal) == []
    mark(portal)
    edit(portal, "tin-tuc/1.md", "chữ 7", "chữ bảy")
    assert is_of_last(told(portal))


@pytest.mark.slow
def test_files_that_come_or_go_settings_and_theme_are_checked_with_all(site):
    edit(site, "tin-tuc/bai.md", "chữ 7", "chữ bảy")
    assert not is_of_last(told(site, SITENAME="Tên khác"))
    mark(site)
    bon = site.article("bon.md", WORDS)
    rest(site)
    assert not is_of_last(told(site))
    mark(site)
    bon.unlink()
    assert not is_of_last(told(site))
    mark(site)
    (site.content / "tin-tuc/thua.jpg").unlink()
    assert not is_of_last(told(site))
    mark(site)
    style = next(iter(site.own_theme().rglob("*.css")))
    style.write_text(style.read_text(encoding="utf-8") + "/* */", encoding="utf-8")
    assert not is_of_last(told(site))


def test_what_the_scan_refuses_is_told_though_no_file_that_counts_is_another(site):
    link = site.content / "tin-tuc/lien-ket.md"
    link.symlink_to("bai.md")
    assert [each.path for each in told(site) if each.severity == "error"] == [
        "content/tin-tuc/lien-ket.md"
    ]
    assert told(site) == told_anew(site)


def test_a_photo_that_may_change_once_more_unseen_is_not_believed(site):
    site.photo("tin-tuc/thua.jpg", "blue")
    os.utime(site.content / "tin-tuc/thua.jpg", (2**32, 2**32))
    told(site)
    job = site.job(**PLACES)
    with closing(Store(site.path / ".cache" / kept.STORE)) as store:
        code = kept.code_of(read_inputs(job).reading)
        assert kept.LAST.load(store, job.content, code) == []


def test_the_next_day_and_an_earlier_moment_are_checked_with_all(site):
    now = site.job().as_of.second
    assert is_of_last(told(site))
    for moment in ("2026-11-19 00:00:00", "2026-11-17 23:59:59"):
        assert not is_of_last(told(site, PORTAL_AS_OF=moment))
    assert now == parse_moment("2026-11-18 18:06:40").second  # the tests' clock


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2018-06-07 16:49:00", "2026-11-19 00:00:00"),
        ("2026-11-18 18:30:00", "2026-11-18 18:30:00"),
        ("2026-11-20 18:30:00", "2026-11-19 00:00:00"),
    ],
)
def test_it_holds_to_midnight_or_to_the_next_moment_of_an_item(portal, day, end):
    item = Article(path="tin-tuc/a.md", title="A", slug="a", date=parse_moment(day))
    as_of = parse_moment("2026-11-18 18:06:40")
    assert end_of_holding([item], portal.job().site, as_of) == parse_moment(end).second


def test_what_can_be_mended_is_known_of_the_last_check(site):
    edit(site, "tin-tuc/bai.md", "chữ 7", "năm nay , các")
    rest(site)
    first = checked(site)
    assert [file.path for file in first.fixable] == ["tin-tuc/bai.md"]
    assert checked(site).fixable == first.fixable
