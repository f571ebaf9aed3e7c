"""What an editor would be told of a line: each kind of find, and the table of labelled lines."""

from collections import Counter

import pytest
from portal.vietnamese.private import KIND_NAMES
from portal.vietnamese.private_public import find_public

from tests.portal.vietnamese.conftest import CASES, read_table

LABELLED = CASES / "private-lines.md"
LEAST = 0.97  # precision and recall, each


def finds(line, *allowed):
    return [(each.kind, line[each.start : each.end]) for each in find_public(line, allowed)]


def rows():
    """Line → how often each kind is to be found in it."""
    for line, kinds, _ in read_table(LABELLED).values():
        yield line, Counter(kind.strip() for kind in kinds.split(";") if kind.strip())


def test_precision_and_recall_on_the_labelled_lines():
    """Counted by finds: two telephones in a line of which one is found are one hit, one miss."""
    right, wrong, missed = Counter(), Counter(), Counter()
    for line, wanted in rows():
        got = Counter(KIND_NAMES[each.kind] for each in find_public(line))
        right += got & wanted
        wrong += got - wanted
        missed += wanted - got
    figures = {
        kind: (right[kind] / (right + wrong)[kind], right[kind] / (right + missed)[kind])
        for kind in KIND_NAMES.values()
    }
    whole = (right.total() / (right + wrong).total(), right.total() / (right + missed).total())
    for name, (precision, recall) in {**figures, "all": whole}.items():
        print(f"{name}: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201 - the figures
    assert min(whole) >= LEAST
    assert min(min(each) for each in figures.values()) >= LEAST - 0.02


def test_enough_lines_are_labelled_of_both_sorts():
    labelled = list(rows())
    private = sum(bool(wanted) for _, wanted in labelled)
    assert len(labelled) >= 500
    assert private >= 200
    assert len(labelled) - private >= 250
    assert len({line for line, _ in labelled}) == len(labelled)


def test_a_mobile_is_someone_s_unless_it_is_called_a_line_for_all():
    assert finds("Văn phòng Cục, 0912 345 678") == [("phone", "0912 345 678")]
    assert finds("Đường dây nóng của Văn phòng Cục: 0912 345 678") == []
    assert finds("Đường dây nóng (ông Mẫu): 0912 345 678") == [("phone", "0912 345 678")]
    assert finds("Đường dây nóng: 0912 345 678 (gặp ông Mẫu)") == [("phone", "0912 345 678")]


def test_a_land_line_is_an_office_s_unless_a_person_is_nearer():
    assert finds("Điện thoại: 024 3823 4567") == []
    assert finds("Ông Trần Văn Mẫu, điện thoại 024 3823 4567") == [("phone", "024 3823 4567")]
    assert finds("Ông Trần Văn Mẫu, Văn phòng Cục, 024 3823 4567") == []


def test_an_old_land_line_of_ten_digits_is_no_mobile():
    assert finds("Tòa soạn: (08) 3829 5678") == []
    assert finds("Tòa soạn: 08 3829 5678") == []
    assert finds("Tòa soạn: 083 829 5678") == [("phone", "083 829 5678")]


@pytest.mark.parametrize("number", ["003085000123", "001485000123", "123456789012"])
def test_twelve_digits_alone_are_a_citizen_s_only_with_a_province_and_a_century(number):
    assert finds(f"Danh sách: {number}") == []
    assert finds(f"CCCD: {number}") == [("identity", number)]


@pytest.mark.parametrize("thing", ["Số vận đơn", "Mã đơn hàng:", "Kinh phí", "Số báo danh"])
def test_a_number_is_none_s_where_a_thing_has_it(thing):
    assert finds(f"{thing} 001085000123") == []


@pytest.mark.parametrize(
    "line",
    [
        "Đã cấp căn cước cho 1.234.567 người",
        "Kích hoạt VNeID: 87654321 tài khoản",
        "Tài khoản định danh đạt 123.456.789",
        "Thuê bao di động 126.956.341",
        "Thủ tục cấp thẻ căn cước: mã 1.001234567",
    ],
)
def test_an_amount_is_no_one_s(line):
    assert finds(line) == []


def test_nine_digits_by_threes_are_a_paper_s_right_behind_its_name():
    assert finds("CMND số 212.334.905") == [("identity", "212.334.905")]


def test_a_town_and_a_street_are_no_people():
    assert finds("Trụ sở: số 1 đường Mẫu, Hà Nội; điện thoại 024 3733 0000") == []
    assert finds("Trụ sở: 25 Lý Thường Kiệt, điện thoại 024 3733 0000") == []
    assert finds("Bà Hà Giang, điện thoại 024 3733 0000") == [("phone", "024 3733 0000")]


def test_nine_digits_alone_are_a_paper_s_only_behind_a_name():
    assert finds("Tổng số 145678901") == []
    assert finds("Trần Văn Ví; 145678901") == [("identity", "145678901")]
    assert finds("đường Trần Hưng Đạo, 145678901") == []


def test_nine_digits_are_a_paper_s_where_papers_are_listed():
    assert finds("Số CMND: 012884107 (nhân chứng), 135220984 (bị hại)") == [
        *(("identity", "012884107"), ("identity", "135220984"))
    ]


def test_who_asks_is_at_home_unless_an_office_is_nearer():
    assert finds("Bạn đọc ở 204 Thí Dụ Mẫu phản ánh") == [("address", "204")]
    assert finds("Hội nghị ở 204 Thí Dụ Mẫu phản ánh") == []


def test_a_house_at_an_address_is_someone_s():
    assert finds("Gửi về địa chỉ: nhà số 8 ngõ 15") == [("address", "nhà số 8 ngõ 15")]
    assert finds("Nhà số 8 ngõ 15 là di tích") == []


def test_a_hamlet_without_a_number_may_stand():
    """As in the table and in docs/bien-tap.md: the remedy is to leave the hamlet."""
    assert finds("Ông Điểu Mẫu trú tại ấp 3, xã Ví Dụ") == []


def test_an_office_s_account_is_told_too_unless_it_is_allowed():
    line = "Tài khoản của Quỹ: 3713.0.1234567"
    assert finds(line) == [("account", "3713.0.1234567")]
    assert finds(line, "3713 0 1234567") == []


def test_a_mail_is_judged_by_domain_name_and_office():
    assert finds("Ông Mẫu: mau.tv@cuc.gov.vn") == []
    assert finds("Ông Mẫu: mau.tv@cuc-mau.example", "quy@cuc-mau.example") == []
    assert finds("Ông Mẫu: mau.tv@cuc-mau.example") == [("email", "mau.tv@cuc-mau.example")]
    assert finds("Văn phòng: mau.tv@cuc-mau.example") == []
    assert finds("Văn phòng: mau.tv@gmail.com") == [("email", "mau.tv@gmail.com")]


def test_a_bracket_is_an_area_code_s_only_if_there_was_one():
    assert finds("Nhắn (09) 4566-7031") == [("phone", "(09) 4566-7031")]
    assert finds("Tòa soạn: (08) 4566-7031") == []


@pytest.mark.parametrize("home", ["gọi nhà: ", "Gọi bố: ", "ông út (nhà ", "NR: "])
def test_a_land_line_is_private_where_it_is_a_home_s(home):
    assert finds(f"{home}0219 3866 471") == [("phone", "0219 3866 471")]


def test_a_number_abroad_is_an_office_s_too():
    assert finds("+1 (612) 555-0147") == [("phone", "+1 (612) 555-0147")]
    assert finds("Văn phòng: +1 (612) 555-0147") == []


def test_a_mobile_behind_its_key_is_no_part_of_an_address():
    assert finds("ten=Mau&dien_thoai=0912345678") == [("phone", "0912345678")]
    assert finds("ten=Mau&ma=0912345678") == []


def test_a_bag_of_blood_and_a_row_of_counts_are_no_mobiles():
    assert finds("Ông Mẫu, túi máu số 0926-114-507") == []
    assert finds("Ông Mẫu, số 0926-114-507") == [("phone", "0926-114-507")]
    assert finds("Số người theo ca: 09 06 77 13 48") == []


def test_a_message_s_own_number_is_no_mail():
    assert finds("Message-ID: <1.2@thu.mau.example>") == []


def test_where_one_goes_or_works_is_no_home():
    assert finds("Tôi đã lên số 2 đường Mẫu") == []
    assert finds("Ông Mẫu họp tại số 2 đường Mẫu") == []
    assert finds("Ông Mẫu trú tại số 2 đường Mẫu") == [("address", "số 2")]


def test_a_house_of_a_lane_at_an_address_is_someone_s():
    assert finds("Gửi địa chỉ cũ, nhà 39A ngõ Mẫu") == [("address", "39A")]


def test_a_street_address_is_told_where_someone_lives():
    assert finds("Hội nghị tại số 12 ngõ 34 phố Mẫu") == []
    assert finds("Gia đình bà Mẫu, số 12 ngõ 34 phố Mẫu") == [("address", "số 12 ngõ 34")]
    assert finds("Trả về số 12 ngõ 34 phố Mẫu, gặp bà Mẫu") == [("address", "số 12 ngõ 34")]


@pytest.mark.parametrize(
    "line",
    [
        "https://mau.example/0912345678",
        "www.mau.example/?CCCD=001085000123",
        "/tin.aspx?id=0912345678",
        "/tin/0912345678.aspx",
    ],
)
def test_digits_of_web_addresses_are_none(line):
    assert finds(line) == []


def test_the_name_of_a_file_is_read_with_blanks_for_its_underscores():
    assert finds("![](CCCD_001085000123_truoc.jpg)") == [("identity", "001085000123")]
    assert finds("![](IMG_20180607_164900.jpg)") == []


def test_what_is_shown_of_a_find_is_masked():
    line = "Ông Mẫu, CCCD 001085000123, STK 711A12345678, 0912345678, mau@gmail.com, ở số nhà 12"
    found = find_public(line)
    assert [each.masked for each in found] == [
        *("xxx xxx x23", "xxx xxx x78", "09xx xxx x78", "m…@…", "số nhà …")
    ]


@pytest.mark.parametrize(
    "unit",
    ["1", "0912345678 ", "Trần Văn ", "a@", "số 1 ", "ông Mẫu 1", "_.jpg", "_" * 50, "http://"],
)
def test_finding_takes_time_in_proportion(growth, unit):
    assert growth(find_public, unit * 200) <= 2.5
