"""Every kind of damage in labelled paragraphs, and none in clean ones."""

from itertools import pairwise
from unicodedata import normalize

import pytest
from portal.vietnamese.clean import clean_text
from portal.vietnamese.damage import find_damage

from tests.growth import LINEAR, growth
from tests.portal.vietnamese.conftest import CASES, read_table

DAMAGED = list(read_table(CASES / "damaged.md").values())
CLEAN = [row[0] for row in read_table(CASES / "undamaged.md").values()]
EXPECTED = 0.98


def mend(text):
    """The whole paragraph as it should read, "" where that is not known."""
    parts, end = [], 0
    for damage in find_damage(text):
        if not damage.mended:
            return ""
        parts += (text[end : damage.start], damage.mended)
        end = damage.end
    return "".join((*parts, text[end:]))


def kinds(text):
    return {damage.kind for damage in find_damage(text)}


def test_damaged_paragraphs_are_told_and_mended(damaged_row):
    kind, text, expected = damaged_row
    assert kinds(text) == {kind}
    assert mend(text) == expected


def test_clean_paragraphs_are_left_alone(undamaged_row):
    (text,) = undamaged_row
    assert find_damage(text) == ()


def test_precision_and_recall_of_more_than_200_paragraphs():
    """Shown by `pytest -rP`; the two tests above say which row it is."""
    right = sum(kinds(text) == {kind} for kind, text, _ in DAMAGED)
    false = sum(kinds(text) not in (set(), {kind}) for kind, text, _ in DAMAGED)
    false += sum(bool(find_damage(text)) for text in CLEAN)
    precision, recall = right / (right + false), right / len(DAMAGED)
    print(f"{len(DAMAGED)} damaged, {len(CLEAN)} clean: {precision=:.3f} {recall=:.3f}")  # noqa: T201
    assert len(DAMAGED) >= 100 and len(CLEAN) >= 100
    assert precision >= EXPECTED
    assert recall >= EXPECTED


def test_mended_paragraphs_are_clean():
    wrong = [text for _, text, mended in DAMAGED if mended and find_damage(mended)]
    assert wrong == []


def test_decomposed_text_is_no_damage():
    """`find_decomposed` reports it; here its marks must not be taken for stray ones."""
    assert [text for text in CLEAN if find_damage(normalize("NFD", text))] == []


def test_eth_alone_makes_no_text_of_windows_1258():
    """There ý is ư: a text that is good but for its Ð would be spoilt."""
    text = "Ðoan Hùng, Ða Phúc cho ý kiến; Ðá, Ðông, ÐT"
    assert kinds(text) == {"look-alike"}
    assert mend(text) == text.replace("Ð", "Đ")
    assert kinds(normalize("NFD", "Ðoàn công tác, Ðội, Ðại biểu")) == {"look-alike"}


def test_damage_is_found_after_the_clean_up_too():
    """What a source loses in it is a letter of some damage: then it is found without a remedy."""
    found = [
        kinds(clean_text(text).text) == {kind} for kind, text, _ in DAMAGED if kind != "look-alike"
    ]
    assert sum(found) / len(found) >= EXPECTED


def test_finds_stand_from_left_to_right_and_apart():
    text = "Ðảng, Há»™i nghá»‹, cаo; đã đọc: H?i ngh? t?i B? và rồi ®· diÔn ra"
    found = find_damage(text)
    assert [damage.kind for damage in found] == [
        "look-alike", "double-utf8", "look-alike", "lost-letters", "tcvn3",
    ]  # fmt: skip
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_lines_stay_lines():
    text = "§éc lËp - Tù do -\nH¹nh phóc"
    assert mend(text) == "Độc lập - Tự do -\nHạnh phúc"


HOSTILE = [
    "®îc c¸c ", "nhµ-", "Hoäi ", "aä", "Hôòi ", "Müller ", "Ã¡", "Ã", "á»™é", "Ãz á» Ã¡ ", "â",
    "cаo và đã ", "Ðảng ", "a" + "\u0301" * 50, "é", "𝐇𝐨", "Ngh? quy?t ", "?", "a?", "\u00ad-",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_text(unit):
    """docs/security.md b10: whatever is pasted, one long word or many short ones."""
    assert growth(find_damage, unit * (2_000 // len(unit))) <= LINEAR


@pytest.mark.slow
@pytest.mark.alone
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_a_long_text(unit):
    assert growth(find_damage, unit * (40_000 // len(unit))) <= LINEAR
