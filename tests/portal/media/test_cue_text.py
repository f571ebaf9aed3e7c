"""What a cue says, without its tags."""

import pytest
from portal.media.cue_text import parse_cue_text, tidy_lines

from tests.growth import LINEAR


@pytest.mark.parametrize(
    ("payload", "text", "speaker"),
    [
        ("Xin chào", "Xin chào", ""),
        ("  Một \t dòng \n\nhai dòng ", "Một dòng\nhai dòng", ""),
        ("<v Trần Văn Mẫu>Xin chào", "Xin chào", "Trần Văn Mẫu"),
        ("<v.to.cao  Trần &amp; Lê >Xin</v>", "Xin", "Trần & Lê"),
        ("<v A>Một</v>\n<v A>hai</v>", "Một\nhai", "A"),
        ("<v A>Một?</v>\n<v B>Hai.</v>", "A: Một?\nB: Hai.", ""),
        ("Tiếng động\n<v B>Hai.</v>", "Tiếng động\nB: Hai.", ""),
        ("<i>Nghị <b>quyết</b></i> <u.x>số</u> <c.yellow.bg_blue>5</c>", "Nghị quyết số 5", ""),
        ("<lang en>Hello</lang> <00:00:05.000>bạn", "Hello bạn", ""),
        ("<ruby>a<rt>b</rt></ruby>", "ab", ""),
        ("Điều 5 &lt; 6 &amp;&nbsp;7 &#225;", "Điều 5 < 6 &\u00a07 á", ""),
        ("&amp;lt;", "&lt;", ""),
        ("<v A></v>", "", ""),
        ("", "", ""),
    ],
)
def test_words_and_speaker(payload, text, speaker):
    spoken = parse_cue_text(payload)
    assert (spoken.text, spoken.speaker, spoken.odd) == (text, speaker, ())


@pytest.mark.parametrize(
    ("payload", "odd"),
    [
        ("a\n<script>x</script>", ((1, "<script>"), (1, "</script>"))),
        ("3 < 5\nvà 6", ((0, "< 5"),)),
        ("<font color=red>a", ((0, "<font color=red>"),)),
        ("<br>\n<v A>a\n<I>b", ((0, "<br>"), (2, "<I>"))),
        ("a <", ((0, "<"),)),
        ("<v A\nB>a\n<br>", ((2, "<br>"),)),
    ],
)
def test_what_is_no_tag_is_told_with_its_line(payload, odd):
    assert parse_cue_text(payload).odd == odd


@pytest.mark.parametrize("piece", ["<", "<v ", "<c.", "&", "&#", "<v A>a</v>", "\n", " "])
def test_time_grows_with_the_length(growth, piece):
    assert growth(parse_cue_text, piece * 20_000) <= LINEAR


def test_lines_are_tidied():
    assert tidy_lines(" a  b \r\n\n\t\nc\u2028d") == "a b\nc\nd"
