"""The output is a function of sources, settings and as-of: nothing of the machine is in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import FEW_SIZES

ROOT = Path(__file__).parents[2]
PIECES = (
    "content",
    "theme",
    "plugins",
    "tasks.py",
    "pelicanconf.py",
    "publishconf.py",
    "requirements.txt",
)
VARIED = (
    {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Etc/GMT+12", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Etc/GMT-14", "LANG": "C.UTF-8", "HOME": "/nonexistent"},
    {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "4294967295"},
    {"TZ": "America/New_York", "LC_ALL": "POSIX", "COLUMNS": "20"},
    {"USER": "khac", "LOGNAME": "khac", "SOURCE_DATE_EPOCH": "1"},
)


@pytest.fixture
def sources(tmp_path):
    """What a project is made of, with small photos: their encoding would take longest."""
    folder = tmp_path / "nguon"
    folder.mkdir()
    for name in PIECES:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    for path in folder.glob("content/**/*.jpg"):
        with Image.open(path) as photo:
            small = photo.reduce(4)
        small.save(path)
    (folder / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_twelve_builds_differ_in_no_file(sources, tmp_path):
    outputs = []
    for number in range(12):
        project = tmp_path / ("sâu " * (number % 3) + f"du-an-{number}")
        shutil.copytree(sources, project)
        with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write(f"PORTAL_WORKERS = {number % 3 + 1}\n")
        command = [sys.executable, "-m", "invoke", "publish", "--as-of", "2026-11-25 08:00"]
        env = {**os.environ, **VARIED[number % 6]}
        done = subprocess.run(
            command,
            cwd=project,
            env=env,
            umask=(0o022, 0o077)[number % 2],
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        output = project / "output"
        outputs.append(
            {
                p.relative_to(output).as_posix(): (p.read_bytes(), p.stat().st_mode)
                for p in output.rglob("*")
                if p.is_file()
            }
        )
    differing = [
        path for path in outputs[0] if any(o.get(path) != outputs[0][path] for o in outputs)
    ]
    assert differing == []
    assert len({len(output) for output in outputs}) == 1
