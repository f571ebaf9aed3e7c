"""A damaged store costs time, never a page; what lies in it is never run (security.md a6)."""

import random

import pytest

from tests.faults.checks import built_anew
from tests.faults.forging import FORMS, forge

PLACES = 200


def cut(data, chance):
    return data[: chance.randrange(len(data))]


def emptied(data, chance):
    """A page of the file, or all of it."""
    at = chance.randrange(0, len(data), 4096)
    return data[:at] + bytes(4096) + data[at + 4096 :] if chance.random() < 0.8 else b""


def flipped(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


@pytest.mark.slow
def test_damage_at_200_places_changes_no_page(scene, tell):
    """By chance that is the same each time: cut, emptied, one bit flipped."""
    damaged = scene()
    damaged.settle()
    wrong, seen = 0, set()
    for number in range(PLACES):
        chance = random.Random(number)
        store = damaged.portal.path / ".cache/portal.sqlite"
        harm = (cut, emptied, flipped, flipped)[number % 4]
        store.write_bytes(harm(store.read_bytes(), chance))
        wrong += built_anew(damaged) != []
        seen.add(harm)
        damaged.restore()
    tell(f"cache damaged at {PLACES} places: wrong pages {wrong}, crashes 0")
    assert wrong == 0
    assert seen == {cut, emptied, flipped}


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_nothing_that_a_stranger_laid_into_the_store_is_run(scene, folder, tell, form):
    """Forged with a right seal under every key: the whole store, as a CI's cache may be another's.

    In the place of a template stands what Jinja would take for this very template's code.
    """
    forged = scene()
    forged.settle()
    assert forge(forged, form, folder / "da-chay") > 50
    assert built_anew(forged) == []
    assert not (folder / "da-chay").exists()
    tell(f"code run from the cache, {form}: 0")
