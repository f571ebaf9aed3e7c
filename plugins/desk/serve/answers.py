"""What goes back to a browser: a file, a redirect, the site's 404, or that there is no site.

Pages get one script that reloads them; it is put in on the way out, never into the files.
"""

import re
from html import escape
from pathlib import Path

import msgspec

from .media_types import media_type
from .paths import find_path

SCRIPT = "/__portal__/reload.js"
EVENTS = "/__portal__/events"

_HTML = media_type("html")
_END = re.compile(rb"</body\s*>", re.IGNORECASE)
_FAILED = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chưa dựng được cổng thông tin</title>
</head>
<body>
<main>
<h1>Chưa dựng được cổng thông tin</h1>
<p>Nội dung hoặc thiết lập có lỗi. Khung bên dưới và cửa sổ đang chạy <code>invoke serve</code>
nêu từng lỗi, ở tệp nào, dòng nào và cách sửa. Sửa xong, trang này tự tải lại.</p>
{}</main>
</body>
</html>
"""


class Answer(msgspec.Struct, frozen=True):
    """What goes back: status, Content-Type, bytes; `location` where the status is a redirect.

    `part` is the Content-Range of a part of a file.
    """

    status: int
    media_type: str
    body: bytes = b""
    location: str = ""
    part: str = ""


def answer(root: Path, target: str, build: str) -> Answer:
    """`target` is the request's, query included; `build` names the site that stands, "" for none.

    A folder is its `index.html`, at an address that ends with a slash: relative links of the
    page lead elsewhere without it.
    """
    if not build:
        return failed(build)
    path, mark, query = target.partition("?")
    found = find_path(root, path)
    if found is not None and found.is_dir():
        if not path.endswith("/"):
            return Answer(301, _HTML, location=f"{path}/{mark}{query}")
        found = find_path(root, f"{path}index.html")
    elif path.endswith("/"):
        found = None
    data = None if found is None else _read(found)
    if found is None or data is None:
        page = find_path(root, "/404.html")
        return missing(None if page is None else _read(page), build)
    return shown(found.name, data, build)


def shown(name: str, data: bytes, build: str) -> Answer:
    """A file of the site."""
    kind = media_type(name)
    return Answer(200, kind, _with_script(data, build) if kind == _HTML else data)


def missing(page: bytes | None, build: str) -> Answer:
    """The site's page for addresses where nothing is."""
    return Answer(404, _HTML, _with_script(page or b"404", build))


def failed(build: str, reason: str = "", status: int = 503) -> Answer:
    """No site stands, or this page cannot be made of it; 500 where the code is at fault."""
    told = f"<p>{escape(reason)}</p>\n" if reason else ""
    return Answer(status, _HTML, _with_script(_FAILED.format(told).encode(), build))


def _with_script(page: bytes, build: str) -> bytes:
    """The page with the script before its last `</body>`, which may be left out in HTML."""
    tag = f'<script src="{SCRIPT}" data-build="{build}" defer></script>'.encode()
    ends = [match.start() for match in _END.finditer(page)]
    place = ends[-1] if ends else len(page)
    return page[:place] + tag + page[place:]


def _read(file: Path) -> bytes | None:
    """A regular file's bytes; None for anything else: opening a FIFO would wait for ever."""
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None
