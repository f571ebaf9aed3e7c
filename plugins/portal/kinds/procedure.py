"""Procedures: the public services of `dich-vu-cong/` (contracts.md §3)."""

from ..fields import entries, scalars
from ..fields.web_address import https
from .every import fields_of
from .kind import Facet, Field, Kind
from .procedure_item import Procedure, check, level, moments, states, validate
from .procedure_page import cells, data, note, page, thing
from .procedure_words import WORDS

PROCEDURE = Kind(
    name="procedure",
    plural="procedures",
    folder="dich-vu-cong",
    list_template="procedures",
    record=Procedure,
    fields=fields_of(
        Field("code", scalars.text, ("Mã thủ tục",)),
        Field("field", scalars.name, ("Lĩnh vực",)),
        Field("level", level, ("Mức độ",)),
        Field("steps", entries.texts, ("Trình tự thực hiện", "Các bước")),
        Field("dossier", entries.texts, ("Thành phần hồ sơ",)),
        Field("time", scalars.text, ("Thời hạn giải quyết", "Thời hạn")),
        Field("fee", scalars.text, ("Lệ phí", "Phí")),
        Field("agency", scalars.name, ("Cơ quan thực hiện",)),
        Field("result", scalars.text, ("Kết quả",)),
        Field("forms", entries.files, ("Biểu mẫu",)),
        Field("legal_basis", entries.texts, ("Căn cứ pháp lý", "Căn cứ"), lined=True),
        Field("portal_url", https, ("Cổng dịch vụ công", "Nộp trực tuyến")),
        Field("synced", scalars.moment, ("Ngày đối chiếu",), lined=True),
    ),
    address=lambda item: f"/dich-vu-cong/{item.slug}/",
    page=page,
    data=data,
    thing=thing,
    validate=validate,
    check=check,
    states=states,
    moments=moments,
    note=note,
    cells=cells,
    facets=(
        Facet("linh-vuc", "field", lambda item, state: (item.field,) if item.field else ()),
        Facet("loai", "level", lambda item, state: (item.level,) if item.level else ()),
        Facet("co-quan", "agency", lambda item, state: (item.agency,) if item.agency else ()),
    ),
    words=WORDS,
    starter="""---
title: {title}
date: {date}
code:
field:
level: Toàn trình
steps:
  - Người có yêu cầu nộp hồ sơ ở đâu, bằng cách nào.
  - Ai kiểm tra, ai giải quyết, ai ký.
  - Nhận kết quả ở đâu.
dossier:
  - Đơn hoặc tờ khai theo mẫu.
time: 05 ngày làm việc
fee: Không thu
agency:
result:
# forms:
#   - file: to-khai.pdf
#     label: Tờ khai (PDF)
# legal_basis: [/van-ban/ten-tep.md]
# portal_url: https://dichvucong.cuc-mau.example/thu-tuc/cmau-01
# synced: {day}
unit:
status: draft
---

Viết điều người nộp cần biết thêm ở đây, hoặc để trống.
Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
