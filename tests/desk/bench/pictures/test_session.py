"""The photos' part of the benchmark on two small photos, with all peers."""

import pytest
from desk.bench.pictures.session import run_pictures

from tests.conftest import ROOT

SIZE = (1600, 1200)
COPIED = ("tasks.py", "pelicanconf.py", "plugins", "theme")


@pytest.fixture
def project(tmp_path):
    """The project itself, with a cache of its own."""
    for name in COPIED:
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.mark.slow
def test_the_sides_take_turns_and_the_figures_are_printed(project):
    said = []
    assert run_pictures(project, 1, said.append, 2, SIZE) == 0, said
    turns = [line.partition(":")[0].split()[-1] for line in said if line.startswith("Ảnh, lượt")]
    names = ["portal", "portal-bare", "hugo", "eleventy-img", "portal-own"]
    assert turns == [name for name in names for _ in ("cold", "again")]
    text = "\n".join(said)
    for label in ("dựng từ đầu / hugo", "dựng từ đầu / eleventy-img", "không đổi gì, một ảnh"):
        assert label in text
    assert text.count("SSIM/MB, ở cùng số byte") == 4
    assert not (project / ".cache/bench/bench-trash").exists()


@pytest.mark.slow
def test_a_build_that_makes_no_photo_has_no_figure(project):
    (project / "tasks.py").unlink()
    (project / "tasks.py").write_text("from invoke import task\n\n@task\ndef build(_): pass\n")
    said = []
    assert run_pictures(project, 1, said.append, 1, SIZE) == 1
    assert "portal: thiếu ảnh p00" in said[-1]


@pytest.mark.slow
def test_a_build_that_fails_ends_it_with_what_it_said(project):
    (project / "tasks.py").unlink()
    (project / "tasks.py").write_text("raise SystemExit('hỏng')")
    said = []
    assert run_pictures(project, 1, said.append, 1, SIZE) == 1
    assert "hỏng" in said[-1]


def test_a_number_of_rounds_below_one_is_refused(project):
    said = []
    assert run_pictures(project, 0, said.append) == 1
    assert "từ 1" in said[-1]
    assert not (project / ".cache").exists()
