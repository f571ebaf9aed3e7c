"""What an exception says to an editor."""

from pathlib import Path

import pytest
from desk.serve.faults import fault_of

PROJECT = Path("/du an/cổng")


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_what_the_disk_refused_is_told_at_its_path():
    error = FileNotFoundError(2, "No such file or directory", f"{PROJECT}/content")
    fault = fault_of(raised(error), PROJECT)
    assert (fault.path, fault.line, fault.severity) == ("content", 1, "error")
    assert "No such file or directory" in fault.message
    assert fault.fix


def test_a_path_elsewhere_is_told_whole():
    error = PermissionError(13, "Permission denied", "/noi-dung/a.md")
    assert fault_of(raised(error), PROJECT).path == "/noi-dung/a.md"


def test_anything_else_is_told_at_the_line_it_came_from(tmp_path):
    """The last of ours: what Python's own library did with it is no help."""
    code = tmp_path / "plugins" / "them.py"
    code.parent.mkdir()
    code.write_text("import json\n\njson.loads('{')\n", encoding="utf-8")
    with pytest.raises(ValueError) as caught:
        exec(compile(code.read_text("utf-8"), str(code), "exec"), {})
    fault = fault_of(caught.value, tmp_path)
    assert (fault.path, fault.line) == ("plugins/them.py", 3)
    assert "JSONDecodeError: Expecting property name" in fault.message


def test_an_exception_without_a_place_is_told_too():
    assert "RuntimeError: hết chỗ" in fault_of(RuntimeError("hết chỗ"), PROJECT).message
