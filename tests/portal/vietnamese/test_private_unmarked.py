"""A line without marks says whose an address is, as one with marks does."""

import pytest
from portal.vietnamese.private_unmarked import with_marks


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("so nha 33 ngo 8 duong Le Loi", "số nhà 33 ngõ 8 đường Le Loi"),
        ("nha ba noi em so 112 to 7", "nhà bà nội em số 112 tổ 7"),
        ("nha em o 12/4 hem 5", "nhà em ở 12/4 hẻm 5"),
        ("tru so 25 duong Tran Phu", "trụ sở 25 đường Tran Phu"),
        ("Thuong tru: so 9 ngach 2", "thường trú: số 9 ngách 2"),
        ("Go to page 9, so what", "Go to page 9, so what"),
        ("số nhà 3, ngo 8 duong Le Loi", "số nhà 3, ngo 8 duong Le Loi"),
    ],
)
def test_words_of_addresses_get_their_marks(line, marked):
    assert with_marks(line) == marked
    assert len(marked) == len(line)
