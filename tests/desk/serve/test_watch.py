"""What counts as a change, and how many changes are one."""

import os
import shutil
import time
from threading import Thread

import pytest
from desk.serve.watch import Watcher
from portal.model.finding import Refused

pytestmark = pytest.mark.slow

SOON = 5.0  # s: far more than a change takes to be noticed
QUIET = 0.3  # s without a change that show that nothing more comes


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The folders that are watched, and some that are not."""
    project = tmp_path_factory.mktemp("project")
    for name in ("content/tin-tuc", "theme/css", "plugins/portal", "output", ".cache", ".venv"):
        (project / name).mkdir(parents=True)
    return project


@pytest.fixture(scope="module")
def watcher(project):
    """A watcher that is known to have begun, and nothing left to be noticed; one for all tests."""
    watcher = Watcher(project)
    while not watcher.wait(QUIET):
        (project / "content" / "bat-dau.md").touch()
        (project / "pelicanconf.py").touch()
    while watcher.wait(QUIET):
        pass
    yield watcher
    watcher.close()


def test_one_file_is_told_at_once(project, watcher):
    """A burst would have to end first."""
    (project / "content" / "tin-tuc" / "mot.md").write_text("tin")
    began = time.monotonic()
    assert watcher.wait(SOON) == {f"{project}/content/tin-tuc/mot.md"}
    assert time.monotonic() - began < 0.19


def test_two_hundred_files_are_one_change(project, watcher):
    paths = {project / "content" / "tin-tuc" / f"{number}.md" for number in range(200)}
    for path in paths:
        path.write_text("tin")
        time.sleep(0.002)
    assert watcher.wait(SOON) == set(map(str, paths))
    assert not watcher.wait(QUIET)


def test_a_checkout_is_one_change_however_long_it_takes(project, watcher):
    """While it works, git holds its lock; a pause of its own is no end."""
    lock = project / ".git" / "index.lock"
    lock.parent.mkdir()
    lock.touch()
    (project / "content" / "tin-tuc" / "truoc.md").write_text("tin")

    def later():
        time.sleep(0.6)
        (project / "content" / "tin-tuc" / "sau.md").write_text("tin")
        lock.unlink()

    thread = Thread(target=later)
    thread.start()
    changed = watcher.wait(SOON)
    thread.join()
    assert {path.rpartition("/")[2] for path in changed} == {"truoc.md", "sau.md"}
    assert not watcher.wait(QUIET)


def test_what_follows_within_a_moment_can_be_waited_for(project, watcher):
    assert watcher.more(0.01) == set()
    (project / "content" / "tin-tuc" / "theo.md").write_text("tin")
    assert watcher.more(SOON) == {f"{project}/content/tin-tuc/theo.md"}


def test_every_sort_of_source_counts(project, watcher):
    for path in ("content/tin-tuc/a.md", "theme/css/index.css", "plugins/portal/a.py", "a.py"):
        (project / path).write_text("B = 2\n")
        assert watcher.wait(SOON), path


def test_a_file_taken_away_counts(project, watcher):
    (project / "content" / "bat-dau.md").unlink()
    assert watcher.wait(SOON)


def test_a_settings_file_that_an_editor_replaces_still_counts(project, watcher):
    """Editors write a new file and rename it; a watch on the file itself would end there."""
    for text in ("A = 2\n", "A = 3\n"):
        (project / ".new").write_text(text)
        (project / ".new").rename(project / "pelicanconf.py")
        assert watcher.wait(SOON)


def test_products_and_editors_copies_do_not_count(project, watcher):
    """A rebuild would be the cause of the next one."""
    for path in (
        "output/index.html",
        ".cache/items",
        ".venv/a.py",
        "notes.txt",
        "content/tin-tuc/.a.md.swp",
        "content/tin-tuc/a.md~",
        "content/tin-tuc/4913",
        "content/tin-tuc/~$a.docx",
        "content/tin-tuc/#a.md#",
        "content/tin-tuc/~WRD0001.tmp",
        "content/.git/index",
        "plugins/portal/__pycache__/a.cpython-311.pyc",
    ):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_text("x")
    assert not watcher.wait(QUIET)
    (project / "content" / "bat-dau.md").write_text("một nguồn")
    assert watcher.wait(SOON), "the watcher was awake"


def test_what_came_while_nobody_waited_is_one_change(project, watcher):
    """A look may take seconds, with a large photo; the saves meanwhile are one."""
    paths = [project / "content" / "tin-tuc" / f"cho-{number}.md" for number in range(3)]
    for path in paths:
        path.write_text("tin")
        time.sleep(0.1)
    assert watcher.wait(SOON) == set(map(str, paths))
    assert not watcher.wait(QUIET)


def test_a_lock_left_behind_keeps_nobody_waiting(project, watcher):
    lock = project / ".git" / "index.lock"
    lock.parent.mkdir(exist_ok=True)
    lock.touch()
    os.utime(lock, (1, 1))
    (project / "content" / "tin-tuc" / "khoa.md").write_text("tin")
    began = time.monotonic()
    assert watcher.wait(SOON)
    assert time.monotonic() - began < 1
    lock.unlink()


def gather(watcher, path, seconds=SOON):
    """What changed up to the path."""
    changed, end = set(), time.monotonic() + seconds
    while str(path) not in changed and time.monotonic() < end:
        changed |= watcher.wait(0.1)
    return changed


@pytest.fixture
def own(tmp_path):
    """A project and its watcher of the test's own, awake."""
    project = tmp_path.resolve() / "dự án"
    (project / "content" / "tin-tuc").mkdir(parents=True)
    (project / "theme").mkdir()
    watcher = Watcher(project)
    while not watcher.wait(0.05):
        (project / "content" / "bat-dau.md").touch()
    while watcher.wait(QUIET):
        pass
    yield project, watcher
    watcher.close()


