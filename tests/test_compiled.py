"""Templates are compiled once, and never run as what they are not."""

from traceback import extract_tb

import pytest
from jinja2 import Environment, FileSystemLoader

from tests.compiled import Compiled


@pytest.fixture
def show(tmp_path):
    """Writes a template into a folder of that name and renders it, all by one cache."""
    cache = Compiled()

    def render(folder, text, filters=(), **options):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "a.html").write_text(text, encoding="utf-8")
        loader = FileSystemLoader(tmp_path / folder)
        environment = Environment(loader=loader, bytecode_cache=cache, **options)
        environment.filters |= dict(filters)
        environment.compile = made(environment.compile)
        return environment.get_template("a.html").render()

    def made(compiling):
        def counted(*arguments):
            render.compiled += 1
            return compiling(*arguments)

        return counted

    render.compiled = 0
    return render


def test_a_template_of_two_folders_is_compiled_once(show):
    assert show("a", "{{ 1 + 1 }}") == show("b", "{{ 1 + 1 }}") == "2"
    assert show.compiled == 1


def test_an_edited_template_is_compiled_anew(show):
    assert (show("a", "một"), show("a", "hai")) == ("một", "hai")


def test_the_code_of_other_filters_or_options_is_not_used(show):
    """The compiler works out `1|f` itself."""
    shown = [show("a", "{{ 1|f }}", {"f": lambda _, each=each: each}) for each in "xy"]
    assert shown == ["x", "y"]
    signs = {"variable_start_string": "<<", "variable_end_string": ">>"}
    assert show("a", "{{ 1 }} << 2 >>") != show("a", "{{ 1 }} << 2 >>", **signs)
    assert show("a", "{{ '<' }}") != show("a", "{{ '<' }}", autoescape=True)


def test_an_error_stands_in_the_file_that_was_rendered(show, tmp_path):
    for folder in ("a", "b"):
        with pytest.raises(ZeroDivisionError) as error:
            show(folder, "\n{{ 1 // (0 * [].__len__()) }}")
        last = extract_tb(error.value.__traceback__)[-1]
        assert (last.filename, last.lineno) == (str(tmp_path / folder / "a.html"), 2)
    assert show.compiled == 1
