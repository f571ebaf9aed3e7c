"""What people who ask would not have printed is found and masked, and little else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.masking import find_private, is_masked, mask_name, mask_text
from portal.vietnamese.private import KIND_NAMES

PIECES = (
    *("0912345678", "0912 345 678", "+84", "(024) ", "38234567", "001099000001", "123456789"),
    *("0", "9", "84", "1", "12", "2018", "07.06.2018", "1900", "STK ", "CCCD ", "ĐT ", "mã số "),
    *(
        "số ",
        "số nhà ",
        "ngõ 34",
        " đường ",
        "phố Mẫu",
        "ở ",
        "nhà tôi ở ",
        "UBND ",
        "căn hộ ",
        "tổ ",
    ),
    *("an@mau.example", "@", "an", " (at) ", "…", "x", "12/5", "K12", " ", ". ", ", ", "-", "\n"),
    *("đồng", "/QĐ-BQP", "(", ")", "Mẫu ", "٣", "số nhà …", "n…@…", "09xx xxx x78"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text()


def test_finds_are_those_of_the_table(private_row):
    text, expected = private_row
    finds = find_private(text)
    shown = [f"{KIND_NAMES[find.kind]} {text[find.start : find.end]}" for find in finds]
    assert "; ".join(shown) == expected
    assert find_private(mask_text(text)) == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Gọi 0912.345.678 nhé", "Gọi 09xx xxx x78 nhé"),
        ("Gọi (+84) 912 345 678.", "Gọi 09xx xxx x78."),
        ("ĐT 38234567", "ĐT xxx xxx x67"),
        ("Thư: nguyen.an@mau.example", "Thư: n…@…"),
        ("CCCD 001099000001", "CCCD xxx xxx x01"),
        ("STK 0071001234567", "STK xxx xxx x67"),
        ("Tôi ở 12/5 đường Thí Dụ, phường Mẫu", "Tôi ở số nhà … đường Thí Dụ, phường Mẫu"),
        ("Số 12, ngõ 34, phố Mẫu", "số nhà …, phố Mẫu"),
        ("Căn hộ 1205, chung cư Mẫu", "căn hộ …, chung cư Mẫu"),
        ("Toi ten An.\nNha so 12 ngo 34", "Toi ten An.\nsố nhà …"),
        ("Không có gì phải che", "Không có gì phải che"),
    ],
)
def test_masked_text_says_what_stood_there_and_no_more(text, masked):
    assert mask_text(text) == masked


def test_the_departments_own_numbers_and_mails_may_stand():
    """However they are spelled: the settings have 024 0000 0000, an answer (+84) 24 0000 0000."""
    own = ("024 3000 0000", "VanThu@cuc-mau.example", "0900 000 009")
    text = "Gọi (+84) 24.3000.0000, 0900000009; viết vanTHU@cuc-mau.example hoặc 0900 000 008"
    assert [text[find.start : find.end] for find in find_private(text, own)] == ["0900 000 008"]
    assert mask_text(text, own) == text.replace("0900 000 008", "09xx xxx x08")


def test_a_mail_that_may_stand_takes_its_digits_with_it():
    assert find_private("0900000001@cuc-mau.example", ["0900000001@cuc-mau.example"]) == ()


def test_name_is_masked_as_in_the_table(masked_names_row):
    written, masked, already = masked_names_row
    assert mask_name(written) == masked
    assert is_masked(written) is (already == "được")


def test_masking_goes_on_until_nothing_is_left():
    """What is printed is longer than a short number, and the office falls out of sight."""
    text = f"UBND, ĐT {' - '.join(['1234567'] * 9)}, số 12 phố Mẫu"
    assert [find.kind for find in find_private(text)] == ["phone"] * 9
    assert mask_text(text).endswith("x67, số nhà … phố Mẫu")


@given(TEXTS)
def test_nothing_is_found_in_a_masked_text(text):
    masked = mask_text(text)
    assert find_private(masked) == ()
    assert mask_text(masked) == masked


@given(TEXTS)
def test_finds_stand_in_order_and_apart(text):
    finds = find_private(text)
    assert all(find.start < find.end <= len(text) for find in finds)
    assert all(one.end <= other.start for one, other in pairwise(finds))


@given(st.text(st.sampled_from("aẤđÐ. -'H王ß1ông/bà")) | st.text())
def test_masked_name_is_masked_or_empty(name):
    masked = mask_name(name)
    assert masked == "" or is_masked(masked)
    assert mask_name(masked) == masked


@pytest.mark.parametrize("call", [find_private, mask_text, mask_name, is_masked])
@pytest.mark.parametrize(
    "unit", ["1", "0912345678 ", "a", "a@", "số 1 ", "1/", "Ng ", "A.", "STK 1"]
)
def test_work_takes_time_in_proportion(growth, call, unit):
    assert growth(call, unit * 1_500) <= 2.5
