"""What the theme asks of photos: how wide they are made, and how wide each place shows them."""

import msgspec


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place of the layout: its `sizes` attribute (HTML standard §4.8.4.2.2), and its urgency.

    An urgent photo is what a reader waits for: it is fetched at once and before others.
    """

    sizes: str = "100vw"
    urgent: bool = False


class Pictures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Widths in pixels, ascending, of whole photos, cards and portraits; the places by name."""

    widths: tuple[int, ...] = (480, 960, 1600)
    card_widths: tuple[int, ...] = (480, 960)
    portrait_widths: tuple[int, ...] = (160, 320)
    roles: dict[str, Role] = {}

    def role(self, name: str) -> Role:
        """The place of that name; one that the theme says nothing of is as wide as the window."""
        return self.roles.get(name) or Role()
