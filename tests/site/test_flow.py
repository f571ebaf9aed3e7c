"""The flow as people run it: the same bytes however it is run, whole files whatever happens."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import brotli
import pytest
from PIL import Image

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


def copied(folder, pieces):
    """The pieces of the project in a folder, with few sizes of photos."""
    folder.mkdir()
    for name in pieces:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path):
    """A copy of the whole project, as a clone would have it."""
    return copied(tmp_path / "project", PIECES)


@pytest.fixture
def small(tmp_path):
    """The project with three items: where it does not matter what is built, it takes a second."""
    folder = copied(tmp_path / "project", [name for name in PIECES if name != "content"])
    head = "title: Mục\ndate: 2018-06-07\n"
    for name, text in (
        ("tin-tuc/bai.md", f"---\n{head}category: Tin\n---\n![Tả](a.png)\n"),
        ("trang/gioi-thieu.md", f"---\n{head}---\nChữ.\n"),
        ("trang/lien-he.md", f"---\n{head}---\nChữ.\n"),
    ):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    Image.new("RGB", (60, 40), "red").save(folder / "content/tin-tuc/a.png")
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


def counted(said):
    """What Pelican's closing line counts, by its words: {"hidden page": 1, …}."""
    [line] = re.findall(r"Done: Processed (.+?) in [\d.]+ seconds", " ".join(said.split()))
    numbers = re.findall(r"(\d+) ((?:hidden |draft )?(?:article|page|draft))s?\b", line)
    return {words: int(number) for number, words in numbers}


def built(output):
    """The articles and pages that stand in an output, in the words of Pelican's closing line."""
    found = Counter()
    for data in output.rglob("index.json"):
        kind = json.loads(data.read_bytes())["kind"]
        page = data.with_name("index.html").read_text(encoding="utf-8")
        robots = re.findall(r'<meta name="?robots"? content="?([^">]+)', page)
        found["hidden " * ("noindex" in robots) + kind] += 1
    words = ("article", "hidden article", "page", "hidden page")
    return {word: found[word] for word in words} | {"draft": 0, "draft page": 0}


@pytest.mark.slow
def test_pelican_and_invoke_write_the_same_bytes(project):
    """And Pelican's closing line counts what stands there."""
    for path, status in (
        ("tin-tuc/an.md", "hidden"),
        ("tin-tuc/nhap.md", "draft"),
        ("trang/an-mot.md", "hidden"),
        ("trang/an-hai.md", "hidden"),
    ):
        text = f"---\ntitle: Bài\ndate: 2018-06-07\nstatus: {status}\ncategory: Tin\n---\nChữ.\n"
        (project / "content" / path).write_text(text, encoding="utf-8")
    assert run(project, "build", "--as-of", AS_OF)[0] == 0
    by_invoke = files(project / "output")
    shutil.rmtree(project / "output")
    shutil.rmtree(project / ".portal")
    extra = f"PORTAL_AS_OF={json.dumps(AS_OF)}"
    code, said = run(project, "content", "-s", "pelicanconf.py", "-e", extra, module="pelican")
    assert code == 0
    assert files(project / "output") == by_invoke
    assert counted(said) == built(project / "output")


@pytest.mark.slow
def test_errors_end_the_task_with_exit_code_1_and_no_traceback(small):
    (small / "content/tin-tuc/sai.md").write_text("---\ntitle: a: b\n---\n", encoding="utf-8")
    for task in ("build", "publish"):
        code, said = run(small, task)
        assert code == 1
        assert "content/tin-tuc/sai.md:2: lỗi:" in said
        assert "Traceback" not in said
    assert not (small / "output").exists()


