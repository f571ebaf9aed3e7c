"""What an editor may write into each field of each kind, and mistakes that editors make.

The values are few, so that items come to share tags, slugs, dates and numbers, and old and new
ones clash; a clash is a mistake too, whose findings are the same however the site is built.
"""

from typing import Any

from portal.kinds.table import KIND_OF_FOLDER

from tests.properties.first_site import COLUMNS, FILM

DAYS = (
    *("2018-05-20", "2018-06-01 07:00", "2018-06-05", "2018-06-07 16:49", "2018-06-10"),
    *("18/06/2018", "2018-07-05", "31/12/2018 23:59:59", "2019-02-03"),
)
LATE = ("2018-06-10", "2018-06-18 12:00", "05/07/2018", "2019-06-01", "2030-01-01")
# In order; news are fresh for two days: between BEGINNING and the next, only that may change.
AS_OF = (
    *("2018-06-02", "2018-06-05 12:00", "2018-06-09 08:00", "2018-06-11 06:00", "2018-06-11 08:00"),
    *("2018-06-19", "2018-07-02 00:00:01", "2018-12-31 23:59:59", "2019-07-01", "2026-11-25"),
)
BEGINNING = AS_OF[3]
WORDS = ("thi đua", "Thi đua", "thì dưa", "An toàn", "an  toàn", "Lưu trữ", "Lễ", "Tin", "trang")
NUMBERS = ("1/QĐ-MAU", "2/QĐ-MAU", "9/QĐ-MAU", "9/QĐ-MAU (2017)", "05/2014/TT-BTTTT")
PATHS = (
    *("/tin-tuc/hai.md", "/anh/le.md", "/van-ban/qd.md", "/van-ban/cu.md", "/video/phim.md"),
    *("/hoi-dap/nop.md", "/csdl/bang.md", "/trang/gioi-thieu.md", "/tin-tuc/khong-co.md"),
)
FILES = ("/van-ban/qd.csv", "/tin-tuc/so.csv", {"file": "/csdl/bang.csv", "label": "Bảng"})
PHOTOS = ("/anh/a.png", "/anh/b.png", "/tin-tuc/c.png", "/video/bia.png", "/trang/ong.png")
TEXTS = ("Phòng Mẫu", "Bà Mẫu", "Một câu.", "Hội nghị 1 sơ kết", "Thi đua & <quyết> “thắng”")

