"""Tags, keys and what a scan misread are read as a person writes them, letter for letter."""

import pytest
from portal.vietnamese.private_marks import as_written


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("<td>Mẫu</td><td>27 Ví Dụ</td>", "|   Mẫu|    |   27 Ví Dụ|    "),
        ('<p class="a">1</p>', "|            1|   "),
        ('<a href="tel:0912345678">Mẫu', '<a href="tel:0912345678">Mẫu'),
        ("so_cccd: 1", "so cccd: 1"),
        ("a=1&dien_thoai=2", "a=1&dien thoai=2"),
        ("an_mau@gmail.com", "an_mau@gmail.com"),
        ("O9l3 447 2O8", "0913 447 208"),
        ("CO2, O4/QĐ, O912/68-T", "CO2, O4/QĐ, O912/68-T"),
    ],
)
def test_a_line_is_written_letter_for_letter(line, written):
    assert as_written(line) == written
    assert len(written) == len(line)


@pytest.mark.parametrize("unit", ["<td", "<p>", "a_", "O1", "1O", '<a id="', '<a id="x" '])
def test_writing_takes_time_in_proportion(growth, unit):
    assert growth(as_written, unit * 1_500) <= 2.5
