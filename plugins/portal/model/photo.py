"""A photo of content/ and what is published of it."""

import msgspec


class Rendition(msgspec.Struct, frozen=True, array_like=True):
    """One published size of a photo: its URL name parts, its size in CSS pixels, its bytes' hash.

    Published at `/tep/<hash>/<name>.<ext>` (contracts.md §2); `hash` is of the published bytes,
    so the same picture keeps its URL and a new one never meets an old copy in a cache.
    """

    hash: str
    name: str
    ext: str
    width: int
    height: int
    size: int

    @property
    def url(self) -> str:
        """The site path, beginning with `/`."""
        return f"/tep/{self.hash}/{self.name}.{self.ext}"
