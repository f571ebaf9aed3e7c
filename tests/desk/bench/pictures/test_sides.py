"""The sides, laid out."""

import json
import shutil
import subprocess

import pytest
from desk.bench.pictures.corpus import draw_photos
from desk.bench.pictures.order import ORDER
from desk.bench.pictures.renditions import find_renditions
from desk.bench.pictures.sides import find_eleventy, lay_out_pictures
from portal.model.finding import Refused

SIZE = (1600, 1200)


@pytest.fixture
def node(tmp_path):
    """A folder of commands that has a node."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "node").touch(mode=0o755)
    return folder


def test_eleventy_img_is_found_where_node_will_find_it(tmp_path, node):
    package = tmp_path / "node_modules" / "@11ty" / "eleventy-img" / "package.json"
    package.parent.mkdir(parents=True)
    package.write_text(json.dumps({"version": "6.0.4"}), encoding="utf-8")
    found = find_eleventy(tmp_path / "plugins" / "desk", str(node))
    assert (found.node, found.version) == (str(node / "node"), "6.0.4")


def test_a_missing_peer_is_named_with_the_command_that_installs_it(tmp_path, node):
    with pytest.raises(Refused) as refused:
        find_eleventy(tmp_path / "plugins", str(node))
    assert "@11ty/eleventy-img" in refused.value.message
    assert refused.value.fix == "npm ci"


def test_a_missing_node_is_named_first(tmp_path):
    with pytest.raises(Refused, match=r"Node\.js"):
        find_eleventy(tmp_path / "plugins", str(tmp_path))


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    """Two photos, as wide as the widest rendition."""
    return draw_photos(tmp_path_factory.mktemp("drawn"), 2, SIZE)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory, photos):
    """All sides of an invented project whose theme has widths of its own."""
    project = tmp_path_factory.mktemp("project")
    (project / "plugins" / "portal").mkdir(parents=True)
    (project / "theme").mkdir()
    (project / "theme" / "pictures.toml").write_text("widths = [300, 700]\n")
    (project / "tasks.py").touch()
    (project / "pelicanconf.py").touch()
    work = photos[0].parent.parent  # beside the drawn ones, as in .cache/
    return lay_out_pictures(project, work, photos), (project, work)


@pytest.mark.slow
def test_our_sites_are_the_project_with_one_page_of_photos(laid_out, photos):
    sides, _ = laid_out
    for side, shown in ((sides.ours, photos), (sides.own, photos), (sides.bare, [])):
        assert side.command[1:] == ("-m", "invoke", "build")
        content = side.folder / "content"
        pool = sorted((content / "anh-chung").iterdir())
        assert [path.read_bytes() for path in pool] == [path.read_bytes() for path in shown]
        # A hard link is refused in content/ (docs/security.md b4).
        assert all(path.stat().st_nlink == 1 for path in pool)
        assert (content / "trang/anh-lon.md").read_text("utf-8").count("![") == len(shown)


@pytest.mark.slow
def test_our_theme_asks_for_the_widths_of_all_sides_or_for_its_own(laid_out):
    sides, _ = laid_out
    for side, widths in ((sides.ours, ORDER.widths), (sides.own, (300, 700))):
        assert side.widths == widths
        asked = (side.folder / "theme/pictures.toml").read_text("utf-8")
        assert asked == f"widths = {list(widths)}\n"


@pytest.mark.slow
def test_laying_out_again_leaves_nothing_of_the_last_run(laid_out, photos):
    sides, (project, work) = laid_out
    kept = [path.read_bytes() for path in photos]
    old = sides.hugo.folder / "public" / "old.html"
    old.parent.mkdir()
    old.touch()
    lay_out_pictures(project, work, photos)
    assert not old.exists()
    assert [path.read_bytes() for path in photos] == kept


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hugo", "eleventy"])
def test_a_peer_makes_what_was_ordered(laid_out, photos, name):
    """And nothing when it is asked once more: both keep their files."""
    side = getattr(laid_out[0], name)
    for product in side.products:
        shutil.rmtree(side.folder / product, ignore_errors=True)
    subprocess.run(side.command, cwd=side.folder, check=True)
    found = find_renditions(side, photos)
    assert len(found) == len(photos) * len(ORDER.widths) * len(ORDER.formats)
    before = {path: path.stat().st_mtime_ns for path in found.values()}
    subprocess.run(side.command, cwd=side.folder, check=True)
    assert find_renditions(side, photos) == found
    assert {path: path.stat().st_mtime_ns for path in before} == before
