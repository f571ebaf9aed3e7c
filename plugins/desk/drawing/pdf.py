"""Lines of text → a small PDF of one page, without author, program or date.

Letters without marks only: the fonts that every reader of PDF brings along have no Vietnamese
ones, and the sample needs no font file for the sake of one attachment.
"""

from collections.abc import Sequence

_PAGE = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"  # A4 in points
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def one_page(lines: Sequence[str]) -> bytes:
    """The PDF: its first line is larger, each line stands over a rule."""
    drawn = []
    for number, line in enumerate(lines):
        y, size = 770 - number * 34, 18 if number == 0 else 12
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"BT /F1 {size} Tf 72 {y} Td ({escaped}) Tj ET")
        drawn.append(f"0.6 G 72 {y - 10} m 523 {y - 10} l S")
    stream = "\n".join(drawn).encode("ascii")
    return joined(
        (
            b"<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< {_PAGE} /Resources << /Font << /F1 5 0 R >> >> >>".encode("ascii"),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            _FONT.encode("ascii"),
        )
    )


def joined(objects: Sequence[bytes]) -> bytes:
    """The file around the objects: header, table of their places, trailer (ISO 32000-1, 7.5)."""
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    count = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, b"".join(places))
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
