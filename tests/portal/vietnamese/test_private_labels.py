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
