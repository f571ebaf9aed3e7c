"""What is an old address, in which form it is kept, and what is refused."""

import pytest
from hypothesis import given
from portal.fields.old_urls import LIMIT, old_urls, parse_old_url
from portal.fields.report import Report
from portal.fields.value import Value
from portal.model.finding import Refused
from portal.model.old_url import OldUrl

from tests.nginx import addresses


@pytest.mark.parametrize(
    ("written", "path", "query"),
    [
        ("/", "/", ""),
        ("/tin/abc.html", "/tin/abc.html", ""),
        ("/cu/x/", "/cu/x/", ""),
        ("/index.php?id=123", "/index.php", "id=123"),
        ("/?id=123", "/", "id=123"),
        ("/x?", "/x", ""),
        ("/B%C3%A0i%20vi%E1%BA%BFt", "/Bài viết", ""),
        ("/Bài viết", "/Bài viết", ""),
        ("/Ba\u0300i", "/Bài", ""),
        ("/50%25.html", "/50%.html", ""),
        ("/tin;jsessionid=A1", "/tin;jsessionid=A1", ""),
        ("/wps/!ut/p/b0/04_Sj9C!/", "/wps/!ut/p/b0/04_Sj9C!/", ""),
        ("/t.aspx?List=%7BA-1%7D", "/t.aspx", "List={A-1}"),
        ("/t?u=%2Fa%2fb&v=%26%3d%2B%23%25", "/t", "u=/a/b&v=%26%3d%2B%23%25"),
        ("/t?ten=Ba\u0300i+1", "/t", "ten=Bài+1"),
        ("/t?u=//x/../y", "/t", "u=//x/../y"),
        ("/.well/a", "/.well/a", ""),
        ("/...", "/...", ""),
    ],
)
def test_an_address_is_decoded_once_and_put_in_one_form(written, path, query):
    assert parse_old_url(written, 7) == OldUrl(path, query, 7)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("http://cu.example/tin?id=1", "tên máy chủ"),
        ("HTTPS://cu.example", "tên máy chủ"),
        ("//cu.example/tin", "tên máy chủ"),
        ("javascript:alert(1)", "tên máy chủ"),
        ("C:/tin", "tên máy chủ"),
        ("tin/abc.html", "dấu /"),
        ("~/tin", "dấu /"),
        ("\\tin", "dấu /"),
        ("", "dấu /"),
        ("/tin#muc", "dấu #"),
        ("/tin/../../etc/passwd", ".."),
        ("/tin/%2e%2E/x", ".."),
        ("/tin%2f..%2fx", ".."),
        ("/tin/..", ".."),
        ("/./tin", ".."),
        ("/tin//x", "//"),
        ("/tin%2F%2Fx", "//"),
        ("/a\\b", "\\"),
        ("/a%5cb", "\\"),
        ("/a%3Fb", "%3F"),
        ("/a%23b", "%23"),
        ("/a%zzb", "%"),
        ("/a%", "%"),
        ("/a?b=%4", "%"),
        ("/a%E9", "UTF-8"),
        ("/a?b=%FF", "UTF-8"),
        ("/a\ud800", "UTF-8"),
        ("/a\nreturn 200;", "điều khiển"),
        ("/a%0d%0aLocation:x", "điều khiển"),
        ("/a?b=%0A", "điều khiển"),
        ("/a\0", "điều khiển"),
        ("/a%00", "điều khiển"),
        ("/a\u202eb", "ký tự ẩn"),
        ("/a?b=\u200b", "ký tự ẩn"),
        ("/a\u2028b", "ký tự ẩn"),
    ],
)
def test_what_is_no_path_of_our_own_is_refused(written, why):
    with pytest.raises(Refused) as refused:
        parse_old_url(written)
    assert why in refused.value.message
    assert refused.value.fix
    assert refused.value.message.isprintable()


def test_of_a_whole_address_the_part_to_be_written_is_told():
    with pytest.raises(Refused) as refused:
        parse_old_url("https://cu.example:8080/tin.aspx?id=1")
    assert refused.value.fix.endswith(": /tin.aspx?id=1")


@pytest.mark.parametrize("sign", ["a", "é", "/", '"'])
def test_an_address_is_as_long_as_nginx_can_read(sign):
    """The bound is on the longest of the forms that a rule is written in."""
    size = {"a": 1, "é": 6, "/": 3, '"': 3}[sign]
    most = (LIMIT - len("%2Fx%3F")) // size
    assert parse_old_url(f"/x?{sign * most}").query == sign * most
    with pytest.raises(Refused, match="dài quá"):
        parse_old_url(f"/x?{sign * (most + 1)}")


@given(addresses())
def test_what_is_kept_is_kept_again_in_the_same_form(written):
    try:
        old = parse_old_url(written)
    except Refused:
        return
    assert old.url.isprintable()
    assert old.path.startswith("/")
    assert not {".", ".."} & set(old.path.split("/"))
    again = old.path.replace("%", "%25") + (f"?{old.query}" if old.query else "")
    assert parse_old_url(again) == old


def read(*written):
    report = Report("tin-tuc/a.md")
    values = [Value(line, text) for line, text in enumerate(written, 5)]
    return old_urls(Value(4, values), report), report.findings


def test_a_field_holds_its_addresses_with_their_lines():
    assert read("/a", "/b?c=1") == ((OldUrl("/a", "", 5), OldUrl("/b", "c=1", 6)), [])


def test_a_scalar_is_a_list_of_one():
    report = Report("tin-tuc/a.md")
    assert old_urls(Value(4, "/a"), report) == (OldUrl("/a", "", 4),)


def test_the_same_address_twice_counts_once():
    assert read("/a/", "/A/", "/%61/")[0] == (OldUrl("/a/", "", 5),)


def test_every_fault_is_told_with_its_line_and_the_others_stay():
    found, findings = read("/a", "b", "/c/../d", "/e", "/f\r\ng", "/h\0")
    assert [old.path for old in found] == ["/a", "/e"]
    assert [(f.path, f.line, f.severity) for f in findings] == [
        ("tin-tuc/a.md", line, "error") for line in (6, 7, 9, 10)
    ]
