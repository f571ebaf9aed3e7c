"""The published schema and the records say the same."""

import json
import re
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator
from portal.model import item_data

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = json.loads((DOCS / "schemas/item-1.schema.json").read_text(encoding="utf-8"))
RECORDS = {
    "article": item_data.ArticleData,
    "page": item_data.StandingData,
    "name": item_data.NameData,
    "cover": item_data.CoverData,
    "update": item_data.UpdateData,
    "attachment": item_data.AttachmentData,
    "near": item_data.NearData,
    "person": item_data.PersonData,
    "chart_unit": item_data.UnitData,
}


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_record_is_in_the_schema():
    objects = {name for name, part in SCHEMA["$defs"].items() if part.get("type") == "object"}
    assert objects == RECORDS.keys()


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_is_described_and_required_in_its_order(name):
    keys = [field.encode_name for field in msgspec.structs.fields(RECORDS[name])]
    assert list(SCHEMA["$defs"][name]["properties"]) == keys
    assert SCHEMA["$defs"][name]["required"] == keys


def test_the_version_is_that_of_the_schema():
    for name in ("article", "page"):
        assert SCHEMA["$defs"][name]["properties"]["version"] == {"const": item_data.VERSION}


def test_the_example_for_readers_is_one():
    """Of the record too: its keys in their order, none left out."""
    guide = (DOCS / "du-lieu-may-doc.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```json\n(.+?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert [
        error.message for error in Draft202012Validator(SCHEMA).iter_errors(json.loads(example))
    ] == []
    article = msgspec.json.decode(example, type=item_data.ArticleData, strict=True)
    assert json.loads(msgspec.json.encode(article)) == json.loads(example)
    assert list(json.loads(example)) == SCHEMA["$defs"]["article"]["required"]
