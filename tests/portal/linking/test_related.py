"""Which older items are closest, and that a later item changes none of it."""

import random

from portal.linking.related import FACE, SHOWN, Relations, relate

WORDS = "thi đua hội nghị sơ kết công tác văn bản tập huấn kế hoạch năm quý".split()


def related(*items, before=None, faces=None):
    """For each item the places of those closest to it; its face is its title unless given."""
    faces = faces or [item.title.encode()[:FACE].ljust(FACE) for item in items]
    return relate(faces, items, before or Relations())


def test_a_thread_outweighs_tags_and_a_tag_outweighs_words(article):
    items = [
        article("a", title="Đông", thread="Sơ kết 2018"),
        article("b", title="Tây", tags=("x", "y")),
        article("c", title="Hội nghị tập huấn văn thư năm nay"),
        article("d", title="Hội nghị tập huấn văn thư", tags=("X", "Y"), thread="SƠ KẾT 2018"),
    ]
    assert related(*items).closest[3] == (0, 1, 2)


def test_a_rare_tag_counts_more_than_a_common_one(article):
    common = [article(f"c{n}", title=f"C{n}", tags=("chung",)) for n in range(12)]
    rare = article("r", title="R", tags=("hiếm",))
    last = article("z", title="Z", tags=("chung", "hiếm"))
    assert related(rare, *common, last).closest[-1][0] == 0


def test_two_syllables_make_a_word_and_one_is_no_ground(article):
    items = [
        article("a", title="Hội thao"),
        article("b", title="Kết hội nghị"),
        article("c", title="Hội nghị"),
    ]
    assert related(*items).closest == ((), (), (1,))


def test_among_equals_the_newest_comes_first_and_no_more_than_are_shown(article):
    items = [article(f"i{n}", title=f"Tin {n}", tags=("a",)) for n in range(9)]
    closest = related(*items).closest
    assert [len(each) for each in closest[:5]] == [0, 1, 2, 3, 3]
    assert closest[8] == (7, 6, 5)
    assert SHOWN == 3


def some_items(article, count, seed):
    chance = random.Random(seed)
    return [
        article(
            f"i{n}",
            title=" ".join([*chance.sample(WORDS, 4), str(n)]),
            tags=tuple(chance.sample(WORDS, chance.randrange(3))),
            thread=chance.choice(["", "", *WORDS[:3]]),
        )
        for n in range(count)
    ]


def face_of(item):
    return f"{item.slug} {hash((item.title, item.tags, item.thread)):x}".encode()[:FACE].ljust(FACE)


def test_later_items_change_nothing_of_earlier_ones(article):
    items = some_items(article, 120, 1)
    whole = related(*items)
    assert related(*items[:70]).closest == whole.closest[:70]
    assert all(other < place for place, each in enumerate(whole.closest) for other in each)


def test_what_is_known_from_before_gives_what_a_clean_start_gives(article):
    """For an item more, an item less, a changed item and a row that was quite another."""
    items = some_items(article, 60, 2)
    changed = [*items[:25], article("i25", title="Khác hẳn", tags=("a",)), *items[26:]]
    rows = [items, items[:-1], items[1:], changed, items[::-1], [], some_items(article, 60, 3)]
    for row in rows:
        clean = related(*row, faces=[face_of(item) for item in row])
        for other in rows:
            before = related(*other, faces=[face_of(item) for item in other])
            after = related(*row, faces=[face_of(item) for item in row], before=before)
            assert after == clean


def test_what_is_known_is_not_worked_out_again(article):
    """A false memory of the first item stays: its face is as it was."""
    items = [article("a", title="Một"), article("b", title="Hai")]
    faces = [face_of(item) for item in items]
    before = Relations(faces[0], ((7, 7, 7),), related(items[0], faces=faces[:1]).terms)
    assert related(*items, faces=faces, before=before).closest == ((7, 7, 7), ())


def test_where_one_title_changed_only_what_shares_its_words_is_worked_out(article):
    """A false memory stays where nothing is shared, and goes where the old or new words are."""
    titles = ["Hội nghị", "Thi đua", "Tập huấn", "Hội nghị", "Thi đua", "Kế hoạch"]
    items = [article(f"i{n}", title=title) for n, title in enumerate(titles)]
    false = Relations(related(*items).faces, ((9,),) * 6, related(*items).terms)
    items[0] = article("i0", title="Kế hoạch")
    assert related(*items, before=false).closest == ((), (9,), (9,), (), (9,), (0,))
