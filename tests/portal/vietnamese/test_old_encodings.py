"""Words vote for an encoding: enough of them, and few against it."""

import pytest
from portal.vietnamese.old_encodings import find_old_encoding
from portal.vietnamese.tcvn3 import TCVN3
from portal.vietnamese.vni import VNI


def found(text, encoding=TCVN3):
    return [
        (text[mend.start : mend.end], mend.mended) for mend in find_old_encoding(text, encoding)[1]
    ]


def test_two_words_are_enough():
    assert found("kÕ ho¹ch") == [("kÕ ho¹ch", "kế hoạch")]


def test_one_word_is_enough_with_two_letters_of_the_encoding():
    assert found("theo ®ång ta") == [("theo ®ång ta", "theo đồng ta")]
    assert found("theo ho¹ch ta") == []


def test_signs_of_units_and_formulas_alone_are_not_enough():
    assert found("10 N·m = x·y") == []
    assert found("x· héi, nhµ n")[0][1] == "xã hội, nhà n"


def test_the_stretch_begins_and_ends_with_what_must_be_damaged():
    """`có` could be TCVN3's `cú`; beside good words it is good."""
    assert found("Đội có kÕ ho¹ch có hiệu quả") == [("kÕ ho¹ch", "kế hoạch")]


def test_words_that_could_be_either_belong_to_a_paragraph_that_is_damaged_throughout():
    assert found("cã kÕ ho¹ch cã") == [("cã kÕ ho¹ch cã", "có kế hoạch có")]


def test_stretches_between_good_words_are_apart():
    text = "kÕ ho¹ch được lập, rồi c«ng t¸c được giao"
    assert found(text) == [("kÕ ho¹ch", "kế hoạch"), ("c«ng t¸c", "công tác")]


def test_good_word_that_the_encoding_cannot_have_parts_them_too():
    """`kê` would be `kờ`, which is spelt wrong."""
    stretches = [("kÕ ho¹ch", "kế hoạch"), ("c«ng t¸c", "công tác")]
    assert found("kÕ ho¹ch kê c«ng t¸c") == stretches
    assert found("kÕ ho¹ch ba\u0323n c«ng t¸c") == stretches  # decomposed: its letters are no words


def test_foreign_words_in_it_stay():
    assert found("m¸y Müller ®· ch¹y, m¹ng Windows còng ®·")[0][1] == (
        "máy Müller đã chạy, mạng Windows cũng đã"
    )


@pytest.mark.parametrize("encoding", [TCVN3, VNI])
@pytest.mark.parametrize(
    "text",
    [
        "Le thé est né où il a haï la fée",
        "für Bär und Löwe, Öl, Tür, süß",
        "El niño pequeño, mañana en España",
        "Elle sait où dorment les enfants qui ont haï les guerres dans leurs villages",
    ],
)
def test_other_languages_are_none(text, encoding):
    assert found(text, encoding) == []


def test_witnesses_are_counted():
    """They decide between encodings that could both have made a paragraph."""
    text = "Céng hoµ x· héi chñ nghÜa ViÖt Nam"
    assert find_old_encoding(text, TCVN3)[0] > find_old_encoding(text, VNI)[0]
