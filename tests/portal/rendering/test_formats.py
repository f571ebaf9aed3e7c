"""The table of forms that are no templates."""

from pathlib import Path

from portal.rendering.formats import FORMATS

TEMPLATES = Path(__file__).parents[3] / "theme/templates"


def test_no_form_has_the_name_of_a_template():
    """The form would be taken, and the theme's file would be without effect."""
    names = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*")}
    assert FORMATS
    assert not names & {name for form in FORMATS for name in (form, f"{form}.html")}
