"""The nearest word before a number says what it is."""

import pytest
from portal.vietnamese.private_labels import label_before


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("STK ", "account"),
        ("số tài khoản của bà Mẫu là ", "account"),
        ("BIDV: ", "account"),
        ("Thẻ ATM ", "account"),
        ("nhận tiền qua MB: ", "account"),
        ("chứng minh công an nhân dân số hiệu ", "identity"),
        ("Số hiệu quân nhân ", "identity"),
        ("Thẻ đảng viên số ", "identity"),
        ("Sổ bảo hiểm ", "identity"),
        ("thẻ bảo hiểm y tế, mã số ", "identity"),
        ("Mã số thuế TNCN ", "identity"),
        ("Mã số thuế cá nhân của người nhận thù lao, bà Lê Thị Ví Dụ: ", "identity"),
        ("chứng minh quân nhân số ", "identity"),
        ("Mã số thuế cá nhân: ", "identity"),
        ("Giấy phép lái xe hạng B2 số ", "identity"),
        ("chứng minh ", "identity"),
        ("C C C D số ", "identity"),
        ("Mã số thuế TNCN (để khấu trừ 10%): ", "identity"),
        ("chung minh thu cua me toi so ", "identity"),
        ('"soTaiKhoan":"', "account"),
        ("dien thoai=", "phone"),
        ("CCCD, điện thoại ", "phone"),
    ],
)
def test_a_number_is_what_the_last_word_calls_it(before, kind):
    label = label_before(before, len(before))
    assert label is not None
    assert label.kind == kind


@pytest.mark.parametrize("before", ["căn cước: mã ", "Mã số ", "Giấy đăng ký kinh doanh "])
def test_a_number_of_a_thing_is_no_one_s(before):
    label = label_before(before, len(before))
    assert label is not None
    assert label.kind is None


@pytest.mark.parametrize(
    "before", ["", "Tổng số ", "chứng minh rằng ", "CMND 012345678 cấp ngày 12 ", "STK\n"]
)
def test_a_word_of_another_number_or_line_says_nothing(before):
    assert label_before(before, len(before)) is None


def test_behind_a_bank_and_a_comma_stands_an_account_but_no_mobile_date_or_amount():
    for number in ("0417 2286 901", "19034471182"):
        label = label_before(f"TPBank, {number}", len("TPBank, "))
        assert label is not None
        assert label.kind == "account"
    for number in ("0912 345 678", "20 10 2025", "2024 2025", "12 345 678"):
        assert label_before(f"TPBank, {number}", len("TPBank, ")) is None


def test_a_licence_of_the_forces_has_fewer_digits():
    label = label_before("giấy phép lái xe quân sự số ", 28)
    assert label is not None
    assert label.digits.match("0817442")


def test_the_code_of_a_payment_is_no_one_s_to_its_last_group():
    before = "mã định danh khoản nộp "
    label = label_before(before, len(before))
    assert label is not None
    assert label.kind is None
    assert label.digits.match("3124 8800 0619 4427").end() == 19
