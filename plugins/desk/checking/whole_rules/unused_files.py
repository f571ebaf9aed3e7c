"""Photos and files beside the items that no item uses: a name was mistyped, or they are left over.

And those that none can use: a text saved as .txt is no item, and nobody would miss it.

What is not public yet uses what its source names, and so does a source that could not be read.
Files outside the folders of kinds are stock, and nobody's yet.
"""

import os
from collections.abc import Iterable, Iterator
from unicodedata import normalize
from urllib.parse import unquote

from portal.kinds.table import KINDS
from portal.linking.resolve import ATTACHMENTS, PHOTOS
from portal.reading.scan import read_file

from ..rule import Place, Whole, WholeRule

_ENDINGS = tuple(PHOTOS | ATTACHMENTS)
_TEXTS = (".md", ".markdown", ".mkd", ".rst")  # told by the reader, where they are no sources
_OF_SYSTEMS = frozenset(("thumbs.db", "desktop.ini"))  # what Windows lays into folders


def find(whole: Whole) -> Iterator[Place]:
    """One a file, at its own path."""
    unused = [path for path in _unused(whole) if path.lower().endswith(_ENDINGS)]
    if not unused:
        return
    survey = whole.survey
    public = {wish.item.path for wish in survey.linked.wishes}
    others = [each.path for each in survey.readings if each.path not in public]
    texts = "\n".join(_read(whole.job.content, others))
    for path in unused:
        name = path.rpartition("/")[2]
        if name not in texts:
            yield Place(path, 1, {"name": name})


def find_unusable(whole: Whole) -> Iterator[Place]:
    """One a file, at its own path; one that an item names is told there."""
    for path in _unused(whole):
        name = path.rpartition("/")[2]
        if not name.lower().endswith(_ENDINGS + _TEXTS) and name.lower() not in _OF_SYSTEMS:
            yield Place(path, 1, {"name": name})


def _unused(whole: Whole) -> list[str]:
    used = {each.path for each in whole.survey.linked.media}
    found = (normalize("NFC", path) for path in _files(whole.job.content))
    return sorted(path for path in found if path not in used)


def _files(content: str) -> Iterator[str]:
    """What stands beside the sources in the folders of kinds, as the disk spells it."""
    folders = [kind.folder for kind in KINDS]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(os.path.join(content, folder)) as found:  # noqa: PTH118 - 10,000 times
                entries = [each for each in found if each.name[-3:] != ".md"]
        except OSError:  # no item of that kind, or gone since the survey
            continue
        for entry in entries:
            if entry.name[0] == ".":
                continue
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
            else:
                yield path


def _read(content: str, sources: Iterable[str]) -> Iterator[str]:
    """What stands in sources, with blanks and Vietnamese letters in names as they are."""
    for source in sources:
        try:
            yield normalize("NFC", unquote(read_file(content, source).decode(errors="replace")))
        except OSError:
            continue


RULES = (
    WholeRule(
        id="unused-file",
        message="không bài nào dùng tệp {name}",
        fix="dẫn tới tệp này trong bài của nó (xem tên có đúng không), hoặc xóa tệp",
        find=find,
    ),
    WholeRule(
        id="unusable-file",
        message="tệp {name} không phải bài viết, ảnh hay tệp đính kèm nên không được đăng",
        fix="bài viết thì đổi đuôi thành .md; tệp khác thì xóa, hoặc lưu thành PDF rồi đính kèm",
        find=find_unusable,
    ),
)
