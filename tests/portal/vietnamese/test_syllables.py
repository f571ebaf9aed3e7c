"""The spelling of a syllable: what is Vietnamese and what cannot be."""

import re

from portal.vietnamese.syllables import is_syllable

from tests.portal.vietnamese.conftest import CASES

GOOD = """
a ạ ấy ăn âm uống yếu yêu ở ướt oẳn uỵch ụa ngoằn ngoèo nguệch ngoạc khuỷu khúc xoong boong quốc quý
quí quì quyết quỳnh quạu quệch quờ gì giếng giết gìn giữ giặt gia gien ghế nghiêng nghe ngã kỹ kênh
cua củ cỏ chuyện khuya thuở huơ hòa hoà thủy thuỷ khỏe khoẻ tuýt huýt rượu hươu bướu cứu ĐƯỢC Việt
""".split()
BAD = """
duoc đươc đựợc áà nươc lơng thât are dans für café élève kà cỉ ngi nghà ghà gha w fax jazz qoà
®îc hoäi Hôòi Há» naêm
""".split()


def test_syllables_are_told():
    assert [word for word in GOOD if not is_syllable(word)] == []


def test_what_is_no_syllable_is_told():
    assert [word for word in BAD if is_syllable(word)] == []


def test_stopped_syllables_have_one_of_two_tones():
    words = ["cac", "các", "cạc", "cảc", "càc", "cãc"]
    assert [word for word in words if is_syllable(word)] == ["các", "cạc"]


def test_nearly_every_marked_word_of_good_text_is_a_syllable():
    """The sentences of a table of the importer's rules, which know nothing of syllables."""
    text = (CASES / "summaries.md").read_text(encoding="utf-8")
    words = {word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()}
    assert len(words) > 50
    assert sorted(word for word in words if not is_syllable(word)) == []
