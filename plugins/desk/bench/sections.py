"""The benchmark of sections: albums and questions beside articles, in the project's own theme.

No peer has such sections, so the figures stand alone, in seconds; issue on sections: nothing
changed at most 1.5 s, one answer edited at most 2 s.
"""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
from PIL import Image
from portal.model.finding import Refused
from portal.vietnamese.numbers import show_count

from .report import show_decimal, wall_lines
from .sides import Side, lay_out
from .timing import time_command
from .trash import empty_trash

Say = Callable[[str], None]
_SIZE = (240, 160)  # pixels: what is measured is the flow, not the encoder
_WRITTEN = re.compile(r"Ghi ([0-9.]+) tệp")


class Sizes(msgspec.Struct, frozen=True):
    """How much is laid out; `photos` of each album."""

    albums: int = 1_000
    photos: int = 12
    questions: int = 2_000


FULL = Sizes()


def run_sections(project: Path, articles: int, rounds: int, say: Say, sizes: Sizes = FULL) -> int:
    """Lay out, build once, then nothing changed and one answer edited, in turns; 0, or 1."""
    work = project / ".cache" / "bench"
    try:
        albums, questions = show_count(sizes.albums), show_count(sizes.questions)
        say(f"Viết {show_count(articles)} bài, {albums} album, {questions} câu hỏi")
        side, _ = lay_out(project, work, articles)
        shutil.rmtree(side.folder / "theme")
        shutil.copytree(project / "theme", side.folder / "theme")
        write_albums(side.folder / "content/anh", sizes.albums, sizes.photos)
        write_questions(side.folder / "content/hoi-dap", sizes.questions)
        say(f"  dựng từ đầu: {show_decimal(_build(side)[0])} giây")
        walls: dict[str, list[float]] = {"không đổi gì": [], "sửa một câu trả lời": []}
        written = ""
        for number in range(rounds):
            walls["không đổi gì"].append(_build(side)[0])
            _edit(side, sizes.questions // 2, f"Câu thêm ở lượt {number + 1}.")
            wall, written = _build(side)
            walls["sửa một câu trả lời"].append(wall)
    except Refused as refused:
        say(f"lỗi: {refused}")
        return 1
    finally:
        empty_trash(work)
    for line in wall_lines(walls):
        say(line)
    say(f"  tệp được ghi sau một câu trả lời sửa: {written}")
    return 0


def write_albums(folder: Path, count: int, photos: int) -> None:
    """Albums of plain photos, each in a folder of its own below `folder`."""
    for number in range(count):
        album = folder / f"{number:04}"
        album.mkdir(parents=True)
        entries = []
        for photo in range(photos):
            colour = random.Random(number * photos + photo).randbytes(3)
            Image.new("RGB", _SIZE, tuple(colour)).save(album / f"a{photo}.jpg", quality=80)
            entries.append(f"  - file: a{photo}.jpg\n    alt: Ảnh vẽ số {photo}")
        text = _head(f"Album số {number}", number) + "photos:\n" + "\n".join(entries)
        (album / f"album-{number}.md").write_text(f"{text}\n---\n", encoding="utf-8")


def write_questions(folder: Path, count: int) -> None:
    """Answered questions in `folder`, which is made, of seven fields and five units."""
    folder.mkdir(parents=True)
    for number in range(count):
        text = _head(f"Câu hỏi số {number}", number) + (
            f"question: Xin hỏi thủ tục số {number} nộp ở đâu?\n"
            f"field: Lĩnh vực {number % 7}\nunit: Phòng {number % 5}\n"
            f"asker: N. V. A.\nasked: 02/01/2026\nstate: answered\nsigner: Bà Mẫu\n"
            f"due: 20/01/2026\nanswered: {3 + number % 25:02}/01/2026\n---\n\nNộp tại một cửa.\n"
        )
        (folder / f"cau-{number}.md").write_text(text, encoding="utf-8")


def _build(side: Side) -> tuple[float, str]:
    """Seconds, and how many files the build says it wrote."""
    log = side.folder / "build.log"
    wall = time_command(side.command, side.folder, log).wall
    found = _WRITTEN.search(log.read_text(encoding="utf-8"))
    return wall, found[1] if found else "?"


def _edit(side: Side, number: int, sentence: str) -> None:
    """An editor adds a sentence to an answer."""
    path = side.folder / "content/hoi-dap" / f"cau-{number}.md"
    with path.open("a", encoding="utf-8") as source:
        source.write(f"\n{sentence}\n")


def _head(title: str, number: int) -> str:
    day, month = number % 28 + 1, number // 28 % 3 + 2
    return f"---\ntitle: {title}\ndate: {day:02}/{month:02}/2026\n"
