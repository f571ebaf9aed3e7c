"""An address that led somewhere before: of the old portal, or of an item that was renamed."""

import msgspec


class OldUrl(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """`path` is decoded and in NFC; `query` keeps only the escapes that part its values.

    `line` is where it stands in its file.
    """

    path: str
    query: str = ""
    line: int = 1

    @property
    def url(self) -> str:
        """The address as an editor reads it."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def key(self) -> bytes:
        """Equal for addresses that nginx takes for one: its maps ignore the case of A to Z.

        https://nginx.org/en/docs/http/ngx_http_map_module.html
        """
        return self.url.encode().lower()
