"""The flow as people run it: the same bytes however it is run, whole files whatever happens."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import brotli
import pytest

from tests.conftest import FEW_SIZES

ROOT = Path(__file__).parents[2]
PIECES = (
    "content",
    "theme",
    "plugins",
    "tasks.py",
    "pelicanconf.py",
    "publishconf.py",
    "requirements.txt",
)
AS_OF = "2026-11-25 08:00:00"


@pytest.fixture
def project(tmp_path):
    """A copy of the whole project, as a clone would have it."""
    folder = tmp_path / "project"
    for name in PIECES:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        (folder).mkdir(exist_ok=True)
        copy(source, folder / name)
    (folder / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")
    return folder


def run(project, *words, env=None, module="invoke"):
    """One command in the project; gives its exit code and all it said."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(
        command,
        cwd=project,
        capture_output=True,
        text=True,
        env={**os.environ, **(env or {})},
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def files(output):
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.name != ".portal-output"
    }


@pytest.mark.slow
def test_pelican_and_invoke_write_the_same_bytes(project):
    assert run(project, "build", "--as-of", AS_OF)[0] == 0
    by_invoke = files(project / "output")
    shutil.rmtree(project / "output")
    shutil.rmtree(project / ".portal")
    extra = f"PORTAL_AS_OF={json.dumps(AS_OF)}"
    code, said = run(project, "content", "-s", "pelicanconf.py", "-e", extra, module="pelican")
    assert code == 0
    assert files(project / "output") == by_invoke
    assert "Processed 8 articles, 0 drafts, 1 hidden article, 3 pages" in " ".join(said.split())


@pytest.mark.slow
def test_errors_end_the_task_with_exit_code_1_and_no_traceback(project):
    (project / "content/tin-tuc/sai.md").write_text("---\ntitle: a: b\n---\n", encoding="utf-8")
    for task in ("build", "publish"):
        code, said = run(project, task)
        assert code == 1
        assert "content/tin-tuc/sai.md:2: lỗi:" in said
        assert "Traceback" not in said
    assert not (project / "output").exists()


def test_a_bad_setting_is_told_with_its_line(project):
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PORTAL_MENUS = []\nSITEURL = "cuc-mau"\nARTICLE_PATHS = ["x"]\n')
    code, said = run(project, "build")
    assert code == 1
    assert "có phải là PORTAL_MENU?" in said
    assert "pelicanconf.py:" in said
    assert said.count("lỗi:") == 3
    assert "Traceback" not in said


@pytest.mark.slow
def test_a_theme_fault_is_told_without_a_traceback(project):
    with (project / "theme/templates/article.html").open("a", encoding="utf-8") as template:
        template.write("{% block main %}{{ page.khong_co }}{% endblock %}")
    code, said = run(project, "build")
    assert code == 1
    assert "article.html" in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_publish_writes_copies_manifest_and_its_record(project):
    assert run(project, "publish", "--as-of", AS_OF)[0] == 0
    output = project / "output"
    listed = [line.split("  ") for line in (output / "manifest.txt").read_text().splitlines()]
    assert [path for _, _, path in listed] == sorted(files(output).keys() - {"manifest.txt"})
    assert any(
        path.startswith("theme/style.") and path.endswith(".css.br") for _, _, path in listed
    )
    record = json.loads((project / ".portal/output/build.json").read_text())
    assert record["deployable"] is True
    assert run(project, "build", "--as-of", AS_OF)[0] == 0
    assert json.loads((project / ".portal/output/build.json").read_text())["deployable"] is False
    assert not list(output.rglob("*.br"))


def test_warnings_are_told_again_when_nothing_changed(portal):
    portal.article(body="Xem [x](khong-co.md).")
    first = portal.build()
    time.sleep(0.1)
    again, third = portal.build(), portal.build()
    assert first.findings == again.findings == third.findings != []
    assert third.written.written == 0


