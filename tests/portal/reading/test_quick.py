"""What the quick loops look at; that they give the same HTML is in tests/properties/."""

import pytest
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from portal.reading.markup import Markup
from portal.reading.quick import QuickMarkdown


class Shout(BlockProcessor):
    """An extension of a site's own: a block that begins with HẾT is no paragraph."""

    def test(self, parent, block):
        return block.startswith("HẾT")

    def run(self, parent, blocks):
        parent.text = blocks.pop(0).lower()


class ShoutExtension(Extension):
    """Brings Shout in."""

    def extendMarkdown(self, md):
        md.parser.blockprocessors.register(Shout(md.parser), "shout", 200)


class Counted(BlockProcessor):
    """Counts the blocks that the loop shows it, and takes none."""

    seen = 0

    def test(self, parent, block):
        self.seen += 1
        return False

    def run(self, parent, blocks):
        raise AssertionError


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("_nghiêng_", "<p><em>nghiêng</em></p>"),
        ("*nghiêng*", "<p><em>nghiêng</em></p>"),
        ("__đậm__ và **đậm**", "<p><strong>đậm</strong> và <strong>đậm</strong></p>"),
        ("Một đoạn.", "<p>Một đoạn.</p>"),
        ("Mục\n===", '<h1 id="muc">Mục</h1>'),
        ("chữ\n- mục", "<p>chữ</p><ul><li>mục</li></ul>"),
        ("<!-- ghi chú -->: nghĩa", "<dl><dt><!-- ghi chú --></dt><dd><p>nghĩa</p></dd></dl>"),
    ],
)
def test_marks_are_seen(text, html):
    """`_` had been forgotten when Python-Markdown gave both marks of emphasis one pattern."""
    assert Markup().convert(text)[0].replace("\n", "") == html


def test_a_plain_paragraph_is_shown_to_no_other_processor():
    markdown = QuickMarkdown()
    # under a name that is known to take no such block
    counted = Counted(markdown.parser)
    markdown.parser.blockprocessors.register(counted, "table", 300)
    markdown.convert("Một đoạn.\n\nĐoạn nữa.")
    assert counted.seen == 1  # the empty rest
    markdown.convert("# Mục")
    assert counted.seen == 3


def test_an_extension_of_the_sites_own_is_shown_every_block():
    markdown = QuickMarkdown(extensions=[ShoutExtension()])
    assert markdown.convert("HẾT RỒI") == "hết rồi"
