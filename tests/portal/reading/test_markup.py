"""Markdown as news needs it: an extension is there where its mark is, and texts do not mix."""

import pytest
from portal.reading.markup import Markup

MARKUP = Markup()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Một *hai* **ba** `bốn`", "<p>Một <em>hai</em> <strong>ba</strong> <code>bốn</code></p>"),
        ("Một  \nhai", "<p>Một<br>hai</p>"),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("***", "<hr>"),
        ("[x](a.md 'T')", '<p><a href="a.md" title="T">x</a></p>'),
        ("```\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>"),
        ("~~~\nx\n~~~", "<pre><code>x\n</code></pre>"),
        ("## Mục {#ten}", '<h2 id="ten">Mục</h2>'),
        ("a\n: b", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("a\n   : b", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("- a\n\t: b", "<ul><li><dl><dt>a</dt><dd>b</dd></dl></li></ul>"),
        ("- a\n    : b", "<ul><li><dl><dt>a</dt><dd>b</dd></dl></li></ul>"),
        ("> a\n>: b", "<blockquote><dl><dt>a</dt><dd>b</dd></dl></blockquote>"),
        ("<b>x</b> <i>", "<p><b>x</b> <i></p>"),
        ("<div>\nx\n</div>", "<div>\nx\n</div>"),
        ("a &amp; b & c &copy; < d", "<p>a &amp; b &amp; c &copy; &lt; d</p>"),
        ("\\*a\\*", "<p>*a*</p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
    ],
)
def test_the_markup_of_a_text(text, html):
    assert MARKUP.convert(text) == (html, [])


def test_a_table_is_aligned_by_an_attribute():
    """A style would be blocked by the CSP; sanitise.py makes a class of it."""
    html, _ = MARKUP.convert("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<th align="right">b</th>' in html.replace("\n", "")
    assert "style" not in html


def test_a_footnote_leads_there_and_back_in_vietnamese():
    html, _ = MARKUP.convert("Một[^1] hai.\n\n[^1]: Chú giải.\n")
    assert '<a class="footnote-ref" href="#fn:1">1</a>' in html
    assert 'title="Quay lại chỗ chú giải 1 trong bài"' in html


TEXTS = [
    "Chữ",
    "| a |\n|---|\n| 1 |",
    "Một[^1]\n\n[^1]: Chú",
    "Hai[^1]",
    "[x][n]\n\n[n]: a.md",
    "[x][n]",
    "```\na\n```",
    "<b>x</b>",
    "## Mục",
    '![a](a.jpg "x")\ny',
    "a\n: b",
]


def test_texts_leave_nothing_behind_for_the_next():
    """One object converts every text: notes, references and ids are of one text only."""
    alone = [Markup().convert(text) for text in TEXTS]
    assert [MARKUP.convert(text) for text in TEXTS] == alone
    assert [MARKUP.convert(text) for text in reversed(TEXTS)] == alone[::-1]


def test_the_targets_of_photos_with_two_captions_are_told():
    assert MARKUP.convert('![a](a.jpg "x")\ny\n\n![b](b.jpg "x")')[1] == ["a.jpg"]


def test_an_extension_of_the_sites_own_sees_every_text():
    site = Markup(("markdown.extensions.abbr",))
    assert site.convert("UBND\n\n*[UBND]: Ủy ban")[0] == ('<p><abbr title="Ủy ban">UBND</abbr></p>')
    assert site.convert("<b>x</b>")[0] == "<p><b>x</b></p>"


def test_an_extension_that_the_site_also_names_is_loaded_once():
    site = Markup(("markdown.extensions.tables",))
    assert site.convert("| a |\n|---|\n| 1 |")[0].count("<table>") == 1


def test_the_sites_settings_of_an_extension_are_used():
    settings = {"markdown.extensions.footnotes": {"BACKLINK_TITLE": "Lên {}"}}
    html, _ = Markup(configs=settings).convert("Một[^1]\n\n[^1]: Chú")
    assert 'title="Lên 1"' in html
