"""Which albums have nothing to leaf through."""

from desk.checking.whole_rules.small_albums import RULE


def album(portal, name, *photos):
    for at, photo in enumerate(photos):
        portal.photo(f"anh/{photo}.png", ("blue", "green")[at])
    lines = "".join(f"  - {{file: {photo}.png, alt: Tả {photo}}}\n" for photo in photos)
    portal.write(f"anh/{name}.md", f"---\ntitle: {name}\ndate: 2018-01-01\nphotos:\n{lines}---\n")


def test_an_album_of_one_photo_is_told_at_the_photo(portal, told):
    album(portal, "mot", "a")
    fix = "thêm ảnh vào photos, hoặc đưa ảnh này vào một bài viết trong tin-tuc/"
    assert told(RULE) == [("anh/mot.md", 5, "album chỉ có một ảnh", fix)]


def test_an_album_of_two(portal, where):
    album(portal, "hai", "b", "c")
    assert where(RULE) == []
