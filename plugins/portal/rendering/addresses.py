"""Site paths → addresses as a page writes them."""

from urllib.parse import quote


def under(path: str, root: str) -> str:
    """A site path as a relative address from a page's root; an outside address as it is."""
    if not path.startswith("/"):
        return path
    return root + quote(path[1:], safe="/#-._~")


def absolute(path: str, url: str) -> str:
    """A site path as a full address, for canonical links and Open Graph."""
    return url + quote(path, safe="/-._~")
