"""Vietnamese lines → a PDF to read or to fill in, without author, program or date."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from .pdf import joined
from .pdf_pages import Line, page_objects, width
from .small_font import Letters, letters_of

_LEFT, _RIGHT, _TOP, _BOTTOM = 85, 538, 780, 64  # Nghị định 30/2020/NĐ-CP, phụ lục I: 30, 20 mm
_LEADING = 1.45  # Vietnamese stacks two marks on a letter
_INVENTED = "Văn bản minh họa: cơ quan, số hiệu và nội dung đều được đặt ra."


class _Role(msgspec.Struct, frozen=True):
    """How a kind of line looks: size in points, space before and after it."""

    size: float
    before: float = 4
    after: float = 0
    bold: bool = False


_HEAD = _Role(10.5, before=0)
_TITLE = _Role(15, before=22, after=14, bold=True)
_PART = _Role(12, before=7, bold=True)
_TEXT = _Role(11.5)
_FOOT = 8.5
_TO_WRITE = 9  # more space above a rule, for a hand


def sheet(head: Sequence[str], title: str, lines: Sequence[str], foot: str = _INVENTED) -> bytes:
    """The PDF: `head` small above, the title in the middle, each line a paragraph.

    A line that begins with `# ` is a heading, one that ends with `:…` has a rule to write on,
    and an empty one is such a rule alone. Raises KeyError for a letter the font lacks.
    """
    letters = letters_of(_font(), "".join((*head, title, *lines, foot, " Trang 0123456789/")))
    pages = _pages(letters, _blocks(head, title, lines))
    for number, page in enumerate(pages, 1):
        last = f"{foot} Trang {number}/{len(pages)}"
        page.append(Line(_LEFT, _BOTTOM - 26, _FOOT, last))
    return joined(tuple(page_objects(letters, pages)))


@cache
def _font() -> bytes:
    return (files("fontpkg_be_vietnam_pro") / "files/BeVietnamPro-Regular.ttf").read_bytes()


def _blocks(head: Sequence[str], title: str, lines: Sequence[str]) -> Iterator[tuple[_Role, str]]:
    yield from ((_HEAD, line) for line in head)
    yield _TITLE, title
    for line in lines:
        yield (_PART, line[2:]) if line.startswith("# ") else (_TEXT, line)


def _pages(letters: Letters, blocks: Iterable[tuple[_Role, str]]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    y: float = _TOP
    for role, text in blocks:
        blank = role is _TEXT and (not text or text.endswith(":…"))
        y -= role.before + (_TO_WRITE if blank else 0)
        for row in _wrapped(letters, text.removesuffix("…") if blank else text, role.size):
            y -= role.size * _LEADING
            if y < _BOTTOM:
                pages.append([])
                y = _TOP - role.size * _LEADING
            long = width(letters, row, role.size)
            x = (_LEFT + _RIGHT - long) / 2 if role is _TITLE else _LEFT
            rule = (x + long + (6 if row else 0), _RIGHT) if blank else None
            pages[-1].append(Line(x, y, role.size, row, role.bold, rule))
        y -= role.after
    return pages


def _wrapped(letters: Letters, text: str, size: float) -> list[str]:
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and width(letters, longer, size) > _RIGHT - _LEFT:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
