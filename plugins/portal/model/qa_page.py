"""What the page of a question says of itself in JSON-LD (schema.org, as its vocabulary names them).

A field that says nothing is left out.
"""

import msgspec

from .linked_data import Government, Organisation, Thing


class Person(msgspec.Struct, frozen=True, tag_field="@type", tag=True):
    """Who asks, by masked initials."""

    name: str


class Answer(Thing, frozen=True, kw_only=True):
    """What was answered, in plain words."""

    text: str
    url: str
    author: Organisation | Government
    date_created: str = ""


class Question(Thing, frozen=True, kw_only=True):
    """What was asked; `answer_count` is 0 or 1."""

    name: str
    text: str
    answer_count: int
    date_created: str
    date_published: str = ""
    author: Person | None = None
    accepted_answer: Answer | None = None


class QAPage(Thing, frozen=True, kw_only=True):
    """The page."""

    url: str
    in_language: str
    main_entity: Question
    date_modified: str = ""
    publisher: Government | None = None
