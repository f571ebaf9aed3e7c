"""Questions and answers: `hoi-dap/` (contracts.md §3)."""

from ..fields import entries, scalars
from ..fields.private import asker, masked
from .ask_words import WORDS as ASK_WORDS
from .every import fields_of
from .kind import Facet, Field, Kind
from .question_checks import check, validate, validate_days, validate_text
from .question_item import Question, forwarded, states
from .question_page import cells, data, note, page, thing
from .question_places import ASK, CLOCK, pages
from .question_words import WORDS

_STATE = scalars.one_of(
    received="đã nhận, chưa giao",
    forwarded="đã chuyển cho nơi trả lời",
    answered="đã trả lời",
)

QUESTION = Kind(
    name="question",
    plural="questions",
    folder="hoi-dap",
    list_template="questions",
    record=Question,
    fields=fields_of(
        Field("title", masked(scalars.text), ("Tiêu đề", "Tên bài"), required=True, lined=True),
        Field("summary", masked(scalars.text), ("Tóm tắt", "Sapo")),
        Field("unit", scalars.name, ("Đơn vị", "Đơn vị đăng")),
        Field("question", masked(scalars.lines), ("Câu hỏi", "Nội dung hỏi"), required=True),
        Field("field", scalars.name, ("Lĩnh vực",)),
        Field("asker", asker, ("Người hỏi",)),
        Field("place", masked(scalars.text), ("Địa phương", "Nơi gửi")),
        Field("asked", scalars.moment, ("Ngày hỏi", "Ngày nhận"), required=True, lined=True),
        Field("state", _STATE, ("Tình trạng",), required=True, lined=True),
        Field("forwarded", forwarded, ("Chuyển đến",), lined=True),
        Field("due", scalars.moment, ("Hạn trả lời",), lined=True),
        Field("signer", scalars.text, ("Người ký",)),
        Field("answered", scalars.moment, ("Ngày trả lời",), lined=True),
        Field("legal_basis", entries.texts, ("Căn cứ pháp lý", "Căn cứ"), lined=True),
    ),
    address=lambda item: f"/hoi-dap/{item.slug}/",
    page=page,
    data=data,
    thing=thing,
    validate_days=validate_days,
    validate=validate,
    validate_text=validate_text,
    check=check,
    states=states,
    note=note,
    cells=cells,
    facets=(
        Facet("trang-thai", "state", lambda item, state: (state,), worded=True),
        Facet("linh-vuc", "field", lambda item, state: (item.field,) if item.field else ()),
        Facet("don-vi", "unit", lambda item, state: (item.unit,) if item.unit else ()),
    ),
    pages=pages,
    ways=(("ask", ASK), ("clock", CLOCK)),
    words={lang: WORDS[lang] | ASK_WORDS[lang] for lang in WORDS},
    starter="""---
title: {title}
date: {date}
question: |
  Viết lời người hỏi ở đây, bỏ tên, số điện thoại, địa chỉ và giấy tờ.
asker: N. V. A.
place:
asked: {day}
state: received
field:
due: {day}
# forwarded:
#   date: {day}
#   to: Phòng Chính sách
unit:
# signer: Thượng tá Ngô Thị Mẫu Đơn, Chánh Văn phòng
# answered: {day}
# legal_basis: [/van-ban/ten-tep.md]
status: draft
---

<!-- Khi xong, xóa dòng `status: draft` ở trên để đăng, ngay khi nhận câu hỏi. Khi đã trả lời:
sửa state thành answered, thêm answered, signer, unit, rồi viết câu trả lời thay mấy dòng này. -->
""",
)
