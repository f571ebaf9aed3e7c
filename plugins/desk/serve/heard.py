"""A page's bytes → the bytes that other plugins of the site make of them.

They work on files (Pelican's `content_written` and `feed_written`), so the page is laid into
`.cache/serve/`, which is nobody's output, and read again.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import signals
from portal.model.item import Item
from portal.model.page import Apart, Head, Page
from portal.pages.feeds import FeedModel
from portal.pages.headlines import HeadlineModel
from portal.writing import told

from .standing import Heard, Standing


def listener(standing: Standing, settings: Mapping[str, Any]) -> Heard | None:
    """What tells the plugins that listen; None where none does."""
    if not (signals.content_written.receivers or signals.feed_written.receivers):
        return None
    items: dict[str, Item] = {entry.url: entry.item for entry in standing.seen.index.entries}
    folder = Path(standing.job.cache, "serve")

    def heard(page: Page, data: bytes) -> bytes:
        if isinstance(page.model, (Apart, HeadlineModel)):
            return data
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        model = told(page.model, items)
        if isinstance(model, FeedModel):
            signals.feed_written.send(str(file), context=dict(settings), feed=model)
        elif isinstance(model, Head):
            signals.content_written.send(str(file), context={**settings, "page": model})
        return file.read_bytes()

    return heard
