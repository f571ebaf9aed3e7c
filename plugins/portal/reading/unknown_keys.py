"""A key that its kind has not → what to do about it.

In this order: what it means in other portals and generators, the nearest of the kind's own keys,
or all of them.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from ..vietnamese.slug import fold

_NOBODY = "bỏ dòng này: bài của cổng là của cơ quan, không ghi người viết; nguồn tin ghi ở source"
_PLACED = (
    "bỏ dòng này: cổng tự đặt địa chỉ và mẫu trang; muốn đổi phần cuối của địa chỉ thì ghi slug"
)
_DRAFT = "viết status: draft nếu chưa đăng, còn đã đăng thì bỏ dòng này"
_BELOW = "bỏ dòng này; nội dung viết ở dưới dòng --- thứ hai"
# Folded keys → the remedy.
_REMEDIES = {
    key: remedy
    for keys, remedy in (
        ("author|authors|tac gia|nguoi dang|nguoi viet|nguoi bien tap|but danh", _NOBODY),
        ("url|save_as|template|layout|permalink", _PLACED),
        ("draft|nhap|ban nhap|published|publish|cong khai", _DRAFT),
        ("content|body|noi dung|noi dung bai", _BELOW),
    )
    for key in keys.split("|")
}
# Folded keys → the fields that they may mean; a kind has one of them, or none.
_MEANT = {
    key: fields.split()
    for keys, fields in (
        ("danh muc|the loai|phan loai|categories|section", "category"),
        ("description|excerpt|mo ta|trich dan|lead", "summary"),
        ("image|images|thumbnail|featured_image|banner|photo", "cover poster photos"),
        ("anh|anh bia|anh dai dien|anh minh hoa|hinh anh|hinh dai dien", "cover poster photos"),
        ("keywords|keyword|tag|chu de|nhan", "tags"),
        ("file|files|tep|dinh kem", "attachments files file forms"),
        ("lastmod|updated|sua luc|ngay sua", "modified"),
        ("ngay tao|thoi gian|ngay viet|publishdate", "date"),
        ("ten|tieu de bai|headline|name", "title"),
        ("aliases|redirect_from", "old_urls"),
        ("language|locale", "lang"),
    )
    for key in keys.split("|")
}
_NEAR = 0.7  # of difflib; at 0.6 `file` is near to `title`


def remedy_for(written: str, names: Mapping[str, str]) -> str:
    """What to write instead; `names` are the kind's: a folded spelling → its field."""
    folded = fold(written).strip()
    if folded in _REMEDIES:
        return _REMEDIES[folded]
    fields = set(names.values())
    meant = [field for field in _MEANT.get(folded, ()) if field in fields]
    near = get_close_matches(folded, names, n=1, cutoff=_NEAR)
    if meant or near:
        field = meant[0] if meant else names[near[0]]
        return f"có phải là “{field}”? Sửa lại tên khóa hoặc bỏ dòng này"
    return "bỏ dòng này; các khóa dùng được: " + ", ".join(sorted(fields))
