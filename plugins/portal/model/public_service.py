"""What the page of a procedure says of itself in JSON-LD, as schema.org names it.

`@type` stands first in each; a field that says nothing is left out (model/linked_data.py).
"""

import msgspec

from .linked_data import Government, Thing


class ServiceOutput(msgspec.Struct, frozen=True, tag_field="@type", tag="Thing"):
    """What one gets in the end."""

    name: str


class ServiceChannel(msgspec.Struct, frozen=True, tag_field="@type", tag=True, rename="camel"):
    """Where it can be asked for."""

    service_url: str


class GovernmentService(Thing, frozen=True, kw_only=True):
    """A procedure; a service has no language and no day of publication there."""

    name: str
    description: str
    url: str
    identifier: str = ""
    service_type: str = ""
    service_operator: Government
    provider: Government
    service_output: ServiceOutput | None = None
    available_channel: ServiceChannel | None = None
