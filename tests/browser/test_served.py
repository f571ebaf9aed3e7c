"""What `publish` writes, behind a real nginx with gzip_static and brotli_static."""

import gzip
import re
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlsplit

import brotli
import pytest
from PIL import Image

from tests.browser.conftest import STYLED

pytestmark = [pytest.mark.browser, pytest.mark.server]

_UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
_COMPRESSED = (".html", ".css", ".js", ".json", ".xml", ".txt", ".csv", ".vtt", ".svg")
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "aspx": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "xml": "application/xml",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
    "mp4": "video/mp4",
    "vtt": "text/vtt; charset=utf-8",
}


@pytest.fixture(scope="session")
def address(showcase, serve):
    """The showcase behind nginx."""
    return serve(showcase.output)


def ask(address: str, path: str, encoding: str = "") -> tuple[int, HTTPMessage, bytes]:
    """One request, undecoded: status, headers, bytes."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request("GET", f"/{path}", headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    answer = response.status, response.msg, response.read()
    connection.close()
    return answer


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("identity", "")],
)
def test_every_file_comes_as_it_was_published(showcase, address, accepted, chosen):
    """Compressed beforehand where that helps; unpacked, each is the file of the manifest."""
    files = showcase.files()
    published = {path: data for path, data in files.items() if not path.endswith((".br", ".gz"))}
    assert len(published) > 100
    for path, data in published.items():
        status, headers, body = ask(address, path, accepted)
        encoding = headers.get("Content-Encoding", "")
        text = path.endswith(_COMPRESSED) and f"{path}.br" in files
        assert (status, encoding) == (200, chosen if text else ""), path
        assert _UNPACK[encoding](body) == data, path


def test_every_text_has_both_copies_and_they_are_smaller(showcase):
    files = showcase.files()
    pages = [path for path in files if path.endswith((".html", ".css", ".js"))]
    assert len(pages) > 80
    for path in pages:
        for copy in (".br", ".gz"):
            assert len(files[path + copy]) < len(files[path]) * 0.7, path + copy


def test_every_file_has_its_type(showcase, address):
    kinds = {path.rpartition(".")[2]: path for path in showcase.files()}
    for kind, path in kinds.items():
        if kind not in ("br", "gz"):
            assert ask(address, path)[1]["Content-Type"] == _TYPES[kind], path
    assert {"pdf", "csv", "html", "css", "js", "svg", "txt"} <= kinds.keys()


@pytest.mark.parametrize(
    ("path", "ending"),
    [("tin-tuc/2018/04/tap-huan-van-thu/", "pdf"), ("tin-tuc/2018/01/tieu-de-dai/", "csv")],
)
def test_an_attachment_is_downloaded_whole_from_its_page(showcase, visit, address, path, ending):
    window = visit(address)
    window.open(path)
    link = window.page.locator(f"main a[href$='.{ending}']").last
    answer = window.context.request.get(link.evaluate("link => link.href"))
    assert (answer.status, answer.headers["content-type"]) == (200, _TYPES[ending])
    sources = [file.read_bytes() for file in showcase.content.rglob(f"*.{ending}")]
    assert answer.body() in sources


@pytest.mark.parametrize("path", ["khong-co", "a/b/c/", "tin-tuc/2018/06/x.html", "%ff/", "tep/"])
def test_a_missing_page_is_whole_at_any_depth(visit, address, path):
    """Its style, its links and its words are there, and the status says that the page is not."""
    status, headers, body = ask(address, path, "br")
    assert (status, headers["Content-Type"]) == (404, _TYPES["html"])
    assert "Không tìm thấy trang" in brotli.decompress(body).decode()
    window = visit(address)
    window.open(path)
    assert window.page.locator("h1").inner_text() == "Không tìm thấy trang"
    assert window.page.evaluate(STYLED)
    window.page.get_by_role("link", name="Về trang chủ").click()
    assert window.page.url == address


def test_photos_come_in_full(showcase, visit, address):
    """Every photo of an article is decoded in the browser, whole and not distorted.

    A browser tells the natural size of a photo chosen by `srcset` in the layout's pixels.
    """
    window = visit(address)
    window.open("tin-tuc/2018/06/so-ket-thi-dua/")
    sizes = window.page.evaluate(
        "Promise.all([...document.querySelectorAll('main img')].map(async (img) => {"
        " img.loading = 'eager'; await img.decode();"
        " return [img.currentSrc, img.naturalWidth, img.naturalHeight, img.width > 0]; }))"
    )
    assert len(sizes) == 4
    for source, width, height, shown in sizes:
        with Image.open(showcase.output / source.removeprefix(address)) as photo:
            assert photo.width / photo.height == pytest.approx(width / height, rel=0.01)
        assert shown


def test_the_themes_files_are_named_by_their_content(address, visit):
    """They may be kept for ever, and a page never meets an old one."""
    window = visit(address)
    window.open("tin-tuc/2018/06/so-ket-thi-dua/")
    loaded = window.page.evaluate(
        "[...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], use')]"
        ".map((e) => e.getAttribute('href') ?? e.getAttribute('src'))"
    )
    name = r"/theme/(style|script|favicon|icons)\.[0-9a-f]{16}\.(css|js|svg)(#[a-z]+)?$"
    assert {re.search(name, path)[1] for path in loaded} == {"style", "script", "favicon", "icons"}
