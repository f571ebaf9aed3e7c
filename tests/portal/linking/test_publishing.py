"""What items use, as it is published: photos, files, and what is wrong with them."""

import msgspec
import pytest
from portal.kinds.dataset import Dataset
from portal.kinds.video_item import Video
from portal.model.body import Image, Link
from portal.model.fault import Fault
from portal.model.media import Media
from portal.model.photo import WHOLE, Cover, Cut, Photo
from portal.model.photo_keys import file_key
from portal.model.table import Column
from portal.model.target import Attachment, CaptionsFile, FilmFile, Href, TableFile
from portal.model.used import FileUse
from portal.reading.known import Reading
from portal.vietnamese.dates import parse_moment

from tests.portal.conftest import INSIDE, sha256_of

FILES = ["tin-tuc/Hội nghị.JPG", "tin-tuc/Kế hoạch.pdf", "tin-tuc/ke-hoach.pdf"]
PHOTO, PDF, PDF2 = FILES
BROKEN = Media(b"", fault="ảnh hỏng", fix="lưu lại")


def reading(item, *references):
    return Reading(item.path, item.slug.encode(), item, references, (), b"face of 16 bytes")


@pytest.fixture
def completed(link_all, complete_all):
    """Completes readings or items; gives entries by slug, the index and the findings."""

    def made(*items, **others):
        index, findings = complete_all(link_all(*items, files=FILES), **others)
        return {entry.item.slug: entry for entry in index.entries}, index, findings

    return made


def test_gaps_are_filled_in_the_order_of_the_text(article, completed):
    a = reading(
        article("a"),
        Image("Hội nghị.JPG", 8, "Đại biểu"),
        Link("Kế hoạch.pdf", 9),
        Link("b.md#muc", 10, ' title="B"'),
        Link("Hội nghị.JPG", 11),
        Link("/khong-co/", 12),
    )
    entries, index, findings = completed(a, article("b"))
    photo, *links = entries["a"].fillings
    assert isinstance(photo, Photo)
    assert (photo.name, photo.modern, photo.fallback) == ("hoi-nghi", "webp", "jpg")
    assert (photo.sizes, photo.tone) == (((480, 320), (1200, 800)), 7)
    assert links == [
        Href("/tin-tuc/2018/06/a/ke-hoach.pdf"),
        Href("/tin-tuc/2018/06/b/", "muc", ' title="B"'),
        Href(photo.url),
        Href(""),
    ]
    assert findings == []
    files = {photo.path(width, ext) for width in (480, 1200) for ext in ("webp", "jpg")}
    assert index.photos.keys() == files
    [use] = {use for use, _ in index.photos.values()}
    assert (use.path, use.kind, use.order.cuts) == (PHOTO, "photo", (WHOLE,))
    assert len({key for _, key in index.photos.values()}) == len(files)
    assert {url: name for url, (name, _) in index.files.items()} == {
        "/tin-tuc/2018/06/a/ke-hoach.pdf": PDF
    }


def test_cover_and_attachments_have_address_label_size_and_type(article, completed):
    uses = (FileUse("Kế hoạch.pdf", 5, "Kế hoạch năm"), FileUse("Hội nghị.JPG", 6))
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), attachments=uses)
    entry = completed(item)[0]["a"]
    assert entry.cover.whole.url.endswith("/hoi-nghi-1200.jpg")
    assert entry.around.made[1:] == (
        Attachment(
            "/tin-tuc/2018/06/a/ke-hoach.pdf", "Kế hoạch năm", 95_000, "pdf", sha256_of(PDF)
        ),
        Attachment(entry.cover.whole.url, "Hội nghị", 95_000, "jpg"),
    )


def test_a_cover_is_whole_and_cut_around_its_focus(article, completed):
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), focus=(40, 30))
    entries, index, _ = completed(item)
    cover = entries["a"].cover
    assert [photo.name for photo in (cover.whole, cover.card, cover.share)] == [
        "hoi-nghi",
        "hoi-nghi-card-40-30",
        "hoi-nghi-share-40-30",
    ]
    assert (cover.share.modern, cover.share.sizes) == ("", ((1200, 630),))
    assert len({photo.hash for photo in (cover.whole, cover.card, cover.share)}) == 3
    shown = {photo.path(*each) for photo in cover_photos(cover) for each in photo.renditions()}
    assert index.photos.keys() == shown
    [use] = {use for use, _ in index.photos.values()}
    assert use.order.cuts == (WHOLE, Cut("card", 40, 30), Cut("share", 40, 30))


def test_two_items_show_one_photo_each_with_its_own_focus(article, completed):
    file = FileUse("Hội nghị.JPG", 4)
    entries, index, _ = completed(
        article("a", cover=file, focus=(10, 20)), article("b", cover=file, focus=(90, 80))
    )
    one, other = entries["a"].cover, entries["b"].cover
    assert one.whole == other.whole
    assert one.card.url != other.card.url
    assert len(index.photos) == 4 + 2 * 4 + 2 * 1


