"""What is done before a build, and what refuses a figure after it."""

import pytest
from desk.bench import spelling
from desk.bench.corpus import compose
from desk.bench.scenarios import (
    SCENARIOS,
    append_sentence,
    change_nothing,
    check_output,
    edit_base,
    middle,
    remove_products,
)
from desk.bench.sides import Side
from portal.model.finding import Refused

COUNT = 60


@pytest.fixture
def side(tmp_path):
    """A site as a build leaves it: 60 articles, and two list pages beside the first."""
    side = Side(
        name="thử",
        folder=tmp_path,
        command=(),
        source_folder="content",
        photo_folder="photos",
        spell=spelling.portal,
        products=("output", ".cache", "lock"),
        output="output",
        articles="bai/*/index.html",
        records="bai/*/index.json",
        lists="trang/*/index.html",
        base_template="base.html",
        page_of=lambda sample: f"bai/{sample.slug}/index.html",
    )
    sample = middle(COUNT)
    side.source_of(sample).parent.mkdir(parents=True)
    side.source_of(sample).write_text(spelling.portal(sample).text, encoding="utf-8")
    pages = [side.page_of(compose(number)) for number in range(COUNT)]
    records = [page.replace(".html", ".json") for page in pages]
    for page in (*pages, *records, "trang/1/index.html", "trang/2/index.html"):
        path = tmp_path / "output" / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>bài</p>", encoding="utf-8")
    (tmp_path / ".cache").mkdir()
    (tmp_path / "lock").touch()
    return side


def test_a_cold_build_finds_neither_output_nor_caches(side):
    remove_products(side, middle(COUNT), "")
    remove_products(side, middle(COUNT), "")
    assert sorted(path.name for path in side.folder.iterdir()) == ["content"]


def test_nothing_changed_changes_nothing(side):
    before = {path: path.stat().st_mtime_ns for path in side.folder.rglob("*")}
    change_nothing(side, middle(COUNT), "câu")
    assert {path: path.stat().st_mtime_ns for path in side.folder.rglob("*")} == before


def test_an_edit_adds_a_paragraph_to_one_article(side):
    append_sentence(side, middle(COUNT), "Câu thêm.")
    text = side.source_of(middle(COUNT)).read_text(encoding="utf-8")
    assert text == spelling.portal(middle(COUNT)).text + "\nCâu thêm.\n"


def test_an_edit_of_the_base_template_stands_in_its_footer(side):
    template = side.folder / side.base_template
    template.write_text("<main></main>\n<footer><p>cũ</p></footer>", encoding="utf-8")
    for mark in ("lượt 1", "lượt 2"):
        edit_base(side, middle(COUNT), mark)
        text = template.read_text(encoding="utf-8")
        assert text == f"<main></main>\n<footer><p>{mark}</p></footer>"


def test_only_edits_are_looked_for():
    assert [scenario.edits for scenario in SCENARIOS] == [False, False, True, True]


def test_a_whole_output_is_accepted(side):
    check_output(side, COUNT, middle(COUNT))


def test_a_missing_article_refuses_the_figure(side):
    (side.folder / "output" / side.page_of(compose(3))).unlink()
    with pytest.raises(Refused, match="có 59 trang bài, phải là 60"):
        check_output(side, COUNT, middle(COUNT))


def test_a_missing_record_refuses_the_figure(side):
    """Both sides write one beside every article."""
    page = side.folder / "output" / side.page_of(compose(3))
    page.with_suffix(".json").unlink()
    with pytest.raises(Refused, match=r"có 59 tệp index\.json của bài, phải là 60"):
        check_output(side, COUNT, middle(COUNT))


def test_a_missing_list_refuses_the_figure(side):
    (side.folder / "output" / "trang" / "2" / "index.html").unlink()
    with pytest.raises(Refused, match="1 trang danh sách"):
        check_output(side, COUNT, middle(COUNT))


def test_a_stale_page_refuses_the_figure(side):
    """A fast build that leaves the old text is not fast."""
    with pytest.raises(Refused, match="không có câu vừa thêm"):
        check_output(side, COUNT, middle(COUNT), "Câu thêm.")
    page = side.folder / "output" / side.page_of(middle(COUNT))
    page.write_text("<p>bài</p><p>Câu thêm.</p>", encoding="utf-8")
    check_output(side, COUNT, middle(COUNT), "Câu thêm.")
