"""What is staged: only what is not there already, and nothing that changed under our hands."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from portal.build import build
from portal.fingerprint import read_inputs
from portal.linking.entry import Index
from portal.model.finding import Refused
from portal.output.commit import Commit
from portal.output.manifest import parse_manifest
from portal.output.place import claim_place
from portal.output.state import find_damaged, load_state
from portal.reading.scan import scan
from portal.writing import Writer


def stamps(portal):
    """Which file each path is: a file that was written anew is another one."""
    found = (portal.output / path for path in portal.files())
    return {p.relative_to(portal.output).as_posix(): _stamp(p.stat()) for p in found}


def _stamp(status: os.stat_result):
    return status.st_ino, status.st_mtime_ns


def rewritten(before, after):
    return {path for path, stamp in after.items() if before.get(path) != stamp}


def test_a_new_article_rewrites_its_lists_and_no_other_article(portal):
    for number in range(45):
        portal.article(f"b{number}.md", date=f"2018-06-{number % 28 + 1:02}", tags="thi đua")
    portal.build()
    before = stamps(portal)
    portal.article("moi.md", date="2018-07-01", tags="thi đua")
    portal.build()
    pages = {path for path in rewritten(before, stamps(portal)) if path.endswith(".html")}
    assert pages == {
        "index.html",
        "so-do-trang/index.html",
        "chuyen-muc/tin-hoat-dong/index.html",
        "the/thi-dua/index.html",
        "tin-tuc/index.html",
        "tin-tuc/2018/index.html",
        "tin-tuc/2018/07/index.html",
        "tin-tuc/2018/07/moi/index.html",
    }


def test_an_edited_text_rewrites_its_own_page_only(portal):
    for name in "abc":
        portal.article(f"{name}.md", summary="Tóm tắt.")
    portal.build()
    before = stamps(portal)
    portal.article("b.md", "Chữ khác.", summary="Tóm tắt.")
    portal.build()
    pages = {path for path in rewritten(before, stamps(portal)) if path.endswith(".html")}
    assert pages == {"tin-tuc/2018/06/b/index.html"}


def test_an_edited_template_rewrites_pages_but_no_photo_or_attachment(portal):
    portal.photo("tin-tuc/a.png")
    portal.write("tin-tuc/b.csv", "a,b\n1,2\n")
    portal.article(body="![Ảnh](a.png)\n\n[Tải](b.csv)")
    portal.build()
    before = stamps(portal)
    with (portal.own_theme() / "templates/base.html").open("a", encoding="utf-8") as template:
        template.write("<!-- -->")
    portal.build()
    after = stamps(portal)
    pages = {path for path in after if path.endswith(".html")}
    assert rewritten(before, after) == pages | {"manifest.txt"}


@pytest.mark.slow
def test_an_edited_style_sheet_is_written_and_named_anew(portal):
    portal.own_theme()
    portal.build("publishconf.py")
    [before] = (portal.output / "theme").glob("style.*.css")
    with (portal.path / "theme/css/index.css").open("a", encoding="utf-8") as styles:
        styles.write("main { color: #123456 }")
    portal.build("publishconf.py")
    [after] = (portal.output / "theme").glob("style.*.css")
    assert after.name != before.name
    assert f"theme/{after.name}" in portal.text("index.html")
    assert {path.name for path in (portal.output / "theme").glob("style*")} == {
        after.name,
        f"{after.name}.br",
        f"{after.name}.gz",
    }


@pytest.mark.slow
def test_a_rendition_that_output_and_store_lost_is_rendered_again(portal):
    """What is known of the photo is still there: only its bytes are not."""
    portal.photo("tin-tuc/a.png")
    portal.article(body="![Ảnh](a.png)")
    time.sleep(0.06)  # at rest, so that the next build takes the photo on trust
    portal.build()
    good = portal.files()
    [photo] = (portal.output / "tep").rglob("a-*.webp")
    with closing(sqlite3.connect(portal.path / ".cache/portal.sqlite")) as store:
        store.execute("DELETE FROM entries WHERE value = ?", (photo.read_bytes(),))
        store.commit()
        assert store.total_changes == 1
    shutil.rmtree(portal.output / "tep")
    portal.build()
    assert portal.files() == good


def test_a_listener_sees_each_page_and_what_it_writes_is_published(portal):
    portal.article(body="Chữ.")
    seen = {}

    def listener(path: Path, page) -> None:
        seen[path] = page
        path.write_text(path.read_text(encoding="utf-8") + "<!-- dau -->", encoding="utf-8")

    job = portal.job("publishconf.py")
    build(job, read_inputs(job), listener, lambda line: None)
    files = portal.files()
    pages = {path for path in files if path.endswith(".html")}
    assert {path for path in files if files[path].endswith(b"<!-- dau -->")} >= pages
    for path in pages:
        assert brotli.decompress(files[f"{path}.br"]) == files[path]
    for listed in parse_manifest(files["manifest.txt"]):
        assert sha256(files[listed.path]).hexdigest() == listed.sha256
    assert "Bài thử" in [getattr(page, "title", "") for page in seen.values()]


@pytest.fixture
def writer(portal):
    """A writer into an empty output, whose commit is given up."""
    job = portal.job()
    place = claim_place(portal.output, portal.content, portal.path)
    place.beside.mkdir(parents=True)
    state = load_state(place)
    with Commit.begin(place, state, find_damaged(place, state)) as commit:
        yield Writer(job, commit, state, frozenset())


def test_an_attachment_that_changed_since_it_was_checked_stops_the_build(portal, writer):
    """What was checked for macros must be what is published."""
    portal.write("tin-tuc/b.csv", "a,b\n")
    checked = {"/tin-tuc/2018/06/bai/b.csv": ("tin-tuc/b.csv", b"hash")}
    index = Index([], [], frozenset(), {}, checked)
    with pytest.raises(Refused, match=r"content/tin-tuc/b\.csv thay đổi trong lúc dựng"):
        writer.attachments(index, scan(str(portal.content)).files)
