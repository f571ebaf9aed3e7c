"""What people run: `invoke --list` shows it. A task parses its options and calls one function."""

import gc
import json
import os
import sys
from pathlib import Path

from invoke import Context, Exit, task

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))
# invoke switches this off for its own reasons; every build would compile the plugins anew, 0.1 s
sys.dont_write_bytecode = bool(os.environ.get("PYTHONDONTWRITEBYTECODE"))


def say(line: str) -> None:
    """A line for whoever runs a task."""
    print(line, flush=True)


def note(line: str) -> None:
    """A line beside what a task prints: a program reads the one, a person the other."""
    print(line, file=sys.stderr, flush=True)


def run_pelican(settings: str, as_of: str = "") -> None:
    """One build with Pelican as the host; it ends the process with exit code 1 on any error."""
    from pelican import main

    extra = ["-e", f"PORTAL_AS_OF={json.dumps(as_of)}"] if as_of else []
    main(["-s", str(ROOT / settings), "--fatal", "errors", *extra])


@task(help={"as_of": "dựng như vào thời điểm này, ví dụ '2018-06-08 07:00'"})
def build(_: Context, as_of: str = "") -> None:
    """Dựng các trang từ content/ vào output/."""
    run_pelican("pelicanconf.py", as_of)


@task(help={"as_of": "dựng như vào thời điểm này, ví dụ '2018-06-08 07:00'"})
def publish(_: Context, as_of: str = "") -> None:
    """Dựng bản để đưa lên máy chủ: thu gọn, nén sẵn, đánh dấu là đưa lên được."""
    run_pelican("publishconf.py", as_of)


@task(aliases=["livereload"], help={"port": "cổng trên máy này"})
def serve(_: Context, port: int = 8000) -> None:
    """Dựng, mở http://127.0.0.1:8000/ và tự tải lại trang mỗi khi nội dung thay đổi."""
    from desk.serve.session import serve as run

    raise SystemExit(run(ROOT, port, say))


@task(
    help={
        "fix": "sửa ngay những chỗ sửa được mà không sợ sai, in ra từng chỗ",
        "strict": "cảnh báo cũng tính là hỏng",
        "format": "text, json, github hoặc gitlab",
    }
)
def check(_: Context, fix: bool = False, strict: bool = False, format: str = "text") -> None:
    """Kiểm tra mọi bài trong content/: in ra mọi lỗi và cảnh báo, kèm cách sửa."""
    gc.disable()  # before all the imports: a check is short, and they are half of it
    from desk.checking.session import Options, run_check

    code = run_check(ROOT, Options(fix, strict, format), say, note)
    sys.stdout.flush()
    os._exit(code)  # to free what 10,000 articles left in memory takes a tenth of a second


@task
def clean(_: Context) -> None:
    """Xóa output/ và các bộ đệm."""
    from desk.clean import clean as run
    from portal.model.finding import Refused

    try:
        run(ROOT, say)
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task(
    help={
        "kind": "thư mục: tin-tuc, video, anh, hoi-dap, van-ban, dich-vu-cong, csdl, trang",
        "title": "tiêu đề",
    }
)
def new(_: Context, kind: str, title: str) -> None:
    """Tạo một tệp bài viết có sẵn các khóa cần điền."""
    from desk.new import create
    from portal.model.finding import Refused

    try:
        say(f"Đã tạo {create(ROOT, kind, title).relative_to(ROOT)}")
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task(
    help={
        "n": "số bài",
        "rounds": "số lượt đo mỗi bên",
        "growth": "chỉ đo khi số bài tăng bốn lần, không so với Hugo",
        "pictures": "chỉ đo việc làm ảnh, cạnh Hugo và eleventy-img",
        "sections": "chỉ đo album và hỏi đáp bên cạnh các bài, không so với Hugo",
        "checks": "chỉ đo invoke check sau khi sửa một bài, không so với Hugo",
        "saves": "chỉ đo từ lúc lưu một bài đến lúc trình duyệt tải lại xong",
    }
)
def bench(  # noqa: PLR0913, PLR0917 - each is an option of the command
    _: Context,
    n: int = 10_000,
    rounds: int = 5,
    growth: bool = False,
    pictures: bool = False,
    sections: bool = False,
    checks: bool = False,
    saves: bool = False,
) -> None:
    """Đo thời gian dựng trang và làm ảnh so với Hugo, eleventy-img, in ra tỉ lệ."""
    from desk.bench.checks import run_checks
    from desk.bench.pictures.session import run_pictures
    from desk.bench.saves import run_saves
    from desk.bench.sections import run_sections
    from desk.bench.session import run_bench, run_growth

    if pictures:
        raise SystemExit(run_pictures(ROOT, rounds, say))
    if saves:
        raise SystemExit(run_saves(ROOT, n, say))
    timed = ((sections, run_sections), (checks, run_checks), (growth, run_growth))
    run = next((run for asked, run in timed if asked), run_bench)
    raise SystemExit(run(ROOT, n, rounds, say))


@task(
    help={
        "file": "phim trong content/, ví dụ video/phim.mp4",
        "at": "thời điểm của hình: số giây, hoặc phút:giây như 1:05; không có thì tự chọn",
    }
)
def poster(_: Context, file: str, at: str = "") -> None:
    """Làm ảnh bìa cho một phim: một hình của phim, ghi cạnh phim thành JPG (cần ffmpeg)."""
    from desk.poster import write_poster
    from portal.model.finding import Refused

    try:
        say(f"Đã ghi {write_poster(ROOT, file, at).relative_to(ROOT)}")
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task(name="draw-sample", help={"films": "vẽ cả phim và ảnh bìa của phim (cần ffmpeg)"})
def draw_sample(_: Context, films: bool = False) -> None:
    """Vẽ lại các ảnh và tệp mẫu của content/."""
    from desk.drawing.films import draw_films
    from desk.drawing.sample import draw_sample as run
    from portal.model.finding import Refused

    content = ROOT / "content"
    try:
        for path in [*run(content), *(draw_films(content) if films else ())]:
            say(f"Đã vẽ {path.relative_to(ROOT)}")
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task
def styles(_: Context) -> None:
    """Dựng trang mẫu của mọi thành phần giao diện vào .cache/styles/."""
    from desk.styles.pages import show_styles
    from portal.model.finding import Refused

    try:
        show_styles(ROOT, say)
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task
def screenshots(_: Context) -> None:
    """Dựng cổng mẫu và chụp lại các hình trong README, bằng Chromium thật."""
    from desk.screenshots import FOLDER, take_screenshots
    from portal.model.finding import Refused

    try:
        for path in take_screenshots(ROOT, ROOT / FOLDER, say):
            say(f"Đã chụp {path.relative_to(ROOT)}")
    except Refused as refused:
        raise Exit(f"lỗi: {refused}") from refused


@task(help={"quick": "bỏ các bài thử cần trình duyệt, máy chủ hoặc nhiều thời gian"})
def test(_: Context, quick: bool = False) -> None:
    """Chạy mọi bài thử: ruff, mypy, pytest, cả trình duyệt và máy chủ web thật."""
    from desk.testing import run_tests

    raise SystemExit(run_tests(ROOT, say, quick=quick))
