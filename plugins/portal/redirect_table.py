"""PORTAL_REDIRECTS of the settings → rows, each with its line; what is none is a finding."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .fields.old_urls import parse_old_url
from .model.finding import Finding, Refused
from .model.redirect import Row

NAME = "PORTAL_REDIRECTS"
_SHAPE = f'viết {NAME} = [("/dia-chi-cu.html", "/tin-tuc/"), …]'


def read_redirects(value: object, settings: Path) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of the table, and its faults with the line of the row in the settings' files."""
    file, first, lines = _look_up(settings)
    if not isinstance(value, list | tuple):
        return (), [Finding(file, first, f"{NAME} không phải là danh sách", _SHAPE)]
    rows: list[Row] = []
    findings: list[Finding] = []
    for pair in value:
        line = first
        try:
            old, target = _texts(pair)
            line = next(lines.get(old, iter(())), first)
            new = parse_old_url(target, line)
            rows.append(Row(parse_old_url(old, line), new, file))
        except Refused as refused:
            findings.append(Finding(file, line, f"{NAME}: {refused.message}", refused.fix))
    return tuple(rows), findings


def _texts(pair: object) -> tuple[str, str]:
    if isinstance(pair, list | tuple) and len(pair) == 2:
        old, target = pair
        if isinstance(old, str) and isinstance(target, str):
            return old.strip(), target.strip()
    raise Refused(f"dòng {pair!r} không phải là hai địa chỉ", _SHAPE)


def _look_up(settings: Path) -> tuple[str, int, dict[str, Iterator[int]]]:
    """The file that sets the table, its line there, and from there on the lines of each address
    that begins a row.

    publishconf.py takes the table from pelicanconf.py, as Pelican's production settings do.
    """
    for file in (settings, *sorted(settings.parent.glob("*.py"))):
        tree = ast.parse(file.read_bytes()) if file.is_file() else ast.Module([], [])
        set_at = [
            node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Name) and node.id == NAME and isinstance(node.ctx, ast.Store)
        ]
        if set_at:
            return file.name, min(set_at), _lines(tree, min(set_at))
    return settings.name, 1, {}


def _lines(tree: ast.Module, first: int) -> dict[str, Iterator[int]]:
    found: dict[str, list[int]] = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Tuple | ast.List) or not node.elts or node.lineno < first:
            continue
        old = node.elts[0]
        if isinstance(old, ast.Constant) and isinstance(old.value, str):
            found.setdefault(old.value.strip(), []).append(old.lineno)
    return {text: iter(sorted(lines)) for text, lines in found.items()}
