"""The W3C's checker (vnu) over files on disk: no server, no network, one start of Java."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import ROOT

_JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
_OPTIONS = ("--stdout", "--format", "json", "--also-check-css", "--also-check-svg")


def errors_in(files: Iterable[Path]) -> Mapping[str, list[str]]:
    """File → what is wrong in it, with its line; only files with errors. Endings count."""
    if not _JAR.exists():
        pytest.fail("thiếu vnu-jar: gõ npm ci (gói Debian npm)", pytrace=False)
    java = shutil.which("java")
    if java is None:
        pytest.fail("máy còn thiếu gói Debian: default-jre-headless", pytrace=False)
    command = [java, "-jar", str(_JAR), *_OPTIONS, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stdout)["messages"]
    except ValueError:
        pytest.fail(f"vnu: {done.stderr[-2000:]}", pytrace=False)
    found: dict[str, list[str]] = {}
    for message in messages:
        if message["type"] != "info":
            path = unquote(urlsplit(message["url"]).path)
            where = f"{message.get('lastLine', 0)}: {message.get('extract', '')}"
            found.setdefault(path, []).append(f"{message['message']} {where}")
    return found
