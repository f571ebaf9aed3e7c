"""Parts of what a page says of itself in JSON-LD (model/linked_data.py)."""

from ..model.linked_data import Government, ImageObject, Organisation
from ..model.site import Site
from ..model.target import Picture
from .kind import Whole


def image_of(
    picture: Picture | None, caption: str, credit: str, whole: Whole
) -> ImageObject | None:
    """A photo with its words."""
    if picture is None:
        return None
    photo = picture.photo
    return ImageObject(
        url=whole(photo.url),
        width=photo.width,
        height=photo.height,
        caption=caption,
        credit_text=credit,
    )


def signed(unit: str, site: Site) -> Organisation | Government:
    """Whose text it is: the unit that signs it, or the portal's owner."""
    return Organisation(unit) if unit else owner_of(site)


def owner_of(site: Site) -> Government:
    """Who answers for the portal, as the footer says."""
    parent = site.owner.parent
    return Government(
        name=site.owner.name,
        url=f"{site.url}/",
        parent_organization=Government(name=parent) if parent else None,
        address=site.owner.address,
        telephone=site.owner.phone,
        email=site.owner.email,
    )
