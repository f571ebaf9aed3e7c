"""Attachments of every type that is taken, and everything else."""

import pytest
from portal.media.attachment import ATTACHMENT_TYPES, check_attachment
from portal.model.finding import Refused

CONTRACT = "pdf doc docx xls xlsx ppt pptx odt ods odp csv zip mp3 mp4 vtt".split()


@pytest.fixture
def lawful(zipped, office, old_office):
    """suffix → the smallest lawful content of it."""
    documents = "application/vnd.oasis.opendocument."
    return {
        "pdf": b"%PDF-1.7\n",
        "doc": old_office(["WordDocument"]),
        "xls": old_office(["Workbook"]),
        "ppt": old_office(["PowerPoint Document"]),
        "docx": zipped(office("word")),
        "xlsx": zipped(office("xl")),
        "pptx": zipped(office("ppt")),
        "odt": zipped({"mimetype": f"{documents}text"}),
        "ods": zipped({"mimetype": f"{documents}spreadsheet"}),
        "odp": zipped({"mimetype": f"{documents}presentation"}),
        "csv": "họ tên,tuổi\nTrần Văn Mẫu,40\n".encode(),
        "zip": zipped({"a.csv": "a,b"}),
        "mp3": b"ID3\x04\0\0\0\0\0\0",
        "mp4": b"\0\0\0\x18ftypmp42\0\0\0\0isommp42",
        "vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mẫu>Xin chào</v>\n".encode(),
    }


def test_types_are_those_of_the_contract():
    assert sorted(ATTACHMENT_TYPES) == sorted(CONTRACT)


@pytest.mark.parametrize("suffix", CONTRACT)
def test_every_type_passes_with_its_suffix(lawful, suffix):
    check_attachment(lawful[suffix], f"Công văn số 15.{suffix}")
    check_attachment(memoryview(lawful[suffix]), f"tin-tuc/2018/A.{suffix.upper()}")


@pytest.mark.parametrize("suffix", CONTRACT)
def test_every_type_is_refused_with_all_other_suffixes(lawful, suffix):
    alike = {"csv": {"csv"}, "vtt": {"csv", "vtt"}}.get(suffix, {suffix})
    for other in set(CONTRACT) - alike:
        with pytest.raises(Refused) as caught:
            check_attachment(lawful[suffix], f"tep.{other}")
        assert "«tep." in caught.value.message


@pytest.mark.parametrize(
    "name",
    ["a.txt", "a.rtf", "a.exe", "a.svg", "a.html", "a.js", "a.jpg", "a", "a.", "a.pdf ", "a.docm"],
)
def test_other_suffixes_are_refused(name):
    with pytest.raises(Refused, match=r"không nhận|chương trình hoặc trang web"):
        check_attachment(b"%PDF-1.7", name)


@pytest.mark.parametrize("content", [b"<html>", b"Rar!\x1a\x07\0", b"\x89PNG\r\n\x1a\n"])
@pytest.mark.parametrize("suffix", CONTRACT)
def test_refusal_of_a_content_names_all_types(content, suffix):
    with pytest.raises(Refused) as caught:
        check_attachment(content, f"a.{suffix}")
    assert all(f" {taken}" in caught.value.fix for taken in CONTRACT)


def test_refusal_of_a_suffix_names_all_types():
    with pytest.raises(Refused) as caught:
        check_attachment(b"a", "a.rar")
    assert all(f" {taken}" in caught.value.fix for taken in CONTRACT)


def test_empty_file_is_refused():
    with pytest.raises(Refused, match="rỗng"):
        check_attachment(b"", "a.csv")


@pytest.mark.parametrize("name", [".htaccess", "a/.pdf", "a.php.pdf", "a.PHTML.csv"])
def test_hidden_and_double_suffixes_are_refused(name):
    with pytest.raises(Refused, match=r"tệp ẩn|chương trình hoặc trang web"):
        check_attachment(b"%PDF-1.7", name)


def test_unseen_characters_are_not_shown_again():
    with pytest.raises(Refused) as caught:
        check_attachment(b"%PDF-1.7", "a\u202efdp.pdf")
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n<script>alert(1)</script>,2\n",
        "a,b\n< SVG onload=alert(1)>,2\n",
        "a,b\n<iframe src=//x.example>\n",
        "a,<?php phpinfo();",
        "a,<% x %>",
    ],
)
@pytest.mark.parametrize(("before", "name"), [("", "a.csv"), ("WEBVTT\n\n", "a.vtt")])
def test_text_that_runs_is_refused(text, before, name):
    with pytest.raises(Refused, match="mã chạy"):
        check_attachment((before + text).encode(), name)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_script_of_an_interpreter_is_refused(mark):
    with pytest.raises(Refused, match="mã chạy"):
        check_attachment(f"{mark}#!/bin/sh\n".encode(), "a.csv")


def test_text_with_signs_of_comparison_passes():
    check_attachment("tuổi,ghi chú\n<18,a < b\n>60,\n".encode(), "a.csv")


@pytest.mark.parametrize("encoding", ["cp1258", "utf-16", "latin-1"])
def test_text_in_another_encoding_is_refused_with_the_remedy(encoding):
    with pytest.raises(Refused) as caught:
        check_attachment("tuổi,năm\nđ,ê\n".encode(encoding, "replace") + b"\xe3\n", "a.csv")
    assert "UTF-8" in caught.value.fix


@pytest.mark.parametrize("text", ["", "\ufeff"])
def test_captions_begin_with_their_word(text):
    check_attachment(f"{text}WEBVTT".encode(), "a.vtt")
    check_attachment(f"{text}WEBVTT - Phụ đề\n".encode(), "a.vtt")
    with pytest.raises(Refused, match="WEBVTT"):
        check_attachment(f"{text}WEBVTTX\n".encode(), "a.vtt")


def test_macros_are_refused(zipped, office, old_office):
    packed = zipped({**office("word"), "word/vbaProject.bin": b"x"})
    for data, name in ((packed, "a.docx"), (old_office(["Workbook", "VBA"]), "a.xls")):
        with pytest.raises(Refused, match="macro"):
            check_attachment(data, name)


def test_archive_with_a_program_is_refused(zipped):
    with pytest.raises(Refused, match=r"«mau\.zip».*«a\.exe»"):
        check_attachment(zipped({"a.exe": b"MZ"}), "mau.zip")


def test_old_document_with_a_table_inside_passes(old_office):
    check_attachment(old_office(["WordDocument", "ObjectPool", "Workbook"]), "a.doc")


@pytest.mark.parametrize("suffix", ["docx", "zip"])
def test_archive_cut_short_says_so(lawful, suffix):
    with pytest.raises(Refused, match="hỏng"):
        check_attachment(lawful[suffix][:-10], f"a.{suffix}")
