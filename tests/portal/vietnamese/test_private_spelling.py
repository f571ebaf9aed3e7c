"""What is looked at is as long as the line, without what is no one's."""

import pytest
from portal.vietnamese.private_spelling import spell_out


@pytest.mark.parametrize(
    ("line", "spelt"),
    [
        ("xem www.mau.example/1 nhé", "xem ///////////////// nhé"),
        ("(https://zalo.me/0912345678)", "(                0912345678)"),
        ("https://zalo.me/g/0912345678", "/" * 28),
        ("https://oa.zalo.me/0912345678", "/" * 29),
        ("![](CCCD_001085000123.jpg)", "![](CCCD 001085000123.jpg)"),
        ("DSC_0912345678_sua.jpg", "xxxxxxxxxxxxxx sua.jpg"),
        ("tai_lieu 0912345678", "tai_lieu 0912345678"),
        ("nha so 8 ngo 15", "nhà số 8 ngõ 15"),
        ("so_cccd: <b>O1O9", "so cccd: |  0109"),
    ],
)
def test_a_line_is_spelt_letter_for_letter(line, spelt):
    assert spell_out(line) == spelt
    assert len(spelt) == len(line)


@pytest.mark.parametrize("unit", ["a.", "www.", "IMG_1", "_", "so ", "1/", "nha so 1 "])
def test_looking_takes_time_in_proportion(growth, unit):
    assert growth(spell_out, unit * 1_500) <= 2.5
