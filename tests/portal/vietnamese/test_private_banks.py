"""A number beside the name of a bank is one of its accounts."""

import pytest
from portal.vietnamese.private_banks import AT_BANK, OF_BANK


@pytest.mark.parametrize("bank", ["BIDV", "PG Bank", "NHCSXH", "Kho bạc", "Ngân hàng Hàng hải"])
def test_a_bank_is_right_before_a_number(bank):
    assert OF_BANK.search(f"Gửi về {bank}: ")
    assert OF_BANK.search(f"{bank}, ")
    assert not OF_BANK.search(f"Gửi về {bank}, phòng ")


@pytest.mark.parametrize("words", ["Hàng hải số ", "ngành hàng hải ", "Agribanks "])
def test_what_is_other_things_too_is_a_bank_s_only_behind_the_word(words):
    assert not OF_BANK.search(words)


@pytest.mark.parametrize(
    "sign", [" | ", ";", '","', " - Ngân hàng ", ", mở tại ", " bên ", " ở ", " / "]
)
def test_a_bank_right_behind_a_number_has_its_account(sign):
    assert AT_BANK.match(f"{sign}Agribank")
    assert not AT_BANK.match(f"{sign}Agribanks")
