import pytest
from portal.rendering.plain import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("<p>Một <b>hai</b>ba\n bốn</p>", "Một haiba bốn"),
        ("<p>Một <b> hai</b> </p>\n<p>ba</p>", "Một hai\n\nba"),
        ("<p>Một<br>hai</p><hr><p>ba</p>", "Một\nhai\n\nba"),
        ("<h2>Mục</h2><p>chữ</p>", "Mục\n\nchữ"),
        ("<ul>\n<li>a<ol><li>b</li></ol></li>\n<li>c</li>\n</ul>d", "a\nb\n\nc\n\nd"),
        (
            '<p>1</p><figure><img src="a" alt="x > y"><figcaption>C<br>D</figcaption></figure>2',
            "1\n\nC\nD\n\n2",
        ),
        ("<table><tr><th>A</th><th>B</th></tr>\n<tr><td></td><td>2</td></tr></table>", "A\tB\n\t2"),
        ("<pre><code>một\n  hai\n</code></pre><p>ba</p>", "một\n  hai\n\nba"),
        ("<details><summary>Tóm</summary><p>chữ</p></details>", "Tóm\nchữ"),
        ('<p>a&nbsp;b &lt;p&gt; &amp;amp; <a href="x">c</a></p>', "a\xa0b <p> &amp; c"),
        ("<p>50\u2003% \u200bx</p>", "50\u2003% \u200bx"),
    ],
)
def test_words_stay_and_lines_are_those_that_show(html, text):
    assert plain(html) == text


@pytest.mark.slow
def test_a_megabyte_takes_a_moment():
    """No run of signs makes it slow: a build must not hang at one article."""
    for piece in ('<a href="', "<p", "< ", " \n", "<p>", "\t", "<td></td>"):
        assert len(plain(piece * (1_000_000 // len(piece)))) <= 1_000_000
