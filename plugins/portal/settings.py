"""Pelican's settings → one frozen `Job`; every bad value in one report.

Pelican's names stay Pelican's, ours begin with `PORTAL_`. What stock Pelican would write beside
the portal must be switched off, so that one flow writes everything.
"""

import multiprocessing
import os
import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from .ask_settings import SHAPE as ASK_SHAPE
from .ask_settings import read_ask
from .checked_settings import BadSettings, CheckedSettings
from .model.site import COMPARE_DAYS, Ask, Job, Owner, Site
from .public_settings import SHAPE as NUMBERS_SHAPE
from .public_settings import read_public_numbers
from .redirect_table import read_redirects
from .setting_values import (
    read_days,
    read_flag,
    read_markdown,
    read_names,
    read_places,
    read_workers,
)
from .theme_pictures import read_pictures
from .vietnamese.dates import now_moment, parse_moment

OURS = (
    "PORTAL_SETTINGS",
    "PORTAL_OWNER",
    "PORTAL_MENU",
    "PORTAL_TILES",
    "PORTAL_BOXES",
    "PORTAL_FOOTER",
    "PORTAL_CATEGORIES",
    "PORTAL_REDIRECTS",
    "PORTAL_COMPARE_DAYS",
    "PORTAL_ASK",
    "PORTAL_PUBLIC_NUMBERS",
    "PORTAL_AS_OF",
    "PORTAL_PUBLISH",
    "PORTAL_WORKERS",
    "PORTAL_WORKER_START",
)
# Pelican's own generators get no paths (docs/decisions/0001): name and the value that rests them.
_RESTING: tuple[tuple[str, object], ...] = (
    ("ARTICLE_PATHS", []),
    ("PAGE_PATHS", []),
    ("STATIC_PATHS", []),
    ("THEME_STATIC_PATHS", []),
    ("DIRECT_TEMPLATES", []),
    ("TEMPLATE_PAGES", {}),
    ("FEED_ATOM", None),
    ("FEED_RSS", None),
    ("FEED_ALL_ATOM", None),
    ("FEED_ALL_RSS", None),
    ("CATEGORY_FEED_ATOM", None),
    ("TRANSLATION_FEED_ATOM", None),
    ("AUTHOR_FEED_ATOM", None),
    ("AUTHOR_FEED_RSS", None),
    ("DELETE_OUTPUT_DIRECTORY", False),
)
# What the home page owes its readers, so a portal that is published must have it.
_OWED = {
    "parent": "cơ quan cấp trên",
    "address": "địa chỉ",
    "phone": "số điện thoại",
    "email": "thư điện tử",
    "responsible": "người chịu trách nhiệm nội dung",
}
_SITE_URL = re.compile(
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?((?:/[a-z0-9_~-][a-z0-9._~-]*)*)/?", re.I
)


def read_job(settings: dict[str, Any], clock: Callable[[], float]) -> Job:
    """Check every value; `clock` gives seconds since 1970.

    The settings file names itself as PORTAL_SETTINGS, since Pelican does not keep its path and
    workers read it once more. Raises BadSettings with all findings.
    """
    file = Path(str(settings.get("PORTAL_SETTINGS", ""))).absolute()
    checked = CheckedSettings(settings, file)
    if not file.is_file():
        checked.bad("PORTAL_SETTINGS", "thiếu PORTAL_SETTINGS", "viết PORTAL_SETTINGS = __file__")
    _check_names(checked)
    _check_resting(checked)
    site = _site(checked)
    as_of = checked.read("PORTAL_AS_OF", parse_moment, "viết như “2026-11-25 08:00”", None)
    workers = checked.read("PORTAL_WORKERS", read_workers, "một số từ 0 (tự chọn) đến 64", 0)
    starts = multiprocessing.get_all_start_methods()
    start = checked.read("PORTAL_WORKER_START", starts.index, f"một trong {starts}", None)
    publish = checked.read("PORTAL_PUBLISH", read_flag, "viết True hoặc False", False)
    markdown = checked.read("MARKDOWN", read_markdown, 'ví dụ {"extensions": ["…"]}', "{}")
    overrides = checked.read("THEME_TEMPLATES_OVERRIDES", read_names, 'danh sách ["theme"]', ())
    redirects, wrong = read_redirects(settings.get("PORTAL_REDIRECTS") or (), file)
    theme = os.path.realpath(settings["THEME"])
    pictures, unfit = read_pictures(Path(theme))
    checked.findings += [*wrong, *unfit]
    if checked.findings:
        raise BadSettings(sorted(set(checked.findings)))
    overridden = [os.path.realpath(file.parent / path) for path in overrides]
    return Job(
        site=msgspec.structs.replace(site, pictures=pictures),
        project=str(file.parent),
        content=os.path.realpath(settings["PATH"]),
        output=os.path.abspath(settings["OUTPUT_PATH"]),  # noqa: PTH100 - a symlink is refused later, not followed
        cache=os.path.realpath(file.parent / settings.get("CACHE_PATH", ".cache")),
        templates=(*overridden, str(Path(theme, "templates"))),
        theme=theme,
        settings=str(file),
        markdown=markdown,
        redirects=redirects,
        as_of=as_of or now_moment(clock()),
        now=as_of is None,
        publish=publish,
        workers=workers or os.cpu_count() or 1,
        start=starts[start] if start is not None else starts[0],
    )


