"""What a request can reach on the disk."""

import pytest
from desk.serve.paths import find_path, site_path


@pytest.fixture
def root(tmp_path):
    """A site with a page, a hidden marker, and links that lead out of it."""
    site = tmp_path / "site"
    (site / "tin-tuc").mkdir(parents=True)
    (site / "tin-tuc" / "index.html").write_text("tin")
    (site / "tin tức.pdf").write_text("tệp")
    (site / ".portal").write_text("dấu")
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("bí mật")
    (tmp_path / "secret").write_text("bí mật")
    (tmp_path / "site-2").mkdir()
    (tmp_path / "site-2" / "secret").write_text("bí mật")
    (site / "out").symlink_to(tmp_path / "secret")
    (site / "up").symlink_to(tmp_path)
    (site / "mark").symlink_to(site / ".portal")
    (site / "news").symlink_to(site / "tin-tuc")
    return site.resolve()


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/", "."),
        ("/tin-tuc", "tin-tuc"),
        ("/tin-tuc/", "tin-tuc"),
        ("/tin-tuc/index.html", "tin-tuc/index.html"),
        ("/tin%20t%E1%BB%A9c.pdf", "tin tức.pdf"),
        ("/tin%20t\u00e1\u00bb\u00a9c.pdf", "tin tức.pdf"),
        ("/news/index.html", "tin-tuc/index.html"),
    ],
)
def test_a_path_below_the_root_is_found(root, path, found):
    """Percent-encoded, or as raw bytes, which http.server hands over as Latin-1."""
    assert find_path(root, path) == root / found


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tin-tuc/",
        "//",
        "//etc/passwd",
        "/tin-tuc//index.html",
        "/../secret",
        "/tin-tuc/../../secret",
        "/tin-tuc/../tin-tuc/index.html",
        "/%2e%2e/secret",
        "/%2E%2E%2Fsecret",
        "/..%2fsite-2%2fsecret",
        "/.%2e/secret",
        "/..%5csecret",
        "/..\\secret",
        "/%2Fetc%2Fpasswd",
        "/secret%00.html",
        "/tin-tuc%0a",
        "/%ff",
        "/\u20ac",
        "/.portal",
        "/%2eportal",
        "/.git/config",
        "/out",
        "/up/secret",
        "/up/site-2/secret",
        "/mark",
    ],
)
def test_nothing_outside_or_hidden_is_found(root, path):
    assert find_path(root, path) is None


@pytest.mark.parametrize("path", ["/" + "a" * 5000, "/a" * 3000, "/tin-tuc/index.html/more"])
def test_a_path_that_no_file_can_have_is_no_fault(root, path):
    found = find_path(root, path)
    assert found is None or found.is_relative_to(root)


@pytest.mark.parametrize(
    ("request_path", "place"),
    [
        ("/", ""),
        ("/tin-tuc/", "tin-tuc/"),
        ("/robots.txt", "robots.txt"),
        ("/tep/b%C3%A0i.pdf", "tep/bài.pdf"),
        ("/a//b", None),
        ("/../a", None),
        ("/%2e%2e/a", None),
        ("/.portal", None),
        ("/a%00", None),
        ("/a\\b", None),
        ("a", None),
        ("", None),
    ],
)
def test_a_path_is_the_name_of_a_file_or_none(request_path, place):
    assert site_path(request_path) == place
