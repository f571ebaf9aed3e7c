"""What is a path below the output, and what could leave it."""

import pytest
from portal.output.paths import MARKER, check_found, check_path, folder_of, folders_of


@pytest.mark.parametrize(
    "path", ["index.html", "tin-tuc/2018/06/x/index.html", "ảnh đẹp.webp", ".a"]
)
def test_path_of_the_output(path):
    check_path(path, "/srv/output")
    check_found(path.encode())


@pytest.mark.parametrize(
    "path",
    ["", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\\b", "a\nb", "a\0b", "a\x7f", "\ud800"],
)
def test_path_that_could_leave_the_output_or_break_a_line(path):
    with pytest.raises(ValueError, match=r"no path|surrogates"):
        check_path(path)


def test_name_is_measured_in_bytes():
    check_path("ạ" * 85)
    with pytest.raises(ValueError, match="no path"):
        check_path("ạ" * 86)


def test_whole_path_is_measured_from_the_root():
    path = "/".join(["a" * 99] * 40)
    check_path(path, "/" + "b" * 94)
    with pytest.raises(ValueError, match="too long"):
        check_path(path, "/" + "b" * 95)


def test_project_may_lie_in_a_folder_of_odd_bytes():
    check_path("a.html", "/srv/\udcff/output")


@pytest.mark.parametrize("path", [b"", b"/etc", b"..", b"a/../../b", b"a//b", b"a\0b", b"./a"])
def test_nothing_outside_is_removed(path):
    with pytest.raises(ValueError, match="no path inside"):
        check_found(path)


def test_stranger_may_have_any_name():
    check_found(b"la/\xff\n\\")


def test_marker_is_never_removed():
    with pytest.raises(ValueError, match="marker"):
        check_found(MARKER.encode())


def test_folders_above_paths():
    assert folder_of("a/b/c.html") == "a/b"
    assert folder_of("c.html") == ""
    assert folders_of(["a/b/c.html", "a/d.html"]) == {"", "a", "a/b"}
    assert folders_of([]) == {""}