_DAYS = (None, *DAYS)
_LATE = (None, *LATE)
_WORDS = (None, *WORDS)
_TEXTS = (None, *TEXTS)
_FILES = (FILES[:1], FILES[1:], FILES)
_BASIS = (None, ["/van-ban/qd.md"], ["Luật Mẫu", "/van-ban/cu.md"], ["/van-ban/khong-co.md"])
_PHOTO = {"alt": "Tả", "credit": "Ông Mẫu"}
# By field; None takes it away.
VALUES: dict[str, tuple[Any, ...]] = {
    "title": (*TEXTS, *WORDS[:4]),
    "date": DAYS,
    "modified": _LATE,
    "slug": (None, "hop", "hai", "moi", "lien-he", "bang"),
    "summary": _TEXTS,
    "category": WORDS,
    "tags": (None, *([first, last] for first, last in zip(WORDS, WORDS[2:], strict=False))),
    "status": (None, None, "draft", "hidden", "published"),
    "lang": (None, None, "en"),
    "translation_of": (None, None, *PATHS[:4]),
    "thread": _WORDS,
    "unit": _TEXTS,
    "source": _TEXTS,
    "old_urls": (None, ["/cu/1.html"], ["/cu/2.html", "/cu.aspx?id=2"], ["/cu/Ba.html"]),
    "see_also": (None, *([first, last] for first, last in zip(PATHS, PATHS[3:], strict=False))),
    "updates": (None, [{"date": "2018-06-09 07:00", "note": "Sửa số"}]),
    "expires": _LATE,
    "withdrawn": (None, None, {"date": "2018-06-12", "reason": "Đăng nhầm"}),
    "review_by": _LATE,
    "cover": (None, *PHOTOS),
    "cover_alt": _TEXTS,
    "cover_caption": _TEXTS,
    "cover_credit": _TEXTS,
    "focus": (None, "40% 30%", "0 100"),
    "views": (None, "12", "2.113"),
    "attachments": (None, *_FILES),
    "photos": (PHOTOS[:1], PHOTOS[:2], PHOTOS[2::-1], [{"file": "/anh/a.png", **_PHOTO}]),
    "place": _TEXTS,
    "poster": PHOTOS,
    "link": (None, "https://phim.example/y"),
    "duration": (None, "1:05", "12"),
    "captions": (None, f"/video/{FILM}.vtt"),
    "transcript": (None, "Lời một.\n\nLời hai."),
    "chapters": (None, [{"start": "0:01", "title": "Giữa"}], [{"start": "9:00", "title": "Xa"}]),
    "question": ("Nộp ở đâu?", "Nộp lúc nào?\nỞ đâu?", "Gọi 024 0000 0000 có được không?"),
    "field": _WORDS,
    "asker": (None, "N. V. A.", "Bạn đọc"),
    "asked": ("2018-05-20", "2018-06-01", "2018-06-04"),
    "state": ("received", "forwarded", "answered"),
    "forwarded": (None, {"date": "2018-06-05", "to": "Phòng Mẫu"}),
    "due": _LATE,
    "signer": _TEXTS,
    "answered": (None, "2018-06-05", "2018-06-18", "2018-07-05"),
    "legal_basis": _BASIS,
    "number": NUMBERS,
    "issuer": ("Cục Mẫu", "Bộ Mẫu"),
    "issued": ("2017-06-01", "2018-06-01", "2018-06-05"),
    "valid_from": _DAYS,
    "valid_until": _LATE,
    "type": (None, "Quyết định", "Kế hoạch"),
    "abstract": _TEXTS,
    "files": _FILES,
    "replaces": (None, NUMBERS[:1], NUMBERS[1:2], NUMBERS[2:4]),
    "amends": (None, NUMBERS[:1], NUMBERS[4:]),
    "comment_until": _LATE,
    "code": _TEXTS,
    "level": (None, "Toàn trình", "Một phần", "Mức 4"),
    "steps": (None, ["Nộp."], ["Nộp.", "Chờ.", "Nhận."]),
    "dossier": (None, ["Đơn."]),
    "time": _TEXTS,
    "fee": (None, "Không thu"),
    "agency": _TEXTS,
    "result": _TEXTS,
    "forms": (None, *_FILES),
    "portal_url": (None, "https://dvc.example/1"),
    "synced": _DAYS,
    "columns": (COLUMNS, [COLUMNS[0], {**COLUMNS[1], "label": "Hồ sơ", "type": "number"}]),
    "licence": _TEXTS,
    "updated": _DAYS,
    "parent": (None, "gioi-thieu", "lien-he", "khong-co"),
    "order": (None, "1", "9"),
    "people": (None, [{"name": "Lê Thị Mẫu", "post": "Cục phó", "photo": "/trang/ong.png"}]),
    "chart": (None, [{"unit": "Cục Mẫu", "head": "Lê Thị Mẫu", "units": [{"unit": "Phòng B"}]}]),
}
_OWN: dict[tuple[str, str], tuple[Any, ...]] = {
    ("video", "file"): (None, f"/video/{FILM}.mp4"),
    ("csdl", "file"): ("/csdl/bang.csv", "/van-ban/qd.csv"),
    ("trang", "date"): _DAYS,
}
# Fields whose value is wrong, None where a needed one is missing.
MISTAKES: tuple[tuple[str, Any], ...] = (
    *(("title", None), ("title", ["a"]), ("date", "31/02/2018"), ("date", "hôm qua"), ("x", "y")),
    *(("status", "nháp"), ("slug", "loai"), ("slug", "Có Dấu"), ("tags", "!!!"), ("lang", "fr")),
    *(("old_urls", "https://cu.example/a"), ("updates", ["x"]), ("withdrawn", "2018-06-12")),
    *(("translation_of", "khong-co.md"), ("expires", "2018"), ("modified", "2001-01-01")),
)


def fields_of(folder: str) -> list[str]:
    """The names of a kind's fields, in order."""
    return sorted(KIND_OF_FOLDER[folder].fields)


def values_of(folder: str, field: str) -> tuple[Any, ...]:
    """What may stand in a field of a kind. Raises KeyError for a field without values here."""
    return _OWN.get((folder, field)) or VALUES[field]
