"""Private data in any file stop a build or are told, masked; what the settings allow may stand."""

from PIL import Image

PAPER, PHONE = "001085000123", "0912 345 678"


def told(report):
    return [(each.path, each.line, each.severity, each.rule) for each in report.findings]


def test_a_paper_stops_the_build_and_is_in_no_byte_that_is_written(portal):
    portal.article(body=f"Ông Mẫu, CCCD {PAPER}.")
    report = portal.build("publishconf.py")
    assert told(report) == [("tin-tuc/bai.md", 7, "error", "private-identity")]
    assert report.written is None
    assert not portal.output.exists()
    written = b"".join(path.read_bytes() for path in (portal.path / ".cache").rglob("*.*"))
    assert PAPER.encode() not in written
    assert PAPER not in report.findings[0].show()


def test_a_telephone_is_published_and_told(portal):
    portal.article(body=f"Gọi ông Mẫu {PHONE}.")
    report = portal.build()
    assert told(report) == [("tin-tuc/bai.md", 7, "warning", "private-phone")]
    assert PHONE in portal.text("tin-tuc/2018/06/bai/index.html")
    assert portal.build(PORTAL_PUBLIC_NUMBERS=[PHONE]).findings == []


def test_attachments_tables_and_photos_are_told_at_their_own_lines(portal):
    portal.write("tin-tuc/a.pdf", "%PDF-1.4\n<</Author (Tran Thu)>>\n")
    portal.write("tin-tuc/a.csv", f"Họ tên,Số\nTrần Văn Mẫu,{PHONE}\n")
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({2: (21.0, 1.0, 42.0), 4: (105.0, 48.0, 17.0)})
    Image.new("RGB", (60, 40)).save(portal.content / "tin-tuc/a.jpg", exif=exif)
    portal.article(body="[a](a.pdf) [b](a.csv)\n\n![Ảnh](a.jpg)")
    assert told(portal.build()) == [
        ("tin-tuc/a.csv", 2, "warning", "private-phone"),
        ("tin-tuc/a.jpg", 1, "warning", "private-gps"),
        ("tin-tuc/a.pdf", 1, "warning", "private-author"),
    ]


def test_a_paper_in_a_table_stops_the_build(portal):
    portal.write("csdl/a.csv", "so_cccd\n012345678\n")
    portal.write(
        "csdl/a.md",
        "---\ntitle: A\ndate: 2018-06-07\nfile: a.csv\n"
        "columns: [{name: so_cccd, label: Số, type: text}]\n---\n",
    )
    report = portal.build()
    assert told(report) == [("csdl/a.csv", 2, "error", "private-identity")]
    assert report.written is None
