"""A document → its page, and what that says to machines."""

import msgspec

from ..labels import LABELS
from ..model.around import Around, Tied
from ..model.item_data import AttachmentData
from ..model.item_page import Fact, ItemModel
from ..model.legislation import Legislation, MediaObject, OtherLegislation, Subject
from ..model.linked_data import Organisation
from ..model.moment import Moment
from ..model.page import Cell
from ..model.site import Site
from ..model.target import Attachment
from ..vietnamese.dates import iso_moment, show_moment
from .data import attachment_data, time_of
from .document_item import Document
from .kind import Whole
from .linked import owner_of
from .showing import attachments_of, section_trail, show

_FACTS = (  # in the order of the page: fields of the model
    "number",
    "type",
    "issuer",
    "issued",
    "signer",
    "valid_from",
    "valid_until",
    "comment_until",
    "field",
    "abstract",
)
_DAY = len("2026-11-25")  # legislationDate takes a day
_CHANGED = ("replaced_by", "amended_by")
_FORCES = {
    "in_force": "https://schema.org/InForce",
    "not_yet_in_force": "https://schema.org/NotInForce",
    "no_longer_in_force": "https://schema.org/NotInForce",
}


class DocumentModel(ItemModel, frozen=True, kw_only=True):
    """A document with its files; `type` is a word, "" where nobody gave it and no number tells."""

    number: str
    type: str
    issuer: str
    issued: Moment
    signer: str
    valid_from: Moment | None
    valid_until: Moment | None
    comment_until: Moment | None
    field: str
    abstract: str
    files: tuple[Attachment, ...]

    @property
    def changed_by(self) -> tuple[Tied, ...]:
        """What a reader must know of before relying on the text."""
        return tuple([tied for tied in self.ties if tied.relation in _CHANGED])

    @property
    def subject(self) -> str:
        """Of a letter with comments."""
        return LABELS[self.lang]["comment_subject"].format(self.number)


class DocumentData(msgspec.Struct, frozen=True, kw_only=True):
    """What the data of a document have beside those of every item."""

    number: str
    type: str
    issuer: str
    issued: str
    signer: str
    valid_from: str | None
    valid_until: str | None
    comment_until: str | None
    field: str
    abstract: str
    files: tuple[AttachmentData, ...]


def page(item: Document, body: str, around: Around) -> DocumentModel:
    """The model of the page."""
    own = {name: getattr(item, name) for name in _FACTS} | {"type": item.form}
    facts = [_fact(name, value) for name, value in own.items() if value]
    return show(
        DocumentModel,
        "document",
        item,
        body,
        around,
        trail=section_trail("documents", "van-ban", item.lang),
        facts=tuple(facts),
        files=attachments_of(around),
        **own,
    )


def _fact(name: str, value: str | Moment) -> Fact:
    return Fact(name, value) if isinstance(value, str) else Fact(name, moment=value)


def note(item: Document, around: Around) -> str:
    """`123/QĐ-BQP · Còn hiệu lực`."""
    state = LABELS[item.lang][around.state] if around.state else ""
    return " · ".join(filter(None, (item.number, state)))


def cells(item: Document) -> tuple[Cell, ...]:
    """The columns of the register."""
    issued = show_moment(item.issued)
    told = (("number", item.number), ("issuer", item.issuer), ("issued", issued))
    return tuple([Cell(label, text) for label, text in told])


def data(page: DocumentModel, whole: Whole) -> DocumentData:
    """What `index.json` says of it."""
    return DocumentData(
        number=page.number,
        type=page.type,
        issuer=page.issuer,
        issued=iso_moment(page.issued),
        signer=page.signer,
        valid_from=time_of(page.valid_from),
        valid_until=time_of(page.valid_until),
        comment_until=time_of(page.comment_until),
        field=page.field,
        abstract=page.abstract,
        files=tuple([attachment_data(file, whole) for file in page.files]),
    )


def thing(page: DocumentModel, site: Site, whole: Whole) -> Legislation:
    """As JSON-LD; what a draft would change is not said there: it changes nothing."""
    draft = page.comment_until is not None
    return Legislation(
        name=page.title,
        description=page.description,
        url=whole(page.url),
        in_language=page.lang,
        legislation_identifier=page.number,
        legislation_type=page.type,
        legislation_date=iso_moment(page.issued)[:_DAY],
        legislation_passed_by=Organisation(page.issuer),
        legislation_legal_force=_FORCES.get(page.state, ""),
        creative_work_status="Draft" if draft else "",
        temporal_coverage="" if draft else _coverage(page),
        legislation_repeals=() if draft else _others(page.tied("replaces"), whole),
        legislation_amends=() if draft else _others(page.tied("amends"), whole),
        about=Subject(page.field) if page.field else None,
        date_published=time_of(page.date) or "",
        date_modified=time_of(page.updated) or "",
        publisher=owner_of(site),
        encoding=tuple([_encoding(file, whole) for file in page.files]),
    )


def _coverage(page: DocumentModel) -> str:
    """ISO 8601: from, and to or open."""
    until = iso_moment(page.valid_until) if page.valid_until else ".."
    return f"{iso_moment(page.valid_from or page.issued)}/{until}"


def _others(tied: tuple[Tied, ...], whole: Whole) -> tuple[OtherLegislation, ...]:
    return tuple(
        [OtherLegislation(each.text, whole(each.url) if each.url else "") for each in tied]
    )


def _encoding(file: Attachment, whole: Whole) -> MediaObject:
    return MediaObject(
        name=file.label,
        content_url=whole(file.url),
        content_size=str(file.size),
        sha256=file.sha256,
    )
