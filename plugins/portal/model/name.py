"""The name of a category, a tag or a thread, with the page that lists its items."""

import msgspec


class Name(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """As it is shown, and its list's URL path; "" where no list names it."""

    text: str
    url: str = ""


NO_NAME = Name("")
