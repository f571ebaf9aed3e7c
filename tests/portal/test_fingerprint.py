"""What a build depends on besides its content: a change of any of it is seen, nothing else is."""

import shutil

import msgspec
import pytest
from portal.fingerprint import read_inputs


@pytest.fixture
def inputs(portal):
    """Reads the inputs of the portal as it is now; changes are settings."""
    portal.own_theme()
    (portal.path / "requirements.txt").write_text("msgspec==1\n", encoding="utf-8")

    def read(settings="pelicanconf.py", plugins=(), **changes):
        return read_inputs(portal.job(settings, **changes), plugins)

    return read


def append(path, text="\n"):
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


@pytest.mark.parametrize(
    "name", ["requirements.txt", "pelicanconf.py", "publishconf.py", "tasks.py", "rieng.py"]
)
def test_settings_and_lock_file_decide_how_all_is_read_and_written(portal, inputs, name):
    before = inputs()
    append(portal.path / name)
    after = inputs()
    assert after.reading != before.reading
    assert after.rendering != before.rendering


@pytest.mark.parametrize(
    "name",
    [
        "templates/base.html",
        "css/index.css",
        "js/moi.js",
        "images/icons.svg",
        "moi/sau/moi.html",
        "templates/moi.xml",
        "templates/moi.txt",
        "feed.xsl",
    ],
)
def test_the_theme_decides_how_pages_are_written_but_not_how_sources_are_read(portal, inputs, name):
    before = inputs()
    path = portal.path / "theme" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    append(path)
    after = inputs()
    assert after.reading == before.reading
    assert after.rendering != before.rendering


def test_a_file_of_the_theme_by_another_name_is_another_theme(portal, inputs):
    before = inputs()
    (portal.path / "theme/css/index.css").rename(portal.path / "theme/css/khac.css")
    assert inputs().rendering != before.rendering


def test_a_setting_changed_on_the_command_line_is_seen(inputs):
    before = inputs()
    for change in ({"SITENAME": "Tên khác"}, {"PORTAL_REDIRECTS": [("/cu/", "/")]}):
        after = inputs(**change)
        assert after.reading == before.reading
        assert after.rendering != before.rendering


def test_another_settings_file_of_the_same_values_may_have_other_filters(portal, inputs):
    shutil.copy(portal.path / "pelicanconf.py", portal.path / "thu.py")
    assert inputs("thu.py").rendering != inputs().rendering


def test_what_publish_writes_is_not_what_build_writes(inputs):
    before, after = inputs(), inputs("publishconf.py")
    assert after.reading == before.reading
    assert after.rendering != before.rendering
    assert inputs(PORTAL_PUBLISH=True).rendering != before.rendering


def test_markdown_decides_how_sources_are_read(inputs):
    before = inputs(MARKDOWN={})
    assert inputs(MARKDOWN={"extensions": ["markdown.extensions.abbr"]}).reading != before.reading


@pytest.mark.parametrize(
    "change",
    [
        {"PORTAL_PUBLIC_NUMBERS": ["024 3000 0000"]},
        {"PORTAL_OWNER": {"name": "Cục Mẫu", "email": "a@cuc-mau.example"}},
        {"PORTAL_OWNER": {"name": "Cục Khác"}},
    ],
)
def test_what_may_stand_decides_how_sources_and_files_are_read(inputs, change):
    assert inputs(**change).reading != inputs(PORTAL_OWNER={"name": "Cục Mẫu"}).reading


def test_the_sites_other_plugins_count(tmp_path, inputs):
    plugin = tmp_path / "khac.py"
    append(plugin)
    before = inputs(plugins=(str(plugin),))
    assert before.rendering != inputs().rendering
    append(plugin)
    assert inputs(plugins=(str(plugin),)).rendering != before.rendering


def test_nothing_else_counts(portal, inputs):
    """Neither content, clock, workers nor where the project lies: the cache may move with it."""
    before = inputs()
    portal.article()
    (portal.path / "theme/README.md").write_text("x", encoding="utf-8")
    assert inputs(PORTAL_WORKERS=7, PORTAL_AS_OF="2018-06-08") == before
    shutil.copytree(portal.path, portal.path.parent / "noi-khac")
    job, folder = portal.job(), str(portal.path.parent / "noi-khac")
    moved = {
        name: getattr(job, name).replace(str(portal.path), folder)
        for name in ("project", "content", "output", "cache", "theme", "settings")
    }
    templates = tuple(path.replace(str(portal.path), folder) for path in job.templates)
    assert read_inputs(msgspec.structs.replace(job, templates=templates, **moved)) == before
