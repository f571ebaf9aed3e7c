"""Columns and the sheets they make."""

from typing import get_args

import pytest
from portal.model.table import NUMERIC, Column, ColumnType, Sheet


@pytest.mark.parametrize("kind", get_args(ColumnType))
def test_amounts_are_numeric_and_a_year_is_none(kind):
    assert Column("a", "A", kind).numeric == (kind in ("count", "number", "percent"))
    assert set(get_args(ColumnType)) >= NUMERIC


def test_a_sheet_counts_its_rows():
    assert Sheet((Column("a", "A"),), (("một", None, "ba"),)).total == 3
    assert Sheet((), ()).total == 0
