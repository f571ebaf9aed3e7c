"""A file ready to fill in: in its folder, under its date, a draft that builds as it is."""

from datetime import UTC, datetime

import pytest
from desk.new import create
from portal.kinds.table import KIND_OF_FOLDER
from portal.memo import Counts
from portal.model.finding import Refused

LATE = datetime(2018, 6, 7, 17, 30, tzinfo=UTC)  # half past midnight in Hanoi


def make(portal, folder, title):
    return create(portal.path, folder, title, lambda: LATE)


def test_an_article_lies_under_its_year_and_its_day_in_vietnam(portal):
    path = make(portal, "tin-tuc", "  Hội nghị  sơ kết ")
    assert path == portal.content / "tin-tuc/2018/2018-06-08-hoi-nghi-so-ket.md"
    text = path.read_text(encoding="utf-8")
    assert 'title: "Hội nghị sơ kết"\n' in text
    assert "date: 08/06/2018 00:30\n" in text


def test_a_page_lies_in_trang(portal):
    assert make(portal, "trang", "Liên hệ") == portal.content / "trang/lien-he.md"


def test_any_title_makes_a_draft_that_builds_as_it_is(portal):
    made = {
        make(portal, folder, title): (folder, title)
        for folder in KIND_OF_FOLDER
        for title in ("Họp: bàn", '"Họp" \\ {title} #1', "- 2018", "no")
    }
    report = portal.build()
    assert (report.findings, report.counts) == ([], Counts())
    made = {path: what for path, what in made.items() if what[0] in ("tin-tuc", "trang")}
    for path in made:  # the others name files that are not there yet
        text = path.read_text(encoding="utf-8").replace("status: draft\n", "", 1)
        path.write_text(text, encoding="utf-8")
    report = portal.build()
    assert (report.findings, report.counts) == ([], Counts(articles=4, pages=4))
    for path, (folder, title) in made.items():
        month = "tin-tuc/2018/06/" if folder == "tin-tuc" else ""
        page = f"{month}{path.stem.removeprefix('2018-06-08-')}/index.html"
        assert portal.page(page).h1.get_text() == title


def test_a_long_title_makes_a_name_of_80_characters_at_most(portal):
    path = make(portal, "trang", "văn bản " * 40)
    assert len(path.stem) <= 80
    assert not path.stem.endswith("-")


def test_every_kind_that_can_be_read_can_be_made(portal):
    for folder in KIND_OF_FOLDER:
        assert make(portal, folder, "Bài").is_file()


@pytest.mark.parametrize("folder", ["van-ban-la", "", "../ngoai", "tin-tuc/", "article"])
def test_an_unknown_kind_is_refused_with_those_that_are_known(portal, folder):
    with pytest.raises(Refused, match="không có loại") as refused:
        make(portal, folder, "Bài")
    assert ", ".join(KIND_OF_FOLDER) in refused.value.fix
    assert list(portal.content.iterdir()) == []


@pytest.mark.parametrize("title", ["", "  ", "!!!", "…"])
def test_a_title_without_letters_is_refused(portal, title):
    with pytest.raises(Refused, match="tiêu đề không có chữ nào"):
        make(portal, "trang", title)


def test_a_file_that_is_there_is_never_written_over(portal):
    path = make(portal, "trang", "Liên hệ")
    path.write_text("quý", encoding="utf-8")
    with pytest.raises(Refused, match=r"đã có tệp content/trang/lien-he\.md"):
        make(portal, "trang", "LIÊN HỆ")
    assert path.read_text(encoding="utf-8") == "quý"
