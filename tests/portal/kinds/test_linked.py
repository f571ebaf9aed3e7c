"""Whose a page is, and its photos, as JSON-LD says it."""

import msgspec
from portal.kinds.linked import image_of, owner_of, signed
from portal.model.linked_data import Government, ImageObject, Organisation
from portal.model.photo import Photo
from portal.model.site import Owner
from portal.model.target import Picture

PHOTO = Photo("ab12", "hop", "webp", "jpg", 3, ((480, 320), (1200, 800)))


def whole(path):
    return f"https://cuc-mau.example{path}"


def test_the_owner_is_named_as_in_the_footer(site):
    owner = Owner("Cục Mẫu", "Tổng cục", "Số 1", "024", "a@cuc-mau.example", "Ông Mẫu")
    assert owner_of(msgspec.structs.replace(site, owner=owner)) == Government(
        name="Cục Mẫu",
        url="https://cuc-mau.example/",
        parent_organization=Government(name="Tổng cục"),
        address="Số 1",
        telephone="024",
        email="a@cuc-mau.example",
    )
    assert owner_of(site) == Government(name="Cục Mẫu", url="https://cuc-mau.example/")


def test_a_text_is_its_units_or_the_owners(site):
    assert signed("Phòng Mẫu", site) == Organisation("Phòng Mẫu")
    assert signed("", site) == owner_of(site)


def test_a_photo_has_its_size_and_words():
    image = image_of(Picture(PHOTO, "Tả"), "Lời", "Bà Mẫu", whole)
    url = "https://cuc-mau.example/tep/ab12/hop-1200.jpg"
    words = {"caption": "Lời", "credit_text": "Bà Mẫu"}
    assert image == ImageObject(url=url, width=1200, height=800, **words)
    assert image_of(None, "Lời", "", whole) is None
