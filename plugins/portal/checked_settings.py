"""Settings whose values are read one by one; what is wrong is collected, with its line."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .model.finding import Finding, Refused


class BadSettings(Exception):
    """The settings cannot be used; `findings` has every reason, with its line in the file."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} bad settings")
        self.findings = findings


class CheckedSettings:
    """Reads values and collects what is wrong with them."""

    def __init__(self, settings: dict[str, Any], file: Path) -> None:
        self.settings = settings
        self.file = file
        self.findings: list[Finding] = []

    def bad(self, name: str, message: str, fix: str) -> None:
        """A finding at the line that sets the name."""
        self.findings.append(Finding(self.file.name, _line_of(self.file, name), message, fix))

    def text(self, name: str, owner: dict[str, Any] | None = None, key: str = "") -> str:
        """The text of a setting, or of a key of its table, with single blanks; "" for none."""
        value = self.settings.get(name, "") if owner is None else owner.get(key, "")
        if isinstance(value, str):
            return " ".join(value.split())
        self.bad(name, f"{name} {key}".strip() + " không phải là chữ", 'viết trong ngoặc kép "…"')
        return ""

    def read(self, name: str, parse: Callable[[Any], Any], shape: str, default: Any) -> Any:  # noqa: ANN401 - each setting has its own type
        """What `parse` makes of it; the default where it is not set or cannot be used."""
        if name not in self.settings or self.settings[name] is None:
            return default
        try:
            return parse(self.settings[name])
        except (TypeError, ValueError, KeyError, IndexError) as error:
            why = error.message if isinstance(error, Refused) else f"{name} không đúng dạng"
            self.bad(name, why, shape)
            return default


def _line_of(file: Path, name: str) -> int:
    """Where a settings file sets a name; 1 where it does not."""
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"{re.escape(name)}\b", line):
            return number
    return 1
