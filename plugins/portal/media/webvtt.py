"""A WebVTT file's bytes → its cues and everything that is wrong with it; cues → a file.

https://www.w3.org/TR/webvtt1/, read more strictly than browsers do: they drop a cue that they
cannot read, and nobody is told. What is published is written anew from the cues, so comments,
style sheets and settings of a file never leave content/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.fault import Fault
from ..model.film import Cue
from ..model.finding import Refused
from ..vietnamese.clean import clean_text, decode_source
from .cue_text import parse_cue_text, tidy_lines
from .cue_time import ARROW, parse_timing, short, show_time
from .markup import find_markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BYTES: Final = 1_000_000  # captions of a whole day have less
MAX_CUES: Final = 5_000
MAX_FAULTS: Final = 100  # of a file that is something else the first ones say enough
MAX_SECONDS: Final = 60  # one cue longer than this was not meant so
MAX_LETTERS: Final = 200  # two lines of 42 are the rule: BBC Subtitle Guidelines

_HEAD: Final = re.compile(r"WEBVTT(?:[ \t].*)?")
_ASIDE: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_SUBRIP: Final = re.compile(
    r"\s*(?:[0-9]+[ \t]*\n)?[0-9]+:[0-9]{2}:[0-9]{2},[0-9]+[ \t]*-->", re.ASCII
)
_ARROW_LIKE: Final = re.compile(r"[0-9][0-9:.,]+\s*(?:->|→|[—–]>|--)\s*[0-9][0-9:.,]+.*")
_EXPORT: Final = "xuất phụ đề ra dạng WebVTT (.vtt)"

Block = list[tuple[int, str]]  # lines that follow one another, each with its number


def parse_webvtt(data: bytes | memoryview) -> tuple[tuple[Cue, ...], tuple[Fault, ...]]:
    """The cues that can be read, in the file's order, and every fault by its line.

    A fault may be a warning: then all is published, and safely. In time linear in the file.
    """
    if len(data) > MAX_BYTES:
        message = f"tệp phụ đề nặng hơn {MAX_BYTES // 1_000_000} MB"
        return (), (Fault(1, message, f"tệp phụ đề chỉ có chữ và mốc thời gian: {_EXPORT}"),)
    if find_markup(bytes(data[:4096])):
        return (), (Fault(1, "đây là một trang web (HTML), không phải phụ đề", _EXPORT),)
    try:
        text = decode_source(bytes(data))
    except Refused as refused:
        line = _first_bad_line(bytes(data))
        return (), (Fault(line, refused.message, refused.fix),)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _SUBRIP.match(text):
        fix = (
            f"{_EXPORT}; hoặc thêm dòng WEBVTT và một dòng trống ở đầu, đổi dấu phẩy trong các mốc "
            "thời gian thành dấu chấm, rồi lưu với đuôi .vtt"
        )
        return (), (Fault(1, "đây là phụ đề SubRip (.srt), chưa phải WebVTT", fix),)
    return _read(text.split("\n"))


def write_webvtt(cues: Iterable[Cue]) -> bytes:
    """The canonical file: the same cues give the same bytes, and nothing else is in it."""
    blocks = ["WEBVTT"]
    for cue in cues:
        voice = f"<v {_escaped(' '.join(cue.speaker.split()))}>" if cue.speaker else ""
        timing = f"{show_time(cue.start)} {ARROW} {show_time(cue.end)}"
        blocks.append(f"{timing}\n{voice}{_escaped(tidy_lines(cue.text))}")
    return ("\n\n".join(blocks) + "\n").encode()


def _read(lines: list[str]) -> tuple[tuple[Cue, ...], tuple[Fault, ...]]:
    faults: list[Fault] = []
    cues: list[Cue] = []
    if not _HEAD.fullmatch(lines[0]):
        fix = "viết WEBVTT ở dòng đầu tiên, sau đó để một dòng trống"
        faults.append(Fault(1, "không bắt đầu bằng dòng WEBVTT", fix))
    for block in _blocks(lines, faults):
        cue = _cue(block, faults)
        if cue and cues and cue.start < cues[-1].start:
            message = f"phụ đề này ({show_time(cue.start)}) bắt đầu trước phụ đề đứng trên nó"
            faults.append(Fault(block[0][0], message, "xếp các phụ đề theo thứ tự thời gian"))
        cues += [cue] if cue else []
        if len(cues) > MAX_CUES:
            message = f"tệp có hơn {MAX_CUES} phụ đề"
            return (), (Fault(block[0][0], message, "chia phim và phụ đề thành nhiều phần"),)
        if len(faults) > MAX_FAULTS:
            break
    if not cues and not faults:
        faults.append(Fault(1, "tệp chưa có phụ đề nào", "thêm phụ đề, hoặc bỏ trường captions"))
    return tuple(cues), _first(faults)


def _first(faults: list[Fault]) -> tuple[Fault, ...]:
    """By line, and no more than somebody reads."""
    faults.sort(key=lambda fault: fault.line)
    if len(faults) > MAX_FAULTS:
        line = faults[MAX_FAULTS].line
        faults[MAX_FAULTS:] = [
            Fault(line, "từ đây còn nhiều chỗ sai nữa", "sửa các chỗ trên trước")
        ]
    return tuple(faults)


def _blocks(lines: list[str], faults: list[Fault]) -> Iterator[Block]:
    """The cues' blocks, each from its timing line on; faults of what is between them."""
    block: Block = []
    head = _HEAD.fullmatch(lines[0]) is not None
    for number, line in enumerate([*lines, ""], 1):
        if head:  # its own lines, up to the first empty one
            head = bool(line.strip()) and ARROW not in line
            if head or not line.strip():
                continue
            faults.append(
                Fault(number, "sau dòng WEBVTT phải có một dòng trống", "thêm dòng trống")
            )
        if ARROW in line and any(ARROW in before for _, before in block):
            fix = "thêm một dòng trống trước phụ đề này"
            faults.append(Fault(number, "thiếu dòng trống giữa hai phụ đề", fix))
            mark = block.pop() if block[-1][1].strip().isdigit() else None  # a number, not words
            yield block
            block = [mark] if mark else []
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []


def _cue(block: Block, faults: list[Fault]) -> Cue | None:
    at = next((at for at, (_, line) in enumerate(block) if ARROW in line), None)
    number, first = block[0]
    if at is None:
        if number > 1 and not _ASIDE.fullmatch(first) and not _HEAD.fullmatch(first):
            faults.append(_untimed(block))
        return None
    if at > 1:
        message = "trước dòng thời gian chỉ được có một dòng tên của phụ đề"
        faults.append(Fault(number, message, "thêm dòng trống, hoặc xóa các dòng thừa"))
    number, timing = block[at]
    start, end, refused = parse_timing(timing)
    faults += [Fault(number, each.message, each.fix) for each in refused]
    spoken = parse_cue_text("\n".join(line for _, line in block[at + 1 :]))
    below = number + 1
    for line, odd in spoken.odd:
        fix = "xóa thẻ ấy; nếu là dấu nhỏ hơn thì viết &lt;"
        faults.append(Fault(below + line, f"«{odd}» không phải là thẻ của WebVTT", fix))
    cleaned = clean_text(spoken.text)
    for note in cleaned.notes:
        faults.append(Fault(below + note.line - 1, note.message, note.fix, "warning"))
    text = tidy_lines(cleaned.text)
    if not text:
        faults.append(Fault(number, "phụ đề không có chữ nào", "viết lời vào, hoặc xóa phụ đề này"))
    if refused or not text:
        return None
    faults += _overlong(number, end - start, text)
    return Cue(start, end, text, " ".join(clean_text(spoken.speaker).text.split()))


def _untimed(block: Block) -> Fault:
    for number, line in block:
        if _ARROW_LIKE.fullmatch(line.strip()):
            message = f"giữa hai mốc thời gian phải là «{ARROW}»: «{short(line)}»"
            return Fault(number, message, f"viết 00:01:05.000 {ARROW} 00:01:08.000")
    fix = (
        "nếu là phần tiếp của phụ đề trên thì xóa dòng trống ở giữa; nếu là phụ đề mới thì thêm "
        "dòng thời gian; nếu là ghi chú thì viết NOTE ở đầu"
    )
    return Fault(block[0][0], f"«{short(block[0][1])}» không có dòng thời gian", fix)


def _overlong(line: int, length: int, text: str) -> Iterator[Fault]:
    if length > MAX_SECONDS * 1000:
        message = f"phụ đề đứng trên hình {length // 1000} giây"
        yield Fault(line, message, "kiểm tra lại mốc kết thúc", "warning")
    if len(text) > MAX_LETTERS:
        message = f"phụ đề dài {len(text)} chữ cái, không đọc kịp và che mất hình"
        yield Fault(line, message, "chia thành nhiều phụ đề, mỗi cái hai dòng", "warning")


def _first_bad_line(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return before.count(b"\n") + 1
    return 1


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