@pytest.mark.slow
def test_a_bad_setting_is_told_with_its_line(small):
    with (small / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PORTAL_MENUS = []\nSITEURL = "cuc-mau"\nARTICLE_PATHS = ["x"]\n')
    code, said = run(small, "build")
    assert code == 1
    assert "có phải là PORTAL_MENU?" in said
    assert "pelicanconf.py:" in said
    assert said.count("lỗi:") == 3
    assert "Traceback" not in said


@pytest.mark.slow
def test_a_theme_fault_is_told_without_a_traceback(small):
    with (small / "theme/templates/article.html").open("a", encoding="utf-8") as template:
        template.write("{% block main %}{{ page.khong_co }}{% endblock %}")
    code, said = run(small, "build")
    assert code == 1
    assert "article.html" in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_publish_writes_copies_manifest_and_its_record(small):
    assert run(small, "publish", "--as-of", AS_OF)[0] == 0
    output = small / "output"
    listed = [line.split("  ") for line in (output / "manifest.txt").read_text().splitlines()]
    assert [path for _, _, path in listed] == sorted(files(output).keys() - {"manifest.txt"})
    assert any(
        path.startswith("theme/style.") and path.endswith(".css.br") for _, _, path in listed
    )
    record = json.loads((small / ".portal/output/build.json").read_text())
    assert record["deployable"] is True
    assert run(small, "build", "--as-of", AS_OF)[0] == 0
    assert json.loads((small / ".portal/output/build.json").read_text())["deployable"] is False
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


@pytest.mark.slow
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
        lambda: (portal.own_theme() / "css/index.css").write_text(
            "body { color: #000 }", encoding="utf-8"
        ),
        lambda: (portal.own_theme() / "templates/404.html").write_text("404", encoding="utf-8"),
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


def every_kind(portal):
    """A portal with an item of each section beside an article and a page."""
    film = "ho-so-truc-tuyen"
    (portal.content / "video").mkdir()
    for suffix in ("mp4", "jpg", "vtt"):
        shutil.copy(ROOT / f"content/video/{film}.{suffix}", portal.content / "video")
    items = {
        "tin-tuc/bai.md": "category: Tin\nthread: Dòng",
        "anh/album.md": "thread: Dòng\nphotos:\n"
        "- {file: a.png, alt: Một}\n- {file: b.png, alt: Hai}",
        "video/phim.md": f"file: {film}.mp4\nposter: {film}.jpg\ncaptions: {film}.vtt\n"
        "chapters:\n- {start: 0:00, title: Đầu}\n- {start: 0:05, title: Cuối}",
        "hoi-dap/cau.md": "question: Nộp ở đâu?\nasked: 01/06/2018\nstate: answered\n"
        "asker: N. V. A.\ndue: 20/06/2018\nanswered: 05/06/2018\nsigner: Bà Mẫu\n"
        "unit: Phòng Mẫu\nfield: Lưu trữ\nlegal_basis: [/van-ban/qd.md]",
        "van-ban/qd.md": "number: 1/QĐ-MAU\nissuer: Cục Mẫu\nissued: 01/06/2018\nfiles: [qd.csv]",
        "van-ban/cu.md": "number: 9/QĐ-MAU\nissuer: Cục Mẫu\nissued: 01/06/2017\nfiles: [qd.csv]",
        "dich-vu-cong/tt.md": "code: M-1\nsteps: [Nộp., Nhận.]\nforms: [don.csv]",
        "csdl/bang.md": "file: bang.csv\ncolumns:\n- {name: nam, type: year}\n"
        "- {name: so, label: Số, type: count}",
        "trang/gioi-thieu.md": "people:\n- {name: Trần Văn Mẫu, post: Cục trưởng}",
    }
    for path, fields in items.items():
        portal.write(path, f"---\ntitle: Mục {path}\ndate: 07/06/2018\n{fields}\n---\nChữ.\n")
    for name in ("van-ban/qd.csv", "dich-vu-cong/don.csv", "csdl/bang.csv"):
        portal.write(name, "nam,so\n2024,1\n2025,2\n")
    portal.photo("anh/a.png", "red")
    portal.photo("anh/b.png", "blue")


def edit(path, old, new):
    """What an editor changes in a source; it must be there."""

    def change(portal):
        file = portal.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


CUE = "video/ho-so-truc-tuyen.vtt"
EDITS = {
    "an album's order": edit(
        "anh/album.md",
        "- {file: a.png, alt: Một}\n- {file: b.png, alt: Hai}",
        "- {file: b.png, alt: Hai}\n- {file: a.png, alt: Một}",
    ),
    "a photo": lambda portal: portal.photo("anh/a.png", "lime"),
    "a caption file": edit(CUE, "\n\n", "\n\nNOTE thêm\n\n00:00.100 --> 00:00.400\nA.\n\n"),
    "a chapter": edit("video/phim.md", "start: 0:05", "start: 0:06"),
    "a link between kinds": edit(
        "video/phim.md", "---\nChữ", "see_also: [/anh/album.md, /hoi-dap/cau.md]\n---\nChữ"
    ),
    "a film that goes": lambda portal: (portal.content / "video/phim.md").unlink(),
    "a cell": edit("csdl/bang.csv", "2025,2", "2025,3"),
    "a row": edit("csdl/bang.csv", "2025,3", "2025,3\n2026,9"),
    "a column's label": edit("csdl/bang.md", "label: Số", "label: Hồ sơ"),
    "a column's name": lambda portal: [
        edit("csdl/bang.csv", "nam,so", "nam,ho_so")(portal),
        edit("csdl/bang.md", "name: so", "name: ho_so")(portal),
    ],
    "an answer": edit("hoi-dap/cau.md", "Chữ.", "Chữ khác."),
    "a state": edit("hoi-dap/cau.md", "answered: 05/06/2018", "answered: 25/06/2018"),
    "a document that replaces": edit(
        "van-ban/qd.md", "number: 1", "replaces: [9/QĐ-MAU]\nnumber: 1"
    ),
    "a number": edit("van-ban/qd.md", "1/QĐ-MAU", "2/QĐ-MAU"),
    "a document that goes": lambda portal: [
        (portal.content / "van-ban/qd.md").unlink(),
        edit("hoi-dap/cau.md", "/van-ban/qd.md", "Luật Mẫu")(portal),
    ],
    "a step": edit("dich-vu-cong/tt.md", "Nộp.", "Nộp hồ sơ."),
    "a form": edit("dich-vu-cong/don.csv", "2024,1", "2024,7"),
    "a leader": edit("trang/gioi-thieu.md", "Trần Văn Mẫu", "Lê Thị Mẫu"),
}


@pytest.mark.slow
def test_warm_equals_clean_after_an_edit_of_any_kind(portal):
    """One after another; each is seen, so the second build writes."""
    every_kind(portal)
    assert [f.show() for f in portal.build().findings if f.severity == "error"] == []
    for sort, change in EDITS.items():
        change(portal)
        report = portal.build()
        assert [f.show() for f in report.findings if f.severity == "error"] == [], sort
        assert report.written.written > 0, sort
        warm = portal.files()
        for folder in ("output", ".cache", ".portal"):
            shutil.rmtree(portal.path / folder)
        portal.build()
        assert portal.files() == warm, sort


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


@pytest.mark.slow
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
def test_another_plugin_works_on_written_pages(small):
    """Pelican's content_written is sent for the staged page, before it is compressed.

    It is not sent for data: what a plugin does to HTML would break it.
    """
    (small / "plugins/stamp.py").write_text(
        "from pathlib import Path\n"
        "from pelican import signals\n"
        "def stamp(path, context):\n"
        "    text = Path(path).read_text(encoding='utf-8')\n"
        "    Path(path).write_text(text + '<!-- dau -->', encoding='utf-8')\n"
        "def register():\n"
        "    signals.content_written.connect(stamp)\n",
        encoding="utf-8",
    )
    with (small / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PLUGINS = ["portal", "stamp"]\n')
    assert run(small, "publish", "--as-of", AS_OF)[0] == 0
    page = files(small / "output")["index.html"]
    assert page.endswith(b"<!-- dau -->")
    assert brotli.decompress(files(small / "output")["index.html.br"]) == page
    data = files(small / "output")["gioi-thieu/index.json"]
    assert json.loads(data)["kind"] == "page"
    assert brotli.decompress(files(small / "output")["gioi-thieu/index.json.br"]) == data
