"""The fields that every kind has (contracts.md §3)."""

from ..fields import entries, scalars
from ..fields.old_urls import old_urls
from .kind import Field

_STATUS = scalars.one_of(
    published="công khai",
    draft="bản nháp, không đăng",
    hidden="có trang riêng, không vào danh sách",
)
_LANG = scalars.one_of(vi="tiếng Việt", en="tiếng Anh")
_EVERY = (
    Field("title", scalars.text, ("Tiêu đề", "Tên bài"), required=True, lined=True),
    Field("date", scalars.moment, ("Ngày đăng", "Ngày"), required=True, lined=True),
    Field("modified", scalars.moment, ("Cập nhật lúc", "Ngày cập nhật")),
    Field("slug", scalars.slug, ("Địa chỉ",), lined=True),
    Field("summary", scalars.text, ("Tóm tắt", "Sapo")),
    Field("category", scalars.name, ("Chuyên mục",), lined=True),
    Field("tags", entries.tags, ("Thẻ", "Từ khóa"), lined=True),
    Field("status", _STATUS, ("Trạng thái",)),
    Field("lang", _LANG, ("Ngôn ngữ",)),
    Field("translation_of", scalars.text, ("Bản dịch của",), lined=True),
    Field("thread", scalars.name, ("Dòng sự kiện",), lined=True),
    Field("unit", scalars.text, ("Đơn vị", "Đơn vị đăng")),
    Field("source", scalars.text, ("Nguồn", "Nguồn tin")),
    Field("old_urls", old_urls, ("Địa chỉ cũ",), lined=True),
    Field("see_also", entries.texts, ("Xem thêm",), lined=True),
    Field("updates", entries.updates, ("Các lần cập nhật",)),
    Field("expires", scalars.moment, ("Hết hạn",)),
    Field("withdrawn", entries.withdrawal, ("Thu hồi",)),
    Field("review_by", scalars.moment, ("Rà soát trước ngày",), lined=True),
)


def fields_of(*own: Field) -> dict[str, Field]:
    """The fields of a kind by name: every kind's, and its own, which may take their place."""
    return {field.name: field for field in (*_EVERY, *own)}
