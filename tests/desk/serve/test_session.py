"""`invoke serve` as a process over a real portal: look, serve, watch, look again, stop."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.serving import Session

pytestmark = pytest.mark.server
DATE = "date: 2018-06-07 16:49:00"


@pytest.fixture
def start(project):
    """Starts sessions and ends those that a test leaves."""
    sessions = []

    def begin(**options):
        sessions.append(Session(project, **options))
        return sessions[-1]

    yield begin
    for session in sessions:
        session.end()


def test_a_saved_text_is_shown_and_told_once(start, project):
    session = start().ready()
    assert "Hai." in session.get()[1]
    events = session.events()
    assert next(events) == []
    first = next(events)
    session.edit("Hai.", "Ba.")
    assert next(events) == []
    assert next(events) != first
    assert "Ba." in session.get()[1]
    assert not project.output.exists()


@pytest.mark.slow
def test_many_files_saved_together_are_one_change(start, project):
    session = start().ready()
    for number in range(200):
        project.article(f"nhieu-{number:03}.md", title="Nhiều")
    lines = session.read_until("tự tải lại")
    assert len(lines) == 1
    assert session.get("tin-tuc/2018/06/nhieu-199/")[0] == 200
    session.edit("Hai.", "Ba.")
    assert len(session.read_until("tự tải lại")) == 1


def test_a_save_that_changes_nothing_is_told_to_nobody(start, project):
    session = start().ready()
    events = session.events()
    next(events)
    first = next(events)
    (project.content / "tin-tuc/mot.md").touch()
    session.read_until("không có gì đổi")
    session.edit("Hai.", "Ba.")
    assert next(events) == []
    assert next(events) != first


def test_an_error_keeps_the_last_good_site_and_is_told(start):
    session = start().ready()
    events = session.events()
    next(events)
    standing = next(events)
    session.edit(DATE, "date: hôm qua")
    [finding] = next(events)
    assert finding["place"] == "content/tin-tuc/mot.md:3"
    assert finding["severity"] == "error"
    assert finding["fix"]
    assert next(events) == standing
    assert "Hai." in session.get()[1]
    window = session.read_until("Chưa dựng được")
    assert any("content/tin-tuc/mot.md:3: lỗi" in line for line in window)
    session.edit("date: hôm qua", DATE)
    assert next(events) == []
    assert next(events) == standing


def test_a_first_look_that_fails_is_shown_and_heals(start, project):
    project.article("mot.md", date="hôm qua")
    session = start().ready()
    status, page = session.get("")
    assert status == 503
    assert "Chưa dựng được" in page
    events = session.events()
    assert next(events)[0]["place"] == "content/tin-tuc/mot.md:3"
    session.edit("date: hôm qua", DATE)
    assert next(events) == []
    assert next(events)
    assert session.get()[0] == 200


def test_settings_that_fail_keep_the_last_good_site(start, project):
    session = start().ready()
    settings = project.path / "pelicanconf.py"
    good = settings.read_text("utf-8")
    settings.write_text(f"{good}\nSITENAME = \n", encoding="utf-8")
    window = session.read_until("Chưa dựng được")
    assert any("pelicanconf.py" in line for line in window)
    assert session.get()[0] == 200
    settings.write_text(good.replace("Cục Mẫu", "Cục Khác"), encoding="utf-8")
    session.read_until("tự tải lại")
    assert "Cục Khác" in session.get()[1]


def test_a_theme_that_fails_keeps_the_last_good_site(start, project):
    session = start().ready()
    template = project.path / "theme/templates/article.html"
    good = template.read_text("utf-8")
    template.write_text(good + "{% if %}", encoding="utf-8")
    window = session.read_until("Chưa dựng được")
    assert any("article.html" in line for line in window)
    assert session.get()[0] == 200
    template.write_text(good.replace("{% block", "<!-- mới -->{% block", 1), encoding="utf-8")
    session.read_until("Đã dựng")


def test_new_code_is_run_and_code_that_fails_is_told(start, project):
    """The plugins are a copy here: the process that ran their old code becomes another."""
    (project.path / "plugins").unlink()
    plugins = project.path / "plugins" / "them"
    plugins.mkdir(parents=True)
    code = plugins / "__init__.py"
    code.write_text("def register():\n    pass\n", encoding="utf-8")
    session = start().ready()
    code.write_text("def register():\n    return None\n", encoding="utf-8")
    assert session.ready().get()[0] == 200
    assert session.stop() == 0


@pytest.mark.slow
def test_a_restart_with_the_same_site_reloads_nothing(start):
    """The page compares names; the same contents have the same name."""
    session = start().ready()
    events = session.events()
    next(events)
    name = next(events)
    assert session.stop() == 0
    events = start().ready().events()
    assert [next(events), next(events)] == [[], name]


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_stopping_is_clean_with_a_page_open(start, sign):
    session = start().ready()
    events = session.events()
    assert [next(events), next(events)]
    assert session.stop(sign) == 0
    assert list(events) == []


def test_a_port_in_use_ends_with_the_remedy(start):
    session = start().ready()
    second = start(port=session.port)
    said = second.read_until("--port")[-1]
    assert f"cổng {session.port} đang có chương trình khác dùng" in said
    assert second.process.wait(timeout=10) == 1


@pytest.mark.slow
def test_a_folder_that_is_no_project_ends_with_the_remedy(start, project):
    for name in ("content", "theme", "plugins"):
        (project.path / name).rename(project.path / f".{name}")
    session = start()
    assert "thư mục của dự án" in session.read_until("lỗi:")[-1]
    assert session.process.wait(timeout=10) == 1


@pytest.mark.slow
@pytest.mark.parametrize("way", ["link to the project", "link to content", "PATH elsewhere"])
def test_sources_may_stand_anywhere(project, tmp_path, way):
    """Paths with spaces and marks, behind links, and outside the project."""
    elsewhere = tmp_path / "nội dung của cổng"
    if way == "link to the project":
        elsewhere.symlink_to(project.path)
        project.path = elsewhere
    else:
        project.content.rename(elsewhere)
        if way == "link to content":
            project.content.symlink_to(elsewhere)
        else:
            with (project.path / "pelicanconf.py").open("a", encoding="utf-8") as settings:
                settings.write(f"\nPATH = {str(elsewhere)!r}\n")
            project.content = elsewhere
    session = Session(project).ready()
    try:
        if way == "PATH elsewhere":
            session.read_until("không có gì đổi")  # the folder is watched from now on
        session.edit("Hai.", "Ba.")
        assert len(session.shown()) == 1
        assert "Ba." in session.get()[1]
    finally:
        session.end()


def test_a_folder_that_vanishes_is_told_and_the_server_goes_on(start, project):
    session = start().ready()
    project.content.rename(project.path / "cất")
    window = session.read_until("Chưa dựng được")
    assert any(line.startswith("content:1: lỗi: ") for line in window)
    assert session.get()[0] == 200
    (project.path / "cất").rename(project.content)
    session.read_until("Đã dựng")
    session.edit("Hai.", "Ba.")
    session.shown()
    assert "Ba." in session.get()[1]


def test_stopping_amid_the_work_on_photos_waits_for_none(start, project):
    """A worker that never ends is ended: here one that stands still."""
    session = start().ready()
    for number in range(6):
        project.photo(f"tin-tuc/lon-{number}.png", (number, 99, 9), (5000, 4000))
    session.edit("Hai.", "\n\n".join(f"![Tả](lon-{number}.png)" for number in range(6)))
    workers = wait_for(lambda: children(*children(session.process.pid)))
    for worker in workers:
        os.kill(worker, signal.SIGSTOP)
    try:
        assert session.stop() == 0
        assert wait_for(lambda: not [pid for pid in workers if Path(f"/proc/{pid}").exists()])
    finally:
        for worker in workers:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)


def children(*parents):
    """The processes that others began."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent in parents:
            found.append(int(folder.name))
    return found


def wait_for(there, seconds=20):
    """What is there once it is; an AssertionError where it does not come."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := there():
            return found
        time.sleep(0.05)
    raise AssertionError(there)


def test_a_warning_is_said_once_in_the_window(start):
    """It stands in every page; a hundred of them at each save would hide what is new."""
    session = start().ready()
    session.edit("Hai.", "[x](khong-co.md)")
    assert [line for line in session.shown() if "khong-co.md" in line]
    session.edit("Câu.", "[y](cung-khong.md)", "tin-tuc/khac.md")
    lines = session.shown()
    assert [line for line in lines if "cung-khong.md" in line]
    assert not [line for line in lines if "khong-co.md" in line]
