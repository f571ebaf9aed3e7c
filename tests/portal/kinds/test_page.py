"""The pages of trang/: at the top of the site, with the people and the chart they name."""

from portal.fields.people import Person, Unit
from portal.kinds.page import PAGE
from portal.model.used import FileUse, Used
from portal.pages.items import plan
from portal.vietnamese.dates import parse_moment


def page_of(item, index, site):
    [planned] = plan(index, site)
    return planned, planned.model.whole(item, "<p>Chữ</p>")


def test_a_page_stands_at_the_top_of_the_site(standing):
    assert PAGE.address(standing("gioi-thieu", path="trang/cuc/gioi-thieu.md")) == "/gioi-thieu/"


def test_a_page_shows_what_its_item_says(standing, index_of, site):
    item = standing(
        "lanh-dao",
        title="Lãnh đạo",
        summary="Ai làm gì.",
        unit="Văn phòng",
        modified=parse_moment("2018-06-08"),
        people=(Person("Trần Văn Mẫu", "Phó Cục trưởng"),),
        chart=(Unit("Cục Mẫu", units=(Unit("Phòng Mẫu"),)),),
    )
    page, model = page_of(item, index_of(item), site)
    assert (page.path, page.template) == ("lanh-dao/index.html", "page")
    assert (model.title, model.description, model.body) == ("Lãnh đạo", "Ai làm gì.", "<p>Chữ</p>")
    assert (model.unit, model.updated) == ("Văn phòng", item.modified)
    assert (model.people, model.chart) == (item.people, item.chart)
    assert (model.url, model.root, model.og_type) == ("/lanh-dao/", "../", "website")
    assert model.indexed
    assert not model.expired


def test_portraits_stand_in_the_order_of_the_people(standing, index_of, site):
    """Whoever has none leaves no one else's portrait in the place."""
    photos = [FileUse(f"{name}.jpg", line) for line, name in ((4, "a"), (8, "c"))]
    people = (Person("A", photo=photos[0]), Person("B"), Person("C", photo=photos[1]))
    item = standing("lanh-dao", people=people)
    assert item.uses() == tuple(Used(photo, "portrait") for photo in photos)
    _, model = page_of(item, index_of(item, files=["trang/a.jpg", "trang/c.jpg"]), site)
    names = [each.photo.name if each else None for each in model.portraits]
    assert names == ["a-portrait-50-40", None, "c-portrait-50-40"]
    assert {each.alt for each in model.portraits if each} == {""}  # the name stands beside it
