"""An album of one photo: a page to leaf through with nothing to leaf."""

from collections.abc import Iterator

from portal.kinds.album import Album

from ..rule import Place, Whole, WholeRule


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public."""
    for wish in whole.survey.linked.wishes:
        item = wish.item
        if isinstance(item, Album) and len(item.photos) == 1:
            yield Place(item.path, item.photos[0].file.line)


RULE = WholeRule(
    id="album-of-one",
    severity="warning",
    message="album chỉ có một ảnh",
    fix="thêm ảnh vào photos, hoặc đưa ảnh này vào một bài viết trong tin-tuc/",
    find=find,
)
