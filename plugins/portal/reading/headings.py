"""Headings get ids that a link can name and that never meet the layout's.

An id is the heading's words as a slug; the layout's own ids hold two hyphens, a slug never does.
"""

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..vietnamese.slug import slugify

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STASHED = re.compile("\x02[^\x03]*\x03")  # Python-Markdown's placeholder for raw HTML


class HeadingProcessor(Treeprocessor):
    """Runs after the inline patterns, so that a heading's text is known."""

    def run(self, root: etree.Element) -> None:
        """Set an id on every heading without one; the second of two equal ones gets a number."""
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        taken = {element.get("id") for element in headings}
        last: dict[str, int] = {}  # or many equal headings would each count from 2 again
        for heading in headings:
            if heading.get("id"):
                continue
            words = _STASHED.sub("", "".join(heading.itertext()))
            wanted = slugify(words)[:60].strip("-") or "muc"
            name, number = wanted, last.get(wanted, 1)
            while name in taken:
                number += 1
                name = f"{wanted}-{number}"
            taken.add(name)
            last[wanted] = number
            heading.set("id", name)


class HeadingExtension(Extension):
    """Registers `HeadingProcessor` behind the inline patterns."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Priority below attr_list (8), which reads `{#id}` first."""
        md.treeprocessors.register(HeadingProcessor(md), "portal_headings", 5)
