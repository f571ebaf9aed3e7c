"""A picture and its colour profile → the same colours in sRGB, the profile no longer needed."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageCms

# A printer's profile has one to three megabytes; a larger one is no profile.
MAX_PROFILE = 4 << 20

_COLOURS: Final = {"LA": "L", "RGBA": "RGB"}


def to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture in mode L, LA, RGB or RGBA as a browser shows it without a profile.

    `profile` is the embedded ICC profile, or empty. One that is broken, too large or made for
    other colours is passed over, as browsers do.
    """
    alpha = picture.getchannel("A") if picture.mode in _COLOURS else None
    colours = picture.convert(_COLOURS.get(picture.mode, picture.mode))
    shown = _converted(colours, profile)
    if alpha is not None:
        shown.putalpha(alpha)
    return shown


def _converted(colours: Image.Image, profile: bytes) -> Image.Image:
    target = "RGB" if colours.mode == "CMYK" else colours.mode
    if profile and len(profile) <= MAX_PROFILE:
        try:
            return _through(colours, profile).convert(target)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return colours.convert(target)


def _through(colours: Image.Image, profile: bytes) -> Image.Image:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    shown = ImageCms.profileToProfile(
        colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    if shown is None:
        raise ValueError("converted in place")
    # Pillow leaves the target's profile here, with the time of its making, and would save it.
    shown.info.clear()
    return shown
