"""The form to ask in a real Chromium without scripts: what is sent, where the policy lets it."""

import re
from urllib.parse import parse_qs

import pytest

from tests.browser import checks
from tests.browser.conftest import STRICT_CSP
from tests.conftest import Portal

pytestmark = [pytest.mark.browser, pytest.mark.server]

OTHER = "https://nhan.cuc-mau.example/hoi"
_RULE = re.compile(r'\$portal_form_action \{\s+default "([^"]+)";')


@pytest.fixture(scope="module")
def asking(tmp_path_factory, serve):
    """A portal whose form is posted to another host: its address behind a policy of one's own."""
    portal = Portal(tmp_path_factory.mktemp("ask") / "portal")
    assert portal.build(PORTAL_ASK={"endpoint": OTHER}).findings == []
    rules = (portal.path / ".portal/output/redirects.conf").read_text(encoding="utf-8")
    following = STRICT_CSP.replace("form-action 'self'", f"form-action {_RULE.search(rules)[1]}")

    def address(*, follows):
        policy = following if follows else STRICT_CSP
        return serve(portal.output, Content_Security_Policy=policy)

    return address


def posted(page):
    """The list that fills with what the page sends; the browser asks for an icon by itself."""
    requests = []
    page.on("request", lambda each: requests.append(each) if each.method == "POST" else None)
    return requests


def send(visit, address):
    """Fill in the form by keyboard and send it; gives the requests that were made of it."""
    window = visit(address, java_script_enabled=False)
    window.open("hoi-dap/gui/")
    page = window.page
    sent = posted(page)
    page.focus("#o--cau-hoi")
    for text in ("Nộp ở đâu?", "Nguyễn Văn Mẫu", "Hà Nội", "mau@cuc-mau.example"):
        page.keyboard.insert_text(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    return sent


def test_the_policy_that_follows_the_settings_lets_the_form_through(visit, asking):
    [request] = send(visit, asking(follows=True))
    assert (request.method, request.url) == ("POST", OTHER)
    assert parse_qs(request.post_data) == {
        "question": ["Nộp ở đâu?"],
        "name": ["Nguyễn Văn Mẫu"],
        "place": ["Hà Nội"],
        "email": ["mau@cuc-mau.example"],
    }


def test_another_policy_holds_it_back(visit, asking):
    assert send(visit, asking(follows=False)) == []


def test_the_form_is_usable_by_everyone(visit, asking):
    address = asking(follows=True)
    window = visit(address, bypass_csp=True)
    window.open("hoi-dap/gui/")
    assert checks.axe(window.page) == []
    assert checks.sideways(window.page) == []
    assert checks.small(window.page) == []
    assert window.foreign == []


def test_what_is_missing_is_asked_for_before_anything_is_sent(visit, asking):
    window = visit(asking(follows=True), java_script_enabled=False)
    window.open("hoi-dap/gui/")
    sent = posted(window.page)
    window.page.focus("#o--ten")
    window.page.keyboard.insert_text("Nguyễn Văn Mẫu")
    window.page.keyboard.press("Enter")
    window.page.wait_for_timeout(300)
    assert sent == []
    assert window.page.locator(":focus").get_attribute("id") == "o--cau-hoi"
