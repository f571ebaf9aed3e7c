"""A photo's caption, credit and source → an XMP packet, the one metadata that is published.

Properties after the IPTC Photo Metadata Standard 2023.1 (Description, Credit Line, Source).
No time and no tool stand in it: the bytes are a function of the words.
"""

from ..model.photo import Words
from ..vietnamese.wellformed import xml_text

_MOST = 60_000  # bytes: a JPEG's segment holds 65,502 (XMP Specification Part 3, 1.1.3)


def show_xmp(words: Words) -> bytes:
    """The packet; empty where there is nothing to say, or too much for a JPEG to hold."""
    fields = "".join(
        (
            _text("dc:description", words.caption),
            _element("photoshop:Credit", words.credit),
            _element("photoshop:Source", words.source),
        )
    )
    if not fields:
        return b""
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        f"{fields}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()
    return packet if len(packet) <= _MOST else b""


def _element(name: str, value: str) -> str:
    return f"<{name}>{xml_text(value)}</{name}>" if value else ""


def _text(name: str, value: str) -> str:
    if not value:
        return ""
    inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{xml_text(value)}</rdf:li></rdf:Alt>'
    return f"<{name}>{inside}</{name}>"
