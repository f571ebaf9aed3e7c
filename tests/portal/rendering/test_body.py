"""Gaps in a stored body, filled for one page."""

import pytest
from portal.model.body import Body, Image, Link
from portal.model.photo import Photo
from portal.model.pictures import Pictures, Role
from portal.model.target import Href
from portal.reading.sanitise import TABLE_BOX
from portal.rendering.body import fill

PHOTO = Photo("ab12", "hop", "webp", "jpg", 3, ((600, 400), (1200, 800)))


def test_links_and_photos_are_written_relative_to_the_page():
    body = Body(("<p>", 0, "Bài", -1, " ", 1, "</p>"))
    gaps = [
        (Link("b.md", 3, ' title="B"'), Href("/tin-tuc/2018/06/b/", "muc", ' title="B"')),
        (Image("hop.jpg", 4, "Hội trường"), PHOTO),
    ]
    assert fill(body, gaps, "../../") == (
        '<p><a href="../../tin-tuc/2018/06/b/#muc" title="B">Bài</a> '
        '<img src="../../tep/ab12/hop-1200.jpg" alt="Hội trường" width="1200" height="800"></p>'
    )


def test_in_the_portal_a_photo_is_shown_as_the_theme_asks_of_those_in_a_text():
    asked = Pictures(roles={"body": Role("60vw"), "lead": Role("99vw")})
    html = fill(Body((0,)), [(Image("hop.jpg", 4, "Hội trường"), PHOTO)], "../", pictures=asked)
    assert html.startswith('<picture><source type="image/webp" srcset="../tep/ab12/hop-600.webp')
    assert html.count('sizes="60vw"') == 2
    assert 'alt="Hội trường"' in html


def test_of_a_link_that_fell_away_the_text_stays():
    body = Body(("<p>", 0, "nháp", -1, ", ", 1, "bài", -2, "</p>"))
    gaps = [(Link("a.md", 1), Href("")), (Link("b.md", 1), Href("/b/"))]
    assert fill(body, gaps, "../") == '<p>nháp, <a href="../b/">bài</a></p>'


def test_what_an_editor_wrote_never_ends_an_attribute():
    evil = '"><script>x</script>'
    gaps = [(Image("a.jpg", 1, evil), PHOTO), (Link("b.md", 1), Href("/b/", evil))]
    for pictures, attributes in ((None, 5), (Pictures(), 13)):
        html = fill(Body((0, 1, "b", -2)), gaps, "../", pictures=pictures)
        assert "<script" not in html
        assert html.count('"') == 2 * attributes


@pytest.mark.parametrize(("lang", "names"), [("vi", "Bảng {}/2"), ("en", "Table {}/2")])
def test_tables_have_names_of_their_own_and_can_be_reached_by_keyboard(lang, names):
    two = fill(Body((f"{TABLE_BOX}1</div>", f"{TABLE_BOX}2</div>")), [], "./", lang)
    for number in (1, 2):
        opening = '<div class="bang" role="region" tabindex="0" aria-label="'
        assert f'{opening}{names.format(number)}">{number}</div>' in two


def test_one_table_needs_no_number():
    assert 'aria-label="Bảng">1' in fill(Body((f"{TABLE_BOX}1</div>",)), [], "./")
