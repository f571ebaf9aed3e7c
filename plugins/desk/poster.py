"""A film of content/ → its poster, a JPEG beside it, made with ffmpeg; the build never calls it.

ffmpeg reads that one file as MP4 and nothing else: not a playlist that calls itself a film, no
other file, no network. What it gives is a picture without a word about its origin.
"""

import re
import shutil
import subprocess
from pathlib import Path

from portal.media.probe import LABELS, sniff
from portal.model.finding import Refused

from .system import this_machine

SECONDS = 120  # after which ffmpeg is stopped
WIDEST = 1600  # pixels; the theme asks for no more
_DARK = 50  # mean brightness, 16 to 235, below which a frame is taken for a fade
_AT = re.compile(
    r"(?:(?:[0-9]{1,2}:)?[0-5]?[0-9]:[0-5][0-9]|[0-9]{1,5})(?:\.[0-9]{1,3})?", re.ASCII
)
# Square pixels, no wider than is of use.
_SIZE = f"scale=trunc(iw*sar/2)*2:ih,setsar=1,scale='min({WIDEST},iw)':-2"
_BRIGHT = f"signalstats,metadata=select:key=lavfi.signalstats.YAVG:value={_DARK}:function=greater"
_TYPICAL = "thumbnail=100"  # of so many frames the one that is most like them all
_READ = (
    *("-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "2"),
    *("-protocol_whitelist", "file", "-enable_drefs", "0", "-f", "mov"),
)
_WRITE = (
    *("-map", "0:v:0", "-an", "-sn", "-dn", "-map_metadata", "-1", "-frames:v", "1"),
    *("-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", "-flags", "+bitexact"),
    *("-f", "mjpeg", "pipe:1"),
)


def write_poster(
    project: Path, file: str, at: str = "", *, search: str = "", seconds: float = SECONDS
) -> Path:
    """Write the frame at a time (`12`, `1:05`), or one that is bright and typical; its path.

    `file` is a path from the project's folder or from content/; `search` lists the folders where
    ffmpeg may be, as PATH does, `seconds` is its time. Raises Refused for a file that is not
    there, outside content/ or no film, a poster that is there, a wrong time, and where ffmpeg is
    missing, fails or takes too long.
    """
    film = _film(project, file)
    poster = film.with_suffix(".jpg")
    told = poster.relative_to(project.resolve())
    there = Refused(f"đã có tệp {told}", "xóa hoặc đổi tên tệp ấy trước nếu muốn làm ảnh khác")
    if poster.exists() or poster.is_symlink():
        raise there
    if at and not _AT.fullmatch(at):
        raise Refused(f"thời điểm “{at}” không đọc được", "viết số giây, hoặc phút:giây như 1:05")
    program = shutil.which("ffmpeg", path=search or this_machine().search)
    if program is None:
        raise Refused("máy còn thiếu ffmpeg", "gõ: sudo apt-get install ffmpeg")
    picture = _frame(program, film, at, seconds)
    try:
        with poster.open("xb") as out:
            out.write(picture)
    except FileExistsError:
        raise there from None
    return poster


def _film(project: Path, file: str) -> Path:
    content = (project / "content").resolve()
    tried = [project / file, content / file]
    path = next((each for each in tried if each.is_file()), None)
    if path is None:
        raise Refused(f"không có tệp {file}", "viết đường dẫn tính từ content/, như video/phim.mp4")
    film = path.resolve()
    if not film.is_relative_to(content):
        raise Refused(f"{file} nằm ngoài content/", "chép phim vào content/video/ trước")
    with film.open("rb") as opened:
        kind = sniff(opened.read(1 << 16))
    if kind != "mp4" or film.suffix.lower() != ".mp4":
        what = LABELS[kind] if kind != "mp4" else f"tệp có đuôi «{film.suffix}»"
        raise Refused(f"{file} không phải phim MP4 mà là {what}", "xuất lại phim ra MP4")
    return film


def _frame(program: str, film: Path, at: str, seconds: float) -> bytes:
    """The JPEG. Raises Refused."""
    source = ("-i", f"file:{film}", "-vf")
    chains = (f"{_BRIGHT},{_TYPICAL}", _TYPICAL)  # a film may be dark from end to end
    ways: list[tuple[str, ...]] = [(*source, f"{chain},{_SIZE}") for chain in chains]
    if at:
        ways = [("-ss", at, *source, _SIZE)]
    for way in ways:
        picture = _run([program, *_READ, *way, *_WRITE], seconds)
        if picture:
            return picture
    when = f" ở thời điểm {at}" if at else ""
    raise Refused(
        f"phim không có hình nào{when}", "chọn thời điểm khác bằng --at, hoặc xem lại phim"
    )


def _run(command: list[str], seconds: float) -> bytes:
    """What ffmpeg writes; nothing where no frame is chosen."""
    try:
        done = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        fix = "chọn thời điểm bằng --at, hoặc xuất lại phim nhẹ hơn"
        raise Refused(f"ffmpeg chạy quá {seconds:g} giây", fix) from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = "".join(filter(str.isprintable, lines[-1]))[:200] if lines else "không rõ vì sao"
        raise Refused(f"ffmpeg không đọc được phim: {last}", "xem lại phim, hoặc xuất lại ra MP4")
    return done.stdout
