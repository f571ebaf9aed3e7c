"""Lighthouse, as a phone sees what nginx sends: at least 99 of 100 in all four categories."""

import json
import os
import shutil
import subprocess

import pytest

from tests.browser.conftest import STRICT_CSP, need
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.alone]

LEAST = 99
TRIES = 3
_PROGRAM = ROOT / "node_modules/lighthouse/cli/index.js"
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_CHROMIUM = "--headless=new --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"


@pytest.fixture(scope="module")
def address(showcase, serve):
    """The showcase behind nginx.

    Lighthouse reads robots.txt in the page's name: no reader's browser and no search engine does,
    so production's policy, which lets a page fetch nothing, is opened for it.
    """
    return serve(showcase.output, Content_Security_Policy=f"{STRICT_CSP}; connect-src 'self'")


def look(url):
    """Points by category, the layout shift, and the audits that took points away."""
    if not _PROGRAM.exists():
        pytest.fail("thiếu lighthouse: gõ npm ci (gói Debian npm)", pytrace=False)
    sandbox = "--no-sandbox" if os.geteuid() == 0 else ""  # Chromium as root has none
    command = [
        *(shutil.which("node") or "node", str(_PROGRAM), url, "--quiet"),
        *("--output=json", "--no-enable-error-reporting"),
        f"--only-categories={','.join(_CATEGORIES)}",
        f"--chrome-flags={_CHROMIUM} {sandbox}",
    ]
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or "chromium"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(done.stdout)
    audits = report["audits"]
    points, missed = {}, []
    for name in _CATEGORIES:
        category = report["categories"][name]
        points[name] = round(category["score"] * 100)
        weighed = [each["id"] for each in category["auditRefs"] if each["weight"]]
        missed += [each for each in weighed if (audits[each]["score"] or 0) < 0.9]
    return points, audits["cumulative-layout-shift"]["numericValue"], missed


@pytest.mark.parametrize("kind", ["home", "article, photos", "list"])
def test_a_phone_gets_99_in_all_four(address, place, kind, record_property):
    """The speed is the best of three tries: on a machine at work on other things it varies."""
    need("chromium", "nodejs")
    for _ in range(TRIES):
        points, shift, missed = look(address + place(kind))
        if points["performance"] >= LEAST:
            break
    record_property("lighthouse", f"{kind}: {points}, shift {shift}")
    assert min(points.values()) >= LEAST, (points, missed)
    assert shift == 0
