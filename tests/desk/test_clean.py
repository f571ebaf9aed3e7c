"""What builds leave goes, what people wrote stays."""

import pytest
from desk.clean import clean
from portal.model.finding import Refused


def test_output_cache_and_records_go_and_nothing_else(portal):
    portal.article()
    portal.build()
    before = {path.name for path in portal.path.iterdir()}
    said = []
    clean(portal.path, said.append)
    assert before - {path.name for path in portal.path.iterdir()} == {"output", ".cache", ".portal"}
    assert said == ["Đã xóa output/", "Đã xóa .cache/", "Đã xóa .portal/"]
    assert (portal.content / "tin-tuc/bai.md").is_file()


def test_where_nothing_was_built_nothing_is_said(portal):
    said = []
    clean(portal.path, said.append)
    assert said == []


def test_the_next_build_begins_anew_and_writes_the_same(portal):
    portal.article()
    portal.build()
    before = portal.files()
    clean(portal.path, lambda line: None)
    portal.build()
    assert portal.files() == before


def test_an_output_that_is_not_ours_stays(portal):
    portal.output.mkdir()
    (portal.output / "quy.txt").write_text("quý", encoding="utf-8")
    (portal.path / ".cache").mkdir()
    with pytest.raises(Refused):
        clean(portal.path, lambda line: None)
    assert (portal.output / "quy.txt").is_file()
    assert (portal.path / ".cache").is_dir()


def test_a_link_in_a_folders_place_is_not_followed(portal, tmp_path):
    """An administrator may keep the cache on another disk."""
    (tmp_path / "quy").mkdir()
    (tmp_path / "quy/a.txt").touch()
    (portal.path / ".cache").symlink_to(tmp_path / "quy")
    clean(portal.path, lambda line: None)
    assert (tmp_path / "quy/a.txt").is_file()


def test_records_that_are_a_link_are_refused(portal, tmp_path):
    (tmp_path / "quy/output").mkdir(parents=True)
    (portal.path / ".portal").symlink_to(tmp_path / "quy")
    with pytest.raises(Refused, match="thư mục thường"):
        clean(portal.path, lambda line: None)
    assert (tmp_path / "quy/output").is_dir()
