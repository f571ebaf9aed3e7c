"""A WebVTT timing line → start and end in milliseconds; milliseconds → a timestamp."""

from __future__ import annotations

import re
from typing import Final

from ..model.finding import Refused

ARROW: Final = "-->"
LONGEST_SHOWN = 40  # characters of an editor's line that a message repeats

# https://www.w3.org/TR/webvtt1/#webvtt-timestamp; hours may be left out
_TIME = re.compile(r"(?:([0-9]{2,3}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})")
_COMMA = re.compile(r"(?:[0-9]{2,3}:)?[0-5][0-9]:[0-5][0-9],[0-9]{3}")
_FORM = "viết dạng 00:01:05.000 (giờ:phút:giây.phần nghìn giây), phút và giây đủ hai chữ số"


def parse_timing(line: str) -> tuple[int, int, list[Refused]]:
    """Start and end, and what is wrong with them; a time that cannot be read is -1.

    What follows the end (the cue's settings) says where on the picture it stands and is passed
    over: readers choose that themselves.
    """
    before, _, after = line.partition(ARROW)
    words = after.split(None, 1)
    refused: list[Refused] = []
    start, end = (_read(text, refused) for text in (before.strip(), words[0] if words else ""))
    if 0 <= end <= start:
        message = f"kết thúc ({show_time(end)}) không sau bắt đầu ({show_time(start)})"
        refused.append(Refused(message, "sửa lại mốc kết thúc cho sau mốc bắt đầu"))
    return start, end, refused


def show_time(time: int) -> str:
    """`00:01:05.000`."""
    seconds, thousandths = divmod(time, 1000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}.{thousandths:03}"


def short(text: str) -> str:
    """A part of an editor's line as a message repeats it."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _read(text: str, refused: list[Refused]) -> int:
    found = _TIME.fullmatch(text)
    if found:
        hours, minutes, seconds, thousandths = (int(part or 0) for part in found.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    if _COMMA.fullmatch(text):
        message = f"mốc thời gian «{text}» viết phần nghìn giây sau dấu phẩy"
        refused.append(Refused(message, f"thay dấu phẩy bằng dấu chấm: {text.replace(',', '.')}"))
    elif not text:
        refused.append(Refused(f"thiếu mốc thời gian cạnh dấu «{ARROW}»", _FORM))
    else:
        message = f"mốc thời gian «{short(text)}» không đúng dạng"
        refused.append(Refused(message, _FORM))
    return -1
