"""The benchmark of saves: what is saved, and a run on a few articles in a real Chromium."""

import re

import pytest
from desk.bench.corpus import compose
from desk.bench.saves import FULL, SUMMARY, TEXT, TITLE, Plan, run_saves, show_row, write_save
from desk.bench.sides import copy_project
from desk.bench.spelling import portal as spell

from tests.conftest import ROOT


def test_the_saves_of_the_issue_are_40_and_the_dear_ones_are_spread():
    saves = FULL.saves
    assert [saves.count(sort) for sort in (TEXT, TITLE, SUMMARY)] == [36, 3, 1]
    assert [place for place, sort in enumerate(saves) if sort != TEXT] == [7, 15, 23, 31]
    assert FULL.files == 200


@pytest.mark.parametrize(
    ("sort", "line"),
    [
        (TEXT, r"\n\nLời 1\.\n\Z"),
        (TITLE, r'^title: ".+ Lời 1\."$'),
        (SUMMARY, r'^summary: ".+ Lời 1\."$'),
    ],
)
def test_a_save_changes_only_what_it_says(tmp_path, sort, line):
    source = spell(compose(3))
    path = tmp_path / "bai.md"
    path.write_text(source.text, encoding="utf-8")
    write_save(path, sort, "Lời 1.")
    text = path.read_text("utf-8")
    assert re.search(line, text, re.MULTILINE)
    assert text.replace(" Lời 1.", "").replace("\nLời 1.\n", "") == source.text


def test_a_row_has_the_middle_the_high_and_the_worst():
    times = [float(value) for value in range(1, 102)]
    assert show_row(TEXT, times) == "  thêm một câu            trung vị 51, p95 96, nhiều nhất 101"
    assert show_row(TEXT, [7.0]).endswith("trung vị 7, p95 7, nhiều nhất 7")


@pytest.mark.slow
@pytest.mark.browser
def test_a_run_times_every_sort_and_a_checkout(tmp_path):
    """On the project's own theme and plugins, with `invoke serve` as people run it."""
    copy_project(ROOT, tmp_path)
    (tmp_path / "theme").rename(tmp_path / "theme-bench")
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    said = []
    assert run_saves(tmp_path, 12, said.append, Plan(3, 1, 1, 8)) == 0, said
    said = [re.sub(r"\d+(,\d+)?(?= giây)|(?<=vị |95 |ất )\d+", "…", line) for line in said]
    assert said == [
        "Viết 12 bài",
        "  trang đầu tiên sau khi gõ lệnh, lần đầu: … giây",
        "  trang đầu tiên sau khi gõ lệnh, lần sau: … giây",
        "Từ lúc đóng tệp đến lúc trang tải lại xong, mili giây, 5 lần lưu "
        "(3 lần thêm một câu, 1 lần đổi tiêu đề, 1 lần đổi tóm tắt):",
        *(
            f"  {label:<24}trung vị …, p95 …, nhiều nhất …"
            for label in ("mọi lần lưu", TEXT, TITLE, SUMMARY)
        ),
        "  git checkout, 8 tệp: 1 lần tải lại, … giây sau khi git xong",
    ]


@pytest.mark.slow
@pytest.mark.browser
def test_a_server_that_does_not_start_ends_the_run(tmp_path):
    copy_project(ROOT, tmp_path)
    (tmp_path / "tasks.py").write_text("raise SystemExit('hỏng')")
    said = []
    assert run_saves(tmp_path, 1, said.append) == 1
    assert "invoke serve" in said[-1]
