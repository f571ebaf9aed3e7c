"""The small site that the walks of edits begin with: items of every kind, tied to each other.

A field stands on a line of its own, as JSON (which YAML reads), so that a step can change one.
"""

import json
import shutil
from collections.abc import Mapping
from typing import Any

from tests.conftest import ROOT, Portal

FILM = "ho-so-truc-tuyen"
PHOTOS = {
    "anh/a.png": "red",
    "anh/b.png": "blue",
    "tin-tuc/c.png": "lime",
    "video/bia.png": "teal",
    "trang/ong.png": "navy",
}
SIZE = (72, 48)  # pixels: a photo costs a clean build a hundredth of a second
TABLE = "nam,so\n2024,1\n2025,2\n"
TABLES = ("van-ban/qd.csv", "dich-vu-cong/don.csv", "csdl/bang.csv", "tin-tuc/so.csv")
COLUMNS = [{"name": "nam", "type": "year"}, {"name": "so", "label": "Số", "type": "count"}]

# By path: its fields beside title and date, and its text.
SOURCES: dict[str, tuple[dict[str, Any], str]] = {
    "tin-tuc/2018/2018-06-01-hop.md": (
        {"category": "Tin hoạt động", "cover": "/anh/a.png", "cover_alt": "Hội trường"},
        "Đoạn đầu.\n\n![Tả](/tin-tuc/c.png)\nLời ảnh.",
    ),
    "tin-tuc/hai.md": (
        {"category": "Thông báo", "attachments": ["so.csv"], "tags": ["thi đua", "An toàn"]},
        "Xem [bài](/tin-tuc/2018/2018-06-01-hop.md) và [tệp](/van-ban/qd.csv).",
    ),
    "tin-tuc/ba.md": (
        {"date": "2018-06-09 07:00", "category": "Thông báo", "tags": ["Thi đua", "thì dưa"]},
        "## Mục\n\nChữ.",
    ),
    "tin-tuc/hai-en.md": (
        {"category": "Thông báo", "lang": "en", "translation_of": "/tin-tuc/hai.md"},
        "Text.",
    ),
    "anh/le.md": ({"photos": [{"file": "a.png", "alt": "Một"}, "b.png"], "thread": "Lễ"}, "Lễ."),
    "anh/hoi.md": ({"photos": [{"file": "/anh/b.png", "alt": "Hai"}], "place": "Xã Mẫu"}, ""),
    "video/phim.md": (
        {
            "file": f"{FILM}.mp4",
            "poster": "bia.png",
            "captions": f"{FILM}.vtt",
            "chapters": [{"start": "0:00", "title": "Đầu"}, {"start": "0:05", "title": "Cuối"}],
        },
        "Phim.",
    ),
    "video/xa.md": ({"link": "https://phim.example/x", "poster": "bia.png"}, "Phim xa."),
    "hoi-dap/nop.md": (
        {
            "question": "Nộp ở đâu?",
            "asked": "2018-06-01",
            "state": "answered",
            "asker": "N. V. A.",
            "due": "2018-06-20",
            "answered": "2018-06-05",
            "signer": "Bà Mẫu",
            "unit": "Phòng Mẫu",
            "field": "Lưu trữ",
            "legal_basis": ["/van-ban/qd.md"],
        },
        "Nộp ở bộ phận một cửa.",
    ),
    "hoi-dap/cho.md": (
        {
            "question": "Bao giờ có?",
            "asked": "2018-06-04",
            "state": "received",
            "due": "2018-06-18",
        },
        "",
    ),
    "van-ban/qd.md": (
        {"number": "1/QĐ-MAU", "issuer": "Cục Mẫu", "issued": "2018-06-01", "files": ["qd.csv"]}
        | {"replaces": ["9/QĐ-MAU"], "field": "Lưu trữ"},
        "",
    ),
    "van-ban/cu.md": (
        {"number": "9/QĐ-MAU", "issuer": "Cục Mẫu", "issued": "2017-06-01", "files": ["qd.csv"]},
        "Chữ.",
    ),
    "van-ban/du-thao.md": (
        {"number": "3/QĐ-MAU", "issuer": "Bộ Mẫu", "issued": "2018-06-02", "files": ["qd.csv"]}
        | {"comment_until": "2018-07-01", "amends": ["1/QĐ-MAU"]},
        "",
    ),
    "dich-vu-cong/cap.md": (
        {"code": "M-1", "steps": ["Nộp.", "Nhận."], "forms": ["don.csv"], "level": "Toàn trình"}
        | {"legal_basis": ["/van-ban/qd.md"], "agency": "Phòng Mẫu"},
        "Chữ.",
    ),
    "dich-vu-cong/doi.md": (
        {"portal_url": "https://dvc.example/2", "synced": "2018-06-01", "field": "Lưu trữ"},
        "",
    ),
    "csdl/bang.md": ({"file": "bang.csv", "columns": COLUMNS, "updated": "2018-06-01"}, "Chữ."),
    "trang/gioi-thieu.md": (
        {"people": [{"name": "Trần Văn Mẫu", "post": "Cục trưởng", "photo": "ong.png"}]}
        | {"chart": [{"unit": "Cục Mẫu", "units": [{"unit": "Phòng Mẫu"}]}]},
        "Xem [liên hệ](lien-he.md).",
    ),
    "trang/lien-he.md": ({"parent": "gioi-thieu", "order": 2}, "Số điện thoại 024 0000 0000."),
}


def write_first_site(portal: Portal, crowd: int) -> None:
    """Put it into content/; `crowd` short news more make its lists long."""
    for name, colour in PHOTOS.items():
        portal.photo(name, colour, SIZE)
    for name in TABLES:
        portal.write(name, TABLE)
    (portal.content / "video").mkdir(exist_ok=True)
    for suffix in ("mp4", "vtt"):
        shutil.copy(ROOT / f"content/video/{FILM}.{suffix}", portal.content / "video")
    for at, (name, (fields, text)) in enumerate(SOURCES.items()):
        given = {"title": f"Hội nghị {at % 5} sơ kết", "date": f"2018-06-{at % 9 + 1:02} 07:00"}
        portal.write(name, show_source({**given, **fields}, text))
    for at in range(crowd):
        fields = {"title": f"Tin ngắn {at}", "date": f"2018-05-{at % 28 + 1:02}", "category": "Tin"}
        portal.write(f"tin-tuc/ngan/tin-{at}.md", show_source(fields, "Chữ."))


def show_source(fields: Mapping[str, Any], text: str) -> str:
    """A source with each field on a line of its own."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", text, ""])
