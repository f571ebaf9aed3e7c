"""The plan behind an output, kept beside it: the models of the pages that hold texts.

A text comes into a page by its source's key alone (`Sourced`), so a build after which only texts
changed finds here all that it has to render (docs/decisions/0032). Damaged, of another build or
of another version it is absent, and costs time only.
"""

from collections.abc import Iterator
from contextlib import suppress

import msgspec

from .model.page import Gathered, Page, Sourced
from .model.site import Site
from .output.place import Place
from .output.sealed import read_sealed, write_sealed
from .pages.feeds import GatheredFeed
from .pages.items import SourcedItem

_KIND = b"portal-plan-1"


class KeptPage(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A page that holds texts; `model` as it was hashed, `source` that of an item's own page."""

    path: str
    template: str
    data: str
    model: msgspec.Raw
    source: str = ""


class KeptPlan(msgspec.Struct, frozen=True, array_like=True):
    """`stamp` names the build; `site` is the one its pages show."""

    stamp: bytes
    site: Site
    pages: list[KeptPage]


_decoder = msgspec.msgpack.Decoder(KeptPlan)
_encode = msgspec.msgpack.Encoder().encode
_item = msgspec.msgpack.Decoder(SourcedItem).decode
_feed = msgspec.msgpack.Decoder(GatheredFeed).decode


def keep_page(page: Page, model: bytes) -> KeptPage | None:
    """The page, if it holds texts; `model` are its model's bytes.

    Raises TypeError for a model with texts that cannot be read again (a bug).
    """
    if isinstance(page.model, SourcedItem):
        return KeptPage(page.path, page.template, page.data, msgspec.Raw(model), page.model.source)
    if isinstance(page.model, GatheredFeed):
        return KeptPage(page.path, page.template, page.data, msgspec.Raw(model))
    if isinstance(page.model, Sourced | Gathered):
        raise TypeError(f"{page.path}: a model with texts that is not kept")
    return None


def with_keys(plan: KeptPlan, keys: dict[str, tuple[bytes, bytes]]) -> list[Page] | None:
    """The pages that hold the sources, whose keys were and are: with the new ones.

    `keys` are by source, as the disk spells it. None where a source has no page.
    """
    new = dict(keys.values())
    items = {page.source: page for page in plan.pages if page.source in keys}
    if items.keys() != keys.keys():
        return None
    pages = []
    for source, kept in items.items():
        model = _item(kept.model)
        before, after = keys[source]
        if model.key != before:
            return None
        pages.append(_page(kept, msgspec.structs.replace(model, key=after)))
    for kept in plan.pages:
        if not kept.source:
            feed = _feed(kept.model)
            if any(part.key in new for part in feed.parts):
                pages.append(_page(kept, _with_parts(feed, new)))
    return pages


def replaced(plan: KeptPlan, stamp: bytes, fresh: list[KeptPage]) -> KeptPlan:
    """The plan of the build that made these pages anew."""
    by_path = {page.path: page for page in fresh}
    pages = [by_path.get(page.path, page) for page in plan.pages]
    return KeptPlan(stamp, plan.site, pages)


def load_plan(place: Place, stamp: bytes) -> KeptPlan | None:
    """The plan of the build that the stamp names; None where it is not there."""
    with suppress(OSError, msgspec.DecodeError):
        data = read_sealed(place.plan, _KIND)
        if data is not None:
            plan = _decoder.decode(data)
            return plan if plan.stamp == stamp else None
    return None


def save_plan(place: Place, plan: KeptPlan) -> None:
    """Replace the plan; one that cannot be written only costs the next build its time."""
    with suppress(OSError):
        write_sealed(place.plan, _KIND, _encode(plan))


def _page(kept: KeptPage, model: msgspec.Struct) -> Page:
    return Page(kept.path, kept.template, model, kept.data)


def _with_parts(feed: GatheredFeed, keys: dict[bytes, bytes]) -> GatheredFeed:
    def parts() -> Iterator[msgspec.Struct]:
        for part in feed.parts:
            yield msgspec.structs.replace(part, key=keys.get(part.key, part.key))

    return msgspec.structs.replace(feed, parts=tuple(parts()))
