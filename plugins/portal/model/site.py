"""What the settings say, checked: what templates see, and where and how to build."""

import re
from urllib.parse import urlsplit

import msgspec

from .moment import Moment
from .pictures import Pictures
from .redirect import Row

COMPARE_DAYS = 180  # half a year, unless the settings say otherwise


class Owner(msgspec.Struct, frozen=True):
    """Who answers for the portal; shown in the footer (Nghị định 42/2022/NĐ-CP)."""

    name: str
    parent: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    responsible: str = ""

    @property
    def contacts(self) -> tuple[str, ...]:
        """Its telephones and e-mails one by one: they are nobody's private ones."""
        parts = re.split("[,;]", f"{self.phone};{self.email}")
        return tuple([part.strip() for part in parts if part.strip()])


class Place(msgspec.Struct, frozen=True):
    """A labelled target of the menu, a tile or a box: a site path or an outside address."""

    label: str
    target: str
    note: str = ""

    @property
    def outside(self) -> bool:
        """Whether the target is another site's."""
        return not self.target.startswith("/")


class Ask(msgspec.Struct, frozen=True):
    """How questions come in: where the form is posted to, a site path or an outside address.

    "" stands for a letter to the owner. `keep_days` is for how long an asker's own data are kept
    after the answer, 0 where the settings do not say.
    """

    endpoint: str = ""
    keep_days: int = 0

    @property
    def origin(self) -> str:
        """`https://nhan.cuc-mau.example`; "" where nothing leaves the portal's own host."""
        parts = urlsplit(self.endpoint)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


class Site(msgspec.Struct, frozen=True):
    """The values every page may show. `url` has no slash at its end; `path` is its path part.

    `styles` and what follows are the site paths of the theme's files, known once it is bundled;
    "" for what it does not have. `compare_days` is how old a procedure's comparison with the
    national portal may be; `public_numbers` are telephones, e-mails and accounts that may stand.
    """

    name: str
    url: str
    path: str
    owner: Owner
    menu: tuple[Place, ...] = ()
    tiles: tuple[Place, ...] = ()
    boxes: tuple[Place, ...] = ()
    footer: tuple[Place, ...] = ()
    categories: tuple[str, ...] = ()
    styles: str = ""
    feed_styles: str = ""
    scripts: str = ""
    favicon: str = ""
    icons: str = ""
    pictures: Pictures = Pictures()
    compare_days: int = COMPARE_DAYS
    ask: Ask = Ask()
    public_numbers: tuple[str, ...] = ()

    @property
    def public_contacts(self) -> tuple[str, ...]:
        """The owner's own and those the settings name: nobody's private ones."""
        return (*self.owner.contacts, *self.public_numbers)

    @property
    def publishers(self) -> tuple[str, ...]:
        """By whose names a file may say who made it: the owner's, and whom it belongs to."""
        return tuple(filter(None, (self.owner.name, self.owner.parent)))


class Job(msgspec.Struct, frozen=True):
    """One build: the site, absolute paths, and how to work. Workers get it whole.

    `settings` is the settings file, `markdown` Pelican's MARKDOWN as JSON; `now` tells whether
    `as_of` was read from the clock. `preview` shows what is not public yet, to `invoke serve`
    alone: no setting says so, and nothing of it is written.
    """

    site: Site
    project: str
    content: str
    output: str
    cache: str
    templates: tuple[str, ...]
    theme: str
    settings: str
    markdown: str
    as_of: Moment
    now: bool
    redirects: tuple[Row, ...] = ()
    publish: bool = False
    workers: int = 1
    start: str = "fork"
    preview: bool = False

    def record(self) -> bytes:
        """What `build.json` beside the output says of the build, as JSON."""
        fields = {
            "as_of": self.as_of.second,
            "as_of_from_clock": self.now,
            "deployable": self.publish,
        }
        return msgspec.json.format(msgspec.json.encode(fields), indent=2) + b"\n"
