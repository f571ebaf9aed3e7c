"""Search keys, address parts and published names are ASCII, and the same on every machine."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.slug import (
    FILE_NAME_LIMIT,
    SLUG_LIMIT,
    ascii_name,
    fold,
    is_device,
    is_slug,
    slug_of_file,
    slugify,
)

PUBLISHED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]{1,10})?")
NAMES = st.text(st.sampled_from("aZ09-. _đĐẦơ\u0301²") | st.characters(), max_size=120)


def test_folded_text_is_that_of_the_table(folded_row):
    written, key = folded_row
    assert fold(written) == key


def test_slug_is_that_of_the_table(slugs_row):
    written, slug = slugs_row
    assert slugify(written) == slug


def test_slug_of_a_file_is_that_of_the_table(file_slugs_row):
    stem, slug = file_slugs_row
    assert slug_of_file(stem) == slug


def test_published_name_is_that_of_the_table(file_names_row):
    name, published = file_names_row
    assert ascii_name(name) == published


@pytest.mark.parametrize("text", ["a", "so-ket", "2018", "con-nguoi", "com10", "a" * SLUG_LIMIT])
def test_address_part_is_accepted(text):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-a", "a-", "a--b", "A", "đ", "a b", "a.b", "a/b", "..", "a\n", "٢", "a_b"),
        *("con", "prn", "aux", "nul", "com1", "lpt9", "a" * (SLUG_LIMIT + 1)),
    ],
)
def test_address_part_is_refused(text):
    assert not is_slug(text)


@pytest.mark.parametrize("name", ["con", "NUL", "aux.html", "Com1.tar.gz", "lpt9"])
def test_a_name_that_windows_takes_for_a_device_is_told(name):
    assert is_device(name)


@pytest.mark.parametrize("name", ["con-nguoi", "com10", "acon", "index.con", ""])
def test_another_name_is_no_device(name):
    assert not is_device(name)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(NAMES)
def test_slug_of_a_file_can_be_used_or_is_empty(stem):
    slug = slug_of_file(stem)
    assert slug == "" or is_slug(slug)


@given(NAMES)
def test_published_name_is_short_ascii_and_never_empty(name):
    published = ascii_name(name)
    assert PUBLISHED.fullmatch(published)
    assert len(published) <= FILE_NAME_LIMIT
    assert is_slug(published.partition(".")[0])


@pytest.mark.parametrize("call", [fold, slugify, is_slug, slug_of_file, ascii_name])
@pytest.mark.parametrize("unit", ["-", "a-", "2018-06-07-", ".", "ộ", "\u0301", "đ "])
def test_work_takes_time_in_proportion(growth, call, unit):
    assert growth(call, unit * 20_000) <= 2.5
