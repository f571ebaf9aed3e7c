"""What is told of a find: an error or a warning with its remedy, never the data themselves."""

import pytest
from portal.vietnamese.private_public import find_public
from portal.vietnamese.private_told import tell

LINE = "Ông Mẫu, CCCD 001085000123, STK 0071001234567, 0912345678, mau@gmail.com, ở số nhà 12"


@pytest.mark.parametrize(
    ("place", "severity", "rule"),
    [
        (0, "error", "private-identity"),
        (1, "error", "private-account"),
        (2, "warning", "private-phone"),
        (3, "warning", "private-email"),
        (4, "warning", "private-address"),
    ],
)
def test_papers_and_accounts_are_errors_the_rest_warnings(place, severity, rule):
    told = tell(find_public(LINE)[place])
    assert (told.severity, told.rule) == (severity, rule)
    assert told.fix != ""


def test_nothing_private_is_told():
    finds = find_public(LINE)
    told = " ".join(tell(find).message + tell(find).fix for find in finds)
    assert [
        LINE[each.start : each.end] for each in finds if LINE[each.start : each.end] in told
    ] == []
    assert "có số điện thoại 09xx xxx x78, là thông tin riêng" in told


def test_a_setting_is_named_where_it_helps():
    assert ["PORTAL_PUBLIC_NUMBERS" in tell(find).fix for find in find_public(LINE)] == [
        *(False, True, True, True, False)
    ]
