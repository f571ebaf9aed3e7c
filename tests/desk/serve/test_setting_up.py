"""Settings, code and theme read anew, and every reason why they cannot be used."""

import os
import sys

import pytest
from desk.serve.setting_up import Unusable, set_up


def faults(portal):
    with pytest.raises(Unusable) as caught:
        set_up(portal.path)
    return [(f.path, f.line, f.message) for f in caught.value.findings]


def settings(portal, text):
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(text)
    return len((portal.path / "pelicanconf.py").read_text("utf-8").splitlines())


def test_what_pages_are_made_by_shows_what_is_not_public(portal):
    setup = set_up(portal.path)
    assert (setup.job.preview, setup.job.publish, setup.job.start) == (True, False, "forkserver")
    assert setup.assets[setup.addresses["styles"]].data


def test_settings_are_read_anew(portal):
    first = set_up(portal.path)
    settings(portal, '\nSITENAME = "Tên khác"\n')
    second = set_up(portal.path)
    assert second.job.site.name == "Tên khác"
    assert second.inputs.rendering != first.inputs.rendering


def test_two_saves_of_one_second_that_are_as_long_are_two(portal, monkeypatch):
    """Python would run what it had compiled: it looks at size and second only."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = portal.path / "pelicanconf.py"
    text = file.read_text("utf-8")
    for name in ("Cổng A", "Cổng B"):
        file.write_text(f"{text}\nSITENAME = {name!r}\n", "utf-8")
        os.utime(file, (1_795_000_000, 1_795_000_000))
        assert set_up(portal.path).job.site.name == name


@pytest.mark.parametrize("folder", ["content", "theme"])
def test_a_folder_that_is_gone_is_told(portal, monkeypatch, folder):
    monkeypatch.chdir(portal.path)  # Pelican looks for a theme there too
    (portal.path / folder).rename(portal.path / "cất")
    [(path, _, message)] = faults(portal)
    assert path == folder
    assert "không còn" in message


@pytest.mark.parametrize("line", ["SITENAME = ", "SITENAME = khong_co", "1 / 0", "import khong_co"])
def test_a_settings_file_that_fails_is_told_at_its_line(portal, line):
    last = settings(portal, f"\n{line}\n")
    [(path, at, message)] = faults(portal)
    assert (path, at) == ("pelicanconf.py", last)
    assert "tệp thiết lập có lỗi" in message


def test_bad_values_are_all_told(portal):
    settings(portal, "\nSITEURL = 'x'\nPORTAL_MENU = 3\n")
    assert {path for path, _, _ in faults(portal)} == {"pelicanconf.py"}
    assert len(faults(portal)) == 2


def test_a_broken_style_sheet_is_told(portal):
    (portal.path / "theme/css/index.css").write_text('@import "khong-co.css";', encoding="utf-8")
    [(path, _, message)] = faults(portal)
    assert path == "theme"
    assert "css/index.css" in message
