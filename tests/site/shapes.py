"""Shapes of the JSON-LD that pages carry: each type's properties, and what is wrong in a block.

A property has a range of schema.org's (https://schema.org/Dataset, and so on for each type). It is
required where Google's documentation of the type requires it, or recommends it and the portal
always has it (https://developers.google.com/search/docs/appearance/structured-data/ with article,
breadcrumb, dataset, image-license-metadata, qapage or video). What has no shape is wrong.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

There = Callable[[str], bool]  # whether a file of the portal stands at a whole address
Faults = Iterator[str]
Check = Callable[[Any, There], Faults]  # one value of a property
Rule = Callable[[Mapping[str, Any]], Faults]  # several properties of a thing together

SITE = "https://cuc-mau.example"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = rf"{_DAY}(T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}\+07:00)?"


def _like(pattern: str, what: str) -> Check:
    def check(value: Any, there: There) -> Faults:
        if not (isinstance(value, str) and re.fullmatch(pattern, value, re.DOTALL)):
            yield f"{value!r} is no {what}"

    return check


text = _like(r".*\S.*", "text")
moment = _like(_MOMENT, "day, and no moment in Việt Nam")
day = _like(_DAY, "day")
duration = _like(r"PT[1-9][0-9]*S", "length in seconds")
span = _like(rf"{_MOMENT}/({_MOMENT}|\.\.)", "span of time")
size = _like(r"[1-9][0-9]*", "size in bytes")
digest = _like(r"[0-9a-f]{64}", "SHA-256")
media_type = _like(r"[a-z]+/[a-z0-9.+-]+", "media type")


def one_of(*values: Any) -> Check:
    """Nothing but these."""

    def check(value: Any, there: There) -> Faults:
        if value not in values or isinstance(value, bool) != isinstance(values[0], bool):
            yield f"{value!r} is none of {values}"

    return check


def count(least: int) -> Check:
    """A whole number."""

    def check(value: Any, there: There) -> Faults:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            yield f"{value!r} is no number from {least}"

    return check


def ours(value: Any, there: There) -> Faults:
    """A whole address of the portal, where something stands."""
    if not (isinstance(value, str) and value.startswith(f"{SITE}/")):
        yield f"{value!r} is no address of the portal"
    elif not there(value):
        yield f"{value!r} is a dead address"


def elsewhere(value: Any, there: There) -> Faults:
    """A whole address of another site."""
    parts = urlsplit(value) if isinstance(value, str) else None
    if parts is None or parts.scheme != "https" or not parts.hostname or value.startswith(SITE):
        yield f"{value!r} is no address of another site"


def some(check: Check, least: int = 1) -> Check:
    """A list of such values, not an empty one."""

    def checks(value: Any, there: There) -> Faults:
        if not isinstance(value, list) or len(value) < least:
            yield f"{value!r} is no list of {least} or more"
            return
        for number, each in enumerate(value, start=1):
            yield from (f"[{number}] {fault}" for fault in check(each, there))

    return checks


def thing(*shapes: str) -> Check:
    """A thing of one of the shapes, which is told by its type."""

    def check(value: Any, there: There) -> Faults:
        kind = value.get("@type") if isinstance(value, dict) else None
        shape = next((each for each in shapes if each.rpartition(" ")[2] == kind), None)
        if shape is None:
            yield f"{kind or value!r} is none of {shapes}"
        else:
            yield from faults(value, there, shape)

    return check


class Shape(NamedTuple):
    """The properties of a type."""

    required: Mapping[str, Check]
    allowed: Mapping[str, Check] = {}
    rules: Sequence[Rule] = ()


def faults(value: Mapping[str, Any], there: There, shape: str = "") -> Faults:
    """What is wrong with a thing; without a shape's name it is of the shape of its type."""
    kind = value.get("@type", "")
    known = SHAPES.get(shape or kind)
    if known is None:
        yield f"{kind!r} has no shape"
        return
    found = list(_property_faults(value, known, there))
    yield from (f"{kind}{fault}" for fault in found)
    for rule in known.rules if not found else ():
        yield from (f"{kind}: {fault}" for fault in rule(value))


def _property_faults(value: Mapping[str, Any], shape: Shape, there: There) -> Faults:
    properties = {**shape.required, **shape.allowed}
    yield from (f" lacks {name}" for name in shape.required if name not in value)
    for name, inner in value.items():
        if name in properties:
            yield from (f".{name}: {fault}" for fault in properties[name](inner, there))
        elif name != "@type":
            yield f".{name} has no shape"


def block_faults(block: Mapping[str, Any], there: There) -> Faults:
    """What is wrong with the whole block of a page."""
    if block.keys() != {"@context", "@graph"} or block["@context"] != "https://schema.org":
        yield "the block is no graph of schema.org"
    kinds = [each["@type"] for each in block["@graph"]]
    if len(set(kinds)) != len(kinds):
        yield f"one type twice: {kinds}"
    for each in block["@graph"]:
        yield from faults(each, there)


def _in_order(value: Mapping[str, Any]) -> Faults:
    if value["dateModified"][:10] < value["datePublished"][:10]:
        yield "modified before it was published"


def _steps(value: Mapping[str, Any]) -> Faults:
    steps = value["itemListElement"]
    if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
        yield "the steps are not counted from 1"


