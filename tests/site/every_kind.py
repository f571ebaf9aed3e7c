"""An item of each kind with all its fields, and the files that these name.

`word(field)` gives what stands in a field: letters and digits, so that it may be a file's name.
A kind that can be of two sorts (a film of ours, a film elsewhere) has a row for each.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from portal.kinds.table import KIND_OF_FOLDER

from tests.conftest import ROOT, Portal

Word = Callable[[str], str]
Colour = Callable[[str], Any]  # of the photo of a field
# Said by the state of an item, or of a shape that no word of a test's has.
WORDLESS = frozenset(
    (
        *("status", "lang", "translation_of", "expires", "withdrawn", "modified", "review_by"),
        *("see_also", "views", "focus", "parent", "order", "comment_until", "duration"),
    )
)


def write_item(portal: Portal, row: str, word: Word, colour: Colour, **state: Any) -> str:
    """Put an item with its files into content/; `state` is front matter. Gives its path."""
    folder = ROWS[row][0]
    fields = {**_common(word, folder), **ROWS[row][1](word), **state}
    body = (
        f"Nội dung {word('body')}.\n\n![Tả {word('photo_alt')}]({word('photo')}.png)\n"
        f"Lời {word('photo_caption')}\n\n[Tệp]({word('attachment')}.csv)\n\n"
        f"![Tả](/{folder}/{word('shared')}.png)\nLời {word('shared_caption')}\n"
    )
    files = {f"{word(field)}.{ending}": field for field, ending in _FILES}
    used = [*(text for text in _texts(fields) if text in files), f"{word('photo')}.png"]
    for name in (*used, f"{word('attachment')}.csv", f"{word('shared')}.png"):
        _write_file(portal, f"{folder}/{name}", files[name], word, colour)
    head = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    name = f"{folder}/{word('file')}.md"
    portal.write(name, "\n".join(["---", *head, "---", "", body]))
    return name


_PHOTOS = ("cover", "second", "photo", "portrait", "shared")
_FILES = (*((field, "png") for field in _PHOTOS), ("attachment", "csv"), ("film", "mp4"))
_FILES += (("captions", "vtt"),)


def _write_file(portal: Portal, path: str, field: str, word: Word, colour: Colour) -> None:
    if field in _PHOTOS:
        portal.photo(path, colour(field))
    elif field == "film":
        portal.write(path, "")  # makes the folder
        (portal.content / path).write_bytes(_film(word("film_text")))
    elif field == "captions":
        lines = ("WEBVTT", "", f"NOTE {word('remark')}", "", "00:00.000 --> 00:04.000", word("cue"))
        portal.write(path, "\n".join([*lines, ""]))
    else:
        portal.write(path, f"ten,so\n{word('attachment_text')},2\n")


@cache
def _smallest() -> bytes:
    films = (path.read_bytes() for path in (ROOT / "content/video").glob("*.mp4"))
    return min(films, key=len)


def _film(text: str) -> bytes:
    """A film of the sample with a text in a box that players skip."""
    data = text.encode()
    return _smallest() + (8 + len(data)).to_bytes(4) + b"free" + data


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _common(word: Word, folder: str) -> dict[str, Any]:
    thread = {"thread": f"Dòng {word('thread')}"} if KIND_OF_FOLDER[folder].plural else {}
    return {
        "title": f"Hội nghị sơ kết {word('title')}",
        "date": "2018-06-07 16:49",
        "slug": word("slug"),
        "summary": f"Tóm tắt {word('summary')}",
        "category": f"Mục {word('category')}",
        "tags": ["Thẻ chung", f"Thẻ {word('tag')}"],
        "unit": f"Phòng {word('unit')}",
        "source": f"Báo {word('source')}",
        "old_urls": [f"/cu/{word('old')}.html", f"/cu.aspx?id={word('old')}"],
        "updates": [{"date": "2018-06-09 07:00", "note": f"Sửa {word('note')}"}],
        **thread,
    }


def _files(word: Word) -> list[dict[str, str]]:
    return [{"file": f"{word('attachment')}.csv", "label": word("attachment_label")}]


def _article(word: Word) -> dict[str, Any]:
    words = {key: f"Lời {word(key)}" for key in ("cover_alt", "cover_caption", "cover_credit")}
    return {"cover": f"{word('cover')}.png", **words, "attachments": _files(word)}


def _album(word: Word) -> dict[str, Any]:
    photos = [
        {
            "file": f"{word(name)}.png",
            **{key: f"Lời {word(f'{name}_{key}')}" for key in ("alt", "caption", "credit")},
        }
        for name in ("cover", "second")
    ]
    return {"photos": photos, "place": f"Xã {word('place')}"}


def _video(word: Word) -> dict[str, Any]:
    return {
        "file": f"{word('film')}.mp4",
        "poster": f"{word('cover')}.png",
        "captions": f"{word('captions')}.vtt",
        "transcript": f"Lời {word('transcript')}",
        "chapters": [
            {"start": "0:00", "title": "Mở đầu"},
            {"start": "0:05", "title": f"Phần {word('chapter')}"},
        ],
    }


def _elsewhere(word: Word) -> dict[str, Any]:
    link = f"https://phim.example/{word('link')}"
    return {"link": link, "poster": f"{word('cover')}.png", "duration": "1:05"}


def _question(word: Word) -> dict[str, Any]:
    return {
        "question": f"Xin hỏi {word('question')}?",
        "field": f"Lĩnh vực {word('field')}",
        "asker": word("asker"),
        "place": f"Xã {word('place')}",
        "asked": "2018-06-01",
        "state": "answered",
        "forwarded": {"date": "2018-06-02", "to": f"Phòng {word('forwarded')}"},
        "due": "2018-06-20",
        "signer": f"Trưởng phòng {word('signer')}",
        "answered": "2018-06-05",
        "legal_basis": [f"Luật {word('basis')}"],
    }


def _document(word: Word) -> dict[str, Any]:
    """Numbers are in capitals, as they are printed."""
    return {
        "number": f"1/QĐ-{word('number').upper()}",
        "issuer": f"Cục {word('issuer')}",
        "issued": "2018-06-01",
        "valid_from": "2018-06-02",
        "valid_until": "2030-01-01",
        "signer": f"Cục trưởng {word('signer')}",
        "type": f"Quyết định {word('type')}",
        "field": f"Lĩnh vực {word('field')}",
        "abstract": f"Nội dung {word('abstract')}",
        "replaces": [f"2/QĐ-{word('replaced').upper()}"],
        "amends": [f"3/QĐ-{word('amended').upper()}"],
        "files": _files(word),
    }


def _procedure(word: Word) -> dict[str, Any]:
    texts = ("code", "field", "time", "fee", "agency", "result")
    return {
        **{name: f"Lời {word(name)}" for name in texts},
        "level": "Toàn trình",
        "steps": [f"Bước {word('step')}."],
        "dossier": [f"Giấy {word('paper')}."],
        "forms": _files(word),
        "legal_basis": [f"Luật {word('basis')}"],
        "portal_url": f"https://dvc.example/{word('link')}",
        "synced": "2018-06-01",
    }


def _dataset(word: Word) -> dict[str, Any]:
    return {
        "file": f"{word('attachment')}.csv",
        "columns": [
            {"name": "ten", "label": f"Tên {word('column')}"},
            {"name": "so", "label": "Số", "type": "count"},
        ],
        "licence": f"Được dùng {word('licence')}",
        "updated": "2018-06-01",
    }


def _page(word: Word) -> dict[str, Any]:
    person = {key: word(key) for key in ("name", "post", "phone")}
    person |= {"unit": word("person_unit"), "email": f"{word('email')}@cuc-mau.example"}
    below = [{"unit": word("below")}]
    return {
        "people": [{**person, "photo": f"{word('portrait')}.png"}],
        "chart": [{"unit": word("chart"), "head": word("head"), "units": below}],
    }


ROWS: dict[str, tuple[str, Callable[[Word], dict[str, Any]]]] = {
    "article": ("tin-tuc", _article),
    "album": ("anh", _album),
    "video": ("video", _video),
    "film elsewhere": ("video", _elsewhere),
    "question": ("hoi-dap", _question),
    "document": ("van-ban", _document),
    "procedure": ("dich-vu-cong", _procedure),
    "dataset": ("csdl", _dataset),
    "page": ("trang", _page),
}


def unwritten() -> list[str]:
    """Fields of the table of kinds that no item here has: `folder: field`."""
    word: Word = lambda field: field  # noqa: E731 - the word itself
    written: dict[str, set[str]] = {folder: set(WORDLESS) for folder in KIND_OF_FOLDER}
    for folder, make in ROWS.values():
        written[folder] |= _common(word, folder).keys() | make(word).keys()
    written["trang"] |= {"thread"}  # a page is in no list
    return [
        f"{folder}: {field}"
        for folder, kind in KIND_OF_FOLDER.items()
        for field in sorted(kind.fields.keys() - written[folder])
    ]
