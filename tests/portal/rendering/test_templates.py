"""Templates: page and site in, HTML out; what is wrong in a theme is told with its line."""

import pytest
from portal.labels import LABELS
from portal.model.finding import Refused
from portal.model.page import Head
from portal.model.photo import Photo
from portal.model.pictures import Pictures, Role
from portal.model.target import Picture
from portal.rendering.templates import FILTERS, Templates

SETTINGS = {"JINJA_ENVIRONMENT": {}, "JINJA_FILTERS": {}, "JINJA_TESTS": {}, "JINJA_GLOBALS": {}}
PICTURES = Pictures(roles={"lead": Role("50vw", urgent=True)})
PAGE = Head(url="/a/", root="../", title="Họp <b> & 'bàn'")


@pytest.fixture
def render(tmp_path, site):
    """Renders PAGE by a template of that text; further settings are Pelican's."""

    def rendered(text, page=PAGE, **settings):
        (tmp_path / "thu.html").write_text(text, encoding="utf-8")
        return Templates((str(tmp_path),), SETTINGS | settings, PICTURES).render("thu", page, site)

    return rendered


def test_a_template_sees_page_site_and_labels(render):
    assert render("{{ page.url }} {{ site.name }} {{ label.home }}") == "/a/ Cổng Mẫu Trang chủ"


def test_labels_are_in_the_language_of_the_page(render):
    page = Head(url="/en/", root="../", title="A", lang="en")
    assert render("{{ label.home }}", page) == LABELS["en"]["home"]


@pytest.mark.parametrize("environment", [{}, {"autoescape": False}])
def test_text_is_escaped_whatever_the_settings_say(render, environment):
    shown = render("{{ page.title }}", JINJA_ENVIRONMENT=environment)
    assert shown == "Họp &lt;b&gt; &amp; &#39;bàn&#39;"


@pytest.mark.parametrize(
    "text",
    [
        "{{ page.khong_co }}",
        "{{ khong_co }}",
        "{{ label.khong_co }}",
        "{% if page.khong_co %}{% endif %}",
        "{% for x in khong_co %}{% endfor %}",
        "{% include 'khong-co.html' %}",
        "{{ page.title | khong_co }}",
        "{% if page %}",
        "{{ page.title",
    ],
)
def test_what_is_not_there_is_an_error_and_no_empty_place(render, text):
    """Even where the settings ask for another kind of Undefined."""
    with pytest.raises(Refused, match=r"giao diện hỏng ở thu\.html:3: "):
        render("\n\n" + text, JINJA_ENVIRONMENT={"undefined": None})


def test_a_fault_in_an_included_template_is_told_with_its_own_line(render, tmp_path):
    (tmp_path / "_trong.html").write_text("\n{{ page.khong_co }}", encoding="utf-8")
    with pytest.raises(Refused, match=r"_trong\.html:2: "):
        render('{% include "_trong.html" %}')


def test_a_template_that_is_not_there_is_told(tmp_path, site):
    with pytest.raises(Refused, match="khong-co"):
        Templates((str(tmp_path),), SETTINGS, PICTURES).render("khong-co", PAGE, site)


def test_the_first_folder_wins(tmp_path, site):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "thu.html").write_text(folder, encoding="utf-8")
    templates = Templates((str(tmp_path / "b"), str(tmp_path / "a")), SETTINGS, PICTURES)
    assert templates.render("thu", PAGE, site) == "b"


def test_a_template_with_an_ending_of_its_own_is_found(tmp_path, site):
    (tmp_path / "thu.xml").write_text("<a>{{ page.title }}</a>", encoding="utf-8")
    shown = Templates((str(tmp_path),), SETTINGS, PICTURES).render("thu.xml", PAGE, site)
    assert shown == "<a>Họp &lt;b&gt; &amp; &#39;bàn&#39;</a>"


def test_settings_add_filters_tests_globals_and_options(render):
    shown = render(
        "{{ 'a' | doi }} {{ 3 is le }} {{ nam }} [[ page.url ]]",
        JINJA_FILTERS={"doi": lambda text: text * 2},
        JINJA_TESTS={"le": lambda number: number % 2 == 1},
        JINJA_GLOBALS={"nam": 2018},
        JINJA_ENVIRONMENT={"variable_start_string": "{{", "trim_blocks": False},
    )
    assert shown == "aa True 2018 [[ page.url ]]"


def test_the_portals_filters_write_addresses_and_vietnamese(render):
    shown = render(
        "{{ '/b/' | under(page.root) }} {{ '/b/' | absolute(site.url) }}"
        " {{ 2113 | count }} {{ 1200000 | size }} {{ '2018-06-08' | day }}"
    )
    assert shown == "../b/ https://cuc-mau.example/b/ 2.113 1,2 MB 08/06/2018"
    assert {"shown", "iso"} <= FILTERS.keys()


def test_a_photo_is_shown_as_its_place_in_the_theme_asks(render):
    photo = Picture(Photo("ab12", "hop", "", "jpg", 3, ((60, 40), (120, 80))), "Họp")
    shown = render("{{ anh | picture(page.root, 'lead') }}", JINJA_GLOBALS={"anh": photo})
    assert 'src="../tep/ab12/hop-120.jpg"' in shown
    assert 'sizes="50vw"' in shown
    assert 'fetchpriority="high"' in shown
