"""Where a build may write → a Place, or Refused before anything is touched.

Only an absent or empty folder, or one with the portal's marker, is written to
(docs/contracts.md §5, rule 4; docs/security.md a3, B25).
"""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from ..model.finding import Refused
from .disk import open_to_readers, replace_whole
from .paths import MARKER

_OURS = "Thư mục này do cổng thông tin dựng ra: tệp lạ đặt vào đây sẽ bị xóa.\n"
_ELSEWHERE = "chọn một thư mục khác, ví dụ output"
_SOURCES = ("theme", "plugins")  # folders of the project
_HIDDEN = (".git", ".portal")  # folders of any project


class Place(msgspec.Struct, frozen=True):
    """The output and the folder beside it where everything lives that is not published.

    Both are absolute and free of links: `<project>/output`, `<project>/.portal/output`.
    """

    output: Path
    beside: Path

    @property
    def marker(self) -> Path:
        """The file in the output that says that the folder is ours; never published."""
        return self.output / MARKER

    @property
    def lock(self) -> Path:
        """Held by the one process that builds."""
        return self.beside / "lock"

    @property
    def staging(self) -> Path:
        """The files of the build under way, by number."""
        return self.beside / "staging"

    @property
    def journal(self) -> Path:
        """What is being done to the output; there only while it is neither old nor new."""
        return self.beside / "journal"

    @property
    def state(self) -> Path:
        """What the output holds and what it was made from."""
        return self.beside / "state"

    @property
    def plan(self) -> Path:
        """What its pages with texts were planned from."""
        return self.beside / "plan"

    @property
    def record(self) -> Path:
        """What a deploy reads of the build."""
        return self.beside / "build.json"

    @property
    def rules(self) -> Path:
        """What a web server includes of the build: old addresses and withdrawn items."""
        return self.beside / "redirects.conf"


def claim_place(output: Path, content: Path, project: Path) -> Place:
    """The place of a build; raises Refused where writing would destroy what is not ours."""
    real = Path(os.path.realpath(output))
    place = Place(real, real.parent / ".portal" / real.name)
    sources, root = Path(os.path.realpath(content)), Path(os.path.realpath(project))
    for fault in (_fault_of_kind(output), _fault_of_position(real, sources, root)):
        if fault:
            raise Refused(f"thư mục kết quả {output} {fault}", _ELSEWHERE)
    _check_rights(place)
    _check_owner(place)
    return place


def open_output(place: Place) -> None:
    """Make and mark the folder. Raises Refused where others have filled it, and OSError."""
    _check_owner(place)
    with open_to_readers():
        place.output.mkdir(parents=True, exist_ok=True)
    if not place.marker.exists():
        # From beside: two disks under one number (a bind mount) show here, before any change.
        replace_whole(place.marker, _OURS.encode(), place.beside / "marker.tmp")


def _fault_of_kind(output: Path) -> str:
    if output.is_symlink():
        return "là một liên kết (symlink)"
    if not _nearest(output).is_dir():
        return "là một tệp hoặc nằm dưới một tệp"
    return ""


def _fault_of_position(output: Path, content: Path, project: Path) -> str:
    with suppress(RuntimeError):  # a user without a home
        if Path(os.path.realpath(Path.home())).is_relative_to(output):
            return "là thư mục riêng của người dùng hoặc chứa nó"
    if project.is_relative_to(output):
        return "là thư mục của dự án hoặc chứa nó"
    if output.is_relative_to(content) or content.is_relative_to(output):
        return f"đụng vào nguồn bài viết {content}"
    sources = [name for name in _SOURCES if output.is_relative_to(project / name)]
    inside = sources or [name for name in _HIDDEN if name in output.parts]
    return f"nằm trong {inside[0]}/" if inside else ""


def _check_rights(place: Place) -> None:
    for folder in (place.beside.parent, place.beside):
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise Refused(f"{folder} không phải là thư mục thường", "xóa hoặc đổi tên nó")
    spots = [_nearest(place.output), _nearest(place.beside)]
    for spot in spots:
        if not os.access(spot, os.R_OK | os.W_OK | os.X_OK):
            fix = "cấp quyền ghi cho người chạy lệnh, hoặc chọn thư mục kết quả khác"
            raise Refused(f"không có quyền ghi vào thư mục {spot}", fix)
    if len({spot.stat().st_dev for spot in spots}) > 1:
        message = f"thư mục kết quả {place.output} nằm khác ổ đĩa với {place.beside.parent}"
        raise Refused(message, "đặt thư mục kết quả cùng ổ đĩa với thư mục chứa nó")


def _check_owner(place: Place) -> None:
    marked = place.marker.is_file() and not place.marker.is_symlink()
    if not marked and place.output.exists() and any(place.output.iterdir()):
        message = f"thư mục {place.output} không phải do cổng thông tin dựng ra"
        raise Refused(
            message, "chuyển các tệp trong đó đi nơi khác, hoặc chọn thư mục kết quả khác"
        )


def _nearest(path: Path) -> Path:
    """The path, or the closest folder above it that exists."""
    return next(spot for spot in (path, *path.absolute().parents) if os.path.lexists(spot))
