"""One text in two files: `bai.md` and the copy `bai-1.md` that an editor or an import left."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from portal.linking.entry import Wish
from portal.reading.scan import read_file

from ..rule import Place, Whole, WholeRule

_FEW = 40  # words: notices of one line are often the same


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public; the later path is told."""
    for those in _alike(whole):
        first: dict[bytes, str] = {}
        for wish in sorted(those, key=lambda wish: wish.item.path):
            text = _text(whole.job.content, wish)
            other = first.setdefault(text, wish.item.path) if text else wish.item.path
            if other != wish.item.path:
                yield Place(wish.item.path, wish.item.lines.get("title", 1), {"other": other})


def _alike(whole: Whole) -> list[Sequence[Wish]]:
    """Texts with one summary, as many words and the same headings: few, so they can be opened."""
    groups: defaultdict[object, list[Wish]] = defaultdict(list)
    for wish in whole.survey.linked.wishes:
        item = wish.item
        facts = whole.texts.get(item.path)
        if facts and facts.words >= _FEW:
            groups[item.summary, facts.words, facts.ids].append(wish)
    return [those for those in groups.values() if len(those) > 1]


def _text(content: str, wish: Wish) -> bytes:
    """What stands below the front matter, blanks apart; b"" where it cannot be read now."""
    try:
        data = read_file(content, wish.source)
    except OSError:
        return b""
    lines = data.splitlines()
    ends = [at for at, line in enumerate(lines) if line.rstrip() == b"---"]
    return b" ".join(b" ".join(lines[ends[1] + 1 :]).split()) if ends[1:] else b""


RULE = WholeRule(
    id="same-text",
    message="nội dung trùng từng chữ với content/{other}",
    fix="giữ một bài; địa chỉ của bài bị bỏ thì ghi vào old_urls của bài kia",
    find=find,
)
