"""Albums and questions of the benchmark: nothing is wrong in them; the run on a few."""

import re
import shutil

import pytest
from desk.bench.sections import FULL, Sizes, run_sections, write_albums, write_questions
from desk.bench.sides import copy_project
from portal.fields.report import Report
from portal.kinds.table import KIND_OF_FOLDER
from portal.reading.front_matter import split_source
from portal.reading.schema import read_fields

from tests.conftest import ROOT


def read(path, folder):
    """The item of a source that a build would take without a word."""
    report = Report(f"{folder}/{path.name}")
    matter = split_source(report.path, path.read_text(encoding="utf-8"))
    report.findings += matter.findings
    item = read_fields(matter, KIND_OF_FOLDER[folder], report)
    assert report.findings == []
    return item


def test_the_issue_s_numbers_are_measured():
    assert (FULL.albums, FULL.photos, FULL.questions) == (1_000, 12, 2_000)


def test_albums_are_read_with_all_their_photos(tmp_path):
    write_albums(tmp_path, 3, 2)
    sources = sorted(tmp_path.rglob("*.md"))
    albums = [read(path, "anh") for path in sources]
    assert len({album.slug for album in albums}) == 3
    for path, album in zip(sources, albums, strict=True):
        named = [path.parent / photo.file.target for photo in album.photos]
        assert len(named) == 2
        assert [photo.is_file() for photo in named] == [True, True]
    photos = [path.read_bytes() for path in tmp_path.rglob("*.jpg")]
    assert len(set(photos)) == len(photos) == 6  # else the encoder would have less to do


def test_questions_are_read_in_fields_units_and_states(tmp_path):
    write_questions(tmp_path / "hoi-dap", 100)
    questions = [read(path, "hoi-dap") for path in (tmp_path / "hoi-dap").iterdir()]
    assert len({each.slug for each in questions}) == 100
    assert {each.state for each in questions} == {"answered"}
    assert (len({each.field for each in questions}), len({each.unit for each in questions})) == (
        7,
        5,
    )
    late = [each for each in questions if each.answered.second > each.due.second]
    assert 0 < len(late) < 100


@pytest.mark.slow
def test_a_run_times_both_and_counts_what_an_answer_rewrites(tmp_path):
    """On the project itself, whose theme shows every section."""
    copy_project(ROOT, tmp_path)
    shutil.rmtree(tmp_path / "theme")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    said = []
    assert run_sections(tmp_path, 3, 2, said.append, Sizes(2, 2, 5)) == 0
    assert said[0] == "Viết 3 bài, 2 album, 5 câu hỏi"
    assert [re.sub(r"[\d,]+ giây", "…", line) for line in said[1:4]] == [
        "  dựng từ đầu: …",
        "  không đổi gì: … (2 lượt)",
        "  sửa một câu trả lời: … (2 lượt)",
    ]
    assert int(said[4].rpartition(" ")[2]) > 0
    assert not (tmp_path / ".cache/bench-trash").exists()


@pytest.mark.slow
def test_a_build_that_fails_ends_the_run_with_what_it_said(tmp_path):
    copy_project(ROOT, tmp_path)
    (tmp_path / "tasks.py").write_text("raise SystemExit('hỏng')")
    said = []
    assert run_sections(tmp_path, 1, 1, said.append, Sizes(1, 1, 1)) == 1
    assert "hỏng" in said[-1]
