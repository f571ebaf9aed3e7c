"""What a look at a photo or an attachment found."""

import msgspec


class Media(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The result of one use of a file: `hash` is of its bytes, `key` finds a photo's rendition.

    `fault` and `fix` are set where the file cannot be published; sizes are those of the
    rendition: width and height in pixels, `size` in bytes (of the file itself if no photo).
    """

    hash: bytes
    key: bytes = b""
    rendition: str = ""
    ext: str = ""
    width: int = 0
    height: int = 0
    size: int = 0
    fault: str = ""
    fix: str = ""