def test_a_folder_that_goes_and_comes_back_is_told_and_watched_again(own):
    """A watch is one of the folder, not of its name: it would be deaf from then on."""
    project, watcher = own
    content = project / "content"
    for away in ("rename", "remove", "remove and make at once"):
        if away == "rename":
            content.rename(project / "cất")
        else:
            shutil.rmtree(content)
        if away.endswith("at once"):
            content.mkdir()
        assert str(content) in gather(watcher, content), away
        if away == "rename":
            (project / "cất").rename(content)
        elif away == "remove":
            content.mkdir()
        assert str(content) in gather(watcher, content), away
        saved = content / "sau.md"
        saved.write_text("tin")
        assert str(saved) in gather(watcher, saved), away


def test_a_folder_that_is_made_later_is_watched(own):
    project, watcher = own
    (project / "plugins").mkdir()
    gather(watcher, project / "plugins")
    code = project / "plugins" / "them.py"
    code.write_text("A = 1\n")
    assert str(code) in gather(watcher, code)


def test_other_folders_can_be_followed(own, tmp_path):
    """Settings may name a folder outside the project, or one behind a link."""
    project, watcher = own
    elsewhere = tmp_path.resolve() / "nội dung"
    elsewhere.mkdir()
    (project / "lien-ket").symlink_to(elsewhere)
    watcher.follow([project / "lien-ket", project / "theme", project / "theme/templates"])
    (project / "content" / "a.md").write_text("nơi đã thôi theo dõi")
    gather(watcher, elsewhere)
    saved = elsewhere / "a.md"
    saved.write_text("tin")
    assert str(saved) in gather(watcher, saved)
    (project / "content" / "b.md").write_text("không còn là nguồn")
    assert not watcher.wait(QUIET)


def test_a_folder_that_is_no_project_is_refused(tmp_path):
    with pytest.raises(Refused, match="content"):
        Watcher(tmp_path)
