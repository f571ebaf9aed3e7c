"""The settings file of a project → its job, or what is wrong with it."""

import pytest
from desk.checking.opening import open_job
from portal.checked_settings import BadSettings
from portal.fingerprint import read_inputs

from tests.conftest import NOW


def refused(portal):
    with pytest.raises(BadSettings) as bad:
        open_job(portal.path, NOW)
    return [(each.path, each.line, each.message) for each in bad.value.findings]


def append(portal, text):
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(text)


def test_job_and_digests_are_those_of_a_build(portal):
    job, inputs = open_job(portal.path, NOW)
    assert job.content == str(portal.content)
    assert job.as_of.second == NOW
    assert inputs == read_inputs(job)


def test_another_plugin_of_the_site_is_in_the_digests(portal):
    (portal.path / "them_that_plugin.py").write_text("def register(): pass\n")
    portal_plugins = "PLUGIN_PATHS = [str(Path(__file__).parent)]\n"
    append(portal, f"from pathlib import Path\n{portal_plugins}")
    append(portal, 'PLUGINS = ["portal", "them_that_plugin"]\n')
    job, inputs = open_job(portal.path, NOW)
    assert inputs == read_inputs(job, (str(portal.path / "them_that_plugin.py"),))
    assert inputs != read_inputs(job)


def test_a_bad_setting_is_told_with_its_line(portal):
    append(portal, 'SITEURL = "khong phai"\n')
    [(path, line, message)] = refused(portal)
    assert (path, message[:7]) == ("pelicanconf.py", "SITEURL")
    assert line > 1


def test_a_settings_file_that_is_no_python_is_told_with_its_line(portal):
    (portal.path / "pelicanconf.py").write_text("a = 1\nb = (\n", encoding="utf-8")
    [(path, line, message)] = refused(portal)
    assert (path, line) == ("pelicanconf.py", 2)
    assert "cú pháp" in message


def test_no_settings_and_no_content_are_told(portal):
    portal.content.rmdir()
    assert "PATH" in refused(portal)[0][2]
    (portal.path / "pelicanconf.py").unlink()
    assert "không có tệp thiết lập" in refused(portal)[0][2]