def _answers(value: Mapping[str, Any]) -> Faults:
    if value["answerCount"] != ("acceptedAnswer" in value):
        yield "answerCount is not the number of answers"


def _one_film(value: Mapping[str, Any]) -> Faults:
    if ("contentUrl" in value) == ("sameAs" in value):
        yield "one of contentUrl and sameAs"


def _no_force(value: Mapping[str, Any]) -> Faults:
    if ("creativeWorkStatus" in value) == ("legislationLegalForce" in value):
        yield "a draft has no force, and what is none has"


_CONTACT = dict.fromkeys(("address", "telephone", "email"), text)
_ABOVE = {"parentOrganization": thing("named GovernmentOrganization")}
_SAID = {"description": text, "url": ours, "inLanguage": one_of("vi", "en")}
_DATES = {"datePublished": moment, "dateModified": moment}
_OWNER = thing("owning GovernmentOrganization")
_FORCES = [f"https://schema.org/{name}" for name in ("InForce", "NotInForce", "PartiallyInForce")]
# The last word is the type; a word before it tells where things of one type differ.
SHAPES: Mapping[str, Shape] = {
    "BreadcrumbList": Shape({"itemListElement": some(thing("ListItem"), 2)}, rules=(_steps,)),
    "ListItem": Shape({"position": count(1), "name": text, "item": ours}),
    "Organization": Shape({"name": text}),
    "Person": Shape({"name": text}),
    "Thing": Shape({"name": text}),
    "CreativeWork": Shape({"name": text}),
    "named GovernmentOrganization": Shape({"name": text}),
    "owning GovernmentOrganization": Shape({"name": text, "url": ours}, {**_CONTACT, **_ABOVE}),
    "acting GovernmentOrganization": Shape({"name": text}, {"url": ours, **_CONTACT, **_ABOVE}),
    "GovernmentOrganization": Shape({"name": text, "url": ours, **_CONTACT}, _ABOVE),
    "ImageObject": Shape(
        {"url": ours, "width": count(1), "height": count(1)}, {"caption": text, "creditText": text}
    ),
    "NewsArticle": Shape(
        {
            **_SAID,
            **_DATES,
            "headline": text,
            "mainEntityOfPage": ours,
            "author": thing("Organization", "owning GovernmentOrganization"),
            "publisher": _OWNER,
            "articleSection": text,
            "isAccessibleForFree": one_of(True),
        },
        {"image": thing("ImageObject"), "keywords": some(text)},
        (_in_order,),
    ),
    "ImageGallery": Shape(
        {**_SAID, **_DATES, "name": text, "publisher": _OWNER, "image": some(thing("ImageObject"))},
        rules=(_in_order,),
    ),
    "VideoObject": Shape(
        {**_SAID, "name": text, "thumbnailUrl": ours, "uploadDate": moment, "publisher": _OWNER},
        {"duration": duration, "contentUrl": ours, "sameAs": elsewhere, "transcript": text},
        (_one_film,),
    ),
    "Dataset": Shape(
        {
            **_SAID,
            **_DATES,
            "name": text,
            "creator": _OWNER,
            "variableMeasured": some(text),
            "distribution": some(thing("DataDownload"), 2),
        },
        {"license": thing("CreativeWork")},
        (_in_order,),
    ),
    "DataDownload": Shape({"contentUrl": ours, "encodingFormat": media_type}),
    "Legislation": Shape(
        {
            **_SAID,
            **_DATES,
            "name": text,
            "legislationIdentifier": text,
            "legislationDate": day,
            "legislationPassedBy": thing("Organization"),
            "publisher": _OWNER,
            "encoding": some(thing("MediaObject")),
        },
        {
            "legislationType": text,
            "legislationLegalForce": one_of(*_FORCES),
            "creativeWorkStatus": one_of("Draft"),
            "temporalCoverage": span,
            "legislationRepeals": some(thing("named Legislation")),
            "legislationAmends": some(thing("named Legislation")),
            "about": thing("Thing"),
        },
        (_in_order, _no_force),
    ),
    "named Legislation": Shape({"name": text}, {"url": ours}),
    "MediaObject": Shape(
        {"name": text, "contentUrl": ours, "contentSize": size}, {"sha256": digest}
    ),
    "GovernmentService": Shape(
        {
            "name": text,
            "description": text,
            "url": ours,
            "serviceOperator": thing("acting GovernmentOrganization"),
            "provider": _OWNER,
        },
        {
            "identifier": text,
            "serviceType": text,
            "serviceOutput": thing("Thing"),
            "availableChannel": thing("ServiceChannel"),
        },
    ),
    "ServiceChannel": Shape({"serviceUrl": elsewhere}),
    "QAPage": Shape(
        {"url": ours, "inLanguage": one_of("vi", "en"), "mainEntity": thing("Question")},
        {"dateModified": moment, "publisher": _OWNER},
    ),
    "Question": Shape(
        {"name": text, "text": text, "answerCount": count(0), "dateCreated": moment},
        {"datePublished": moment, "author": thing("Person"), "acceptedAnswer": thing("Answer")},
        (_answers,),
    ),
    "Answer": Shape(
        {
            "text": text,
            "url": ours,
            "author": thing("Organization", "owning GovernmentOrganization"),
            "dateCreated": moment,
        },
    ),
}
