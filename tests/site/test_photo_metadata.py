"""What is left of a photo's metadata once it is published: our own words and nothing else.

docs/security.md b9. exiftool is the second reader: it knows more than Pillow, and other mistakes.
"""

import json
import shutil
import subprocess

import pytest
from PIL import Image

from tests.conftest import Portal

pytestmark = pytest.mark.slow  # exiftool reads every file of eight formats

SECRET = "Trần Văn Mẫu 21.0278 SN-4711"
WORDS = ("Đại biểu dự Hội nghị, ngày 07/6", "Nguyễn Thị Ảnh", "Báo Kiểm thử “Số Một” & <Hai>")
FORMATS = {
    "jpg": ("JPEG", {}),
    "progressive": ("JPEG", {"progressive": True}),
    "png": ("PNG", {}),
    "webp": ("WEBP", {}),
    "avif": ("AVIF", {"speed": 10, "max_threads": 1}),
    "tiff": ("TIFF", {}),
    "gif": ("GIF", {}),
    "alpha": ("PNG", {}),
}
# What exiftool says of any file of that kind: its name, size, and how the pixels are packed.
STRUCTURE = {
    *("SourceFile", "ExifToolVersion", "FileName", "Directory", "FileSize", "FileModifyDate"),
    *("FileAccessDate", "FileInodeChangeDate", "FilePermissions", "FileType"),
    *("FileTypeExtension", "MIMEType", "JFIFVersion", "ResolutionUnit", "XResolution"),
    *("YResolution", "ImageWidth", "ImageHeight", "EncodingProcess", "BitsPerSample"),
    *("ColorComponents", "YCbCrSubSampling", "ImageSize", "Megapixels", "BitDepth"),
    *("ColorType", "Compression", "Filter", "Interlace", "Palette", "Transparency"),
    *("VP8Version", "HorizontalScale", "VerticalScale", "WebP_Flags", "AlphaIsUsed"),
    *("AlphaPreprocessing", "AlphaFiltering", "AlphaCompression"),
}
OURS = {"Description", "Credit", "Source"}


@pytest.fixture(scope="module")
def exiftool():
    """A second reader of metadata, arguments → what it says; Debian: libimage-exiftool-perl."""
    path = shutil.which("exiftool")
    assert path, "thiếu exiftool: apt-get install libimage-exiftool-perl"

    def run(*arguments):
        return subprocess.run(
            [path, *map(str, arguments)], capture_output=True, check=True, text=True
        ).stdout

    return run


def write_photos(folder, thumbnail, exiftool):
    """A photo of each format with GPS, serial number, author, thumbnail, comment and XMP."""
    exif = Image.Exif()
    exif[0x013B] = SECRET
    exif[0x0112] = 6
    exif.get_ifd(0x8769).update({0xA431: "SN-4711", 0x9286: b"ASCII\0\0\0secret"})
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 40.0), 3: "E", 4: (105.0, 50.0, 3.0)})
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><!--{SECRET}--></x:xmpmeta>".encode()
    photo = Image.linear_gradient("L").resize((600, 900)).convert("RGB")
    photo.paste((200, 30, 30), (0, 0, 300, 300))
    photo.resize((16, 12)).save(thumbnail)
    for name, (kind, options) in FORMATS.items():
        picture = photo.copy()
        if name == "alpha":
            picture.putalpha(Image.radial_gradient("L").resize(photo.size))
        meta = {} if kind == "GIF" else {"exif": exif, "xmp": xmp}
        picture.save(folder / f"{name}.{kind.lower()}", kind, **options, **meta)
    tags = [f"-{tag}={SECRET}" for tag in ("XMP:Creator", "Comment", "IPTC:By-line", "PNG:Author")]
    written = [path for path in folder.iterdir() if path.suffix not in (".webp", ".avif")]
    exiftool("-q", "-m", "-overwrite_original", f"-ThumbnailImage<={thumbnail}", *tags, *written)


@pytest.fixture(scope="module")
def published(tmp_path_factory, exiftool):
    """A published portal with an item for each of the eight, its cover and in its text."""
    portal = Portal(tmp_path_factory.mktemp("metadata") / "portal", all_sizes=True, shared=True)
    folder = portal.content / "tin-tuc"
    folder.mkdir()
    write_photos(folder, portal.path / "nho.jpg", exiftool)
    caption, credit, source = (json.dumps(word, ensure_ascii=False) for word in WORDS)
    photos = sorted(folder.iterdir())
    assert len(photos) == len(FORMATS) == 8
    for photo in photos:
        assert b"SN-4711" in photo.read_bytes()
        portal.article(
            f"{photo.stem}.md",
            f"![Tả]({photo.name})",
            cover=photo.name,
            cover_alt="Hội trường",
            cover_caption=caption,
            cover_credit=credit,
            source=source,
            focus="40% 30%",
        )
    report = portal.build("publishconf.py")
    # that the editor's own files tell where they were taken is said, and nothing else
    assert {(finding.severity, finding.rule) for finding in report.findings} == {
        ("warning", "private-gps")
    }
    return portal


def read_back(portal, exiftool):
    """What exiftool reads from each published file of a photo."""
    files = [path for path in (portal.output / "tep").rglob("*.*") if path.name != "tieu-de.png"]
    found = json.loads(exiftool("-j", "-a", "-u", *files))
    assert len(found) == len(files)
    return found


def test_nothing_of_a_photos_own_metadata_is_published(published, exiftool):
    """Leaks: 0 of 8 formats, in any file of any cut."""
    found = read_back(published, exiftool)
    stems = {file["FileName"].split("-")[0] for file in found}
    assert stems == set(FORMATS)
    assert len(found) > 80
    ours = OURS | {"XMPToolkit"}
    assert {tag for file in found for tag in file} - STRUCTURE - ours == set()
    for path, data in published.files().items():
        assert b"SN-4711" not in data, path
        if path.startswith("tep/"):
            assert b"secret" not in data, path
            assert SECRET.encode() not in data, path


def test_caption_credit_and_source_are_read_back_from_every_file(published, exiftool):
    """n of n, Vietnamese letters and all, from JPEG, WebP and PNG."""
    found = read_back(published, exiftool)
    assert {file["FileType"] for file in found} >= {"JPEG", "PNG"}
    for file in found:
        said = tuple(file.get(tag) for tag in ("Description", "Credit", "Source"))
        assert said == WORDS, file["FileName"]
    assert {file["FileName"].rpartition(".")[2] for file in found} == {"jpg", "webp", "png"}
