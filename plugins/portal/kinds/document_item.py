"""The record of a document: a decision, a circular, a plan, or a draft of one."""

from ..fields.document_numbers import NumberUse, dated_key
from ..model.item import Item
from ..model.moment import Moment
from ..model.tie import Relation, Tie
from ..model.used import FileUse, Used
from ..vietnamese.dates import end_of, year_month
from ..vietnamese.document_numbers import number_key, parse_number, type_name


class Document(Item, frozen=True, kw_only=True, tag="document"):
    """A document of the register (contracts.md §3); one with `comment_until` is a draft."""

    number: str
    issuer: str
    issued: Moment
    files: tuple[FileUse, ...]
    valid_from: Moment | None = None
    valid_until: Moment | None = None
    signer: str = ""
    type: str = ""
    field: str = ""
    abstract: str = ""
    replaces: tuple[NumberUse, ...] = ()
    amends: tuple[NumberUse, ...] = ()
    comment_until: Moment | None = None

    @property
    def form(self) -> str:
        """`Quyết định`: the editor's word, or what the number says."""
        number = parse_number(self.number)
        return self.type or (type_name(number) if number else "")

    @property
    def year(self) -> str:
        """The year of issue."""
        return year_month(self.issued)[0]

    @property
    def begins(self) -> Moment:
        """From when on it is in force, if it is no draft."""
        return self.valid_from or self.issued

    @property
    def numbers(self) -> tuple[str, str]:
        """By what its number is found: with its year, and without."""
        key = number_key(self.number)
        return dated_key(key, self.year), key

    @property
    def changes(self) -> tuple[NumberUse, ...]:
        """The numbers of those that it replaces or amends."""
        return (*self.replaces, *self.amends)

    @property
    def own_summary(self) -> str:
        """The abstract is what lists show, not the first lines of a decision."""
        return self.summary or self.abstract

    @property
    def cited(self) -> str:
        """`123/QĐ-BQP – Quyết định ban hành …`."""
        return f"{self.number} – {self.title}"

    def uses(self) -> tuple[Used, ...]:
        """The files."""
        return tuple([Used(file, "file") for file in self.files])

    def names(self) -> tuple[str, ...]:
        """Its number; a translation has that of the document itself, which is meant."""
        return self.numbers if self.lang == "vi" else ()

    def ties(self) -> tuple[Tie, ...]:
        """The documents that it changes too; a draft only says so, it changes nothing yet."""
        replaced = [_tie("replaces", use, self) for use in self.replaces]
        amended = [_tie("amends", use, self) for use in self.amends]
        return (*super().ties(), *replaced, *amended)

    def moments(self) -> tuple[Moment, ...]:
        """When it comes into force, when it has run out, when comments are closed."""
        ends = [end_of(each) for each in (self.valid_until, self.comment_until) if each]
        return (self.begins, *ends)


def _tie(relation: Relation, use: NumberUse, item: Document) -> Tie:
    return Tie(relation, use.text, use.line, "" if item.comment_until else use.key)
