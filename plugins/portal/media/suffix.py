"""A file's name → its suffix, unless the name hides something or would run somewhere."""

from __future__ import annotations

import re
from typing import Final

from ..model.finding import Refused

# What servers interpret even in the middle of a name (Apache's AddHandler reads every suffix:
# httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext), and what Windows starts.
_RUNS: Final = re.compile(
    r"php\d?|phps|phtml|pht|phar|inc|aspx?|ashx|asmx|cer|jspx?|cfm|f?cgi|p[ly]|rb|sh"
    r"|[sx]?html?|xht|svgz?|m?js|wasm|exe|scr|pif|bat|cmd|ps1|vb[se]?|hta|ws[fh]|jar|msi|lnk|dll",
    re.IGNORECASE,
)


def lawful_suffix(name: str) -> str:
    """The last suffix in lower case without its dot, empty where there is none.

    `name` is a file's name without folders. Raises Refused, without naming the file, for a
    hidden file (`.htaccess`), a character that cannot be seen (a right-to-left mark turns
    `fdp.exe` around), and a suffix that runs, the last or one before it (`a.php.pdf`).
    """
    if name.startswith("."):
        raise Refused("là tệp ẩn (tên bắt đầu bằng dấu chấm)", "bỏ tệp, hoặc đặt lại tên")
    if not name.isprintable():
        raise Refused("tên có ký tự không nhìn thấy", "đặt lại tên tệp")
    _, *suffixes = name.split(".")
    for suffix in suffixes:
        if _RUNS.fullmatch(suffix.strip()):
            raise Refused(
                f"tên có .{suffix} là đuôi của chương trình hoặc trang web",
                f"bỏ tệp, hoặc bỏ «.{suffix}» khỏi tên nếu nội dung là văn bản thường",
            )
    return suffixes[-1].lower() if suffixes else ""
