"""Pelican's side of a build: what is said, and how it ends."""

import gc

import pytest
from pelican.settings import read_settings
from portal.generator import (
    KEY,
    SectionGenerator,
    give_generator,
    remember_generators,
)


@pytest.fixture
def run(portal, capsys):
    """Builds as Pelican does; gives the exit code and what was said."""

    def built(settings="pelicanconf.py", **changes):
        given = {"PORTAL_WORKERS": 1, "PORTAL_AS_OF": "2026-11-25 08:00"} | changes
        read = read_settings(str(portal.path / settings), override=given)
        generator = SectionGenerator({}, read, read["PATH"], read["THEME"], read["OUTPUT_PATH"])
        try:
            generator.generate_context()
            generator.generate_output(None)
        except SystemExit as stopped:
            return stopped.code, capsys.readouterr().err.splitlines()
        return 0, capsys.readouterr().err.splitlines()

    return built


def test_a_build_says_its_moment_its_warnings_and_what_it_wrote(portal, run):
    portal.article(body="[x](khong-co.md)")
    code, said = run(PORTAL_MENU=[("Trống", "")], PORTAL_FOOTER=[])
    assert code == 0
    assert said[0] == "Dựng theo thời điểm 25/11/2026 08:00:00"
    assert said[1].startswith("content/tin-tuc/bai.md:7: cảnh báo: ")
    assert said[2].startswith("pelicanconf.py:1: cảnh báo: ô “Trống” bị lược bỏ")
    written = len(portal.files())
    assert said[3:] == [f"Ghi {written} tệp, xóa 0, giữ nguyên 0."]


def test_an_error_ends_the_run_with_exit_code_1(portal, run):
    portal.article("a.md", date="hôm qua")
    portal.article("b.md", "[x](khong-co.md)")
    code, said = run()
    assert code == 1
    assert said[1].startswith("content/tin-tuc/a.md:3: lỗi: ")
    assert said[-1] == "Không dựng: 1 lỗi. Thư mục kết quả giữ nguyên."
    assert not portal.output.exists()


def test_bad_settings_are_all_told_before_anything_is_written(portal, run):
    code, said = run(SITEURL="cuc-mau", FEED_ALL_RSS="feeds/all.rss.xml", PORTAL_WORKERS="hai")
    assert code == 1
    assert len(said) == 3
    assert all(line.startswith("pelicanconf.py:") and ": lỗi: " in line for line in said)
    assert not portal.output.exists()


def test_what_is_refused_is_one_line_and_no_traceback(portal, run):
    portal.output.mkdir()
    (portal.output / "quy.txt").touch()
    code, said = run()
    assert code == 1
    assert said[-1].startswith("lỗi: ")
    assert len(said) == 2


def test_a_content_folder_elsewhere_is_named_whole(portal, run, tmp_path):
    source = portal.article(date="hôm qua")
    elsewhere = tmp_path / "noi-khac"
    portal.content.rename(elsewhere)
    _, said = run(PATH=str(elsewhere))
    assert said[1].startswith(f"{elsewhere}/tin-tuc/{source.name}:3: lỗi: ")


def test_memory_is_cleaned_up_again_after_every_end(portal, run):
    run()
    assert gc.isenabled()
    portal.article(date="hôm qua")
    run()
    assert gc.isenabled()


def test_pelican_gets_the_generator_and_counts_what_it_built():
    assert give_generator(None) is SectionGenerator

    class Other:
        def __init__(self):
            self.context = {}

    generators = [Other(), Other()]
    remember_generators(generators)
    assert [each.context[KEY] for each in generators] == [generators, generators]


def test_what_cannot_be_read_is_told_in_a_line(portal, run):
    """A link to nothing in the theme: no traceback, exit code 1."""
    (portal.own_theme() / "templates/la.html").symlink_to("khong-co.html")
    code, said = run()
    assert code == 1
    assert said[-1].startswith("lỗi: không dựng được: ")
    assert "thư mục kết quả giữ nguyên → " in said[-1]
    assert not portal.output.exists()
