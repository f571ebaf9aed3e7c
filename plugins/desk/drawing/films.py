"""The folder content/ → its drawn films and their posters; their captions are written by hand.

The frames are the same pixels on every run. The files are those of one ffmpeg and one libx264:
another version may give other bytes for the same frames, so a film is drawn anew only when it
changes.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from PIL import Image
from portal.model.finding import Refused

from . import landscape, weather
from .moving import FRAME, bay, chart, pan

RATE = 12  # frames a second
POSTER = (1280, 720)
_QUALITY = 80
# Applications handed in over the network, by quarter: so-lieu-chuyen-doi-so.csv has them too.
APPLICATIONS = (96, 188, 240, 318, 377, 455, 512, 604)


class Drawn(msgspec.Struct, frozen=True):
    """A film: its length, what draws its frames, its poster, how coarse x264 may be, its chord."""

    seconds: int
    frames: Callable[[], Callable[[float], Image.Image]]
    poster: Callable[[], Image.Image]
    coarse: int
    tones: tuple[float, ...]


def _delta() -> Callable[[float], Image.Image]:
    return pan(landscape.delta(), (0, 100, 1067, 700), (1300, 150, 2367, 750), 14)


def _terraces() -> Callable[[float], Image.Image]:
    return pan(weather.terraces(), (560, 520, 1120, 835), (0, 130, 1600, 1030), 12)


def _bay() -> Callable[[float], Image.Image]:
    draw = bay()
    return lambda time: draw(time).frame()


def _chart() -> Callable[[float], Image.Image]:
    draw = chart(APPLICATIONS)
    return lambda time: draw(time).frame()


def _cut(picture: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    return picture.resize(POSTER, Image.Resampling.LANCZOS, box=box)


FILMS: dict[str, Drawn] = {
    "video/bien-va-thuyen": Drawn(14, _bay, lambda: bay()(2).finish(), 29, (196, 294, 392)),
    "video/dong-bang": Drawn(
        14, _delta, lambda: _cut(landscape.delta(), (860, 0, 2282, 800)), 31, (220, 277, 330)
    ),
    "video/ho-so-truc-tuyen": Drawn(
        12, _chart, lambda: chart(APPLICATIONS)(11).finish(), 24, (262, 330, 392)
    ),
    "video/ruong-bac-thang": Drawn(
        12, _terraces, lambda: _cut(weather.terraces(), (0, 130, 1600, 1030)), 31, (175, 262, 349)
    ),
}


def draw_films(content: Path, names: Iterable[str] = FILMS) -> list[Path]:
    """Draw these films and posters anew and give the paths. Raises Refused without ffmpeg."""
    program = shutil.which("ffmpeg")
    if program is None:
        raise Refused("máy còn thiếu ffmpeg", "gõ: sudo apt-get install ffmpeg")
    written = []
    for name in names:
        drawn = FILMS[name]
        film, poster = content / f"{name}.mp4", content / f"{name}.jpg"
        film.parent.mkdir(parents=True, exist_ok=True)
        _encode(program, drawn, film)
        drawn.poster().save(poster, "JPEG", quality=_QUALITY, optimize=True)
        written += [film, poster]
    return written


def read_frames(drawn: Drawn) -> Iterator[Image.Image]:
    """Every frame of a film, in order."""
    at = drawn.frames()
    return (at(number / RATE) for number in range(drawn.seconds * RATE))


def _encode(program: str, drawn: Drawn, film: Path) -> None:
    """H.264 baseline and AAC, the index first, no word about who made it when."""
    size, length = f"{FRAME[0]}x{FRAME[1]}", str(drawn.seconds)
    chord = "+".join(f"sin(2*PI*{tone}*t)" for tone in drawn.tones)
    swell = f"0.06*({chord})*(1-cos(2*PI*t/{length}))"
    command = [
        *(program, "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"),
        *("-s", size, "-r", str(RATE), "-i", "pipe:0"),
        *("-f", "lavfi", "-i", f"aevalsrc={swell}:s=24000:d={length}"),
        *("-c:v", "libx264", "-profile:v", "baseline", "-preset", "veryslow", "-threads", "1"),
        *("-crf", str(drawn.coarse), "-g", str(RATE * 5), "-pix_fmt", "yuv420p"),
        *("-bsf:v", "filter_units=remove_types=6"),  # where x264 writes its settings
        *("-c:a", "aac", "-b:a", "24k", "-ac", "1", "-t", length),
        *("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"),
        *("-flags:a", "+bitexact", "-movflags", "+faststart", str(film)),
    ]
    frames = b"".join(frame.tobytes() for frame in read_frames(drawn))
    subprocess.run(command, check=True, input=frames)
