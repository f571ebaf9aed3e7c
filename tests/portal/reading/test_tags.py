"""Tags are seen as a browser sees them, and what would hold up the sanitiser is told before it."""

import pytest
from portal.reading.tags import (
    AGAIN_LIMIT,
    ATTRIBUTES_LIMIT,
    DEPTH_LIMIT,
    find_tags,
    has_many_attributes,
    name_of,
    take_out,
    too_much,
)


def names(html):
    return [f"{tag[1]}{name_of(tag)}" for tag in find_tags(html)]


def is_too_much(html):
    return too_much(find_tags(html))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", ["p", "/p"]),
        ("<P><Br/></P >", ["p", "br", "/p"]),
        ('<a href="x">', ["a"]),
        ("a < b <3 <> </> <", []),
        ("<p", ["p"]),
        ("<div\u00a0></div>", ["div\u00a0", "/div"]),
        ("<mar\u212a>", ["mar\u212a"]),  # a Kelvin sign is no K to a browser
        ("<scr<script>ipt>", ["scr<script"]),
        ("<<p>", ["p"]),
        ("<b/i>", ["b"]),
        # In an attribute's value there is no tag, in its name a quote is a letter.
        ("<p title='<i>'><b>", ["p", "b"]),
        ('<p title="<i>"><b>', ["p", "b"]),
        ("<p title=<i><b>", ["p", "b"]),
        ('<p title = "<i>" lang><b>', ["p", "b"]),
        ('<p x"><b>"><i>', ["p", "b", "i"]),
        ("<p \"x\"='>'><b>", ["p", "b"]),
        ('<p =">"><b>', ["p", "b"]),
        ('<p a/="><b>', ["p", "b"]),
        ('<p a="x"b="<i>"><b>', ["p", "b"]),
        ('</p x="<i>"><b>', ["/p", "b"]),
        ('<p a=><b title="', ["p", "b"]),
        # Comments, and what a browser takes for one.
        ("<!-- <i> --><b>", ["b"]),
        ("<!-- <i> --!><b>", ["b"]),
        ("<!--><b>-->", ["b"]),
        ("<!---><b>-->", ["b"]),
        ("<!-- <i> -- > <b>", []),
        ("<!x <i><b>", ["b"]),
        ("<![CDATA[<i>]]><b>", ["b"]),
        ("<?x <i><b>", ["b"]),
        ("</ <i><b>", ["b"]),
        ("</><b>", ["b"]),
    ],
)
def test_tags_are_those_of_a_browser(html, expected):
    assert names(html) == expected


def test_a_tag_tells_its_attributes():
    [tag] = find_tags("<a href=\"x\" title='>' lang=vi>")
    assert tag[3] == " href=\"x\" title='>' lang=vi"


def test_a_tag_is_taken_out_and_makes_no_new_one():
    html = "<i>a</i><scr<i>ipt><<i>b><!-- <i> -->"
    assert take_out(html, lambda tag: name_of(tag) == "i") == (
        "<!---->a<!----><scr<i>ipt><<!---->b><!-- <i> -->"
    )
    assert "b" not in names(take_out("<<i>b>", lambda tag: name_of(tag) == "i"))


@pytest.mark.parametrize("one", [" a{}", " a{}=b", ' a{}="b"', "/a{}", " a{}='>'"])
def test_many_attributes_are_seen(one):
    for number, expected in ((ATTRIBUTES_LIMIT, False), (ATTRIBUTES_LIMIT + 1, True)):
        [tag] = find_tags("<p" + "".join(one.format(n) for n in range(number)) + ">")
        assert has_many_attributes(tag) is expected


def test_a_long_value_is_one_attribute():
    [tag] = find_tags(f'<a href="{"x " * 10_000}">')
    assert not has_many_attributes(tag)


@pytest.mark.parametrize("tag", "div b span a ul blockquote table section x-y optgroup".split())
def test_depth_is_limited(tag):
    assert not is_too_much(f"<{tag}>" * DEPTH_LIMIT)
    assert is_too_much(f"<{tag}>" * (DEPTH_LIMIT + 1))


# Each adds a level in a browser, though something seems to close.
BYPASSES = [
    "<div><table></div></table>",
    "<table><b><td></b></table>",
    "<span><ul></span>",
    "<li><dd>",
    '<p x"><div>">',
    "<div><!--</div>-->",
    "<div><!x</div>",
    "<div><?</div>",
    "<div></ </div>",
    "<div><p title='</div>'>",
    "<div><p></div\u00a0>",
    "<div\u00a0></div>",
    "<mar\u212a></mark>",
    "<optgroup>",
    "<i><b></i>",
]


@pytest.mark.parametrize("html", BYPASSES)
def test_what_seems_to_close_and_does_not_is_counted(html):
    assert is_too_much(html * (DEPTH_LIMIT + 1))


@pytest.mark.parametrize(
    "html",
    [
        "<p>",
        "<p>a<br><img><hr>",
        "<p>a</p>",
        "<ul><li>a<li>b</li></ul>",
        "<ul><li><p>a<li><p>b</p></li></ul>",
        "<dl><dt>a<dd>b<dt>c<dd>d</dd></dl>",
        "<table><tr><td>a</td></tr></table>",
        "<b><i>x</i></b>",
        "<h2>a</h2>",
        "</div></b></p>",
    ],
)
def test_long_texts_are_not_deep(html):
    assert not is_too_much(html * 1_000)


def test_a_table_without_closing_tags_is_not_deep():
    assert not is_too_much("<table><tbody>" + "<tr><th>a<td>b" * 3_000)
    assert not is_too_much("<table>" + "<thead><tr><th>a<tbody><tr><td>b" * 3_000)


def test_styles_left_open_are_counted_for_what_follows():
    """A browser opens them again in each block: 41 kB became 15 MB."""
    left = "<div>" + "".join(f"<b id=x{n}>" for n in range(90)) + "</div>"
    few, many = AGAIN_LIMIT // 90 // 3, AGAIN_LIMIT // 90
    assert not is_too_much(left + "<p>x</p>" * few)
    assert is_too_much(left + "<p>x</p>" * many)


def test_many_small_styles_are_not_much():
    assert not is_too_much("<p><b>a</b> <i>b</i></p>" * 3_000)
