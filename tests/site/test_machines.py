"""What machines read of a page says what the page says, and leads nowhere that is not there."""

import html
import json
import re
from typing import get_type_hints
from urllib.parse import unquote, urlsplit

import msgspec
import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from portal.kinds.table import KIND_OF_NAME
from portal.model.item_data import ItemData
from portal.output.place import Place
from portal.output.state import load_state

from tests.conftest import ROOT, Portal
from tests.site.conftest import SITE, fill, items, metas, pages, texts

pytestmark = pytest.mark.slow

SCHEMA = Draft202012Validator(
    json.loads((ROOT / "docs/schemas/item-1.schema.json").read_text(encoding="utf-8"))
)


def addresses(portal):
    """Every URL that JSON, JSON-LD, Open Graph and the head's links give, with where it stands."""
    for path, _, data in items(portal):
        body = BeautifulSoup(data["content_html"], "html.parser")
        inside = [tag.get("href") or tag.get("src") for tag in body.find_all(["a", "img"])]
        assert not [url for url in inside if not re.match("https?:|mailto:|tel:", url)], path
        for url in (*texts(data), *inside):
            yield f"{path}on", url
    for path, page in pages(portal):
        for script in page.find_all("script", type="application/ld+json"):
            for url in texts(json.loads(script.string)):
                yield path, url
        for meta in page.find_all("meta", content=True):
            yield path, meta["content"]
        for link in page.head.find_all("link", href=re.compile("^https?:")):
            yield path, link["href"]


def is_there(portal, url):
    """Whether a URL of the portal is a file of its output, and its fragment an id there."""
    parts = urlsplit(url)
    file = portal.output / unquote(parts.path).lstrip("/")
    file = file / "index.html" if parts.path.endswith("/") else file
    if not parts.fragment:
        return file.is_file()
    return file.is_file() and bool(
        portal.page(file.relative_to(portal.output).as_posix()).find(id=unquote(parts.fragment))
    )


def test_every_page_of_an_item_has_its_data_and_names_it(built):
    count = 0
    for path, page, data in items(built):
        count += 1
        link = page.find("link", rel="alternate", type="application/json")
        assert link["href"] == "index.json"
        assert page.find("link", rel="canonical")["href"] == data["url"]
        assert urlsplit(data["url"]).path == f"/{path.removesuffix('index.html')}"
    named = [path for path, page in pages(built) if page.find("link", type="application/json")]
    assert len(named) == count > 5


def test_data_fits_the_schema_and_the_record(built):
    """Keys stand in the order of the record, nothing is unknown, and it is written small."""
    for file in built.output.rglob("index.json"):
        raw = file.read_bytes()
        data = json.loads(raw)
        assert [error.message for error in SCHEMA.iter_errors(data)] == []
        own = get_type_hints(KIND_OF_NAME[data["kind"]].data)["return"]
        parts = [msgspec.json.decode(raw, type=record) for record in (ItemData, own)]
        item, rest = (msgspec.structs.asdict(part) for part in parts)
        assert msgspec.json.encode(item | rest) == raw


def test_data_says_the_words_and_times_of_the_page(built):
    for path, page, data in items(built):
        main = page.main
        assert main.h1.get_text() == data["title"], path
        assert page.html["lang"] == data["lang"]
        assert metas(page)["description"] == [data["summary"]]
        written = main.find("div", class_="text")  # an album needs no text
        words = "".join(written.get_text().split()) if written else ""
        assert words == "".join(data["content_text"].split()), path
        times = [time["datetime"] for time in main.find_all("time")]
        if data["kind"] == "page":
            assert times == [data["updated"]] if data["updated"] else times == []
            shown = main.get_text(" ")
            assert all(text in shown for text in texts([data["people"], data["chart"]]))
            assert {tied["text"] for tied in data["ties"]} <= set(page.stripped_strings)
            continue
        updated = [data["updated"]] * (1 + (data["updated"] != data["published"]))
        updates = [update["date"] for update in data["updates"]]
        said_times = [data["published"], *updated, *updates]
        if data["kind"] == "article":
            assert times == said_times, path
        assert set(said_times) <= set(times), path
        shown = " ".join(main.get_text(" ").split())
        cover = data.get("cover") or {}
        captions = [cover[key] for key in ("caption", "credit") if cover]
        labels = [file["label"] for file in data.get("attachments", ())]
        named = [data[key] for key in ("category", "thread") if data[key]]
        names = [name["name"] for name in (*named, *data["tags"])]
        notes = [update["note"] for update in data["updates"]]
        # who asks what stands as a quotation, and needs no labels
        facts = [f["name"] for f in data["facts"] if data["kind"] != "question"]
        said = [
            *captions,
            *labels,
            *notes,
            *names,
            *facts,
            *(tied["text"] for tied in data["ties"]),
        ]
        for fact in data["facts"]:
            assert " ".join(fact["text"].split()) in shown or fact["text"] in times, path
        for text in (*said, data["unit"], data["source"]):
            assert text in shown, path
        if data["views"] is not None:
            assert f"Số lượt đọc: {data['views']:,}".replace(",", ".") in shown
        near = [*data["related"], *([data["older"]] if data["older"] else [])]
        assert {item["title"] for item in near} <= set(page.stripped_strings)


def test_nothing_that_machines_read_is_dead(built):
    """Every URL of the portal exists, those of lists and of ids within pages too."""
    urls = {(path, url) for path, url in addresses(built) if url.startswith(SITE)}
    dead = [(path, url) for path, url in sorted(urls) if not is_there(built, url)]
    assert dead == []
    assert len(urls) > 100


def test_what_is_not_public_is_in_no_data(built):
    hidden = ("Bài ẩn", "Bài hết hạn", "Thẻ ẩn", "Dòng ẩn")
    for file in built.output.rglob("*"):
        if file.suffix not in (".html", ".json"):
            continue
        text = html.unescape(file.read_text(encoding="utf-8"))
        assert "LACHIM" not in text, file
        if file.parent.name not in ("an", "het-han"):
            assert not [word for word in hidden if word in text], file


def test_hidden_and_expired_have_data_of_their_own(tmp_path):
    portal = Portal(tmp_path / "portal", shared=True)
    fill(portal)
    portal.build()
    own = {slug: portal.output / f"tin-tuc/2018/06/{slug}/index.json" for slug in ("an", "het-han")}
    expired = {slug: json.loads(file.read_bytes())["expired"] for slug, file in own.items()}
    assert expired == {"an": False, "het-han": True}
    portal.article("an.md", title="Bài ẩn", status="draft")
    portal.build()
    assert (own["an"].is_file(), own["het-han"].is_file()) == (False, True)


def test_the_theme_makes_pages_anew_and_leaves_data(portal):
    """Data is a function of the item, not of the theme; both follow a changed text."""

    place = Place(portal.output, portal.path / ".portal/output")

    def prints():
        entries = load_state(place).entries
        base = "tin-tuc/2018/06/bai/index"
        return entries[f"{base}.html"].fingerprint, entries[f"{base}.json"].fingerprint

    portal.article()
    portal.build()
    before = prints()
    base = portal.own_theme() / "templates/base.html"
    base.write_text(base.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    portal.build()
    after = prints()
    assert (after[0] != before[0], after[1]) == (True, before[1])
    portal.article(body="Chữ khác.")
    portal.build()
    assert json.loads(portal.text("tin-tuc/2018/06/bai/index.json"))["content_text"] == "Chữ khác."
    assert not set(prints()) & set(after)
