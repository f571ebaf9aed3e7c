"""What has to be done after which change."""

from pathlib import Path

import pytest
from desk.serve.changes import Changes, sort_changes

PROJECT = Path("/du-an")


@pytest.mark.parametrize(
    ("paths", "changes"),
    [
        (["content/tin-tuc/a.md"], Changes(frozenset({"tin-tuc/a.md"}))),
        (["content/a.md", "content/b.jpg"], Changes(frozenset({"a.md", "b.jpg"}))),
        (["theme/css/index.css"], Changes(frame=True)),
        (["pelicanconf.py"], Changes(frame=True)),
        (["plugins/portal/build.py"], Changes(code=True)),
        (["plugins/portal/ghi-chu.txt"], Changes()),
        (["plugins"], Changes(code=True)),
        (["content"], Changes(frozenset({"."}))),
        (
            ["content/a.md", "theme/a.html", "plugins/a.py"],
            Changes(frozenset({"a.md"}), frame=True, code=True),
        ),
    ],
)
def test_paths_tell_what_to_do(paths, changes):
    absolute = [f"{PROJECT}/{path}" for path in paths]
    assert sort_changes(PROJECT, PROJECT / "content", absolute) == changes


def test_content_may_stand_elsewhere():
    elsewhere = Path("/noi-dung")
    paths = ["/noi-dung/tin-tuc/a.md"]
    assert sort_changes(PROJECT, elsewhere, paths).content == {"tin-tuc/a.md"}


def test_plugins_may_stand_behind_a_link(tmp_path):
    """The paths are real ones."""
    (tmp_path / "ma").mkdir()
    (tmp_path / "plugins").symlink_to(tmp_path / "ma")
    paths = [f"{tmp_path.resolve()}/ma/portal/build.py"]
    assert sort_changes(tmp_path, tmp_path / "content", paths) == Changes(code=True)
