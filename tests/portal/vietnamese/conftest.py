"""Tables of tests/cases/ as test arguments."""

import re
from pathlib import Path

CASES = Path(__file__).parents[2] / "cases"
ROW = "_row"
BAR = re.compile(r"(?<!\\)\|")
NAMED = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def pytest_generate_tests(metafunc):
    """An argument `dates_row` gets each row of tests/cases/dates.md, as a tuple of cells."""
    for name in metafunc.fixturenames:
        if name.endswith(ROW):
            table = CASES / f"{name.removesuffix(ROW).replace('_', '-')}.md"
            rows = read_table(table)
            metafunc.parametrize(name, rows.values(), ids=[f"{table.name}:{n}" for n in rows])


def read_table(path):
    """Line number → cells of the one table of a file; `{U+200B}` stands for a character."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    rows = {number: split_row(line) for number, line in lines if line.startswith("|")}
    head, ruler, *numbers = rows
    assert set("".join(rows[ruler])) <= set("-:"), f"{path}:{ruler}: no ruler below the head"
    assert numbers, f"{path} has no rows"
    for number in numbers:
        assert len(rows[number]) == len(rows[head]), f"{path}:{number}: a cell too many or too few"
    return {number: rows[number] for number in numbers}


def split_row(line):
    """Cells without the blanks around them; back quotes keep blanks that count."""
    cells = (cell.strip().replace("\\|", "|") for cell in BAR.split(line.strip())[1:-1])
    quoted = (cell[1:-1] if cell[:1] == cell[-1:] == "`" else cell for cell in cells)
    return tuple(NAMED.sub(lambda name: chr(int(name[1], 16)), cell) for cell in quoted)
