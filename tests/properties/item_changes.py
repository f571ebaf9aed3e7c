"""What editors do to items: a table of changes, each to an item of any kind.

Some leave a mistake behind without meaning to (a number given twice, a photo not found from the
new folder); `mistake` and `break_source` mean to.
"""

import os
from collections.abc import Callable
from random import Random

from tests.properties.editor import Editor
from tests.properties.first_site import SOURCES, show_source
from tests.properties.values import (
    DAYS,
    LATE,
    MISTAKES,
    NUMBERS,
    PATHS,
    PHOTOS,
    TEXTS,
    fields_of,
    values_of,
)

Change = Callable[[Editor, Random], None]
NAMES = ("moi", "moi-nua", "2018-06-03-moi", "hop", "2018/cu")
PARTS = (
    "Một đoạn nữa.",
    "Gọi 024 0000 0000, hoặc viết tới cong-thong-tin@cuc-mau.example.",
    "## Mục mới",
    "| a | b |\n|---|--:|\n| 1 | 2 |",
    "Có chú giải.[^1]\n\n[^1]: Chú giải.",
    "Xem [một mục](#muc-moi), [tin](/tin-tuc/) và [tệp](/van-ban/qd.csv).",
)
BROKEN = (
    lambda text: text.replace("---\n", "", 1).encode(),
    lambda text: text.replace("title: ", "title: a: b ", 1).encode(),
    lambda text: text.replace("\n---\n", "\ntitle: Hai lần\n---\n", 1).encode(),
    lambda text: text.encode("utf-16"),
    lambda text: text.encode() + "Chữ Việt".encode("cp1258", "replace") + b"\xff\xfe",
    lambda text: f"{text}\n![Ảnh](khong-co.png)\n".encode(),
    lambda text: f"{text}\n[Tệp](../../pelicanconf.py) ![x](/../publishconf.py)\n".encode(),
    lambda text: f"{text}\n{'<div>' * 200}\n".encode(),
    lambda text: b"",
)


def add(editor: Editor, chance: Random) -> None:
    """A new item, under a name that may be another's."""
    path, (fields, text) = chance.choice(list(SOURCES.items()))
    folder = path.partition("/")[0]
    own = {"number": f"{chance.randint(10, 99)}/KH-MAU"} if "number" in fields else {}
    given = {"title": chance.choice(TEXTS), "date": chance.choice(DAYS), **fields, **own}
    editor.write(f"{folder}/{chance.choice(NAMES)}.md", show_source(given, text))


def delete(editor: Editor, chance: Random) -> None:
    """A source goes; what leads to it stays. A few stay in any case."""
    if len(editor.names(".md")) > 8:
        (editor.portal.content / editor.source(chance)).unlink()


def rename(editor: Editor, chance: Random) -> None:
    """A file gets another name, now and then another folder; half the time, links follow."""
    name = editor.source(chance)
    folder = name.partition("/")[0] if chance.random() < 0.9 else chance.choice(("trang", "anh"))
    new = f"{folder}/{chance.choice(NAMES)}.md"
    path = editor.portal.content / new
    path.parent.mkdir(exist_ok=True)
    (editor.portal.content / name).rename(path)
    if chance.random() < 0.5:
        _follow(editor, name, new)


def _follow(editor: Editor, name: str, new: str) -> None:
    for source in editor.names(".md"):
        text = editor.read(source)
        if f"/{name}" in text:
            editor.write(source, text.replace(f"/{name}", f"/{new}"))


def edit_text(editor: Editor, chance: Random) -> None:
    """A part more, with a link or a photo; or the text anew."""
    name = editor.source(chance)
    head, mark, text = editor.read(name).partition("\n---\n")
    link = f"Xem [bài]({chance.choice((*PATHS, '/' + editor.source(chance)))})."
    photo = f"![Tả]({chance.choice(PHOTOS)})\nLời {chance.randint(0, 9)}."
    part = chance.choice((*PARTS, link, link, photo, photo))
    kept = "" if chance.random() < 0.3 else text
    editor.write(name, f"{head}{mark}{kept}\n{part}\n")


def reword(editor: Editor, chance: Random) -> None:
    """Words that no other page shows: at the end of a text, where there is one."""
    texts = {name: editor.read(name) for name in editor.sources()}
    names = [name for name, text in texts.items() if text.partition("\n---\n")[2].strip()]
    if names:
        name = chance.choice(names)
        editor.write(name, f"{texts[name]}\nThêm câu {chance.randint(0, 99)}.\n")