def test_nothing_is_written_when_nothing_changed(portal):
    portal.article()
    portal.build()
    before = {p: p.stat().st_mtime_ns for p in portal.output.rglob("*") if p.is_file()}
    time.sleep(0.1)
    assert portal.build().written.written == 0
    assert portal.build().written.written == 0
    assert {p: p.stat().st_mtime_ns for p in portal.output.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("damage", ["edit", "delete", "stranger", "folder"])
def test_damage_to_the_output_is_mended(portal, damage):
    portal.article()
    portal.build()
    time.sleep(0.1)
    portal.build()
    good = portal.files()
    page = portal.output / "tin-tuc/2018/06/bai/index.html"
    if damage == "edit":
        page.write_text("hỏng", encoding="utf-8")
    elif damage == "delete":
        page.unlink()
    elif damage == "stranger":
        (portal.output / "la.html").write_text("lạ", encoding="utf-8")
    else:
        shutil.rmtree(page.parent)
    portal.build()
    assert portal.files() == good


@pytest.mark.slow
def test_warm_equals_clean_after_edits_of_each_sort(portal):
    portal.photo("tin-tuc/a.png", "red")
    for number in range(45):
        portal.article(
            f"bai-{number}.md", f"Bài {number} ![Ảnh](a.png)", date=f"2018-06-{number % 28 + 1:02}"
        )
    portal.write("trang/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nXin chào.\n")

    def rename():
        (portal.content / "tin-tuc/bai-3.md").rename(portal.content / "tin-tuc/bai-ba.md")

    edits = (
        lambda: portal.article("bai-1.md", "Sửa nội dung."),
        lambda: portal.article("bai-2.md", title="Tiêu đề mới"),
        lambda: portal.article("moi.md", "Bài mới"),
        (portal.content / "tin-tuc/bai-44.md").unlink,
        rename,
        lambda: portal.article("bai-5.md", status="draft"),
        lambda: portal.photo("tin-tuc/a.png", "blue"),
        lambda: portal.write("trang/gioi-thieu.md", "---\ntitle: Về chúng tôi\n---\nChào.\n"),
        lambda: (portal.path / "theme/css/index.css").write_text(
            "body { color: #000 }", encoding="utf-8"
        ),
        lambda: (portal.path / "theme/templates/404.html").write_text("404", encoding="utf-8"),
    )
    portal.build()
    for edit in edits:
        edit()
        assert portal.build().written is not None
        warm = portal.files()
        for folder in ("output", ".cache", ".portal"):
            shutil.rmtree(portal.path / folder)
        portal.build()
        assert portal.files() == warm


@pytest.mark.slow
@pytest.mark.parametrize(
    "changes",
    [
        {"PORTAL_WORKERS": 2},
        {"PORTAL_WORKERS": 3, "PORTAL_WORKER_START": "spawn"},
    ],
)
def test_workers_write_the_same_bytes(portal, changes):
    for number in range(120):
        portal.article(f"bai-{number}.md", f"Bài *{number}*")
    portal.build()
    serial = portal.files()
    for folder in ("output", ".cache", ".portal"):
        shutil.rmtree(portal.path / folder)
    portal.build(**changes)
    assert portal.files() == serial


def test_a_damaged_store_costs_time_only(portal):
    portal.photo("tin-tuc/a.png")
    portal.article(body="Chữ ![Ảnh](a.png)")
    portal.build()
    good = portal.files()
    store = portal.path / ".cache/portal.sqlite"
    for data in (b"", b"SQLite format 3\0" + b"\xff" * 5000, store.read_bytes()[:3000]):
        for suffix in ("-wal", "-shm"):
            store.with_name(store.name + suffix).unlink(missing_ok=True)
        store.write_bytes(data)
        shutil.rmtree(portal.output)
        portal.build()
        assert portal.files() == good


@pytest.mark.slow
def test_two_builds_at_once_make_one_output(project):
    command = [sys.executable, "-m", "invoke", "build", "--as-of", AS_OF]
    both = [
        subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(2)
    ]
    assert [(each.communicate()[0], each.returncode)[1] for each in both] == [0, 0]
    once = files(project / "output")
    shutil.rmtree(project / "output")
    run(project, "build", "--as-of", AS_OF)
    assert files(project / "output") == once


@pytest.mark.slow
def test_another_plugin_works_on_written_pages(project):
    """Pelican's content_written is sent for the staged page, before it is compressed.

    It is not sent for data: what a plugin does to HTML would break it.
    """
    (project / "plugins/stamp.py").write_text(
        "from pathlib import Path\n"
        "from pelican import signals\n"
        "def stamp(path, context):\n"
        "    text = Path(path).read_text(encoding='utf-8')\n"
        "    Path(path).write_text(text + '<!-- dau -->', encoding='utf-8')\n"
        "def register():\n"
        "    signals.content_written.connect(stamp)\n",
        encoding="utf-8",
    )
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PLUGINS = ["portal", "stamp"]\n')
    assert run(project, "publish", "--as-of", AS_OF)[0] == 0
    page = files(project / "output")["index.html"]
    assert page.endswith(b"<!-- dau -->")
    assert brotli.decompress(files(project / "output")["index.html.br"]) == page
    data = files(project / "output")["gioi-thieu/index.json"]
    assert json.loads(data)["kind"] == "page"
    assert brotli.decompress(files(project / "output")["gioi-thieu/index.json.br"]) == data
