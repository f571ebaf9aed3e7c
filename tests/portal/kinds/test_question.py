"""The row of questions: what an editor writes, and what the record holds of it."""

import pytest
from portal.kinds.question import QUESTION
from portal.kinds.question_item import Forwarded
from portal.vietnamese.dates import parse_moment

GOOD = """Tiêu đề: Nộp ở đâu?
Ngày đăng: 03/11/2026
Câu hỏi: |
  Tôi nộp ở đâu?

  Cần giấy gì?
Lĩnh vực: Tuyển quân
Người hỏi: N. V. A.
Nơi gửi: Hà Nội
Ngày nhận: 02/11/2026
Tình trạng: answered
Chuyển đến: {date: 04/11/2026, to: Phòng Mẫu}
Hạn trả lời: 16/11/2026
Đơn vị: Phòng Mẫu
Người ký: Bà Mẫu
Ngày trả lời: 05/11/2026
Căn cứ: [/van-ban/a.md, Điều 4]
"""


def test_every_field_is_read_by_its_vietnamese_name(read_item):
    item, findings = read_item(QUESTION, GOOD)
    assert findings == []
    assert item.question == "Tôi nộp ở đâu?\n\nCần giấy gì?"
    assert (item.field, item.asker, item.place) == ("Tuyển quân", "N. V. A.", "Hà Nội")
    assert (item.asked, item.due) == (parse_moment("2026-11-02"), parse_moment("2026-11-16"))
    assert item.forwarded == Forwarded(parse_moment("2026-11-04"), "Phòng Mẫu")
    assert (item.state, item.signer) == ("answered", "Bà Mẫu")
    assert item.legal_basis == ("/van-ban/a.md", "Điều 4")


@pytest.mark.parametrize(
    ("line", "raw", "given"),
    [
        (2, "0912345678", "Tiêu đề: Hỏi của 0912345678"),
        (9, "Nguyễn Văn An", "Người hỏi: Nguyễn Văn An"),
        (10, "số 12 đường Thí Dụ", "Nơi gửi: số 12 đường Thí Dụ, xã Mẫu"),
        (10, "an@thu.example", "Nơi gửi: an@thu.example"),
    ],
)
def test_private_data_are_an_error_at_their_line_and_not_told(read_item, line, raw, given):
    lines = GOOD.splitlines()
    lines[line - 2] = given
    item, [finding] = read_item(QUESTION, "\n".join(lines) + "\n")
    assert item is None
    assert (finding.line, finding.severity) == (line, "error")
    assert raw not in finding.show()


def test_private_data_in_the_question_are_an_error_at_its_key(read_item):
    _, [finding] = read_item(QUESTION, GOOD.replace("Cần giấy gì?", "Gọi 0912 345 678."))
    assert (finding.line, "0912" in finding.show()) == (4, False)
    assert "09xx xxx x78" in finding.message


def test_a_state_of_one_s_own_shows_those_that_there_are(read_item):
    _, [finding] = read_item(QUESTION, GOOD.replace("answered", "da tra loi"))
    assert finding.message == "“da tra loi” không phải là giá trị được dùng"
    assert "answered (đã trả lời)" in finding.fix


def test_facets_are_state_field_and_unit(question):
    item = question(field="Tuyển quân", unit="Phòng Mẫu")
    found = {facet.word: facet.texts(item, "overdue") for facet in QUESTION.facets}
    assert found == {
        "trang-thai": ("overdue",),
        "linh-vuc": ("Tuyển quân",),
        "don-vi": ("Phòng Mẫu",),
    }
    bare = {facet.word: facet.texts(question(), "received") for facet in QUESTION.facets}
    assert bare == {"trang-thai": ("received",), "linh-vuc": (), "don-vi": ()}