def cover_photos(cover):
    return cover.whole, cover.card, cover.share


def test_two_items_share_a_photo_but_not_an_attachment(article, completed):
    refs = Image("Hội nghị.JPG", 8), Link("Kế hoạch.pdf", 9)
    _, index, _ = completed(reading(article("a"), *refs), reading(article("b"), *refs))
    assert len(index.photos) == 4
    assert index.files.keys() == {
        "/tin-tuc/2018/06/a/ke-hoach.pdf",
        "/tin-tuc/2018/06/b/ke-hoach.pdf",
    }


def test_two_files_with_one_published_name_are_an_error_that_names_both(article, completed):
    uses = (FileUse("Kế hoạch.pdf", 5), FileUse("ke-hoach.pdf", 6), FileUse("ke-hoach.pdf", 7))
    _, _, findings = completed(article("a", attachments=uses))
    assert {(f.path, f.line, f.severity) for f in findings} == {
        ("tin-tuc/a.md", 6, "error"),
        ("tin-tuc/a.md", 7, "error"),
    }
    assert PDF in findings[0].message
    assert PDF2 in findings[0].message


def test_a_broken_file_is_told_at_each_line_that_uses_it(article, completed):
    broken = {(PHOTO, "photo"): BROKEN, (PDF, "file"): BROKEN}
    refs = Image("Hội nghị.JPG", 8), Link("Kế hoạch.pdf", 9), Image("Hội nghị.JPG", 8)
    item = article("a", cover=FileUse("Hội nghị.JPG", 4), attachments=(FileUse("Kế hoạch.pdf", 5),))
    entries, index, findings = completed(
        reading(item, *refs), reading(article("b"), refs[0]), found=broken
    )
    assert sorted((f.path, f.line) for f in findings) == [
        ("tin-tuc/a.md", 4),
        ("tin-tuc/a.md", 5),
        ("tin-tuc/a.md", 8),
        ("tin-tuc/a.md", 9),
        ("tin-tuc/b.md", 8),
    ]
    assert {(f.message, f.fix, f.severity) for f in findings} == {("ảnh hỏng", "lưu lại", "error")}
    assert (entries["a"].cover, entries["a"].around.made) == (None, (None, None))
    assert index.photos == index.files == {}


DAY = parse_moment("2026-05-20")
FILM_FILES = ("video/a.jpg", "video/Phim biển.mp4", "video/Phim biển.vtt")
VIDEO = Video(
    path="video/bien.md",
    title="Biển",
    slug="bien",
    date=DAY,
    poster=FileUse("a.jpg", 4),
    file=FileUse("Phim biển.mp4", 5),
    captions=FileUse("Phim biển.vtt", 6),
)
COLUMNS = (Column("nam", "Năm", "year", 6),)
DATASET = Dataset(
    path="csdl/so-lieu.md",
    title="Số liệu",
    slug="so-lieu",
    date=DAY,
    file=FileUse("Số liệu.csv", 4),
    columns=COLUMNS,
)
CSV = "csdl/Số liệu.csv"


@pytest.fixture
def completed_with(link_all, complete_all):
    """Completes items beside files; gives the entries, the index and the findings."""

    def made(*items, files, **others):
        index, findings = complete_all(link_all(*items, files=files), **others)
        return index.entries, index, [(f.path, f.line, f.message, f.severity) for f in findings]

    return made


def test_a_film_is_published_as_it_is_and_its_captions_anew(completed_with):
    [entry], index, findings = completed_with(VIDEO, files=FILM_FILES)
    assert findings == []
    cover, film, captions = entry.around.made
    assert isinstance(cover, Cover)
    url = "/video/bien/phim-bien.mp4"
    sha256 = sha256_of("video/Phim biển.mp4")
    assert film == FilmFile(Attachment(url, "Biển", 95_000, "mp4", sha256), INSIDE["film"].film)
    assert captions == CaptionsFile("/video/bien/phim-bien.vtt", INSIDE["captions"].cues)
    assert {path: name for path, (name, _) in index.files.items()} == {url: FILM_FILES[1]}
    use, key = index.photos["/video/bien/phim-bien.vtt"]
    assert (use.path, use.kind) == (FILM_FILES[2], "captions")
    [read] = [each for each in index.photos.values() if each[0].kind == "captions"]
    assert read == (use, key)


