"""A request's path → status, type, bytes."""

import os

import pytest
from desk.serve.answers import answer

TAG = b'<script src="/__portal__/reload.js" data-build="b1" defer></script>'
HTML = "text/html; charset=utf-8"


@pytest.fixture
def root(tmp_path):
    """A site of one news page with a photo, and its 404 page."""
    (tmp_path / "tin-tuc").mkdir()
    (tmp_path / "tin-tuc" / "index.html").write_text("<body><p>tin</p></body></html>")
    (tmp_path / "index.html").write_text("<p>nhà")
    (tmp_path / "404.html").write_text("<body>không có</body>")
    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8</body>")
    (tmp_path / "empty").mkdir()
    return tmp_path.resolve()


def test_a_folder_is_its_index(root):
    got = answer(root, "/tin-tuc/", "b1")
    assert (got.status, got.media_type) == (200, HTML)
    assert got.body == b"<body><p>tin</p>" + TAG + b"</body></html>"


def test_a_page_without_an_end_tag_has_the_script_at_its_end(root):
    assert answer(root, "/", "b1").body == "<p>nhà".encode() + TAG


def test_the_script_stands_before_the_last_end_tag_only(root):
    """An article may quote `</body>` in a code block's comment."""
    (root / "code.html").write_text("<body><!-- </body> --><p>x</p></BODY >")
    assert answer(root, "/code.html", "b1").body == (
        b"<body><!-- </body> --><p>x</p>" + TAG + b"</BODY >"
    )


def test_the_files_stay_as_they_are(root):
    before = (root / "index.html").read_bytes()
    answer(root, "/", "b1")
    assert (root / "index.html").read_bytes() == before


def test_other_files_are_sent_as_they_are(root):
    got = answer(root, "/anh.jpg?v=1", "b1")
    assert (got.status, got.media_type, got.body) == (200, "image/jpeg", b"\xff\xd8</body>")


@pytest.mark.parametrize(
    ("target", "location"), [("/tin-tuc", "/tin-tuc/"), ("/tin-tuc?a=/b", "/tin-tuc/?a=/b")]
)
def test_a_folder_without_its_slash_is_redirected(root, target, location):
    got = answer(root, target, "b1")
    assert (got.status, got.location, got.body) == (301, location, b"")


@pytest.mark.parametrize(
    "target", ["/khong-co/", "/khong-co", "/anh.jpg/", "/empty/", "/../x", "//tin-tuc", "/%00"]
)
def test_what_is_not_there_is_the_sites_own_404(root, target):
    got = answer(root, target, "b1")
    assert (got.status, got.media_type) == (404, HTML)
    assert "không có".encode() in got.body
    assert TAG in got.body


def test_a_site_without_a_404_page_still_answers(root):
    (root / "404.html").unlink()
    assert answer(root, "/khong-co/", "b1").status == 404


def test_a_fifo_is_not_opened(root):
    """It would wait for a writer for ever."""
    os.mkfifo(root / "ong.html")
    assert answer(root, "/ong.html", "b1").status == 404


def test_an_index_that_leads_outside_is_not_read(root, tmp_path_factory):
    secret = tmp_path_factory.mktemp("outside") / "secret"
    secret.write_text("bí mật")
    (root / "empty" / "index.html").symlink_to(secret)
    assert answer(root, "/empty/", "b1").status == 404


def test_before_the_first_good_build_a_page_says_so_and_heals(root):
    got = answer(root, "/tin-tuc/", "")
    assert got.status == 503
    assert "Chưa dựng được".encode() in got.body
    assert b'data-build=""' in got.body
