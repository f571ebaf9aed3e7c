"""The settings file of a project → the job of a check, with the digests that a build would have."""

from pathlib import Path
from typing import Any

from pelican.plugins._utils import load_plugins
from pelican.settings import read_settings
from portal.checked_settings import BadSettings
from portal.fingerprint import Inputs, read_inputs
from portal.model.finding import Finding
from portal.model.site import Job
from portal.settings import read_job

SETTINGS = "pelicanconf.py"
_OURS = ["portal"]


def open_job(project: Path, now: float) -> tuple[Job, Inputs]:
    """Read as `pelican` does; `now` is the clock, in seconds since 1970. Raises BadSettings."""
    file = project / SETTINGS
    if not file.is_file():
        fix = f"chạy lệnh ở thư mục có tệp {SETTINGS}"
        raise BadSettings([Finding(SETTINGS, 1, "không có tệp thiết lập", fix)])
    try:
        settings: dict[str, Any] = read_settings(str(file))
    except SyntaxError as error:
        message = f"tệp thiết lập sai cú pháp Python ({error.msg})"
        fix = "sửa dòng này: thiếu dấu ngoặc, dấu phẩy hoặc dấu nháy"
        raise BadSettings([Finding(SETTINGS, error.lineno or 1, message, fix)]) from error
    except ValueError as error:  # the one that Pelican raises of a setting
        fix = "tạo thư mục content/, hoặc sửa PATH"
        message = "không có thư mục bài viết mà PATH chỉ tới"
        raise BadSettings([Finding(SETTINGS, 1, message, fix)]) from error
    job = read_job(settings, lambda: now)
    return job, read_inputs(job, _other_plugins(settings))


def _other_plugins(settings: dict[str, Any]) -> tuple[str, ...]:
    """The source files of the site's other plugins, so that the caches are those of its builds."""
    if settings.get("PLUGINS") == _OURS:
        return ()
    loaded = (each for each in load_plugins(settings) if each.__name__ not in _OURS)
    return tuple(str(each.__file__) for each in loaded if each.__file__)