def test_a_table_is_published_in_both_forms_with_what_stands_in_it(completed_with):
    [entry], index, findings = completed_with(DATASET, files=[CSV])
    assert findings == []
    [made] = entry.around.made
    assert made == TableFile(
        (
            Attachment("/csdl/so-lieu/so-lieu.csv", "Số liệu", 14, "csv", "cd" * 32),
            Attachment("/csdl/so-lieu/so-lieu.json", "Số liệu", 80, "json", "ef" * 32),
        ),
        INSIDE["table"].table,
        None,
    )
    assert index.files == {}
    keys = {url: key for url, (_, key) in index.photos.items()}
    assert set(keys) == {file.url for file in made.files}
    assert len(set(keys.values())) == 2


def test_a_link_to_the_table_s_own_file_leads_to_the_published_one(completed_with):
    """The editor's file is in any writing; it is never published beside the other."""
    linking = reading(DATASET, Link("Số liệu.csv", 20))
    [entry], index, findings = completed_with(linking, files=[CSV])
    assert findings == []
    assert entry.fillings == (Href("/csdl/so-lieu/so-lieu.csv"),)
    assert "/csdl/so-lieu/so-lieu.csv" in index.photos
    assert index.files == {}


def test_another_file_with_the_name_of_a_published_one_is_an_error(completed_with):
    linking = reading(DATASET, Link("so-lieu.csv", 20))
    *_, findings = completed_with(linking, files=[CSV, "csdl/so-lieu.csv"])
    message = f"hai tệp cùng tên đăng: {CSV} và csdl/so-lieu.csv"
    assert findings == [("csdl/so-lieu.md", 20, message, "error")]


def test_two_datasets_read_one_file_each_by_its_own_columns(completed_with):
    """A translation says the labels in its own language."""
    label = Column("nam", "Year", "year", 6)
    other = msgspec.structs.replace(
        DATASET, path="csdl/figures.md", slug="figures", lang="en", columns=(label,)
    )
    entries, index, findings = completed_with(DATASET, other, files=[CSV])
    assert findings == []
    shown = {entry.item.slug: entry.around.made[0].table.columns for entry in entries}
    assert shown == {"so-lieu": COLUMNS, "figures": (label,)}
    uses = {url: use for url, (use, _) in index.photos.items()}
    assert uses["/csdl/so-lieu/so-lieu.csv"].columns == COLUMNS
    assert uses["/en/csdl/figures/so-lieu.csv"].columns == (label,)


def test_a_fault_inside_a_file_is_told_at_its_own_line_once(completed_with):
    """Two items use the captions; what is wrong in them is one fault."""
    faults = Fault(9, "kết thúc không sau bắt đầu", "sửa"), Fault(12, "dài", "chia", "warning")
    other = msgspec.structs.replace(VIDEO, path="video/hai.md", slug="hai")
    broken = {(FILM_FILES[2], "captions"): Media(b"h", b"k", faults=faults)}
    entries, index, findings = completed_with(VIDEO, other, files=FILM_FILES, found=broken)
    assert findings == [
        (FILM_FILES[2], 9, "kết thúc không sau bắt đầu", "error"),
        (FILM_FILES[2], 12, "dài", "warning"),
    ]
    assert [entry.around.made[2] for entry in entries] == [None, None]
    assert [url for url in index.photos if url.endswith(".vtt")] == []


def test_captions_with_a_warning_are_published(completed_with):
    found = Media(
        b"h", b"k", found=INSIDE["captions"], faults=(Fault(9, "dài", "chia", "warning"),)
    )
    broken = {(FILM_FILES[2], "captions"): found}
    [entry], index, findings = completed_with(VIDEO, files=FILM_FILES, found=broken)
    assert findings == [(FILM_FILES[2], 9, "dài", "warning")]
    assert entry.around.made[2].url == "/video/bien/phim-bien.vtt"
    assert index.photos[entry.around.made[2].url][1] == file_key(b"k", "", 0, "vtt")


def test_a_film_that_is_none_is_told_at_the_item_s_line(completed_with):
    html = Media(b"", fault="tên có đuôi .mp4 nhưng nội dung là HTML", fix="chép lại")
    broken = {(FILM_FILES[1], "film"): html}
    [entry], index, findings = completed_with(VIDEO, files=FILM_FILES, found=broken)
    assert findings == [("video/bien.md", 5, html.fault, "error")]
    assert entry.around.made[1] is None
    assert index.files == {}


@pytest.mark.parametrize(
    ("field", "name", "suffix"),
    [("file", "a.jpg", ".mp4"), ("captions", "Phim biển.mp4", ".vtt"), ("file", "x.mp4", "")],
)
def test_a_file_of_another_type_is_told_by_its_name(link_all, field, name, suffix):
    item = msgspec.structs.replace(VIDEO, **{field: FileUse(name, 5)})
    [finding] = link_all(item, files=FILM_FILES).findings
    assert (finding.path, finding.line, finding.severity) == ("video/bien.md", 5, "error")
    assert name in finding.message
    assert suffix in finding.fix
