"""Which photos an item shows twice under two names."""

import msgspec
from desk.checking.whole_rules.same_photos import RULE

from tests.desk.checking.whole_rules.conftest import look


def test_the_second_name_of_a_photo_is_told_at_its_line(portal, told):
    portal.photo("tin-tuc/a.png", "blue")
    portal.photo("tin-tuc/b.png", "blue")
    portal.article("bai.md", "![Tả a](a.png)\n\n![Tả b](b.png)\n")
    portal.article("bia.md", "![Tả b](b.png)\n", cover="a.png", cover_alt="Tả")
    fix = "giữ một ảnh; bài và album có thể cùng dẫn tới một tệp"
    message = "ảnh tin-tuc/b.png giống từng byte với tin-tuc/a.png, cùng trong bài này"
    assert told(RULE) == [("tin-tuc/bai.md", 9, message, fix), ("tin-tuc/bia.md", 9, message, fix)]


def test_one_name_twice_and_one_photo_in_two_items_are_left_alone(portal, where):
    portal.photo("tin-tuc/a.png", "blue")
    portal.photo("tin-tuc/b.png", "blue")
    portal.photo("tin-tuc/c.png", "green")
    portal.article("bai.md", "![Tả](a.png)\n\n![Tả c](c.png)\n", cover="a.png", cover_alt="Tả")
    portal.article("khac.md", "![Tả b](b.png)\n")
    assert where(RULE) == []


def test_a_photo_that_is_not_known_yet(portal):
    """It changed right before the survey, which keeps nothing of it."""
    for name in "abc":
        portal.photo(f"tin-tuc/{name}.png", "blue")
    portal.article("bai.md", "![Tả c](c.png)\n\n![Tả a](a.png)\n\n![Tả b](b.png)\n")
    whole = look(portal)
    snapshot = whole.survey.snapshot
    known = [each for each in snapshot.media if each.use.path != "tin-tuc/c.png"]
    snapshot = msgspec.structs.replace(snapshot, media=known)
    survey = msgspec.structs.replace(whole.survey, snapshot=snapshot)
    places = RULE.find(msgspec.structs.replace(whole, survey=survey))
    assert [place.line for place in places] == [11]
