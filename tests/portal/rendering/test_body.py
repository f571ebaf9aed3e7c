"""Gaps in a stored body, filled for one page."""

import pytest
from portal.model.body import Body, Image, Link
from portal.model.photo import Rendition
from portal.model.target import Href, Picture
from portal.reading.sanitise import TABLE_BOX
from portal.rendering.body import fill, picture

PHOTO = Rendition("ab12", "hop", "jpg", 1200, 800, 95_000)


def test_links_and_photos_are_written_relative_to_the_page():
    body = Body(("<p>", 0, "Bài", -1, " ", 1, "</p>"))
    gaps = [
        (Link("b.md", 3, ' title="B"'), Href("/tin-tuc/2018/06/b/", "muc", ' title="B"')),
        (Image("hop.jpg", 4, "Hội trường"), PHOTO),
    ]
    assert fill(body, gaps, "../../") == (
        '<p><a href="../../tin-tuc/2018/06/b/#muc" title="B">Bài</a> '
        '<img src="../../tep/ab12/hop.jpg" alt="Hội trường" width="1200" height="800" '
        'loading="lazy" decoding="async"></p>'
    )


def test_of_a_link_that_fell_away_the_text_stays():
    body = Body(("<p>", 0, "nháp", -1, ", ", 1, "bài", -2, "</p>"))
    gaps = [(Link("a.md", 1), Href("")), (Link("b.md", 1), Href("/b/"))]
    assert fill(body, gaps, "../") == '<p>nháp, <a href="../b/">bài</a></p>'


def test_what_an_editor_wrote_never_ends_an_attribute():
    evil = '"><script>x</script>'
    gaps = [(Image("a.jpg", 1, evil), PHOTO), (Link("b.md", 1), Href("/b/", evil))]
    html = fill(Body((0, 1, "b", -2)), gaps, "../")
    assert "<script" not in html
    assert html.count('"') == 14  # seven attributes


@pytest.mark.parametrize(("lang", "names"), [("vi", "Bảng {}/2"), ("en", "Table {}/2")])
def test_tables_have_names_of_their_own_and_can_be_reached_by_keyboard(lang, names):
    two = fill(Body((f"{TABLE_BOX}1</div>", f"{TABLE_BOX}2</div>")), [], "./", lang)
    for number in (1, 2):
        opening = '<div class="bang" role="region" tabindex="0" aria-label="'
        assert f'{opening}{names.format(number)}">{number}</div>' in two


def test_one_table_needs_no_number():
    assert 'aria-label="Bảng">1' in fill(Body((f"{TABLE_BOX}1</div>",)), [], "./")


def test_a_lead_photo_is_not_put_off():
    shown = picture(Picture(PHOTO), "./", "eager")
    assert 'alt=""' in shown
    assert 'loading="eager"' in shown
