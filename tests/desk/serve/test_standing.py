"""What is shown from memory is what a build would write."""

import pytest
from desk.serve.standing import Files
from desk.serve.warm import Warm
from portal.steps import Order, Workshop

from tests.site.conftest import fill


@pytest.fixture
def files(portal):
    """The files of the portal from memory, as the public would see them."""
    warms = []

    def opened(heard=None, *, preview=True):
        warm = Warm(portal.path, preview=preview)
        warms.append(warm)
        standing = warm.look()
        assert not isinstance(standing, list), standing
        order = Order(standing.job, standing.inputs.reading)
        return Files(standing, Workshop(order), heard)

    yield opened
    for warm in warms:
        warm.close()


@pytest.mark.slow
def test_every_file_of_a_build_is_shown_with_the_same_bytes(portal, files):
    """But for manifest.txt, which only an output has. Drafts and the like are left out here."""
    fill(portal)
    portal.build()
    shown = files(preview=False)
    written = portal.files()
    written.pop("manifest.txt")
    assert len(written) > 150
    differing = [path for path, data in written.items() if shown.read(path) != data]
    assert differing == []


def test_a_path_without_a_file_is_none(project, files):
    shown = files()
    assert shown.read("khong-co.html") is None
    assert shown.page("tin-tuc/khong-co/index.html") is None


def test_one_page_does_not_plan_the_others(project, files):
    shown = files()
    assert shown.page("tin-tuc/2018/06/mot/index.html")
    assert "index.html" not in shown._pages
    assert shown.page("index.html")


def test_there_is_a_page_of_each_template(project, files):
    templates = {page.template for page in files().one_of_each()}
    assert {"article", "page", "index", "archives", "404"} <= templates


@pytest.mark.slow
def test_the_name_is_that_of_the_contents(project, files):
    project.photo("tin-tuc/anh.png", "blue")
    project.article("anh.md", "![Tả](anh.png)")
    first = files().standing.name
    assert files().standing.name == first
    path = project.content / "tin-tuc/mot.md"
    path.touch()
    assert files().standing.name == first
    path.write_text(path.read_text("utf-8").replace("Hai.", "Ba."), encoding="utf-8")
    second = files().standing.name
    assert second != first
    project.photo("tin-tuc/anh.png", "green")
    third = files().standing.name
    assert third not in {first, second}
    with (project.path / "theme/css/index.css").open("a") as css:
        css.write("\n")
    assert files().standing.name not in {first, second, third}


def test_what_others_make_of_a_page_is_shown(project, files):
    shown = files(heard=lambda page, data: data.replace(b"</body>", b"!</body>"))
    assert b"!</body>" in shown.read("index.html")
