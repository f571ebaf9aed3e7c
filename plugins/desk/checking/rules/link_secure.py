"""Links to the nation's portals by http: where https: answers: the first step can be bent.

Only hosts are listed of which this is known; of others nothing can be said without asking
them, and so nothing is mended here.
"""

import re
from collections.abc import Iterator

from ..quoting import quote
from ..rule import Hit, Rule
from ..text import Text

_HOSTS = ("chinhphu.vn", "dichvucong.gov.vn", "quochoi.vn", "vbpl.vn")
_INSECURE = re.compile(
    rf"http://(?P<host>(?:[a-z0-9-]+\.)*(?:{'|'.join(map(re.escape, _HOSTS))}))(?=[/?#]|\Z)",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Hit]:
    for link in text.links:
        insecure = _INSECURE.match(link.target)
        if insecure:
            yield Hit(link.line, {"target": quote(link.target), "host": insecure["host"]})


RULE = Rule(
    "link-secure",
    "liên kết không mã hóa tới {host}: {target}",
    "thêm chữ s: viết https:// thay cho http://",
    _find,
)
