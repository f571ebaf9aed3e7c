"""`invoke serve` in a real Chromium: every sort of save is shown at once, and reloads once."""

import os
import shutil
import subprocess
import time

import msgspec
import pytest
from PIL import Image

from tests.conftest import Portal
from tests.serving import PAGE, furnish, launch

pytestmark = [pytest.mark.browser, pytest.mark.server]

SOON = 2.0  # s from a save to the page that shows it
MOT, LIST = "tin-tuc/mot.md", "tin-tuc/"
SAYS = "words => document.body.innerText.includes(words)"
STYLED = "words => getComputedStyle(document.body).getPropertyValue('--thu').includes(words)"
RAN = "words => document.documentElement.dataset.thu === words"
TITLED = "words => document.title.includes(words)"
LINKED = "words => Boolean(document.querySelector(`a[href*='${words}']`))"
# The first pixel of the article's photo: more green than red.
GREEN = """async () => {
  const photo = document.querySelector("main img");
  photo.loading = "eager";
  await photo.decode();
  const canvas = new OffscreenCanvas(1, 1);
  canvas.getContext("2d").drawImage(photo, 0, 0, 1, 1);
  const [red, green] = canvas.getContext("2d").getImageData(0, 0, 1, 1).data;
  return green > red;
}"""


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A running `serve` for the tests that leave a good site behind."""
    portal = furnish(Portal(tmp_path_factory.mktemp("live") / "cổng thông tin"))
    portal.photo("tin-tuc/anh.png", (200, 10, 10))
    portal.article("anh.md", "![Tả](anh.png)\n\nCâu.", title="Bài có ảnh")
    portal.article("xoa.md", title="Bài sẽ xóa")
    portal.article("ten-cu.md", title="Bài đổi tên")
    session = launch(portal)
    yield session
    session.end()


def append(portal, mark, name=MOT):
    """Save in place: emptied, then written, as VS Code does."""
    path = portal.content / name
    path.write_text(f"{path.read_text('utf-8')}\n{mark}\n", encoding="utf-8")


def replace_photo(portal, mark):
    """Another photo, as large, of as many bytes, and of the same modification time."""
    path = portal.content / "tin-tuc/anh.png"
    with Image.open(path) as photo:
        size, before = photo.size, path.stat()
    portal.photo("tin-tuc/anh.png", (10, 200, 10), size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def restore_photo(portal):
    portal.photo("tin-tuc/anh.png", (200, 10, 10))


def add(portal, mark):
    portal.article(f"{mark}.md", title=f"Bài {mark}")


def delete(portal, mark):
    (portal.content / "tin-tuc/xoa.md").unlink()


def restore_deleted(portal):
    portal.article("xoa.md", title="Bài sẽ xóa")


def rename(portal, mark):
    [path] = portal.content.glob("tin-tuc/ten-*.md")
    path.rename(path.with_name(f"ten-{mark}.md"))


def edit_template(portal, mark):
    path = portal.path / "theme/templates/base.html"
    text = path.read_text("utf-8").replace("</body>", f"<p>{mark}</p>\n</body>")
    path.write_text(text, encoding="utf-8")


def edit_style(portal, mark):
    with (portal.path / "theme/css/base.css").open("a", encoding="utf-8") as file:
        file.write(f"\nbody {{ --thu: {mark}; }}\n")


def edit_script(portal, mark):
    with (portal.path / "theme/js/enhance.js").open("a", encoding="utf-8") as file:
        file.write(f"\ndocument.documentElement.dataset.thu = '{mark}';\n")


def edit_settings(portal, mark):
    with (portal.path / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f"\nSITENAME = 'Cổng {mark}'\n")


def save_as_vim(portal, mark):
    """Whether it may write is tried with a file; the old text becomes a copy, which goes."""
    path = portal.content / MOT
    text = path.read_text("utf-8")
    trial, copy = path.with_name("4913"), path.with_name("mot.md~")
    trial.touch()
    trial.unlink()
    path.rename(copy)
    path.write_text(f"{text}\n{mark}\n", encoding="utf-8")
    copy.unlink()


def save_by_renaming(portal, mark):
    """A new file beside, renamed over the old: gedit, Emacs, `git`, most of all editors."""
    path = portal.content / MOT
    new = path.with_name(".mot.md.swp")
    new.write_text(f"{path.read_text('utf-8')}\n{mark}\n", encoding="utf-8")
    new.replace(path)


def save_as_word(portal, mark):
    """An owner's file, the new text in a temporary file, the old renamed for a moment."""
    path = portal.content / MOT
    owner, new, old = (path.with_name(n) for n in ("~$mot.md", "~WRD0000.tmp", "~WRL0001.tmp"))
    owner.write_bytes(b"\x05Mai")
    new.write_text(f"{path.read_text('utf-8')}\n{mark}\n", encoding="utf-8")
    path.rename(old)
    new.rename(path)
    old.unlink()
    owner.unlink()


