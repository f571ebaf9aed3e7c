"""An album of one photo: a page to leaf through with nothing to leaf."""

from collections.abc import Iterator

from portal.kinds.album import Album

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public."""
    for item in whole.public(Album):
        if len(item.photos) == 1:
            yield Place(item.path, item.photos[0].file.line)


RULE = WholeRule(
    id="album-of-one",
    message="album chỉ có một ảnh",
    fix="thêm ảnh vào photos, hoặc đưa ảnh này vào một bài viết trong tin-tuc/",
    find=find,
)
