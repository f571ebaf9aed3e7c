"""Headings follow each other without a gap, whatever level the editor chose for its size."""

import pytest
from portal.reading.outline import order_headings


def heads(levels: str) -> str:
    return "".join(f'<h{level} id="m">Mục <b>x</b></h{level}><p>Chữ</p>' for level in levels)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("", ""),
        ("2", "2"),
        ("233232", "233232"),
        ("1", "2"),
        ("1212", "2323"),
        ("3", "2"),
        ("34", "23"),
        ("333", "222"),
        ("246", "234"),
        ("24324", "23323"),
        ("3212", "2223"),
        ("123456", "234566"),
    ],
)
def test_levels_have_no_gap_and_keep_their_order(written, shown):
    assert order_headings(heads(written)) == heads(shown)


def test_a_heading_inside_a_heading_closes_as_it_opened():
    html = "<h2><span>a<h4>b</h4></span></h2><h4>c</h4>"
    assert order_headings(html) == "<h2><span>a<h3>b</h3></span></h2><h3>c</h3>"


def test_what_is_no_heading_stays():
    html = '<hr><p title="h3">h2 &lt;h4&gt;</p><header>x</header>'
    assert order_headings(html) == html
