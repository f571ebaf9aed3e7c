"""A film's bytes → its length and size, or every reason why it cannot be published.

MP4 (ISO/IEC 14496-12 and -14) with H.264 and AAC: what every browser plays. Only the index of the
file is read (`moov`), never the pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model.fault import Fault
from ..model.film import Film
from .boxes import Box, BrokenBoxes, field, inside, read_boxes
from .film_codecs import ENCRYPTED, odd_picture, odd_sound
from .film_secrets import find_secrets
from .probe import LABELS, sniff

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_INDEX: Final = 20_000_000  # bytes of `moov`; three hours with sound have about ten million
MAX_TRACKS: Final = 16
MAX_SIDE: Final = 4096  # pixels; level 5.1 of H.264, the most that phones decode
MAX_HOURS: Final = 12

COPY: Final = (
    "ffmpeg -i CU.mp4 -map 0:v:0 -map 0:a:0? -c copy -map_metadata -1 -movflags +faststart MOI.mp4"
)
ENCODE: Final = (
    "ffmpeg -i CU.mp4 -map 0:v:0 -map 0:a:0? -c:v libx264 -pix_fmt yuv420p -c:a aac "
    "-map_metadata -1 -movflags +faststart MOI.mp4"
)
_AGAIN: Final = "chép lại tệp gốc, hoặc xuất lại phim ra MP4 (H.264, AAC)"
_PLAIN_TRACKS: Final = (b"tmcd", b"text", b"sbtl", b"subt", b"clcp")  # time code and captions


def look_at_film(data: bytes | memoryview) -> tuple[Film | None, tuple[Fault, ...]]:
    """The film, None where a fault is an error; all faults at once. `data` is not copied.

    Its size is as it is seen: a phone's upright film is told from its matrix.
    """
    kind = sniff(data)
    if kind != "mp4":
        message = f"không phải tệp video MP4 mà là {LABELS[kind]}"
        fix = f"xuất lại phim ra MP4: {ENCODE}" if kind == "unknown" else _AGAIN
        return None, (Fault(1, message, fix),)
    try:
        top = read_boxes(data, 0, len(data))
        film, faults = _look(data, top)
    except BrokenBoxes as broken:
        missing = f": thiếu ít nhất {broken.missing} byte" if broken.missing else ""
        return None, (Fault(1, f"phim bị cắt cụt hoặc hỏng{missing}", _AGAIN),)
    wrong = any(fault.severity == "error" for fault in faults)
    return (None if wrong else film), tuple(faults)


def _look(data: bytes | memoryview, top: list[Box]) -> tuple[Film | None, list[Fault]]:
    kinds = [box.kind for box in top]
    movie = next((box for box in top if box.kind == b"moov"), None)
    if b"moof" in kinds or (movie and inside(data, movie, b"mvex")):
        fix = f"ghép lại thành một tệp liền: {COPY}"
        return None, [Fault(1, "phim chia thành nhiều mảnh (fragmented MP4)", fix)]
    if movie is None or b"mdat" not in kinds or movie.end - movie.start > MAX_INDEX:
        raise BrokenBoxes
    faults = [*_tracks(data, movie), *_private(data, top, movie)]
    if kinds.index(b"moov") > kinds.index(b"mdat"):
        message = "mục lục của phim nằm cuối tệp: mạng chậm phải chờ lâu mới xem được"
        fix = f"chuyển mục lục lên đầu, hình không đổi: {COPY}"
        faults.append(Fault(1, message, fix, "warning"))
    if any(fault.severity == "error" for fault in faults):
        return None, faults
    film = Film(_seconds(data, movie), *_size(data, movie))
    if not 0 < film.seconds <= MAX_HOURS * 3600:
        faults.append(Fault(1, "phim không có độ dài hoặc dài quá mức", _AGAIN))
    if not (0 < film.width <= MAX_SIDE and 0 < film.height <= MAX_SIDE):
        message = f"hình cỡ {film.width} × {film.height}, quá mức {MAX_SIDE} điểm ảnh"
        faults.append(Fault(1, message, f"thu nhỏ: thêm -vf scale=1280:-2 vào {ENCODE}"))
    return film, faults


def _tracks(data: bytes | memoryview, movie: Box) -> Iterator[Fault]:
    """What is wrong with how pictures and sound are coded."""
    tracks = inside(data, movie, b"trak")
    if len(tracks) > MAX_TRACKS:
        raise BrokenBoxes
    handlers = [_handler(data, track) for track in tracks]
    entries = {track: _entries(data, track) for track in tracks}
    if inside(data, movie, b"pssh") or any(
        entry.kind in ENCRYPTED for each in entries.values() for entry in each
    ):
        yield Fault(1, "phim bị khóa bản quyền (mã hóa)", "xuất lại bản không khóa từ phim gốc")
        return
    if b"vide" not in handlers:
        yield Fault(1, "tệp không có hình, chỉ có tiếng", "đặt tệp có hình, hoặc đính kèm MP3")
    for handler, track in zip(handlers, tracks, strict=True):
        yield from _codecs(data, handler, track, entries[track])


def _codecs(
    data: bytes | memoryview, handler: bytes, track: Box, entries: list[Box]
) -> Iterator[Fault]:
    if handler in (b"vide", b"soun"):
        judge, what = (odd_picture, "hình") if handler == b"vide" else (odd_sound, "tiếng")
        for odd in dict.fromkeys(filter(None, (judge(data, entry) for entry in entries))):
            message = f"{what} mã hóa kiểu {odd}, không phải trình duyệt nào cũng mở được"
            yield Fault(1, message, f"mã hóa lại: {ENCODE}")
        _check_places(data, track)
    elif handler not in _PLAIN_TRACKS:
        shown = handler.decode("latin-1")
        name = shown if shown.isprintable() else handler.hex()
        message = f"phim mang theo dữ liệu của máy quay («{name}»), có thể có vị trí nơi quay"
        yield Fault(1, message, f"bỏ dữ liệu ấy, hình không đổi: {COPY}")


def _private(data: bytes | memoryview, top: list[Box], movie: Box) -> Iterator[Fault]:
    if found := find_secrets(data, top, movie):
        message = f"phim mang theo thông tin riêng: {', '.join(found[:8])}"
        yield Fault(1, message, f"bỏ thông tin ấy, hình không đổi: {COPY}")


def _handler(data: bytes | memoryview, track: Box) -> bytes:
    found = inside(data, track, b"mdia", b"hdlr")
    if len(found) != 1:
        raise BrokenBoxes
    return field(data, found[0], 8, 4).to_bytes(4)


def _entries(data: bytes | memoryview, track: Box) -> list[Box]:
    """The track's sample entries, whose types are the codecs' names."""
    found = inside(data, track, b"mdia", b"minf", b"stbl", b"stsd")
    entries = [entry for box in found for entry in inside(data, box, skip=8)]
    if not entries:
        raise BrokenBoxes
    return entries


def _check_places(data: bytes | memoryview, track: Box) -> None:
    """Raises BrokenBoxes where a run of samples begins behind the file's end."""
    for kind, size in ((b"stco", 4), (b"co64", 8)):
        for box in inside(data, track, b"mdia", b"minf", b"stbl", kind):
            count = field(data, box, 4, 4)
            if count:
                last = field(data, box, 8 + (count - 1) * size, size)
                if last >= len(data):
                    raise BrokenBoxes(last + 1 - len(data))


def _seconds(data: bytes | memoryview, movie: Box) -> int:
    """Of the movie header; a second at least."""
    headers = inside(data, movie, b"mvhd")
    if len(headers) != 1:
        raise BrokenBoxes
    header = headers[0]
    at, size = (20, 8) if field(data, header, 0, 1) == 1 else (12, 4)
    scale, length = field(data, header, at, 4), field(data, header, at + 4, size)
    return max(1, round(length / scale)) if scale and length else 0


def _size(data: bytes | memoryview, movie: Box) -> tuple[int, int]:
    """Of the first track with pictures, turned as its matrix says (14496-12, 8.3.2)."""
    for track in inside(data, movie, b"trak"):
        if _handler(data, track) != b"vide":
            continue
        for header in inside(data, track, b"tkhd"):
            at = 52 if field(data, header, 0, 1) == 1 else 40
            width, height = (field(data, header, at + n, 4) >> 16 for n in (36, 40))
            upright = field(data, header, at, 4) == 0  # a quarter turn has no cosine
            return (height, width) if upright else (width, height)
    raise BrokenBoxes
