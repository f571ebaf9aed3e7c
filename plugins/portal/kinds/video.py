"""Videos of `video/` (contracts.md §3): a film of ours, or one that another site plays."""

from ..fields import scalars
from ..fields.clock import chapters, clock
from ..fields.web_address import https
from .every import fields_of
from .kind import Field, Kind
from .video_item import Video, fits, validate
from .video_page import data, figures, film_entry, note, page, thing

VIDEO = Kind(
    name="video",
    plural="videos",
    folder="video",
    list_template="videos",
    covers=True,
    record=Video,
    fields=fields_of(
        Field("file", scalars.file, ("Tệp phim", "Tệp")),
        Field("link", https, ("Liên kết",)),
        Field("poster", scalars.file, ("Ảnh bìa",), required=True),
        Field("duration", clock, ("Thời lượng",)),
        Field("captions", scalars.file, ("Phụ đề",)),
        Field("transcript", scalars.lines, ("Lời thuyết minh", "Lời thoại")),
        Field("chapters", chapters, ("Các phần",), lined=True),
    ),
    address=lambda item: f"/video/{item.slug}/",
    page=page,
    data=data,
    thing=thing,
    film=film_entry,
    figures=figures,
    validate=validate,
    fits=fits,
    note=note,
    starter="""---
title: {title}
date: {date}
summary:
status: draft
file: phim.mp4
poster: phim.jpg
# duration: 1:35
captions: phim.vtt
# transcript: |
#   Lời của phim, mỗi đoạn cách nhau một dòng trống
# chapters:
#   - start: 0:00
#     title: Mở đầu
---

Viết vài câu giới thiệu phim ở đây. Ảnh bìa: chạy lệnh invoke poster content/video/phim.mp4
Phim ở trang khác: thay dòng file bằng dòng link và địa chỉ https.
Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
