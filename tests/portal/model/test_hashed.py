from portal.model.hashed import hash_of
from portal.model.photo import Cut


def test_equal_parts_have_one_hash_and_others_another():
    parts = ("chữ", b"byte", 1, (2, "ba"), Cut("card", 40, 30))
    assert hash_of(*parts) == hash_of(*parts)
    assert len(hash_of(*parts)) == 16
    others = [
        parts[::-1],
        parts[:-1],
        ("chữ", "byte", *parts[2:]),
        (*parts[:-1], Cut("card", 40, 31)),
    ]
    assert len({hash_of(*parts), *(hash_of(*other) for other in others)}) == 5


def test_where_one_part_ends_and_the_next_begins_counts():
    assert hash_of("ab", "c") != hash_of("a", "bc")
