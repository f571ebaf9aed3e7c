"""The pictures of headlines, drawn once a process instead of once a portal.

Most items of the tests have no photo and one title: to draw it again is a tenth of all quick tests.
"""

import msgspec
from portal.model.site import Site
from portal.rendering.headline import show_headline

_pictures: dict[msgspec.Struct, bytes] = {}


def drawn(model: msgspec.Struct, site: Site) -> bytes:
    """What show_headline gives; a picture is a function of its model alone."""
    if model not in _pictures:
        _pictures[model] = show_headline(model, site)
    return _pictures[model]
