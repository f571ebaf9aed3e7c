"""Names and titles → search keys, address parts and published file names in plain ASCII."""

import re
from unicodedata import normalize

SLUG_LIMIT = 100  # characters; a file system takes 255 bytes, a path of Windows 260 in all
FILE_NAME_LIMIT = 80
_NAMELESS = "tep"  # the published stem of a file whose name has no letter or digit

# Marks of Latin letters. Those of other scripts stay: in Thai or Hindi they are the vowels.
_MARKS = re.compile("[\u0300-\u036f]+")
_SEPARATORS = re.compile("[^a-z0-9]+")
_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_ENDING = re.compile("[A-Za-z0-9]{1,10}")
# Names that Windows takes for devices, with any ending: an offline copy must unpack there.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:0[1-9]|[12][0-9]|3[01])"
_YEAR = "(?:19|20)[0-9]{2}"
_LEADING_DATE = re.compile(
    f"(?:{_YEAR}-{_MONTH}-{_DAY}|{_YEAR}{_MONTH}{_DAY}|{_DAY}-{_MONTH}-{_YEAR})-"
)


def fold(text: str) -> str:
    """The search key: lower case, without marks, đ → d; all else as it is (docs/vietnam.md)."""
    if text.isascii():
        return text.lower()
    return _bare(normalize("NFD", text))


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by single hyphens; "" where there is no letter or digit."""
    plain = text.lower() if text.isascii() else _bare(normalize("NFKD", text))
    return _SEPARATORS.sub("-", plain).strip("-")


def is_device(name: str) -> bool:
    """Whether Windows takes a file's name for a device, whatever its ending."""
    return name.partition(".")[0].lower() in _DEVICES


def is_slug(text: str) -> bool:
    """Whether the text can be an address part as it is: form, length, no device of Windows."""
    return len(text) <= SLUG_LIMIT and text not in _DEVICES and bool(_SLUG.fullmatch(text))


def slug_of_file(stem: str) -> str:
    """The slug of a file name without its ending; "" where none can be made.

    A leading date (2018-06-07-, 20180607-, 07-06-2018-) falls away unless nothing usable
    remains: the month stands in the address already. Words over the limit are left off.
    """
    whole = slugify(stem)
    dated = _LEADING_DATE.match(whole)
    candidates = (whole[dated.end() :], whole) if dated else (whole,)
    return next((slug for each in candidates if is_slug(slug := _cut(each, SLUG_LIMIT))), "")


def slug_of_name(name: str) -> str:
    """The slug of a category, tag or thread; "" where it has no letter or digit.

    Ten characters short of the limit: two names with one slug are told apart at its end.
    """
    return _cut(slugify(name), SLUG_LIMIT - 10)


def ascii_name(file_name: str) -> str:
    """The published name of a photo or an attachment: `Công văn số 15.PDF` → `cong-van-so-15.pdf`.

    Never empty, no device of Windows, at most 80 characters.
    """
    stem, dot, ending = file_name.rpartition(".")
    if not (stem and _ENDING.fullmatch(ending)):
        stem, dot, ending = file_name, "", ""
    tail = dot + ending.lower()
    name = _cut(slugify(stem), FILE_NAME_LIMIT - len(tail)) or _NAMELESS
    return f"{_NAMELESS}-{name}{tail}" if name in _DEVICES else name + tail


def _bare(decomposed: str) -> str:
    """ð too: it is what Ð (U+00D0), the look-alike of Đ, becomes in lower case."""
    return _MARKS.sub("", decomposed).lower().replace("đ", "d").replace("ð", "d")


def _cut(slug: str, limit: int) -> str:
    """Whole words up to the limit; one longer word is cut."""
    if len(slug) <= limit:
        return slug
    return slug[: limit + 1].rpartition("-")[0] or slug[:limit]
