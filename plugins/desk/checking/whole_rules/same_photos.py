"""One photo under two names in one item: readers get it twice, and load it twice."""

from collections import Counter
from collections.abc import Iterator

from portal.linking.entry import Wish

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public; photos are known by the bytes of their files."""
    hashes = {
        each.use.path: each.media.hash
        for each in whole.survey.snapshot.media
        if each.use.kind == "photo" and each.media.hash
    }
    uses = Counter(hashes.values())
    twice = {path for path, known in hashes.items() if uses[known] > 1}
    for wish in whole.survey.linked.wishes if twice else ():
        first: dict[bytes, str] = {}
        for path, line in _photos(wish):
            if path in twice:
                other = first.setdefault(hashes[path], path)
                if other != path:
                    yield Place(wish.item.path, line, {"photo": path, "other": other})


def _photos(wish: Wish) -> Iterator[tuple[str, int]]:
    """The photos that the item shows, with their lines: the front matter's, the text's."""
    for used, target in wish.used:
        if target.kind == "photo":
            yield target.value, used.file.line
    for at, target in enumerate(wish.targets):
        if target.kind == "photo":
            yield target.value, wish.reading.references[at].line


RULE = WholeRule(
    id="same-photo",
    message="ảnh {photo} giống từng byte với {other}, cùng trong bài này",
    fix="giữ một ảnh; bài và album có thể cùng dẫn tới một tệp",
    find=find,
)
