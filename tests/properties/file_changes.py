"""What editors do to photos, tables, captions and counts: a table of changes."""

import json
import os
import re
from random import Random

from PIL import Image

from tests.properties.editor import Editor
from tests.properties.first_site import SIZE, TABLE
from tests.properties.item_changes import Change

COLOURS = ("red", "blue", "lime", "teal", "navy", "black", "white", "olive")
COUNTS = "luot-doc.json"


def _photo(editor: Editor, chance: Random) -> str:
    return chance.choice(editor.names(".png") or ["anh/a.png"])


def replace_photo(editor: Editor, chance: Random) -> None:
    """Another photo in its place, of as many bytes; now and then with the time of the old one."""
    path = editor.portal.content / _photo(editor, chance)
    before = path.stat() if path.exists() else None
    editor.portal.photo(str(path.relative_to(editor.portal.content)), chance.choice(COLOURS), SIZE)
    data = path.read_bytes()
    longer = max(0, before.st_size - len(data)) if before else 0
    path.write_bytes(data + bytes(longer))  # PNG readers stop at IEND
    if before and chance.random() < 0.5:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def resize_photo(editor: Editor, chance: Random) -> None:
    """Another photo of another shape."""
    size = chance.choice(((48, 72), (96, 40), (20, 20)))
    editor.portal.photo(_photo(editor, chance), chance.choice(COLOURS), size)


def move_photo(editor: Editor, chance: Random) -> None:
    """A photo goes to another folder or gets another name, and mostly its references follow."""
    name = _photo(editor, chance)
    new = f"{chance.choice(('anh', 'tin-tuc', 'chung'))}/{chance.choice(('a', 'b', 'd', 'e'))}.png"
    old_path, path = editor.portal.content / name, editor.portal.content / new
    if path.exists() or not old_path.exists():
        return
    path.parent.mkdir(exist_ok=True)
    old_path.rename(path)
    if chance.random() < 0.9:
        folder, _, bare = name.rpartition("/")
        for source in editor.names(".md"):
            text = editor.read(source)
            moved = text.replace(f"/{name}", f"/{new}")
            if source.rpartition("/")[0] == folder:
                moved = re.sub(rf'(?<=[ "(])({re.escape(bare)})(?=[")])', f"/{new}", moved)
            if moved != text:
                editor.write(source, moved)


def lose_file(editor: Editor, chance: Random) -> None:
    """A photo, a table or a film goes, or is cut short, although items use it."""
    names = [name for ending in (".png", ".csv", ".vtt", ".mp4") for name in editor.names(ending)]
    path = editor.portal.content / chance.choice(names or ["anh/a.png"])
    if not path.exists():
        return
    if chance.random() < 0.5:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:20])


def edit_table(editor: Editor, chance: Random) -> None:
    """A cell, a row, or one more column."""
    name = chance.choice(editor.names(".csv") or ["csdl/bang.csv"])
    rows = "".join(f"{2020 + at},{chance.randint(0, 9)}\n" for at in range(chance.randint(1, 4)))
    wide = f"nam,so,them\n{rows.replace(',', ',1,')}"
    editor.write(name, chance.choice((TABLE, f"nam,so\n{rows}", f"nam;so\n{rows}", wide)))


def edit_captions(editor: Editor, chance: Random) -> None:
    """Other words, one remark more, or a cue after the end of the film."""
    for name in editor.names(".vtt"):
        cue = f"00:00:00.{chance.randint(100, 199)} --> 00:00:00.400\nChữ {chance.randint(0, 9)}."
        late = "00:59:00.000 --> 00:59:01.000\nMuộn."
        part = chance.choice((cue, cue, cue, "NOTE Ghi chú", late, "00:x --> 00:y\nHỏng."))
        editor.write(name, f"WEBVTT\n\n{part}\n")


def touch(editor: Editor, chance: Random) -> None:
    """New times, the same bytes."""
    names = editor.names("")
    for name in chance.sample(names, 5):
        path = editor.portal.content / name
        if path.is_file():
            path.touch()


def count(editor: Editor, chance: Random) -> None:
    """The nightly count of readers; now and then no file, or a broken one."""
    urls = ("/tin-tuc/2018/06/hop/", "/tin-tuc/2018/06/hai/", "/video/phim/", "/gioi-thieu/", "/x/")
    pages = {url: {"count": chance.randint(0, 9), "changed": "2018-06-08"} for url in sorted(urls)}
    file = {"version": 1, "days": ["2018-06-08"], "pages": pages}
    fate = chance.random()
    if fate < 0.1:
        (editor.portal.content / COUNTS).unlink(missing_ok=True)
    elif fate < 0.2:
        editor.write(COUNTS, '{"version": 1,\n "days": [], "pages": {"/": {"count": -1}}}')
    else:
        editor.write(COUNTS, json.dumps(file, indent=1))


def put_strange_file(editor: Editor, chance: Random) -> None:
    """Files that are nothing, or must not be there."""
    content = editor.portal.content
    fate = chance.choice(("note", "outside", "link", "type"))
    if fate == "note":
        editor.write("ghi-chu.txt", f"Ghi chú {chance.randint(0, 9)}")
    elif fate == "outside":
        editor.write("lac/bai.md", "---\ntitle: Lạc\n---\n")
    elif fate == "type":
        Image.new("RGB", SIZE).save(content / "anh/a.png", "GIF")
    elif not (content / "anh/lien-ket.png").is_symlink():
        (content / "anh/lien-ket.png").symlink_to(content / "tin-tuc/c.png")


FILE_CHANGES: dict[str, Change] = {
    "replace photo": replace_photo,
    "resize photo": resize_photo,
    "move photo": move_photo,
    "lose file": lose_file,
    "table": edit_table,
    "captions": edit_captions,
    "touch": touch,
    "count": count,
    "strange file": put_strange_file,
}