class Save(msgspec.Struct, frozen=True):
    """What an editor does on which page, what the page shows then, and how it is undone."""

    do: object
    page: str = PAGE
    shows: str = SAYS
    words: str = "{}"
    undo: object = None


SAVES = {
    "text": Save(append),
    "photo of the same size": Save(
        replace_photo, "tin-tuc/2018/06/anh/", GREEN, undo=restore_photo
    ),
    "article added": Save(add, LIST),
    "article deleted": Save(
        delete, "tin-tuc/2018/06/xoa/", words="Không tìm thấy trang", undo=restore_deleted
    ),
    "file renamed": Save(rename, LIST, LINKED, "ten-{}/"),
    "template": Save(edit_template),
    "style": Save(edit_style, shows=STYLED),
    "script": Save(edit_script, shows=RAN),
    "settings": Save(edit_settings, shows=TITLED, words="Cổng {}"),
    "vim": Save(save_as_vim),
    "new file renamed over": Save(save_by_renaming),
    "word": Save(save_as_word),
}


@pytest.fixture(params=SAVES)
def saved(request, session, tab):
    """A save that was made and shown: the page, and the seconds that it took."""
    save, mark = SAVES[request.param], f"m{time.time_ns()}"
    opened = tab(session, save.page)
    began = opened.quiet()
    save.do(session.portal, mark)
    opened.reloaded(save.shows, save.words.format(mark))
    yield opened, opened.loaded() - began
    if save.undo:
        save.undo(session.portal)
        session.shown()


def test_a_save_is_shown_by_one_reload(saved):
    opened, _ = saved
    assert opened.loads() == 1


@pytest.mark.alone
def test_a_save_is_shown_within_two_seconds(saved):
    assert saved[1] < SOON


def test_a_deleted_article_is_not_found_and_a_renamed_one_has_moved(session, tab):
    portal = session.portal
    portal.article("se-xoa.md")
    portal.article("se-doi.md")
    session.shown()
    (portal.content / "tin-tuc/se-xoa.md").unlink()
    (portal.content / "tin-tuc/se-doi.md").rename(portal.content / "tin-tuc/da-doi.md")
    session.shown()
    statuses = [session.get(f"tin-tuc/2018/06/{name}/")[0] for name in ("se-xoa", "se-doi")]
    assert statuses == [404, 404]
    assert session.get("tin-tuc/2018/06/da-doi/")[0] == 200


def touch(portal):
    (portal.content / MOT).touch()


def save_the_same(portal):
    for path in (portal.content / MOT, portal.path / "pelicanconf.py"):
        path.write_bytes(path.read_bytes())


@pytest.mark.parametrize("do", [touch, save_the_same])
def test_what_changes_nothing_reloads_nothing(session, tab, do):
    opened = tab(session)
    opened.quiet()
    do(session.portal)
    assert opened.loads() == 0


def test_products_are_not_looked_at(session, tab):
    """Whatever a build or a check writes while `serve` runs: the window says nothing of it."""
    opened = tab(session)
    opened.quiet()
    for name in ("output/index.html", ".cache/x", ".cache/serve/x.html", "content/.a.md.swp"):
        path = session.portal.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    assert session.settle() == ["Đã dựng, không có gì đổi.\n"]
    assert opened.loads() == 0
    shutil.rmtree(session.portal.output)


def git(portal, *words):
    name = ("-c", "user.name=Mẫu", "-c", "user.email=mau@cuc-mau.example")
    subprocess.run(["git", *name, *words], cwd=portal.path, check=True, capture_output=True)


def test_a_checkout_of_200_files_is_one_reload(portal, start, tab):
    """As `git checkout` does it, in a repository of its own; back again too."""
    furnish(portal)
    for number in range(200):
        portal.article(f"nhieu-{number:03}.md", title="Nhiều")
    for words in (["init", "-q", "-b", "main"], ["add", "content"], ["commit", "-qm", "một"]):
        git(portal, *words)
    git(portal, "checkout", "-qb", "khac")
    for number in range(200):
        append(portal, "Câu của nhánh khác.", f"tin-tuc/nhieu-{number:03}.md")
    git(portal, "commit", "-qam", "hai")
    git(portal, "checkout", "-q", "main")
    opened = tab(start(portal), "tin-tuc/2018/06/nhieu-199/")
    for branch, said in (("khac", True), ("main", False)):
        opened.quiet()
        git(portal, "checkout", "-q", branch)
        opened.reloaded()
        assert opened.page.get_by_text("Câu của nhánh khác.").count() == said
        assert opened.loads() == 1
