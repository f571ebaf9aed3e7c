"""What a theme says of photos, and what is wrong with it."""

import pytest
from portal.model.pictures import Pictures, Role
from portal.theme_pictures import NAME, read_pictures

from tests.conftest import ROOT


@pytest.fixture
def read(tmp_path):
    """Reads a file of that text."""

    def reading(text):
        (tmp_path / NAME).write_text(text, encoding="utf-8")
        return read_pictures(tmp_path)

    return reading


def test_a_theme_without_the_file_shows_photos_as_wide_as_the_window(tmp_path):
    assert read_pictures(tmp_path) == (Pictures(), [])


def test_widths_and_places_are_read(read):
    assert read(
        "widths = [320, 1400]\ncard_widths = [160]\nportrait_widths = [96]\n"
        '[roles.lead]\nsizes = "50vw"\nurgent = true\n'
        '[roles.card]\nsizes = "(min-width: 40em) calc(33vw - 2rem), 100vw"\n'
    ) == (
        Pictures(
            (320, 1400),
            (160,),
            (96,),
            {
                "lead": Role("50vw", urgent=True),
                "card": Role("(min-width: 40em) calc(33vw - 2rem), 100vw"),
            },
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\n", 1, "unknown field `a`"),
        ("widths = [\n", 1, "không đọc được"),
        ('widths = ["320"]\n', 1, "int"),
        ("card_widths = [160]\nwidths = []\n", 2, "“widths” phải là"),
        ("\n\nwidths = [400, 320]\n", 3, "tăng dần"),
        ("widths = [320, 320]\n", 1, "tăng dần"),
        ("widths = [0, 320]\n", 1, "“widths”"),
        ("widths = [-5]\n", 1, "“widths”"),
        ("widths = [320, 2561]\n", 1, "2560"),
        ("widths = [1,2,3,4,5,6,7,8,9,10,11,12,13]\n", 1, "12"),
        ("widths = [320]\ncard_widths = [9, 8]\n", 2, "“card_widths”"),
        ('[roles.lead]\nsizes = ""\n', 1, "“lead”"),
        ('[roles.lead]\nsizes = "50vw"\n[roles.card]\nsizes = \'50vw" onload="x\'\n', 3, "“card”"),
        ('[roles.lead]\nsize = "50vw"\n', 1, "unknown field `size`"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(read, text, line, words):
    _, [finding] = read(text)
    assert (finding.path, finding.line, finding.severity) == (NAME, line, "error")
    assert words in finding.message
    assert finding.fix


def test_all_that_is_wrong_is_told_at_once(read):
    _, findings = read("widths = []\ncard_widths = []\n[roles.a]\nsizes = '\"'\n")
    assert [finding.line for finding in findings] == [1, 2, 3]


def test_the_projects_theme_is_right():
    pictures, findings = read_pictures(ROOT / "theme")
    assert findings == []
    assert pictures.roles
    assert pictures.widths[-1] >= 1200  # else what networks show would be too small
