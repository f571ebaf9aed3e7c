"""Pages that a department owes its readers and that say next to nothing (docs/vietnam.md:
functions, organisation chart, history, leaders; how to reach it). An empty one is a rule of texts.
"""

from collections.abc import Iterator

from portal.kinds.page import StandingPage

from ..quoting import quote
from ..rule import Place, Whole, WholeRule
from ..text import FEW

_OWED = frozenset(  # by slug
    "gioi-thieu chuc-nang-nhiem-vu chuc-nang nhiem-vu co-cau-to-chuc to-chuc lich-su lanh-dao "
    "lien-he".split()
)


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public; people, a chart or a photo are something to see."""
    for wish in whole.survey.linked.wishes:
        item = wish.item
        if not isinstance(item, StandingPage) or item.slug not in _OWED:
            continue
        facts = whole.texts.get(item.path)
        shown = item.people or item.chart or any(each.kind == "photo" for each in wish.targets)
        if facts and not shown and 0 < facts.words < FEW:
            words = {"title": quote(item.title), "count": str(facts.words)}
            yield Place(item.path, item.lines.get("title", 1), words)


RULE = WholeRule(
    id="page-thin",
    message="trang “{title}” chỉ có {count} chữ",
    fix="viết đủ điều người đọc cần; đang viết dở thì thêm status: draft để trang chưa hiện",
    find=find,
)