def edit_unseen(editor: Editor, chance: Random) -> None:
    """A letter of title or text, no byte more or less, under the time of the old file."""
    path = editor.portal.content / editor.source(chance)
    status, data = path.stat(), bytearray(path.read_bytes())
    first = data.find(b"title: ") + len("title: ")
    letters = [at for at in range(first, len(data)) if chr(data[at]) in "aehinotu"]
    if letters:
        data[chance.choice((letters[0], letters[-1]))] ^= 0x20  # a capital
        path.write_bytes(data)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def answer(editor: Editor, chance: Random) -> None:
    """A question is answered, forwarded or opened again, as a clerk does it: all lines at once."""
    names = [name for name in editor.sources() if name.startswith("hoi-dap/")]
    if not names:
        return
    name, state = chance.choice(names), chance.choice(("received", "forwarded", "answered"))
    handed_on = {"date": "2018-06-05", "to": "Phòng Mẫu"}
    given = {"state": state, "forwarded": None if state == "received" else handed_on}
    given["answered"] = chance.choice(("2018-06-18", "2018-07-05")) if state == "answered" else None
    head = editor.read(name).partition("\n---\n")[0]
    editor.write(name, f"{head}\n---\n{'Trả lời.' if state == 'answered' else ''}\n")
    for field, value in given.items():
        editor.set_field(name, field, value)


def set_any_field(editor: Editor, chance: Random) -> None:
    """Any field of any kind."""
    name = editor.source(chance)
    folder = name.partition("/")[0]
    field = chance.choice(fields_of(folder))
    editor.set_field(name, field, chance.choice(values_of(folder, field)))


def _field(*fields: str) -> Change:
    """The change of one of these fields, in an item of any kind that has it."""

    def change(editor: Editor, chance: Random) -> None:
        field = chance.choice(fields)
        names = [name for name in editor.sources() if field in fields_of(name.partition("/")[0])]
        if names:
            name = chance.choice(names)
            editor.set_field(name, field, chance.choice(values_of(name.partition("/")[0], field)))

    return change


def tie(editor: Editor, chance: Random) -> None:
    """An item names another that is there."""
    name, other = editor.source(chance), editor.source(chance)
    own = {"hoi-dap": "legal_basis", "dich-vu-cong": "legal_basis"}.get(name.partition("/")[0])
    editor.set_field(name, own or "see_also", [f"/{other}"])


def change_document(editor: Editor, chance: Random) -> None:
    """A document replaces or amends another, by its number."""
    names = [name for name in editor.sources() if name.startswith("van-ban/")]
    if names:
        field = chance.choice(("replaces", "amends"))
        editor.set_field(chance.choice(names), field, [chance.choice(NUMBERS)])


def translate(editor: Editor, chance: Random) -> None:
    """A translation beside an item: a pair by name, or by slug and date (Pelican's rule)."""
    name = editor.source(chance)
    new = name.removesuffix(".md") + "-en.md"
    editor.write(new, editor.read(name))
    editor.set_field(new, "lang", "en")
    if chance.random() < 0.5:
        editor.set_field(new, "translation_of", f"/{name}")
    else:
        slug = name.rpartition("/")[2].removesuffix(".md").removeprefix("2018-06-01-")
        editor.set_field(new, "slug", slug)


def come_and_go(editor: Editor, chance: Random) -> None:
    """An item is published and expires, by dates that as-of has passed or not."""
    name = editor.source(chance)
    editor.set_field(name, "date", chance.choice(DAYS))
    editor.set_field(name, "expires", chance.choice((None, *LATE)))


def swap(editor: Editor, chance: Random) -> None:
    """Two items of a kind change their places: sizes and times of the files go with them."""
    name = editor.source(chance)
    alike = [each for each in editor.names(".md") if each.startswith(name.partition("/")[0] + "/")]
    one, two = editor.portal.content / name, editor.portal.content / chance.choice(alike)
    aside = editor.portal.content / "aside"
    one.rename(aside)
    if two.exists():
        two.rename(one)
    aside.rename(two)


def mistake(editor: Editor, chance: Random) -> None:
    """A value that cannot stand there."""
    editor.set_field(editor.source(chance), *chance.choice(MISTAKES))


def break_source(editor: Editor, chance: Random) -> None:
    """A file that cannot be read, or a text that cannot be published."""
    name = editor.source(chance)
    data = chance.choice(BROKEN)(editor.read(name))
    (editor.portal.content / name).write_bytes(data)


ITEM_CHANGES: dict[str, Change] = {
    "add": add,
    "delete": delete,
    "rename": rename,
    "edit text": edit_text,
    "reword": reword,
    "edit unseen": edit_unseen,
    "edit title": _field("title", "summary"),
    "any field": set_any_field,
    "retag": _field("category", "tags", "thread"),
    "status": _field("status"),
    "withdraw": _field("withdrawn"),
    "come and go": come_and_go,
    "date": _field("date", "modified", "updates", "synced", "due", "valid_until", "comment_until"),
    "parts": _field("columns", "photos", "chapters", "people", "chart", "files", "forms", "steps"),
    "cover": _field("cover", "cover_alt", "cover_caption", "focus", "poster", "attachments"),
    "slug": _field("slug", "old_urls"),
    "answer": answer,
    "tie": tie,
    "document": change_document,
    "translate": translate,
    "swap": swap,
    "mistake": mistake,
    "break": break_source,
}
