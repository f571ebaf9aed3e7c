"""A page of leaders or staff without a telephone or an e-mail: readers see whom, and not how."""

from collections.abc import Iterator

from portal.kinds.page import StandingPage

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public: one who can be reached is enough, an office has one telephone."""
    for item in whole.public(StandingPage):
        if item.people and not any(person.phone or person.email for person in item.people):
            words = {"count": str(len(item.people))}
            yield Place(item.path, item.lines.get("people", 1), words)


RULE = WholeRule(
    id="people-contact",
    message="trang có {count} người mà không ai có điện thoại hay thư điện tử",
    fix="thêm phone hoặc email cho ít nhất một người: số và địa chỉ của cơ quan",
    find=find,
)
