"""What data say of photos and files."""

from portal.kinds.data import attachment_data, cover_data
from portal.model.item_data import AttachmentData, CoverData
from portal.model.photo import Photo
from portal.model.target import Attachment, Picture

PHOTO = Photo("ab12", "hop", "webp", "jpg", 3, ((480, 320), (1200, 800)))


def whole(path):
    return f"https://cuc-mau.example{path}"


def test_a_photo_is_its_largest_rendition_for_every_browser():
    data = cover_data(Picture(PHOTO, "Tả"), "Lời", "Bà Mẫu", whole)
    url = "https://cuc-mau.example/tep/ab12/hop-1200.jpg"
    assert data == CoverData(url, "Tả", "Lời", "Bà Mẫu", 1200, 800)


def test_no_photo_is_null():
    assert cover_data(None, "Lời", "", whole) is None


def test_a_file_has_its_hash_and_a_photo_none():
    """A photo is published in other bytes than the editor's."""
    file = Attachment("/a/b.pdf", "Kế hoạch", 95_000, "pdf", "0f" * 32)
    told = ("https://cuc-mau.example/a/b.pdf", "Kế hoạch", 95_000, "pdf")
    assert attachment_data(file, whole) == AttachmentData(*told, "0f" * 32)
    photo = Attachment("/a/b.pdf", "Kế hoạch", 95_000, "pdf")
    assert attachment_data(photo, whole) == AttachmentData(*told, None)
