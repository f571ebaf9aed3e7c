"""Links to a computer of one's own or of the office's network: readers outside cannot go there.

The names and networks are those of RFC 6761, 6762, 1918 and 4291.
"""

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_LOCAL = (".local", ".localhost", ".lan", ".internal", ".intranet", ".home", ".corp")


def _find(text: Text) -> Iterator[Hit]:
    for link in text.links:
        if not link.inside and _is_local(link.target):
            yield Hit(link.line, {"target": quote(link.target)})


def _is_local(target: str) -> bool:
    if not target.lower().startswith(("http://", "https://")):
        return False
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:  # an address in brackets that is none
        return False
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return bool(host) and ("." not in host or host.endswith(_LOCAL))


RULE = Rule(
    "link-local",
    "liên kết tới máy trong cơ quan, người ngoài không mở được: {target}",
    "thay bằng địa chỉ công khai; tệp thì đặt cạnh bài rồi dẫn bằng tên tệp",
    _find,
)
