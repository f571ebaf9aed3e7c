"""Text and HTML → what may stand in an XML file.

Sources have no control characters since they were read (vietnamese/clean.py); what settings or a
later stage bring in is caught here once more.
"""

import re
from xml.sax.saxutils import escape

# https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>')
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())


def allowed(text: str) -> str:
    """The text without the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)


def xml_text(text: str) -> str:
    """The text as it stands between two tags."""
    return escape(allowed(text))


def xhtml(html: str) -> str:
    """A body's HTML as XML: the serialisation of ammonia, whose tags match and quote all values."""
    return allowed(_TAG.sub(_tag, str(html)).replace("&nbsp;", "\u00a0"))


def _tag(tag: re.Match[str]) -> str:
    attributes = tag[2].replace("<", "&lt;")
    return f"<{tag[1]}{attributes}/>" if tag[1] in _EMPTY else f"<{tag[1]}{attributes}>"
