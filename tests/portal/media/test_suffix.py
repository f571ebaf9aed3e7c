"""Names of files that may be published."""

import pytest
from portal.media.suffix import lawful_suffix
from portal.model.finding import Refused


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("Công văn số 15.pdf", "pdf"),
        ("BAO-CAO.PDF", "pdf"),
        ("12.2018.TT-BTC.docx", "docx"),
        ("phụ lục.signed.pdf", "pdf"),
        ("mau.doc.pdf", "pdf"),
        ("khong-duoi", ""),
        ("a.", ""),
        ("Cty Mau Inc.pdf", "pdf"),
    ],
)
def test_last_suffix(name, suffix):
    assert lawful_suffix(name) == suffix


@pytest.mark.parametrize("name", [".htaccess", ".env", ".git", "..", ".a.pdf"])
def test_hidden_file_is_refused(name):
    with pytest.raises(Refused, match="tệp ẩn"):
        lawful_suffix(name)


@pytest.mark.parametrize(
    "name", ["a\u202efdp.exe", "a\u200b.pdf", "a\x00.pdf", "a\n.pdf", "a\ufeff.pdf"]
)
def test_unseen_character_is_refused(name):
    with pytest.raises(Refused, match="không nhìn thấy"):
        lawful_suffix(name)


@pytest.mark.parametrize(
    "name",
    [
        *("a.php.pdf", "a.PHP7.pdf", "a.phtml", "a.html", "a.htm.zip", "a.exe", "a.js.csv"),
        *("a.svg", "a.svgz", "a.bat", "a.scr .pdf", "a.aspx", "a.jsp", "a.cgi"),
        *("a.pl.doc", "a.py", "a.sh", "a.shtml", "a.xhtml", "a.hta", "a.vbs", "a.jar", "a.lnk"),
    ],
)
def test_suffix_that_runs_is_refused(name):
    with pytest.raises(Refused, match=r"chương trình hoặc trang web"):
        lawful_suffix(name)
