"""The quick loops give what Python-Markdown's own give, whatever the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from portal.reading.figures import FigureExtension
from portal.reading.headings import HeadingExtension
from portal.reading.lists import ListExtension, leave_lists_alone
from portal.reading.markup import Markup

EXTENSIONS = ("fenced_code", "tables", "footnotes", "attr_list", "def_list")
FRAGMENTS = (
    "chữ thường",
    "Một câu dài hơn, có dấu chấm.",
    "a",
    "Ð",
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "  \n",
    "\t",
    "# ",
    "## Mục",
    "#",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "12) ",
    "a) ",
    "> ",
    "---",
    "===",
    "***",
    "*nghiêng*",
    "**đậm**",
    "_gạch_",
    "__",
    "`mã`",
    "`",
    "```\n",
    "~~~\n",
    "[chữ](dich.md)",
    "[chữ](<dich có cách.md> 'tên')",
    "[chữ][n]",
    "[n]: /dia-chi/ 'tên'\n",
    "![ảnh](anh.jpg)",
    '![ảnh](anh.jpg "chú thích")',
    "[^1]",
    "[^1]: chú giải",
    "[",
    "]",
    "(",
    ")",
    "!",
    "<b>",
    "</b>",
    "<div>\n",
    "</div>\n",
    "<https://vi-du.example>",
    "<!-- ghi chú -->",
    "&amp;",
    "&#8211",
    "&",
    "\\",
    "\\*",
    "|",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    ": nghĩa",
    "{: #ten }",
    "{",
    "“ngoặc”",
    "2018",
    "7/6",
)
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)


def plain(text):
    """Python-Markdown with every extension on, its own loops and its own first step."""
    config = {
        "markdown.extensions.tables": {"use_align_attribute": True},
        "markdown.extensions.footnotes": {
            "BACKLINK_TITLE": "Quay lại chỗ chú giải {} trong bài",
        },
    }
    own = [ListExtension(), FigureExtension(), HeadingExtension()]
    names = [f"markdown.extensions.{name}" for name in EXTENSIONS]
    markdown = Markdown(extensions=[*own, *names], extension_configs=config, output_format="html")
    leave_lists_alone(markdown)
    markdown.treeprocessors.deregister("prettify")
    return markdown.convert(text)


QUICK = Markup()


def compare(text):
    try:
        expected = plain(text)
    except Exception as error:  # noqa: BLE001 - what the stock one raises, ours raises too
        with pytest.raises(type(error)):
            QUICK.convert(text)
        return
    assert QUICK.convert(text)[0] == expected


@settings(
    max_examples=2 * settings().max_examples, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(TEXTS)
def test_quick_is_equal(text):
    compare(text)


@pytest.mark.slow
@settings(max_examples=3_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_quick_is_equal_on_thousands(text):
    compare(text)
