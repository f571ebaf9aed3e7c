"""Signs of the sentence, quotes and blanks that were pasted into the address of a link.

Of links that stay inside the build says that they lead nowhere; those that lead out are not tried.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..rule import Hit, Rule
from ..text import Text

_END = re.compile(r"(?:[,;.:…!”’“‘»\"']|%20|%22|%E2%80%9[CD]|\s)+\Z", re.IGNORECASE)
_INNER = re.compile(r"\s|[“”‘’«»\"]")
_SHOWN = 50  # characters
_ABBREVIATED = (".wikipedia.org",)  # titles there may end with a full stop: `Apple_Inc.`


def _find(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if link.inside or not link.target.lower().startswith(("http://", "https://")):
            continue
        right = _mended(link.target)
        if right != link.target:
            yield Hit(link.line, {"target": _end_of(link.target), "right": _end_of(right)})


def _mended(target: str) -> str:
    """The address without what does not belong to it; the same where nothing is sure."""
    bare = _END.sub("", target)
    if bare.count("(") < bare.count(")") and bare.endswith(")"):
        bare = _END.sub("", bare[:-1])
    if bare != target and target.endswith(".") and _host(bare).endswith(_ABBREVIATED):
        return target
    return _INNER.split(bare, maxsplit=1)[0]


def _end_of(address: str) -> str:
    """The address, of a long one the end: there is what is wrong with it."""
    return address if len(address) <= _SHOWN else f"…{address[-_SHOWN:]}"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


RULE = Rule(
    "link-marks",
    "địa chỉ của liên kết dính dấu câu, dấu ngoặc hoặc dấu cách: {target}",
    "sửa địa chỉ trong ngoặc ( ) thành {right}",
    _find,
)
