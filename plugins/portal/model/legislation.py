"""What the page of a document says of itself in JSON-LD, as schema.org names it.

`@type` stands first in each; a field that says nothing is left out (model/linked_data.py).
"""

import msgspec

from .linked_data import Government, Organisation, Thing


class MediaObject(Thing, frozen=True, kw_only=True):
    """A file; `content_size` in bytes."""

    name: str
    content_url: str
    content_size: str
    sha256: str = ""


class Subject(msgspec.Struct, frozen=True, tag_field="@type", tag="Thing"):
    """What a document is about: https://schema.org/about takes no plain text."""

    name: str


class OtherLegislation(
    msgspec.Struct, frozen=True, tag_field="@type", tag="Legislation", omit_defaults=True
):
    """A document that another one changes."""

    name: str
    url: str = ""


class Legislation(Thing, frozen=True, kw_only=True):
    """A document; `legislation_legal_force` is a value of schema.org's LegalForceStatus."""

    name: str
    description: str
    url: str
    in_language: str
    legislation_identifier: str
    legislation_type: str = ""
    legislation_date: str
    legislation_passed_by: Organisation
    legislation_legal_force: str = ""
    creative_work_status: str = ""
    temporal_coverage: str = ""
    legislation_repeals: tuple[OtherLegislation, ...] = ()
    legislation_amends: tuple[OtherLegislation, ...] = ()
    about: Subject | None = None
    date_published: str
    date_modified: str
    publisher: Government
    encoding: tuple[MediaObject, ...]
