"""The YAML file beside a component: options, and a value for each in every example."""

import pytest
from desk.styles.examples import GIVEN, TYPES, read_components
from portal.model.finding import Refused
from portal.model.name import Name

from tests.conftest import ROOT

GOOD = """\
about: Một thành phần.
options:
  - {name: name, type: name, required: true, about: a name}
  - {name: root, type: root, required: true, about: the way}
examples:
  - {about: as it is, name: {text: Văn thư}}
  - {about: in English, lang: en, name: {text: Clerks, url: /en/}}
"""


def read(tmp_path, text):
    file = tmp_path / "components/dau/dau.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    [component] = read_components(tmp_path)
    return component


def test_a_component_has_its_options_and_examples(tmp_path):
    component = read(tmp_path, GOOD)
    assert (component.name, component.about, component.place) == ("dau", "Một thành phần.", "main")
    assert [(each.name, each.type) for each in component.options] == [
        ("name", "name"),
        ("root", "root"),
    ]
    assert [(each.about, each.lang, each.values) for each in component.examples] == [
        ("as it is", "vi", {"name": Name("Văn thư")}),
        ("in English", "en", {"name": Name("Clerks", "/en/")}),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("{text: Văn thư}", "{tekst: Văn thư}", "Name không có tekst"),
        ("name: {text: Văn thư}", "other: 1", "ví dụ “as it is” thiếu name"),
        ("as it is,", "as it is, more: 1,", "ví dụ “as it is” có more mà options không có"),
        ("type: name", "type: nom", "không có kiểu nom"),
        ("lang: en", "lang: fr", "lang là một trong vi, en"),
        ("{about: as it is, ", "{", "ví dụ cần about"),
        ("options:", "place: roof\noptions:", "place là một trong main, header, outside"),
        ("options:", "optoins:", "unknown field"),
        (", about: a name}", "}", "missing required field `about`"),
        ("examples:", "examples: [", "while parsing"),
    ],
)
def test_a_file_that_does_not_fit_is_told_with_its_name(tmp_path, right, wrong, told):
    assert right in GOOD
    with pytest.raises(Refused, match=r"components/dau/dau\.yaml: ") as refused:
        read(tmp_path, GOOD.replace(right, wrong, 1))
    assert told in refused.value.message


def test_every_component_of_the_theme_has_examples_of_all_its_options():
    components = read_components(ROOT / "theme")
    folders = {path.name for path in (ROOT / "theme/components").iterdir()}
    assert {component.name for component in components} == folders
    assert [component.name for component in components if not component.examples] == []


def test_every_type_is_used():
    options = [option for each in read_components(ROOT / "theme") for option in each.options]
    assert sorted({*TYPES, *GIVEN} - {option.type for option in options}) == []
