"""What operators and designers do: settings, theme, as-of, outputs, caches; a table of changes."""

import re
import shutil
from random import Random
from typing import Any

from tests.conftest import FEW_SIZES
from tests.properties.both_ways import build_at_rest
from tests.properties.editor import OUTPUTS, Editor
from tests.properties.item_changes import Change
from tests.properties.values import AS_OF

_OWNER = {
    "name": "Cục Mẫu",
    "parent": "Tổng cục Ví dụ",
    "address": "Số 1 đường Mẫu",
    "phone": "024 0000 0000",
    "email": "cong-thong-tin@cuc-mau.example",
    "responsible": "Đại tá Trần Văn Mẫu",
}
# The last of PORTAL_OWNER and all of _WRONG stop a build, or only a publish.
SETTINGS: dict[str, tuple[Any, ...]] = {
    "SITENAME": ("Cổng Mẫu", "Cổng Khác"),
    "SITEURL": ("https://cuc-mau.example", "https://bo-mau.example/cuc/mau"),
    "PORTAL_OWNER": (
        _OWNER,
        _OWNER | {"name": "Cục Khác", "phone": "028 1111 1111"},
        _OWNER | {"email": "khac@cuc-mau.example"},
        {"name": "Cục Mẫu", "phone": "024 0000 0000"},
    ),
    "PORTAL_MENU": (
        [],
        [("Tin tức", "/tin-tuc/"), ("Giới thiệu", "/gioi-thieu/"), ("Phim", "/video/phim/")],
        [("Thi đua", "/the/thi-dua/"), ("Lễ", "/dong-su-kien/le/")],
    ),
    "PORTAL_TILES": ([], [("Hỏi đáp", "/hoi-dap/", "Gửi câu hỏi"), ("Bảng", "/csdl/bang/")]),
    "PORTAL_BOXES": ([], [("Ảnh", "/anh/"), ("Video", "/video/")]),
    "PORTAL_FOOTER": ([], [("Liên hệ", "/lien-he/")]),
    "PORTAL_CATEGORIES": ([], ["Tin", "Thông báo"]),
    "PORTAL_REDIRECTS": ([], [("/cu/1.html", "/tin-tuc/"), ("/cu/9.html", "/video/phim/")]),
    "PORTAL_COMPARE_DAYS": (1, 30, 3650),
    "PORTAL_ASK": ({}, {"endpoint": "/nhan", "keep_days": 30}),
    "MARKDOWN": ({}, {"extensions": ["markdown.extensions.sane_lists"]}, {"extensions": ["nl2br"]}),
}
_WRONG = {
    "PORTAL_COMPARE_DAYS": 0,
    "PORTAL_MENUS": [],
    "SITEURL": "cuc-mau",
    "PORTAL_REDIRECTS": [("/cu/1.html",)],
    "MARKDOWN": {"extensions": ["khong.co"]},
}
PICTURES = (
    FEW_SIZES,
    "widths = [40, 64]\ncard_widths = [40]\nportrait_widths = [24]\n",
    'widths = [64]\ncard_widths = [32]\nportrait_widths = [48]\n[roles.figure]\nsizes = "50vw"\n',
)


def change_setting(editor: Editor, chance: Random) -> None:
    """One value of pelicanconf.py."""
    name = chance.choice(list(SETTINGS))
    editor.set_values(editor.settings | {name: chance.choice(SETTINGS[name])})


def mistype_setting(editor: Editor, chance: Random) -> None:
    """A value that cannot be used, or a name that is none."""
    name, value = chance.choice(list(_WRONG.items()))
    editor.set_values(editor.settings | {name: value})


def edit_template(editor: Editor, chance: Random) -> None:
    """A class more, where a template or a component has one; seldom a template that is wrong."""
    path = chance.choice(editor.theme_files(".html"))
    text = path.read_text(encoding="utf-8")
    if chance.random() < 0.1:
        text += "{% if %}"
    text = re.sub('class="', f'class="n{chance.randint(0, 9)} ', text, count=1)
    editor.write_theme(path, text)


def edit_style(editor: Editor, chance: Random) -> None:
    """A rule more in a style sheet, a line more in a script; seldom a sheet that is not there."""
    path = chance.choice([*editor.theme_files(".css"), *editor.theme_files(".js")])
    text = path.read_text(encoding="utf-8")
    line = f".n {{ order: {chance.randint(0, 9)} }}" if path.suffix == ".css" else "// thêm"
    if path.name == "index.css":
        line = '@import "khong-co.css" layer(base);' if chance.random() < 0.3 else "/* thêm */"
    editor.write_theme(path, f"{text}{line}\n")


def change_pictures(editor: Editor, chance: Random) -> None:
    """Other widths of photos."""
    editor.write_theme(editor.theme / "pictures.toml", chance.choice(PICTURES))


def change_as_of(editor: Editor, chance: Random) -> None:
    """Another moment, earlier or later; the next builds keep it."""
    editor.as_of = chance.choice(AS_OF)


def wait(editor: Editor, chance: Random) -> None:
    """Time passes to the next moment at which something may begin or end by itself."""
    del chance
    editor.as_of = AS_OF[(AS_OF.index(editor.as_of) + 1) % len(AS_OF)]


def publish(editor: Editor, chance: Random) -> None:
    """The next build is `invoke publish`, mostly into the output that `invoke build` uses too."""
    editor.publishes = True
    editor.output = chance.choice((OUTPUTS[0], *OUTPUTS))


def build_elsewhere(editor: Editor, chance: Random) -> None:
    """Another output from the same cache, perhaps made long ago, until this is chosen again."""
    editor.output = chance.choice(OUTPUTS)


def preview(editor: Editor, chance: Random) -> None:
    """Somebody looks at it in the other output, and the cache learns what is new from that."""
    del chance
    build_at_rest(editor, OUTPUTS[1])


def clean_up(editor: Editor, chance: Random) -> None:
    """Someone removes the output, the cache, or what is known of the output."""
    name = chance.choice((editor.output, ".cache", ".portal"))
    shutil.rmtree(editor.portal.path / name, ignore_errors=True)


def damage_output(editor: Editor, chance: Random) -> None:
    """A file of the output is lost or changed, or a strange one comes."""
    output = editor.portal.path / editor.output
    files = sorted(path for path in output.rglob("*") if path.is_file() and path.name[0] != ".")
    if not files:
        return
    for path in chance.sample(files, min(3, len(files))):
        if chance.random() < 0.5:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-1] + b"?")
    (files[0].parent / "la.html").write_text("lạ", encoding="utf-8")


def nothing(editor: Editor, chance: Random) -> None:
    """The same once more."""
    del editor, chance


SITE_CHANGES: dict[str, Change] = {
    "setting": change_setting,
    "wrong setting": mistype_setting,
    "template": edit_template,
    "style": edit_style,
    "pictures": change_pictures,
    "as-of": change_as_of,
    "wait": wait,
    "publish": publish,
    "elsewhere": build_elsewhere,
    "preview": preview,
    "clean up": clean_up,
    "damage": damage_output,
    "nothing": nothing,
}
