"""An answer and a `Range` header → the part that was asked for (RFC 9110 §14).

A browser jumps within a film only where parts of the file can be had.
"""

import re

import msgspec

from .answers import Answer

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


def cut(answer: Answer, header: str) -> Answer:
    """One part, 416 for one that is not there; several at once, or anything odd, give the whole."""
    asked = _RANGE.fullmatch(header.strip())
    size = len(answer.body)
    if answer.status != 200 or asked is None or not (asked[1] or asked[2]):
        return answer
    if asked[1]:
        start = int(asked[1])
        end = min(int(asked[2]) if asked[2] else size, size - 1)
        if asked[2] and int(asked[2]) < start:
            return answer
    else:  # the last so many bytes
        start, end = max(size - int(asked[2]), 0), size - 1
    if start > end:
        return Answer(416, answer.media_type, part=f"bytes */{size}")
    body = answer.body[start : end + 1]
    return msgspec.structs.replace(
        answer, status=206, body=body, part=f"bytes {start}-{end}/{size}"
    )
