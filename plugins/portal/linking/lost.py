"""What a reference that leads nowhere is told with: what was probably meant, or what to do.

A missing photo or attachment is an error, a link to nothing a warning: its text stays
(contracts.md §3).
"""

import re
from collections.abc import Collection

from ..model.finding import Finding
from .beginnings import whole_address
from .files import Miss, take_apart
from .likely import Fits, Likely, spell

_DEAD = "sửa đường dẫn, hoặc bỏ liên kết; chữ của liên kết vẫn được giữ"
_MISSING = "kiểm tra tên tệp, đặt tệp cạnh bài viết"
# Below a folder, `anh\tep.jpg`, but neither on another disk or machine nor above.
_OF_WINDOWS = re.compile(r"(?!.*\.\.)(?:[^\\/:]+[\\/])+[^\\/:]+")
_OUTSIDE = "đặt tệp vào content/, cạnh bài viết, và dẫn bằng tên tệp"


class Lost:
    """Collects the findings of references that lead nowhere."""

    def __init__(self, files: Collection[str], urls: Collection[str]) -> None:
        self._files = Likely(files)
        self._pages = Likely(urls)
        self.findings: list[Finding] = []

    def missing(
        self, item: str, line: int, what: str, target: str, miss: str | Miss, fits: Fits
    ) -> None:
        """A photo or file, `what` it is called, that is not there or outside of content/.

        `fits` tells by its ending whether a file may be meant.
        """
        if miss is Miss.OUTSIDE and _OF_WINDOWS.fullmatch(target):
            written = target.replace("\\", "/")
            message = f"đường dẫn của {what} viết bằng dấu \\: {target}"
            fix = f"viết {written}; nếu vẫn chưa được thì {_MISSING}"
        elif miss is Miss.OUTSIDE:
            message, fix = f"{what} nằm ngoài content/: {target}", _OUTSIDE
        else:
            message = f"không có {what}: {target}"
            fix = self._advice(item, target, fits, _MISSING)
        self.findings.append(Finding(item, line, message, fix))

    def text(self, item: str, line: int, target: str) -> None:
        """A source that is not there."""
        advice = self._advice(item, target, _is_text, _DEAD)
        self.dead(item, line, f"liên kết tới bài không có: {target}", advice)

    def page(self, item: str, line: int, target: str, url: str) -> None:
        """A page that is not there; `url` is where the target leads."""
        if whole := whole_address(target):
            advice = f"viết {whole}"
        elif meant := self._pages.nearest("", url, _is_any):
            advice = f"có phải là {meant}? Nếu không thì {_DEAD}"
        else:  # `bai` and `bai.html` beside bai.md
            advice = self._advice(item, target, _is_text, _DEAD)
        self.dead(item, line, f"liên kết tới trang không có: {target}", advice)

    def dead(self, item: str, line: int, message: str, fix: str = _DEAD) -> None:
        """A link that falls away."""
        self.findings.append(Finding(item, line, message, fix, "warning"))

    def _advice(self, item: str, target: str, fits: Fits, otherwise: str) -> str:
        """What to write instead, where a file is there that may be meant, and `otherwise`.

        Windows and macOS open a file by its name in any case, so there nothing seems wrong.
        """
        folder, path = item.rpartition("/")[0], take_apart(target).path
        same = self._files.same_but_case(folder, path)
        if same:
            written = spell(same, folder)
            return f"có tệp content/{same}, khác chữ hoa, chữ thường: viết {written}"
        meant = self._files.nearest(folder, path, fits)
        if not meant:
            return otherwise
        return f"có phải là {spell(meant, folder)}? Nếu không thì {otherwise}"


def _is_text(suffix: str) -> bool:
    return suffix == ".md"


def _is_any(suffix: str) -> bool:
    del suffix
    return True
