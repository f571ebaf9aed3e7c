"""What a page may show stays, all else goes, and the editor is told where it stood."""

import re
from html.parser import HTMLParser

import pytest
from portal.fields.report import Report
from portal.reading.places import Places
from portal.reading.sanitise import ACTIVE, TABLE_BOX, TAGS, NestedTooDeep, sanitise

FIRST = 6
NAMED = {"id", "lang", "href", "title", "src", "alt", "start", "reversed", "type", "value"} | {
    "colspan", "rowspan", "scope", "datetime", "class",
}  # fmt: skip
ADDRESS = re.compile(r"(?:https?|mailto|tel):|[^:]*(?:[/?#]|$)", re.IGNORECASE)


def cleaned(html):
    """The HTML that is left, and (line, severity, message) of what was told."""
    report = Report("tin-tuc/a.md")
    left = sanitise(html, Places(html, FIRST), report)
    return left, [(f.line, f.severity, f.message) for f in report.findings]


class Survivors(HTMLParser):
    """Collects what could run or lead astray in HTML that was cleaned."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += [] if tag in TAGS else [tag]
        for name, value in attrs:
            if name not in NAMED:
                self.found.append(f"{tag} {name}")
            if name in ("href", "src") and not ADDRESS.match(value or ""):
                self.found.append(f"{tag} {name}={value}")

    def handle_comment(self, data):
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl):
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data):
        self.found.append(f"<?{data}>")


# The vector, and a part of what the editor is told about it; "" where nothing could have run.
VECTORS = [
    ("<script>alert(1)</script>", "thẻ <script>"),
    ("<SCRIPT SRC=//x.example/a.js></SCRIPT>", "thẻ <script>"),
    ("<script/src=x>", "thẻ <script>"),
    ("<scr<script>ipt>alert(1)</script>", "thẻ <scr<script>"),
    ("<script>alert(1)", "thẻ <script>"),
    ("<style>@import 'x'</style>", "thẻ <style>"),
    ("<iframe src=javascript:alert(1)></iframe>", "thẻ <iframe>"),
    ("<iframe srcdoc='<script>alert(1)</script>'>", "thẻ <iframe>"),
    ("<object data=x.swf></object>", "thẻ <object>"),
    ("<embed src=x.svg>", "thẻ <embed>"),
    ("<base href=//x.example/>", "thẻ <base>"),
    ("<link rel=stylesheet href=x.css>", "thẻ <link>"),
    ("<meta http-equiv=refresh content='0;url=//x.example'>", "thẻ <meta>"),
    ("<form action=//x.example><input name=a></form>", "thẻ <form>"),
    ("<button formaction=javascript:alert(1)>a</button>", "thẻ <button>"),
    ("<video src=x onerror=alert(1)></video>", "thẻ <video>"),
    ("<details open ontoggle=alert(1)>a</details>", "ontoggle"),
    ("<svg onload=alert(1)></svg>", "thẻ <svg>"),
    ("<svg><a xlink:href=javascript:alert(1)><text>a</text></a></svg>", "thẻ <svg>"),
    ("<svg><style><img src=x onerror=alert(1)></style></svg>", "thẻ <svg>"),
    ("<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>", "thẻ <svg>"),
    (
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 "
        "onerror=alert(1)&gt;'>",
        "thẻ <math>",
    ),
    ("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>", "thẻ <noscript>"),
    ("<template><script>alert(1)</script></template>", "thẻ <template>"),
    ("<title><img src=x onerror=alert(1)></title>", "thẻ <title>"),
    ("<textarea><script>alert(1)</script></textarea>", "thẻ <textarea>"),
    ("<xmp><img src=x onerror=alert(1)></xmp>", "thẻ <xmp>"),
    ("<marquee onstart=alert(1)>a</marquee>", "thẻ <marquee>"),
    ("<img src=x onerror=alert(1)>", "onerror"),
    ("<img/src=x/onerror=alert(1)>", ""),
    ("<img src='x'onerror=alert(1)>", "onerror"),
    ("<img src=x OnError = alert(1)>", "OnError"),
    ("<IMG SRC=x\nonerror\n=\nalert(1)>", "onerror"),
    ("<p onclick='alert(1)' style='x:expression(1)'>a</p>", "onclick"),
    ("<a href=javascript:alert(1)>a</a>", "“javascript:”"),
    ("<a href='JaVaScRiPt:alert(1)'>a</a>", "“JaVaScRiPt:”"),
    ("<a href='&#106;avascript:alert(1)'>a</a>", "“javascript:”"),
    ("<a href='javascript&colon;alert(1)'>a</a>", "“javascript:”"),
    ("<a href='java\tscript:alert(1)'>a</a>", "“javascript:”"),
    ("<a href='java&Tab;script:alert(1)'>a</a>", "“javascript:”"),
    ("<a href=' \x01javascript:alert(1)'>a</a>", "“javascript:”"),
    ("<a href='vbscript:x'>a</a>", "“vbscript:”"),
    ("<a href='data:text/html,<script>alert(1)</script>'>a</a>", "“data:”"),
    ("<a href='file:///etc/passwd'>a</a>", "trên máy của người viết"),
    ("<img src='C:\\Anh\\a.jpg'>", "“C:\\Anh\\a.jpg” chỉ có trên máy của người viết"),
    ("<img src='data:image/svg+xml,<svg onload=alert(1)>'>", "“data:”"),
    ("<img src=javascript:alert(1)>", "“javascript:”"),
    ("<a href='x' target=_blank ping=//x.example download>a</a>", ""),
    ("<!--[if IE]><script>alert(1)</script><![endif]-->", ""),
    ("<!--><img src=x onerror=alert(1)>-->", "onerror"),
    ("<?php echo 1 ?><!DOCTYPE html><![CDATA[<img src=x onerror=alert(1)>]]>", ""),
    ("<b '><img src=x onerror=alert(1)>'>", "onerror"),
    ("<a title='\"><script>alert(1)</script>'>a</a>", ""),
    ("<a title='<img src=x onerror=alert(1)>'>a</a>", ""),
    ("<table background=javascript:alert(1)><td background=x>", ""),
    ("<p class='khung' style='position:fixed'>a</p>", ""),
    ("<custom-tag onclick=x is=y>a</custom-tag>", "thẻ <custom-tag>"),
]


@pytest.mark.parametrize(("vector", "said"), VECTORS, ids=range(len(VECTORS)))
def test_nothing_that_runs_survives(vector, said):
    left, told = cleaned(f"<p>Đầu.</p>\n\n{vector}\n\n<p>Cuối.</p>")
    survivors = Survivors()
    survivors.feed(left)
    survivors.close()
    assert survivors.found == []
    assert "Đầu." in left
    assert said in " ".join(message for _, _, message in told)


@pytest.mark.parametrize("vector", [vector for vector, said in VECTORS if "<s" in said])
def test_a_vector_is_told_at_its_line(vector):
    [(line, severity, _), *_] = cleaned(f"<p>Một</p>\n\n<p>hai</p>\n{vector}")[1]
    assert (line, severity) == (FIRST + 3, "error" if "<scr<" not in vector else "warning")


@pytest.mark.parametrize("vector", [vector for vector, _ in VECTORS])
def test_cleaning_twice_changes_nothing(vector):
    """What changes when it is parsed again is how mutation XSS gets through."""
    left, _ = cleaned(vector)
    without_box = left.replace(TABLE_BOX, "").replace("</table></div>", "</table>")
    assert cleaned(without_box)[0] == left


@pytest.mark.parametrize(
    "html",
    [
        "<p>Một <b>hai</b> <em>ba</em><br>bốn &amp; năm</p>",
        '<h2 id="muc">Mục</h2><blockquote lang="en">x</blockquote>',
        '<figure><img src="a.jpg" alt="Tả"><figcaption>Lời</figcaption></figure>',
        '<ol start="3" class="ngoac"><li value="7">x</li></ol>',
        '<p><a href="b.md" title="Tên">x</a> <a href="mailto:a@b.example">y</a></p>',
        '<p><a href="tel:+842436">x</a> <a href="#muc">y</a> <a href="/tin/?a=b:c">z</a></p>',
        "<pre><code>&lt;script&gt;</code></pre>",
        '<div class="footnote"><ol><li id="fn:1">x</li></ol></div>',
        '<details><summary>a</summary>b</details><time datetime="2018-06-07">7/6</time>',
    ],
)
def test_what_a_page_may_show_is_not_changed(html):
    assert cleaned(html) == (html, [])


def test_only_the_classes_of_our_own_markup_stay():
    left, told = cleaned('<p class="x">a</p><div class="bang footnote">b</div>')
    assert (left, told) == ('<p>a</p><div class="footnote">b</div>', [])


def test_a_table_stands_in_a_box_and_its_alignment_is_a_class():
    """A style would be blocked by the CSP; the box scrolls (WCAG 2.2, 1.4.10)."""
    html = '<table><thead><tr><th align="right">a</th></tr></thead></table>'
    row = '<thead><tr><th class="can-phai">a</th></tr></thead>'
    assert cleaned(html) == (f'<div class="bang"><table>{row}</table></div>', [])


def test_a_tag_in_a_text_is_no_table():
    html = '<p title="x">&lt;table&gt; và "&lt;/table&gt;"</p>'
    assert "bang" not in cleaned(html)[0]


def test_the_text_of_an_unknown_tag_stays_and_is_a_warning():
    left, told = cleaned("<p>a</p>\n<p><font color=red>đỏ</font> <FONT>lại</FONT></p>")
    assert left == "<p>a</p>\n<p>đỏ lại</p>"
    assert told == [(FIRST + 1, "warning", "thẻ <font> bị bỏ, chữ bên trong được giữ")]


def test_what_stands_in_a_value_is_no_attribute():
    """Also where the tags are looked at one by one, since one of the text is not kept."""
    html = "<p title='x onclick=a href=javascript:b'>a</p><img alt=\"'/ onerror=a\">"
    assert cleaned(html)[1] == []
    assert [message for _, _, message in cleaned(html + "<font>c</font>")[1]] == [
        "thẻ <font> bị bỏ, chữ bên trong được giữ"
    ]


def test_every_handler_of_a_tag_is_told():
    _, told = cleaned("<p onclick=a\tONLOAD = 'b' title=x>a</p>")
    assert [message.split()[2] for _, _, message in told] == ["onclick", "ONLOAD"]


def test_each_fault_is_told_once_and_all_are_told():
    _, told = cleaned(
        "<script>a</script><script>b</script>\n<p onclick=a>\n<p onload=b>\n<b onclick>"
    )
    assert [(line, message.split("<")[-1].split()[0]) for line, _, message in told] == [
        (6, "script>"),
        (7, "thuộc"),
        (8, "thuộc"),
    ]


DEEP = [
    "<div>" * 200,
    "<b>" * 3_000,
    "<ul><li>" * 200,
    "<!-->" + "<div>" * 5_000 + "-->",  # browsers end the comment at once
    "<!--x--!>" + "<div>" * 5_000 + "-->",
    "<b '>" + "<div>" * 5_000 + "'>",  # a quote that is not behind `=` hides nothing
    "<div><table></div></table>" * 5_000,  # a table bounds what a closing tag closes
    "<div><?</div>" * 5_000,  # and what stands in a comment closes nothing
    "<div></ </div>" * 5_000,
    '<div><b title="</div>"></b>' * 5_000,
    "<table><tr><td>" * 100,
]


@pytest.mark.parametrize("html", DEEP, ids=range(len(DEEP)))
def test_what_nests_too_deeply_is_refused(html):
    """ammonia's time grows with the square of the depth, and no signal can stop it."""
    with pytest.raises(NestedTooDeep):
        cleaned(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>x</div>" * 5_000,
        "<p>x" * 5_000,
        "<ul>" + "<li>x" * 5_000 + "</ul>",
        "<table>" + "<tr><td>x<td>y" * 2_000 + "</table>",
        "<br>" * 5_000,
        '<img src="a.jpg" alt="x">' * 5_000,
        "<p><b><i>x</i></b></p>" * 2_000,
        "<!-- " + "<div>" * 5_000 + " -->",
        "<!-- " + "<div>" * 5_000,
        '<p title="' + "<div>" * 5_000 + '">x</p>',
    ],
    ids=range(10),
)
def test_much_that_is_not_deep_is_accepted(html):
    cleaned(html)


