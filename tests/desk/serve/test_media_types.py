"""Content-Type by file name."""

import pytest
from desk.serve.media_types import media_type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("tin-tuc.aspx", "text/html; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("reload.js", "text/javascript; charset=utf-8"),
        ("manifest.txt", "text/plain; charset=utf-8"),
        ("sitemap.xml", "application/xml"),
        ("anh.avif", "image/avif"),
        ("anh.webp", "image/webp"),
        ("ANH.JPG", "image/jpeg"),
        ("van-ban.pdf", "application/pdf"),
        (
            "to-trinh.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    ],
)
def test_published_types_are_known(name, expected):
    assert media_type(name) == expected


@pytest.mark.parametrize("name", ["CNAME", "index.html.gz", "trang.html.br", "a.exe", ""])
def test_all_else_is_bytes(name):
    """A compressed copy is not the page itself: it is served as a file to be kept."""
    assert media_type(name) == "application/octet-stream"
