"""Parts of an item's data (model/item_data.py) from what its page shows."""

from ..model.item_data import AttachmentData, CoverData
from ..model.moment import Moment
from ..model.target import Attachment, Picture
from ..vietnamese.dates import iso_moment
from .kind import Whole


def time_of(moment: Moment | None) -> str | None:
    """As in the page's `<time>` elements."""
    return iso_moment(moment) if moment else None


def cover_data(cover: Picture | None, caption: str, credit: str, whole: Whole) -> CoverData | None:
    """A photo with its words."""
    if cover is None:
        return None
    photo = cover.photo
    return CoverData(whole(photo.url), cover.alt, caption, credit, photo.width, photo.height)


def attachment_data(file: Attachment, whole: Whole) -> AttachmentData:
    """A file that is offered."""
    return AttachmentData(whole(file.url), file.label, file.size, file.ext, file.sha256 or None)
