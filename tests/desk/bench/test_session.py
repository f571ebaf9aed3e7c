"""The benchmark of pages on a few articles, with a stand-in for our build."""

import pytest
from desk.bench.session import run_bench, run_growth, run_pages

# What `python -m invoke build` finds: it writes each article's text, and the base template's,
# where ours writes its page.
TASKS = """
import re
from pathlib import Path
from invoke import task

@task
def build(_):
    base = Path("theme/templates/base.html").read_text()
    for source in Path("content/tin-tuc").rglob("*.md"):
        text = source.read_text()
        folder = Path("output/tin-tuc", source.parent.relative_to("content/tin-tuc"), source.stem)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(text + base)
        (folder / "index.json").write_text("{}")
"""


@pytest.fixture
def project(tmp_path):
    """A project whose build is a page of Python."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "pelicanconf.py").write_text("")
    (tmp_path / "tasks.py").write_text(TASKS)
    return tmp_path


@pytest.mark.slow
def test_the_sides_take_turns_and_the_ratios_are_printed(project):
    said = []
    assert run_pages(project, 2, 2, said.append) == 0
    names = [line.partition(":")[0].split()[-1] for line in said if line.startswith("Lượt")]
    assert names == ["portal", "hugo"] * 8
    start = next(i for i, line in enumerate(said) if line.startswith("Tỉ lệ so với Hugo, 2 bài"))
    labels = (
        "dựng từ đầu",
        "không đổi gì",
        "sửa một bài",
        "sửa khuôn gốc",
        "bộ nhớ cao nhất (PSS)",
    )
    for line, label in zip(said[start + 1 :], labels, strict=False):
        assert line.strip().startswith(label)
        assert line.endswith("×")


@pytest.mark.slow
def test_a_build_that_fails_ends_it_with_what_it_said(project):
    (project / "tasks.py").write_text("raise SystemExit('hỏng')")
    said = []
    assert run_pages(project, 2, 1, said.append) == 1
    assert "hỏng" in said[-1]


@pytest.mark.slow
def test_a_build_that_leaves_the_old_text_has_no_figure(project):
    """The stand-in is made to write a page once and never again."""
    once = 'page = folder / "index.html"; page.exists() or page.write_text(text + base)'
    lazy = TASKS.replace('(folder / "index.html").write_text(text + base)', once)
    (project / "tasks.py").write_text(lazy)
    said = []
    assert run_pages(project, 2, 1, said.append) == 1
    assert "không có câu vừa thêm" in said[-1]


@pytest.mark.parametrize(("articles", "rounds"), [(0, 5), (-1, 5), (10, 0)])
def test_numbers_below_one_are_refused(project, articles, rounds):
    said = []
    assert run_pages(project, articles, rounds, said.append) == 1
    assert "từ 1" in said[-1]


@pytest.mark.slow
def test_growth_compares_our_build_with_that_of_four_times_as_many_articles(project):
    said = []
    assert run_growth(project, 2, 1, said.append) == 0
    assert [line.split(":")[0].strip() for line in said if " giây" in line] == ["2 bài", "8 bài"]
    assert said[-1].startswith("Bốn lần số bài")


@pytest.mark.slow
def test_pages_that_fail_are_not_followed_by_photos(project):
    said = []
    assert run_bench(project, 0, 1, said.append) == 1
    assert len(said) == 1
    assert "từ 1" in said[0]
