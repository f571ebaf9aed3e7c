"""Whatever stands in a source, `--fix` mends it once: lines, their ends and a BOM stay.

Texts are put together of pieces that rules have a repair for, of pieces that look like them, and
of any characters.
"""

import re
import unicodedata

import pytest
from desk.checking.fixes import apply, mend
from desk.checking.table import RULES
from desk.checking.text import Text
from hypothesis import given
from hypothesis import strategies as st
from portal.reading.markup import Markup

MARKUP = Markup()
HEAD = "---\ntitle: {}\ndate: 2018-06-07\ncategory: Tin\n---\n\n"
PATH = "tin-tuc/bai.md"
TITLES = ("Hội nghị sơ kết", "Hội nghị  sơ kết.", "HỘI NGHỊ SƠ KẾT CÔNG TÁC", "'Hội nghị ,hai'")

# fmt: off
PIECES = (
    "Phong trào thi đua , khen thưởng", "năm nay,các đơn vị", "hết.Ngày mai", "a  b", "Ðại hội",
    "ð", "tiê\u0301ng Viê\u0323t", "mê\u0309m", "x\u200by", "\u00adx", "x\u202ey", "\ufeff",
    "\u00a0",
    "\x0b", "\u2028", "# Một", "### Ba", "#Hai", "##", "Hai\n===", "- một", "• hai", "1) ba", "+ x",
    "– y",
    "[tại đây](/tin-tuc/)", "[a](http://chinhphu.vn/)", "[a](b.md).", "[ a ](b.md)", "[a ,](b.md)",
    "[x]( https://a.vn )", "https://a.vn/x,y", "a@cuc-mau.example", "![Ảnh](a.jpg)", "![](a.jpg)",
    "Chú thích ảnh", "| A | B |\n|---|---|\n| 1 | 2 |", "| a |", "**Đậm**", "__x__", "`a ,b`",
    "```\na ,b\n```", "    mã ,x", "> trích ,x", "<b>x ,y</b>", "<!-- a ,b -->", "&amp; ,x",
    "\\* ,x",
    "HỘI NGHỊ SƠ KẾT CÔNG TÁC", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "COÄNG HOØA XAÕ HOÄI",
    "Cá»™ng hòa xã há»™i", "thứ Hai, 07/06/2018", "", "", " ", "\t", "{ ,}", "title: Hai ,ba",
    "---",
)
# fmt: on
lines = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join),
        st.text(max_size=12),
    ),
    max_size=14,
)


def source(bom, end, form, title, body):
    text = HEAD.format(title) + "\n".join(body)
    return bom + unicodedata.normalize(form, text).replace("\n", end)


sources = st.builds(
    source,
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["NFC", "NFC", "NFD"]),
    st.sampled_from(TITLES),
    lines,
)
LINE_END = re.compile(r"\r\n|\n|\r")


def changes_of(raw):
    text = Text(PATH, raw, MARKUP)
    return [hit.change for rule in RULES for hit in rule.find(text) if hit.change]


def item_of(raw):
    return Text(PATH, raw, MARKUP).item


def check_once(raw):
    mended = mend(PATH, raw, MARKUP)
    assert LINE_END.findall(mended) == LINE_END.findall(raw)
    assert mended.startswith("\ufeff") == raw.startswith("\ufeff")
    assert apply(mended, changes_of(mended)) == mended
    assert mend(PATH, mended, MARKUP) == mended
    assert (item_of(mended) is None) == (item_of(raw) is None)


@given(sources)
def test_a_second_run_finds_nothing_to_mend(raw):
    check_once(raw)


@pytest.mark.slow
@given(st.lists(sources, min_size=20, max_size=20))
def test_many_texts_are_mended_once(many):
    for raw in many:
        check_once(raw)