def _site(checked: CheckedSettings) -> Site:
    url = checked.text("SITEURL")
    known = _SITE_URL.fullmatch(url)
    if known is None:
        shape = "viết đủ, không có dấu / ở cuối, ví dụ https://cuc-mau.example"
        checked.bad("SITEURL", f"SITEURL “{url}” không phải là địa chỉ trang", shape)
    if not checked.text("SITENAME"):
        checked.bad("SITENAME", "thiếu SITENAME", "viết tên cổng thông tin")
    for name, only in (("TIMEZONE", "Asia/Ho_Chi_Minh"), ("DEFAULT_LANG", "vi")):
        if checked.settings.get(name) != only:
            checked.bad(name, f"{name} phải là {only}", f'viết {name} = "{only}"')
    places = 'danh sách các dòng ("Nhãn", "/dia-chi/") hoặc ("Nhãn", "https://…", "ghi chú")'
    return Site(
        name=checked.text("SITENAME"),
        url=url.rstrip("/"),
        path=f"{known[1] if known else ''}/",
        owner=_owner(checked),
        menu=checked.read("PORTAL_MENU", read_places, places, ()),
        tiles=checked.read("PORTAL_TILES", read_places, places, ()),
        boxes=checked.read("PORTAL_BOXES", read_places, places, ()),
        footer=checked.read("PORTAL_FOOTER", read_places, places, ()),
        categories=checked.read(
            "PORTAL_CATEGORIES", read_names, 'danh sách ["Tin hoạt động", …]', ()
        ),
        compare_days=checked.read(
            "PORTAL_COMPARE_DAYS", read_days, "một số ngày từ 1 đến 3650", COMPARE_DAYS
        ),
        ask=checked.read("PORTAL_ASK", read_ask, ASK_SHAPE, Ask()),
        public_numbers=checked.read(
            "PORTAL_PUBLIC_NUMBERS", read_public_numbers, NUMBERS_SHAPE, ()
        ),
    )


def _owner(checked: CheckedSettings) -> Owner:
    value = checked.settings.get("PORTAL_OWNER")
    names = [field.name for field in msgspec.structs.fields(Owner)]
    if not isinstance(value, dict):
        checked.bad("PORTAL_OWNER", "thiếu PORTAL_OWNER", f"một bảng {{…}} có {', '.join(names)}")
        return Owner(name="")
    for key in value:
        if key not in names:
            fix = f"dùng: {', '.join(names)}"
            checked.bad("PORTAL_OWNER", f"PORTAL_OWNER không có khóa “{key}”", fix)
    owner = Owner(**{key: checked.text("PORTAL_OWNER", value, key) for key in names})
    if not owner.name:
        checked.bad("PORTAL_OWNER", "PORTAL_OWNER thiếu tên cơ quan", 'thêm "name": "Cục …"')
    elif checked.settings.get("PORTAL_PUBLISH") is True:
        for key in (key for key in names if not getattr(owner, key)):
            message = f"PORTAL_OWNER thiếu “{key}”: chân trang phải có {_OWED[key]}"
            checked.bad("PORTAL_OWNER", message, f'thêm "{key}": "…" (Nghị định 42/2022/NĐ-CP)')
    return owner


def _check_names(checked: CheckedSettings) -> None:
    for name in checked.settings:
        if name.startswith("PORTAL_") and name not in OURS:
            near = get_close_matches(name, OURS, n=1)
            fix = f"có phải là {near[0]}?" if near else f"dùng: {', '.join(OURS)}"
            checked.bad(name, f"không có thiết lập {name}", fix)


def _check_resting(checked: CheckedSettings) -> None:
    for name, rest in _RESTING:
        if checked.settings.get(name) != rest:
            fix = f"viết {name} = {rest!r}: cổng thông tin tự dựng các trang này"
            checked.bad(name, f"{name} để Pelican tự ghi vào thư mục kết quả", fix)
