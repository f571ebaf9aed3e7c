"""Documents: the register of `van-ban/` (contracts.md §3)."""

from ..fields import entries, scalars
from ..fields.document_numbers import number, numbers
from .document_checks import check, validate, validate_days
from .document_force import states
from .document_item import Document
from .document_page import cells, data, note, page, thing
from .document_words import WORDS
from .every import fields_of
from .kind import Facet, Field, Kind

DOCUMENT = Kind(
    name="document",
    plural="documents",
    folder="van-ban",
    list_template="documents",
    record=Document,
    fields=fields_of(
        Field("number", number, ("Số ký hiệu", "Số hiệu"), required=True, lined=True),
        Field("issuer", scalars.name, ("Cơ quan ban hành",), required=True),
        Field("issued", scalars.moment, ("Ngày ban hành", "Ngày ký"), required=True),
        Field("valid_from", scalars.moment, ("Có hiệu lực từ", "Ngày có hiệu lực")),
        Field("valid_until", scalars.moment, ("Có hiệu lực đến", "Ngày hết hiệu lực")),
        Field("signer", scalars.text, ("Người ký",)),
        Field("type", scalars.name, ("Loại văn bản",)),
        Field("field", scalars.name, ("Lĩnh vực",)),
        Field("abstract", scalars.text, ("Trích yếu",)),
        Field("files", entries.files, ("Tệp văn bản",), required=True),
        Field("replaces", numbers, ("Thay thế",), lined=True),
        Field("amends", numbers, ("Sửa đổi",), lined=True),
        Field("comment_until", scalars.moment, ("Góp ý đến", "Nhận góp ý đến"), lined=True),
    ),
    address=lambda item: f"/van-ban/{item.slug}/",
    page=page,
    data=data,
    thing=thing,
    validate_days=validate_days,
    validate=validate,
    check=check,
    states=states,
    note=note,
    cells=cells,
    facets=(
        Facet("trang-thai", "state", lambda item, state: (state,), worded=True),
        Facet("loai", "type", lambda item, state: (item.form,) if item.form else ()),
        Facet("linh-vuc", "field", lambda item, state: (item.field,) if item.field else ()),
        Facet("co-quan", "issuer", lambda item, state: (item.issuer,)),
        Facet("nam", "year_issued", lambda item, state: (item.year,)),
    ),
    words=WORDS,
    starter="""---
title: {title}
date: {date}
number: 01/QĐ-CMAU
issuer: Cục Mẫu
issued: {day}
valid_from: {day}
# valid_until: 31/12/2030
signer:
# type: Quyết định
field:
abstract:
# replaces: [47/QĐ-CMAU]
# amends: [05/2025/TT-BVD]
# comment_until: 31/12/2030
status: draft
files:
  - file: van-ban.pdf
    label: Văn bản (toàn văn)
---

Viết nội dung chính của văn bản ở đây, hoặc để trống. Đặt các tệp cạnh bài này. Sửa số, cơ quan,
ngày. Dự thảo lấy ý kiến thì thêm comment_until, bỏ valid_from.
Khi xong, xóa dòng `status: draft` ở trên để đăng.
""",
)