FILL = "<p>Đoạn</p>" * 100  # so many tags that the work is measured before


def test_what_would_hide_tags_from_a_count_is_active():
    """HTML standard §13.2.6: their content is text, or a tag in them closes nothing outside."""
    hiding = "script style title textarea noscript xmp noembed noframes iframe plaintext"
    assert set(f"{hiding} svg math template select object applet marquee button".split()) <= ACTIVE


@pytest.mark.parametrize("name", sorted(ACTIVE))
@pytest.mark.parametrize("more", ["", FILL], ids=["short", "long"])
def test_an_active_tag_is_told_and_nothing_of_it_stays(name, more):
    left, told = cleaned(f"<p>Một</p>\n<{name} a=b>x</{name}>{more}")
    assert told == [(FIRST + 1, "error", f"thẻ <{name}> không được dùng trong bài")]
    assert f"<{name}" not in left


def test_active_tags_left_open_do_not_hide_the_other_faults():
    """An article of many tags is told of its frames and of all else in one run."""
    _, told = cleaned("<p>Một</p>\n<iframe src='https://x.example/'>" * 150 + "\n<font>a</font>")
    assert [message.split(">")[0] for _, _, message in told] == ["thẻ <iframe", "thẻ <font"]


@pytest.mark.parametrize("name", ["script", "style", "svg", "math", "title", "textarea"])
def test_the_text_of_what_is_no_text_falls_away(name):
    assert cleaned(f"<p>a</p><{name}>b</{name}>")[0] == "<p>a</p>"


def test_too_many_attributes_are_an_error():
    """ammonia compares each with all before it: a megabyte of them took a minute."""
    attributes = " ".join(f"a{n}" for n in range(20_000))
    left, told = cleaned(f"<p>Một</p>\n<p {attributes}>hai</p>")
    assert told == [(FIRST + 1, "error", "thẻ <p> có quá nhiều thuộc tính")]
    assert left == "<p>Một</p>\nhai<p></p>"


@pytest.mark.parametrize("address", ["java script:alert(1)", "vb script:x", "a b:c.jpg"])
def test_a_scheme_with_a_blank_in_it_is_an_error(address):
    """ammonia keeps it, since a browser takes it for a path: nothing else would tell the editor."""
    _, told = cleaned(f'<p>Một</p>\n<p><a href="{address}">hai</a></p>')
    assert [(line, severity) for line, severity, _ in told] == [(FIRST + 1, "error")]


def test_a_colon_behind_a_blank_elsewhere_is_none():
    html = '<p><a href="/a/b:c">x</a> <abbr title="a b: c">d</abbr></p>'
    assert cleaned(html) == (html, [])
