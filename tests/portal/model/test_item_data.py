"""The published schema and the records say the same."""

import json
import re
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest
from jsonschema import Draft202012Validator
from portal.kinds.article import ARTICLE
from portal.kinds.page import PAGE
from portal.kinds.table import KINDS
from portal.model import item_data
from portal.model.item_data import ItemData
from portal.model.tie import Relation

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = json.loads((DOCS / "schemas/item-1.schema.json").read_text(encoding="utf-8"))
PARTS = SCHEMA["$defs"]
# What is met in the data of any kind; what is only of one is in its own record.
RECORDS = {
    "item": item_data.ItemData,
    "name": item_data.NameData,
    "cover": item_data.CoverData,
    "update": item_data.UpdateData,
    "attachment": item_data.AttachmentData,
    "near": item_data.NearData,
    "person": item_data.PersonData,
    "chart_unit": item_data.UnitData,
    "fact": item_data.FactData,
    "tied": item_data.TiedData,
}
ROWS = [pytest.param(kind, id=kind.name) for kind in KINDS]


def keys_of(record):
    return [field.encode_name for field in msgspec.structs.fields(record)]


def own_record(kind):
    """The record of what the data of a kind have beside those of every item."""
    return get_type_hints(kind.data)["return"]


def description_of(part):
    """Of a key, or of what it refers to."""
    if "description" in part:
        return part["description"]
    reference = part.get("$ref", "")
    return description_of(PARTS[reference.rpartition("/")[2]]) if reference else ""


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_record_is_in_the_schema_and_every_kind_has_its_branch():
    assert RECORDS.keys() <= PARTS.keys()
    branches = [branch["$ref"].rpartition("/")[2] for branch in SCHEMA["oneOf"]]
    assert sorted(branches) == sorted(kind.name for kind in KINDS)


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_is_required_in_its_order(name):
    keys = keys_of(RECORDS[name])
    assert list(PARTS[name]["properties"]) == keys
    assert PARTS[name]["required"] == keys


@pytest.mark.parametrize("kind", ROWS)
def test_the_keys_of_a_kind_follow_those_of_every_item_in_their_order(kind):
    """Of the common keys a branch may say more; its own are required, each in its order."""
    branch, own = PARTS[kind.name], keys_of(own_record(kind))
    assert branch["allOf"] == [{"$ref": "#/$defs/item"}]
    assert branch["properties"]["kind"] == {"const": kind.name}
    common = keys_of(ItemData)
    assert not set(own) & set(common)
    assert [key for key in branch["properties"] if key not in common] == own
    assert branch["required"] == own


@pytest.mark.parametrize("name", PARTS)
def test_every_part_and_every_key_of_it_is_described(name):
    """The branch of a kind may leave out what it says again of a common key."""
    part = PARTS[name]
    common = PARTS["item"]["properties"] if "allOf" in part else {}
    keys = {key: inner for key, inner in part.get("properties", {}).items() if key not in common}
    assert part.get("description")
    assert [key for key, inner in keys.items() if not description_of(inner)] == []


@pytest.mark.parametrize("kind", ROWS)
def test_the_guide_names_the_keys_of_each_kind(kind):
    guide = (DOCS / "du-lieu-may-doc.md").read_text(encoding="utf-8")
    [row] = [line for line in guide.splitlines() if line.startswith(f"| `{kind.name}` |")]
    assert f"| `{kind.folder}/` |" in row
    assert [key for key in keys_of(own_record(kind)) if f"`{key}`" not in row] == []


def test_the_version_is_that_of_the_schema():
    assert PARTS["item"]["properties"]["version"]["const"] == item_data.VERSION
    assert f"-{item_data.VERSION}.schema.json" in (DOCS / "du-lieu-may-doc.md").read_text("utf-8")


def test_every_relation_is_one_of_the_schema():
    assert set(get_args(Relation)) <= set(PARTS["tied"]["properties"]["relation"]["enum"])


def test_the_example_for_readers_is_one():
    """Of the records too: their keys in their order, none left out."""
    guide = (DOCS / "du-lieu-may-doc.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```json\n(.+?)^```$", guide, re.MULTILINE | re.DOTALL)
    data = json.loads(example)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)] == []
    item = msgspec.json.decode(example, type=ItemData, strict=True)
    own = msgspec.json.decode(example, type=own_record(ARTICLE), strict=True)
    again = [json.loads(msgspec.json.encode(each)) for each in (item, own)]
    assert again[0] | again[1] == data
    assert list(data) == [*keys_of(ItemData), *keys_of(own_record(ARTICLE))]


def test_data_of_one_kind_are_not_those_of_another():
    guide = (DOCS / "du-lieu-may-doc.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```json\n(.+?)^```$", guide, re.MULTILINE | re.DOTALL)
    valid = Draft202012Validator(SCHEMA).is_valid
    data = json.loads(example)
    assert valid(data)
    assert not valid(data | {"kind": PAGE.name})
    assert not valid(data | {"kind": "bai"})
    assert not valid({key: value for key, value in data.items() if key != "ties"})
    assert not valid({key: value for key, value in data.items() if key != "attachments"})
