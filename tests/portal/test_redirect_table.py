"""The table of the settings: its rows, their lines, and what is wrong with each."""

import pytest
from portal.model.old_url import OldUrl
from portal.model.redirect import Row
from portal.redirect_table import read_redirects


@pytest.fixture
def settings(tmp_path):
    """Writes the settings file; gives its path."""

    def write(text, name="pelicanconf.py"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


def test_each_row_has_its_line(settings):
    file = settings(
        'SITENAME = "/cu/"\n'
        "PORTAL_REDIRECTS = [\n"
        '    ("/cu/", "/tin-tuc/"),\n'
        "    (\n"
        "        '/t.aspx?id=1',\n"
        '        "/cu/",\n'
        "    ),\n"
        "]\n"
    )
    table = [("/cu/", "/tin-tuc/"), ("/t.aspx?id=1", "/cu/")]
    rows = (
        Row(OldUrl("/cu/", "", 3), OldUrl("/tin-tuc/", "", 3), "pelicanconf.py"),
        Row(OldUrl("/t.aspx", "id=1", 5), OldUrl("/cu/", "", 5), "pelicanconf.py"),
    )
    assert read_redirects(table, file) == (rows, [])


def test_the_same_address_again_has_the_line_where_it_stands_again(settings):
    file = settings('PORTAL_REDIRECTS = [\n    ("/a/", "/x/"),\n    ("/a/", "/y/"),\n]\n')
    rows, _ = read_redirects([("/a/", "/x/"), ("/a/", "/y/")], file)
    assert [row.old.line for row in rows] == [2, 3]


def test_an_address_that_was_a_target_before_has_the_line_of_its_own_row(settings):
    file = settings('PORTAL_REDIRECTS = [\n    ("/a/", "/b/"),\n    ("/b/", "/x/"),\n]\n')
    rows, _ = read_redirects([("/a/", "/b/"), ("/b/", "/x/")], file)
    assert [row.old.line for row in rows] == [2, 3]


def test_production_settings_show_the_file_that_has_the_table(settings):
    settings('# một\nPORTAL_REDIRECTS = [("/a/", "/x/")]\n')
    file = settings("from pelicanconf import *\n", "publishconf.py")
    [row], _ = read_redirects([("/a/", "/x/")], file)
    assert (row.file, row.old.line) == ("pelicanconf.py", 2)


def test_a_table_of_the_command_line_has_no_line(settings):
    [row], _ = read_redirects([["/a/", "/x/"]], settings("SITENAME = 1\n"))
    assert (row.file, row.old.line) == ("pelicanconf.py", 1)


def test_settings_that_are_no_file_have_a_table_all_the_same(tmp_path):
    [row], _ = read_redirects([("/a/", "/x/")], tmp_path / "khong-co.py")
    assert (row.file, row.old.line) == ("khong-co.py", 1)


def test_no_table_is_an_empty_one(settings):
    assert read_redirects((), settings("")) == ((), [])


@pytest.mark.parametrize("value", [None, "/a/", {"/a/": "/x/"}, 1])
def test_what_is_no_list_is_refused(settings, value):
    rows, [finding] = read_redirects(value, settings("\nPORTAL_REDIRECTS = 1\n"))
    assert rows == ()
    assert (finding.path, finding.line, finding.severity) == ("pelicanconf.py", 2, "error")
    assert "không phải là danh sách" in finding.message


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("/a/", "hai địa chỉ"),
        (("/a/",), "hai địa chỉ"),
        (("/a/", "/x/", "/y/"), "hai địa chỉ"),
        (("/a/", 1), "hai địa chỉ"),
        (("a", "/x/"), "dấu /"),
        (("/a/../b", "/x/"), ".."),
        (("/a/", "https://khac.example/"), "tên máy chủ"),
        (("/a/", "//khac.example/"), "tên máy chủ"),
        (("/a/", "/x/\r\nSet-Cookie: a=b"), "điều khiển"),
        (("/a/", ""), "dấu /"),
    ],
)
def test_a_faulty_row_is_told_and_the_others_stay(settings, row, why):
    file = settings('PORTAL_REDIRECTS = [\n    ("/b/", "/y/"),\n]\n')
    rows, [finding] = read_redirects([("/b/", "/y/"), row], file)
    assert [each.old.path for each in rows] == ["/b/"]
    assert why in finding.message
    assert finding.message.startswith("PORTAL_REDIRECTS: ")
    assert finding.fix
