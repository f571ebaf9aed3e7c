"""Requests and the answers of the site that stands."""

import shutil

import pytest
from desk.serve.changes import Changes
from desk.serve.renderer import Renderer
from desk.serve.warm import Warm
from portal.model.finding import Refused

PAGE = "/tin-tuc/2018/06/mot/"  # the article that is made of each template
OTHER = "/tin-tuc/2018/06/khac/"


@pytest.fixture
def warm(project):
    """The project in memory."""
    warm = Warm(project.path)
    yield warm
    warm.close()


@pytest.fixture
def renderer(project):
    """A renderer that shows nothing yet."""
    renderer = Renderer(project.path)
    yield renderer
    renderer.close()


@pytest.fixture
def shown(renderer, warm):
    """A renderer that shows the project."""
    renderer.show(warm.look())
    return renderer


def test_where_no_site_stands_it_says_so(renderer):
    answer = renderer.answer("/", "")
    assert answer.status == 503
    assert "Chưa dựng được" in answer.body.decode()


def test_a_page_carries_the_script_and_other_files_do_not(shown):
    page = shown.answer(PAGE, "b1")
    assert (page.status, page.media_type) == (200, "text/html; charset=utf-8")
    assert b'data-build="b1"' in page.body
    data = shown.answer(f"{PAGE}index.json?v=1", "b1")
    assert (data.status, data.media_type) == (200, "application/json")
    assert b"reload.js" not in data.body


@pytest.mark.parametrize(
    ("target", "location"),
    [(PAGE[:-1], PAGE), ("/tin-tuc?trang=2", "/tin-tuc/?trang=2")],
)
def test_a_folder_without_its_slash_is_redirected(shown, target, location):
    answer = shown.answer(target, "b1")
    assert (answer.status, answer.location, answer.body) == (301, location, b"")


@pytest.mark.parametrize(
    "target", ["/khong-co/", "/khong-co", "/../pelicanconf.py", "//a", "/%00", "/.portal", "x"]
)
def test_what_is_not_there_is_the_sites_404(shown, target):
    answer = shown.answer(target, "b1")
    assert answer.status == 404
    assert b"<h1" in answer.body
    assert b"reload.js" in answer.body


def test_the_next_site_takes_its_place(project, shown, warm):
    text = (project.content / "tin-tuc/mot.md").read_text("utf-8")
    (project.content / "tin-tuc/mot.md").write_text(text.replace("Hai.", "Ba."), "utf-8")
    assert "Hai." in shown.answer(PAGE, "b1").body.decode()
    shown.show(warm.look(Changes(frozenset({"tin-tuc/mot.md"}))))
    assert "Ba." in shown.answer(PAGE, "b2").body.decode()


def test_a_theme_that_fails_is_found_before_it_is_shown(project, shown, warm):
    """A page of each template is made, and those that are looked at."""
    (project.path / "theme/templates/404.html").write_text("{% extends 'base.html' %}{% if %}")
    with pytest.raises(Refused, match=r"404\.html:1"):
        shown.show(warm.look(Changes(frame=True)))
    assert shown.answer(PAGE, "b1").status == 200


def test_a_page_that_is_looked_at_is_tried_too(project, shown, warm):
    """What fails on one article alone, for instance on its title."""
    shown.answer(OTHER, "b1")
    with (project.path / "theme/templates/article.html").open("a") as template:
        bad = "page.missing if page.title == 'Bài khác'"
        template.write(f"{{% block after %}}{{{{ {bad} }}}}{{% endblock %}}")
    with pytest.raises(Refused, match="missing"):
        shown.show(warm.look(Changes(frame=True)))


def test_a_page_that_cannot_be_made_says_why(project, shown, warm):
    """An article's page that was not tried, for it is not the one of its template."""
    with (project.path / "theme/templates/article.html").open("a") as template:
        bad = "page.missing if page.title == 'Bài khác'"
        template.write(f"{{% block after %}}{{{{ {bad} }}}}{{% endblock %}}")
    shown.show(warm.look(Changes(frame=True)))
    answer = shown.answer(OTHER, "b1")
    assert answer.status == 503
    assert "giao diện hỏng ở article.html" in answer.body.decode()


def test_code_that_fails_on_a_page_is_told_in_its_place(shown, warm):
    """A bug, or a plugin that works on written files: the next page is made nevertheless."""

    def fails(page, data):
        return data[page.title] if page.path.startswith("tin-tuc/2018/06/mot/") else data

    shown.show(warm.look(Changes()), fails)
    answer = shown.answer(PAGE, "b1")
    assert answer.status == 500
    assert b'data-build="b1"' in answer.body
    assert "AttributeError" in answer.body.decode()
    assert shown.answer(OTHER, "b1").status == 200


def test_a_theme_whose_code_fails_is_refused_as_well(project, shown, warm):
    with (project.path / "pelicanconf.py").open("a") as settings:
        settings.write("\nJINJA_FILTERS = {'under': lambda url, root: 1 / 0}\n")
    with pytest.raises(Refused, match=r"ZeroDivisionError.*pelicanconf\.py:\d+|ZeroDivision"):
        shown.show(warm.look(Changes(frame=True)))
    assert shown.answer(PAGE, "b1").status == 200


@pytest.mark.slow
def test_photos_are_there_after_the_cache_was_cleaned(project, renderer, warm):
    """The file that the renderer has open is not the one that was begun anew."""
    project.photo("tin-tuc/anh.png", "blue")
    project.article("anh.md", "![Tả](anh.png)")
    standing = warm.look()
    renderer.show(standing)
    shutil.rmtree(project.path / ".cache")
    project.photo("tin-tuc/anh.png", "green")
    standing = warm.look(Changes(frozenset({"tin-tuc/anh.png"})))
    renderer.show(standing)
    photos = [renderer.answer(url, "b1").status for url in standing.seen.index.photos]
    assert set(photos) == {200}
