"""The two sites, laid out side by side."""

import json
import os
import subprocess

import pytest
import yaml
from desk.bench.corpus import compose
from desk.bench.sides import find_hugo, lay_out

from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    """Three articles on both sides of an invented project."""
    project = tmp_path_factory.mktemp("project")
    (project / "plugins" / "portal" / "__pycache__").mkdir(parents=True)
    (project / "plugins" / "portal" / "a.py").write_text("")
    (project / "plugins" / "portal" / "__pycache__" / "a.pyc").write_text("")
    (project / "content" / "tin-tuc").mkdir(parents=True)
    (project / "content" / "tin-tuc" / "that.md").write_text("bài thật")
    (project / "tasks.py").write_text("")
    (project / "pelicanconf.py").write_text('PORTAL_CATEGORIES = ["Tin hoạt động"]\n')
    old = project / ".cache" / "bench" / "portal" / "content" / "tin-tuc" / "cu.md"
    old.parent.mkdir(parents=True)
    old.write_text("của lần trước")
    drawn = project / ".cache" / "bench" / "pictures" / "p00.jpg"
    drawn.parent.mkdir()
    drawn.touch()
    return lay_out(project, project / ".cache" / "bench", 3)


def test_both_sides_hold_the_same_articles_and_photos(sides):
    for side in sides:
        sources = sorted((side.folder / side.source_folder).rglob("*.md"))
        assert sources == sorted(side.source_of(compose(number)) for number in range(3))
        assert len(list((side.folder / side.photo_folder).glob("*.jpg"))) == 40


def test_our_side_is_the_project_with_the_corpus_for_content(sides):
    folder = sides[0].folder
    assert (folder / "plugins" / "portal" / "a.py").is_file()
    assert not list(folder.rglob("__pycache__"))
    assert not list(folder.rglob("that.md"))
    settings = {}
    exec((folder / "pelicanconf.py").read_text(encoding="utf-8"), settings)
    assert compose(0).category in settings["PORTAL_CATEGORIES"]
    assert len(settings["PORTAL_CATEGORIES"]) == 8


def test_only_the_two_sides_are_laid_out_anew(sides):
    """The large photos of the other part take half a minute to draw."""
    work = sides[0].folder.parent
    assert not (sides[0].folder / "content/tin-tuc/cu.md").exists()
    assert (work / "pictures" / "p00.jpg").is_file()


def test_hugo_is_found_and_runs_as_it_is():
    """The package's own binary, not its Python wrapper, whose start would count as Hugo's."""
    with find_hugo().open("rb") as binary:
        assert binary.read(4) == b"\x7fELF"
    said = subprocess.run([find_hugo(), "version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("hugo v")


def test_hugo_builds_what_ours_does_and_nothing_else(sides):
    """Articles with their JSON, all lists, their feeds, the sitemap."""
    side = sides[1]
    subprocess.run(side.command, cwd=side.folder, check=True)
    output = side.folder / side.output
    pages = {str(page.relative_to(output)) for page in output.rglob("*.html")}
    samples = [compose(number) for number in range(3)]
    lists = {page for page in pages if page.startswith(("chuyen-muc/", "the/"))}
    assert pages - lists == {*(side.page_of(sample) for sample in samples), "index.html"}
    assert len(lists) == len({s.category for s in samples} | {t for s in samples for t in s.tags})
    feeds = {str(feed.relative_to(output)) for feed in output.rglob("*.xml")}
    categories = {page for page in lists if page.startswith("chuyen-muc/")}
    assert feeds == {
        "feed.xml",
        "sitemap.xml",
        *(page.replace("index.html", "feed.xml") for page in categories),
    }
    assert {file.suffix for file in output.rglob("*") if file.is_file()} == {
        ".html",
        ".jpg",
        ".css",
        ".xml",
        ".json",
    }
    records = {str(file.relative_to(output)) for file in output.rglob("*.json")}
    assert records == {side.page_of(sample).replace(".html", ".json") for sample in samples}


def test_hugos_json_says_what_ours_does(sides):
    """The fields that the corpus fills, with the article's own values."""
    side, sample = sides[1], compose(0)
    subprocess.run(side.command, cwd=side.folder, check=True)
    page = side.folder / side.output / side.page_of(sample)
    record = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert (record["title"], record["summary"]) == (sample.title, sample.summary)
    assert (record["unit"], record["views"]) == (sample.byline, sample.views)
    assert record["url"] == f"https://cuc-mau.example/bai/{sample.slug}/"
    assert record["published"] == f"{sample.date:%Y-%m-%dT%H:%M:%S+07:00}"
    assert record["updated"] == f"{sample.modified:%Y-%m-%dT%H:%M:%S+07:00}"
    assert record["category"]["name"] == sample.category
    assert [tag["name"] for tag in record["tags"]] == list(sample.tags)
    assert record["cover"]["caption"] == sample.caption
    assert "<p>" in record["content_html"]
    assert "<" not in record["content_text"]
    schema = json.loads((ROOT / "docs/schemas/item-1.schema.json").read_text(encoding="utf-8"))
    known = [schema["$defs"][name]["properties"].keys() for name in ("item", "article")]
    assert record.keys() <= set().union(*known)


def test_hugos_settings_switch_off_what_the_theme_does_not_show(sides):
    settings = yaml.safe_load((sides[1].folder / "hugo.yaml").read_text(encoding="utf-8"))
    assert {"taxonomy", "section", "404"} <= set(settings["disableKinds"])
    assert settings["pagination"]["pagerSize"] == 20


def test_our_build_is_the_task_that_people_run(sides):
    assert sides[0].command[1:] == ("-m", "invoke", "build")
    assert os.access(sides[0].command[0], os.X_OK)
