"""Spellings and words: one name for one word, one address for one name (contracts.md §3)."""

import pytest
from portal.linking.names import Clash, give_names
from portal.model.name import NO_NAME, Name


def test_case_makes_no_second_name_and_the_most_frequent_spelling_is_shown():
    names = give_names(["THI ĐUA", "Thi đua", "Thi đua", "thi đua"], "/the/")
    name = Name("Thi đua", "/the/thi-dua/")
    for spelling in ("THI ĐUA", "Thi đua", "thi đua", "tHI đUA"):
        assert names.find(spelling) == name
    assert names.clashes == ()


def test_among_equals_the_first_spelling_is_shown():
    assert give_names(["Hội nghị", "HỘI NGHỊ"], "/the/").find("hội nghị").text == "Hội nghị"


def test_another_word_with_the_slug_gets_what_is_typed_for_it():
    names = give_names(["thi đua", "thì dưa"], "/the/")
    assert names.find("thi đua").url == "/the/thi-dua/"
    assert names.find("thì dưa").url == "/the/thif-duwa/"
    assert names.clashes == (Clash("thì dưa", "thif-duwa", "thi đua"),)


def test_the_word_used_first_keeps_the_slug_however_often_the_other_is_used():
    names = give_names(["thì dưa", *["thi đua"] * 9], "/the/")
    assert names.find("thì dưa").url == "/the/thi-dua/"
    assert names.find("thi đua").url == "/the/thi-ddua/"


def test_a_third_word_gets_a_number():
    names = give_names(["c/a", "c a", "c-a", "c.a"], "/the/")
    urls = [names.find(word).url for word in ("c/a", "c a", "c-a", "c.a")]
    assert urls == ["/the/c-a/", "/the/c-a-2/", "/the/c-a-3/", "/the/c-a-4/"]


@pytest.mark.parametrize("word", ["trang", "Trang", "con", "NUL"])
def test_no_name_takes_an_address_that_is_none(word):
    """`trang` is where older pages stand; `con` cannot be a folder on Windows."""
    names = give_names([word], "/the/")
    assert names.find(word).url == f"/the/{word.lower()}-2/"
    assert names.clashes == ()


def test_long_names_that_begin_alike_have_addresses_of_their_own():
    long = "văn bản " * 30
    names = give_names([f"{long}a", f"{long}b"], "/the/")
    one, other = names.find(f"{long}a").url, names.find(f"{long}b").url
    assert one != other
    assert all(len(url) <= len("/the//") + 100 for url in (one, other))


def test_a_name_that_no_listed_item_uses_has_no_address():
    names = give_names(["thi đua"], "/the/")
    assert names.find("Bí mật") == Name("Bí mật")
    assert names.find("") == NO_NAME


@pytest.mark.parametrize("word", ["!!!", "…", "中文"])
def test_a_name_of_which_no_address_can_be_made_has_none(word):
    names = give_names([word, "thi đua"], "/the/")
    assert names.find(word) == Name(word)
    assert names.find("thi đua").url == "/the/thi-dua/"
