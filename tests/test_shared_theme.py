"""A theme that is only read is copied once, and no test meets what another one did to it."""

from portal.fingerprint import read_inputs

from tests.conftest import ROOT, Portal
from tests.shared_theme import changed, files


def test_a_shared_theme_is_the_projects(tmp_path):
    shared, own = Portal(tmp_path / "a", shared=True), Portal(tmp_path / "b")
    assert read_inputs(shared.job()) == read_inputs(own.job())
    assert (shared.path / "theme").resolve() != ROOT / "theme"
    assert {name for name, _ in files()} == {
        path.relative_to(own.path / "theme").as_posix()
        for path in (own.path / "theme").rglob("*")
        if path.is_file()
    }


def test_a_theme_of_ones_own_may_be_changed(tmp_path):
    one, other = Portal(tmp_path / "a", shared=True), Portal(tmp_path / "b", shared=True)
    before = read_inputs(one.job())
    (one.own_theme() / "css/index.css").write_text("a { color: red }\n", encoding="utf-8")
    assert read_inputs(one.job()).rendering != before.rendering
    assert read_inputs(other.job()) == before
    assert one.own_theme() == one.path / "theme"
    assert (one.path / "theme/css/index.css").read_text(encoding="utf-8") == "a { color: red }\n"


def test_whoever_changes_the_shared_theme_is_told(tmp_path):
    portal = Portal(tmp_path / "a", shared=True)
    read_inputs(portal.job())
    sheet = portal.path / "theme/css/index.css"
    before = sheet.read_bytes()
    assert changed() == []
    try:
        sheet.write_bytes(b"")
        assert len(changed()) == 1
    finally:
        sheet.write_bytes(before)
