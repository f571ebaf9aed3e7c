"""Site paths → addresses as a page writes them."""

from functools import lru_cache
from urllib.parse import quote


def under(path: str, root: str) -> str:
    """A site path as a relative address from a page's root; an outside address as it is."""
    if not path.startswith("/"):
        return path
    return root + _quoted(path[1:])


@lru_cache(maxsize=1 << 14)  # the frame's links stand on every page, a card's on several
def _quoted(path: str) -> str:
    return quote(path, safe="/#-._~")


def absolute(path: str, url: str) -> str:
    """A site path as a full address, for canonical links and Open Graph."""
    return url + quote(path, safe="/-._~")


def read_apart(body: str, address: str) -> str:
    """A body whose links within its page lead to that page, for where it is read without it.

    They are written in this one way by reading/links.py, and text holds no `<`.
    """
    return str(body).replace('<a href="#', f'<a href="{address}#')
