"""A project → what pages are made by: its settings, code and theme, read anew; or why not."""

import time
import traceback
from collections.abc import Mapping
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import msgspec
from pelican import Pelican
from pelican.settings import read_settings
from portal.checked_settings import BadSettings
from portal.fingerprint import Inputs, read_inputs
from portal.generator import other_plugins
from portal.model.finding import Finding, Refused
from portal.model.site import Job
from portal.rendering.assets import Asset, bundle_assets
from portal.settings import read_job

SETTINGS = "pelicanconf.py"
_FOLDERS = ("content", "theme")
START = "forkserver"  # a process that answers requests in threads must not be forked


class SetUp(msgspec.Struct, frozen=True):
    """The job, which shows what is not public yet; `addresses` are the theme's files in `Site`."""

    settings: Mapping[str, Any]
    job: Job
    inputs: Inputs
    assets: Mapping[str, Asset]
    addresses: Mapping[str, str]


class Unusable(Exception):
    """Settings or theme cannot be used; every reason, with paths below the project."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def set_up(project: Path, *, plugins: bool = False, preview: bool = True) -> SetUp:
    """Read everything but content/; with `plugins` Pelican's are registered, once a process.

    `preview` shows what is not public yet.
    Raises Unusable.
    """
    file = project / SETTINGS
    # Python takes what it compiled for what is there, where two saves are as long in one second
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
    try:
        settings = read_settings(str(file))
        if plugins:
            Pelican(settings)
        job = read_job(settings, time.time)
        inputs = read_inputs(job, other_plugins(settings))
        assets = bundle_assets(Path(job.theme), publish=False)
    except BadSettings as bad:
        raise Unusable(bad.findings) from bad
    except Refused as refused:
        raise Unusable([Finding("theme", 1, refused.message, refused.fix)]) from refused
    except Exception as error:  # whatever a settings file does: it is a program
        raise Unusable([_broken(error, file)]) from error
    job = msgspec.structs.replace(job, publish=False, preview=preview, start=START)
    by_url = {asset.url: asset for asset in assets.by_name.values()}
    return SetUp(settings, job, inputs, by_url, assets.addresses)


def _broken(error: Exception, file: Path) -> Finding:
    """The line of the settings file where it stopped; a folder that is gone stops Pelican."""
    line = error.lineno if isinstance(error, SyntaxError) else 0
    if not line:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((f.lineno for f in reversed(frames) if f.filename == str(file)), 0)
    gone = [name for name in _FOLDERS if not line and not (file.parent / name).is_dir()]
    if gone:
        return Finding(gone[0], 1, "không còn thư mục này", "chép lại, hoặc sửa tệp thiết lập")
    message = f"tệp thiết lập có lỗi: {type(error).__name__}: {error}"
    return Finding(file.name, line or 1, message, "sửa dòng này rồi lưu lại")
