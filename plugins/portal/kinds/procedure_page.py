"""A procedure → its page, and what that says to machines."""

import msgspec

from ..model.around import Around
from ..model.item_data import AttachmentData
from ..model.item_page import Fact, ItemModel
from ..model.linked_data import Government
from ..model.moment import Moment
from ..model.page import Cell
from ..model.public_service import GovernmentService, ServiceChannel, ServiceOutput
from ..model.site import Site
from ..model.target import Attachment
from .data import attachment_data, time_of
from .kind import Whole
from .linked import owner_of
from .procedure_item import Procedure
from .showing import attachments_of, section_trail, show

_FACTS = ("code", "level", "field", "agency", "time", "fee", "result")
_LISTS = ("steps", "dossier", "portal_url", "synced")
_COLUMNS = ("code", "level", "agency", "time")


class ProcedureModel(ItemModel, frozen=True, kw_only=True):
    """A procedure with its forms."""

    code: str
    level: str
    field: str
    agency: str
    time: str
    fee: str
    result: str
    steps: tuple[str, ...]
    dossier: tuple[str, ...]
    forms: tuple[Attachment, ...]
    portal_url: str
    synced: Moment | None


class ProcedureData(msgspec.Struct, frozen=True, kw_only=True):
    """What the data of a procedure have beside those of every item."""

    code: str
    level: str
    field: str
    agency: str
    time: str
    fee: str
    result: str
    steps: tuple[str, ...]
    dossier: tuple[str, ...]
    forms: tuple[AttachmentData, ...]
    portal_url: str | None
    synced: str | None


def page(item: Procedure, body: str, around: Around) -> ProcedureModel:
    """The model of the page."""
    facts = [Fact(name, text) for name in _FACTS if (text := getattr(item, name))]
    facts += [Fact("synced", moment=item.synced)] if item.synced else []
    return show(
        ProcedureModel,
        "procedure",
        item,
        body,
        around,
        trail=section_trail("procedures", "dich-vu-cong", item.lang),
        facts=tuple(facts),
        forms=attachments_of(around),
        **{name: getattr(item, name) for name in (*_FACTS, *_LISTS)},
    )


def note(item: Procedure, around: Around) -> str:
    """`CMAU-01 · Toàn trình`."""
    del around
    return " · ".join(filter(None, (item.code, item.level)))


def cells(item: Procedure) -> tuple[Cell, ...]:
    """The columns of the list."""
    return tuple([Cell(name, text) for name in _COLUMNS if (text := getattr(item, name))])


def data(page: ProcedureModel, whole: Whole) -> ProcedureData:
    """What `index.json` says of it."""
    return ProcedureData(
        **{name: getattr(page, name) for name in (*_FACTS, "steps", "dossier")},
        forms=tuple([attachment_data(file, whole) for file in page.forms]),
        portal_url=page.portal_url or None,
        synced=time_of(page.synced),
    )


def thing(page: ProcedureModel, site: Site, whole: Whole) -> GovernmentService:
    """As JSON-LD."""
    channel = ServiceChannel(page.portal_url) if page.portal_url else None
    return GovernmentService(
        name=page.title,
        description=page.description,
        url=whole(page.url),
        identifier=page.code,
        service_type=page.field,
        service_operator=Government(name=page.agency) if page.agency else owner_of(site),
        provider=owner_of(site),
        service_output=ServiceOutput(page.result) if page.result else None,
        available_channel=channel,
    )
