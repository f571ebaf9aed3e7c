"""What may be packed into an attachment."""

import pytest
from portal.media.bundle import check_bundle
from portal.model.finding import Refused


def test_documents_photos_and_tables_pass(zipped, scene, saved):
    members = {
        "mau/": "",
        "mau/Đơn số 1.docx": b"PK\x03\x04",
        "mau/so-lieu.csv": "a,b\n1,2\n",
        "mau/ghi chú.txt": "MZ là tên viết tắt",
        "anh.JPG": saved(scene, "JPEG"),
        "ban-do.geojson": "{}",
    }
    check_bundle(zipped(members))


def test_empty_archive_passes(zipped):
    check_bundle(zipped({}))


@pytest.mark.parametrize(
    "name",
    [
        *("cai-dat.exe", "a/b.js", "index.html", "a.bat", "a.scr", "a.php", "mau.php.pdf"),
        *("a.docm", "b.xlsm", "c.zip", "d.rar", "e.iso", "f.dll", "g.lnk", "h.svg", "i"),
        *(".htaccess", "a/.env", "../a.txt", "a/../../b.txt", "/a.txt", "a\\b.txt", "C:/a.txt"),
        *("__MACOSX/._a.pdf", "a\u202efdp.exe.txt"),
    ],
)
def test_member_is_refused_by_its_name(zipped, name):
    with pytest.raises(Refused) as caught:
        check_bundle(zipped({"mau.pdf": "%PDF-1.4", name: "a"}))
    assert f"«{name}»" in caught.value.message
    assert " pdf doc docx " in f" {caught.value.fix} "


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\0\x03\0\0\0",
        b"\x7fELF\x02\x01\x01",
        b"\xcf\xfa\xed\xfe\x07\0\0\x01",
        b"\xca\xfe\xba\xbe\0\0\0\x34",
        b"#!/bin/sh\nrm -rf /\n",
        b"<?php phpinfo();",
        b"<!-- a --><html><script>alert(1)</script>",
        b"\xef\xbb\xbf<svg onload='alert(1)'/>",
        "\ufeff<html>".encode("utf-16-le"),
    ],
)
def test_member_is_refused_by_its_content(zipped, content):
    with pytest.raises(Refused, match=r"«so-lieu\.csv».*chương trình hoặc trang web"):
        check_bundle(zipped({"so-lieu.csv": content}))


def test_broken_archive_is_refused(zipped):
    with pytest.raises(Refused, match="hỏng"):
        check_bundle(zipped({"a.csv": "a"})[:-9])
