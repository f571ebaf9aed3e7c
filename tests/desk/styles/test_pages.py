"""The style page: an index, a page a component, a page an example, and all that they load."""

import re
import shutil

import pytest
from bs4 import BeautifulSoup
from desk.styles.pages import FOLDER, show_styles, write_styles
from portal.model.finding import Refused

from tests.conftest import Portal

LINKS = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture
def project(portal: Portal):
    """A project whose theme has two components."""
    shutil.rmtree(portal.path / "theme/components", ignore_errors=True)
    (portal.path / "theme/css/index.css").write_text("p { color: red }\n", encoding="utf-8")
    for name, macro, yaml in (
        ("dong", "dong(text, root)", "{name: text, type: text, required: true, about: a}"),
        ("chan", "chan(picture, root)", "{name: picture, type: picture, required: true, about: a}"),
    ):
        folder = portal.path / "theme/components" / f"thu-{name}".replace("-", "_")
        folder.mkdir(parents=True)
        shown = "<footer>{{ picture.alt }}</footer>" if name == "chan" else "<p>{{ text }}</p>"
        (folder / f"{folder.name}.html").write_text(
            f"{{% macro thu_{macro} %}}{shown}<a href='{{{{ '/' | under(root) }}}}'>x</a>"
            "{% endmacro %}",
            encoding="utf-8",
        )
        value = "picture: {width: 60, height: 40, alt: Ảnh}" if name == "chan" else "text: a <b> c"
        place = "outside" if name == "chan" else "main"
        (folder / f"{folder.name}.yaml").write_text(
            f"about: Thử.\nplace: {place}\noptions:\n  - {yaml}\n"
            "  - {name: root, type: root, required: true, about: a}\n"
            f"examples:\n  - {{about: một, {value}}}\n  - {{about: two, lang: en, {value}}}\n",
            encoding="utf-8",
        )
    return portal.path


def page(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_every_page_is_written_and_every_link_leads_to_a_file(project, tmp_path):
    written = write_styles(project, tmp_path / "out")
    names = [path.relative_to(tmp_path / "out").as_posix() for path in written]
    assert names[0] == "index.html"
    assert {"thu_dong/index.html", "thu_dong/1.html", "thu_dong/2.html"} <= set(names)
    links = {link["href"] for link in page(written[0]).select("dl a")}
    assert links == {name for name in names if name.endswith("/index.html")}
    for path in written:
        for link in LINKS.findall(path.read_text(encoding="utf-8")):
            assert (path.parent / link).exists(), (path, link)
    assert (tmp_path / "out/tep/mau/60x40-60.jpg").is_file()


def test_an_example_stands_in_its_place_in_its_language_escaped(project, tmp_path):
    write_styles(project, tmp_path)
    inside, outside = page(tmp_path / "thu_dong/2.html"), page(tmp_path / "thu_chan/1.html")
    assert inside.html["lang"] == "en"
    assert inside.select_one("main p").text == "a <b> c"
    assert outside.html["lang"] == "vi"
    assert outside.select("main footer") == []
    assert outside.select_one("body > footer").text == "Ảnh"


def test_a_component_page_shows_options_and_frames_of_its_examples(project, tmp_path):
    write_styles(project, tmp_path)
    shown = page(tmp_path / "thu_dong/index.html")
    assert [row.text for row in shown.select("tbody th")] == ["text", "root"]
    framed = [frame["src"] for frame in shown.select("iframe")]
    assert framed == ["1.html", "1.html", "2.html", "2.html"]


def test_a_macro_that_fails_is_told_with_its_file(project, tmp_path):
    file = project / "theme/components/thu_dong/thu_dong.html"
    file.write_text("{% macro thu_dong(text, root) %}\n{{ texte }}{% endmacro %}", encoding="utf-8")
    with pytest.raises(Refused, match=r"giao diện hỏng ở thu_dong\.html:2: 'texte' is undefined"):
        write_styles(project, tmp_path)


def test_bad_settings_are_told(project, tmp_path):
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SITEURL = 'khong'\n")
    with pytest.raises(Refused, match="không phải là địa chỉ trang"):
        write_styles(project, tmp_path)


def test_the_path_is_said_and_what_was_there_before_goes(project):
    said: list[str] = []
    old = project / FOLDER / "da-bo/index.html"
    old.parent.mkdir(parents=True)
    old.touch()
    show_styles(project, said.append)
    assert said == [f"Mở trong trình duyệt: {FOLDER}/index.html"]
    assert (project / FOLDER / "index.html").is_file()
    assert not old.exists()
