"""A file and its use → what can be published of it: rendered once, kept, made anew where lost."""

import sqlite3
from contextlib import closing

import pytest
from portal.cache import digest
from portal.looking import look_at_media, lost_media
from portal.model.media import MediaUse
from portal.model.photo import WHOLE, Cut, PhotoOrder, Words
from portal.model.photo_keys import file_key, keys_of, told_key
from portal.reading.scan import scan
from portal.steps import Order, Workshop

CARD, SHARE = Cut("card", 40, 30), Cut("share", 40, 30)
ORDER = PhotoOrder((WHOLE, CARD, SHARE), widths=(30, 60), card_widths=(15, 30))


@pytest.fixture
def shop(portal):
    """The workshop of a process, with an empty store."""
    (portal.path / ".cache").mkdir()
    made = Workshop(Order(portal.job(), b"code"))
    made.store.mend()
    yield made
    made.store.close()


@pytest.fixture
def look(portal, shop):
    """Looks at a file of content/ as a photo, or as a file where there is no order."""

    def looked(name, order=ORDER):
        use = MediaUse(name, "photo" if order else "file", order)
        [media] = look_at_media(shop, [(scan(str(portal.content)).files[name], use)])
        return media

    return looked


def files_of(shop, media, cut):
    """The stored bytes of a cut, by width and suffix; None where the store has none."""
    [made] = [each for each in media.cuts if each.cut == cut]
    exts = [ext for ext in (made.modern, made.fallback) if ext]
    return {
        (width, ext): shop.store.get(file_key(media.key, cut.suffix, width, ext))
        for width, _ in made.sizes
        for ext in exts
    }


def test_every_file_of_every_cut_is_kept_under_a_key_of_its_own(portal, shop, look):
    portal.photo("tin-tuc/a.jpg", size=(60, 40))
    media = look("tin-tuc/a.jpg")
    data = (portal.content / "tin-tuc/a.jpg").read_bytes()
    assert (media.fault, media.hash) == ("", digest(data))
    assert [(each.cut, each.modern, each.sizes) for each in media.cuts] == [
        (WHOLE, "webp", ((30, 20), (60, 40))),
        (CARD, "webp", ((15, 10), (30, 20))),
        (SHARE, "", ((60, 32),)),
    ]
    for each in media.cuts:
        stored = files_of(shop, media, each.cut)
        assert None not in stored.values()
        assert each.hash == digest(*stored.values()).hex()
    assert media.size == len(files_of(shop, media, WHOLE)[60, "jpg"])


def test_what_the_store_has_is_not_made_again(portal, shop, look):
    portal.photo("tin-tuc/a.jpg")
    media = look("tin-tuc/a.jpg")
    kept = file_key(media.key, "", 30, "webp")
    shop.store.put([(kept, b"giu")])
    assert look("tin-tuc/a.jpg") == media
    assert shop.store.get(kept) == b"giu"


def test_whatever_file_the_store_lost_is_made_again(portal, shop, look):
    portal.photo("tin-tuc/a.jpg")
    media = look("tin-tuc/a.jpg")
    use = MediaUse("tin-tuc/a.jpg", "photo", ORDER)
    keys = list(keys_of(use, media))
    assert len(keys) == 1 + 2 * 2 + 2 * 2 + 1
    good = {key: shop.store.get(key) for key in keys}
    with closing(sqlite3.connect(shop.store.path)) as other:
        for key in keys:
            other.execute("DELETE FROM entries WHERE key = ?", (key,))
            other.commit()
            assert shop.store.get(key) is None
            assert look("tin-tuc/a.jpg") == media
            assert {each: shop.store.get(each) for each in keys} == good


@pytest.mark.parametrize(
    "order",
    [
        PhotoOrder((WHOLE,), (30, 60), (15, 30)),
        PhotoOrder((WHOLE, CARD, SHARE), (30, 50), (15, 30)),
        PhotoOrder((WHOLE, CARD, SHARE), (30, 60), (15, 30), words=Words("Lời")),
    ],
)
def test_another_order_is_another_look(portal, look, order):
    portal.photo("tin-tuc/a.jpg")
    assert look("tin-tuc/a.jpg").key != look("tin-tuc/a.jpg", order).key


def test_the_same_bytes_under_another_name_are_rendered_once(portal, shop, look):
    portal.photo("tin-tuc/a.jpg")
    portal.photo("tin-tuc/b.jpg")
    media = look("tin-tuc/a.jpg")
    assert look("tin-tuc/b.jpg") == media
    assert shop.store.get(told_key(media.key, "tin-tuc/b.jpg"))


def test_a_fault_names_the_file_that_it_is_told_of(portal, look):
    for name in ("a.jpg", "b.jpg"):
        portal.write(f"tin-tuc/{name}", "<!doctype html><p>404</p>")
    for name in ("a.jpg", "b.jpg", "a.jpg"):
        media = look(f"tin-tuc/{name}")
        assert name in media.fault
        assert media.fix
        assert (media.key, media.cuts) == (b"", ())


def test_attachments_are_checked_and_told_with_hash_and_size(portal, look):
    portal.write("tin-tuc/a.csv", "a,b\n1,2\n")
    portal.write("tin-tuc/a.pdf", "không phải pdf")
    media = look("tin-tuc/a.csv", None)
    assert (media.hash, media.size, media.fault) == (digest(b"a,b\n1,2\n"), 8, "")
    assert (media.key, media.cuts) == (b"", ())
    assert look("tin-tuc/a.pdf", None).fault


@pytest.mark.parametrize("order", [ORDER, None])
def test_a_file_that_went_away_is_a_fault(portal, shop, order):
    portal.photo("tin-tuc/a.png")
    found = scan(str(portal.content)).files["tin-tuc/a.png"]
    (portal.content / "tin-tuc/a.png").unlink()
    [media] = look_at_media(shop, [(found, MediaUse("tin-tuc/a.png", "photo", order))])
    assert "không đọc được" in media.fault


def test_what_a_worker_died_of_is_told(portal):
    portal.photo("tin-tuc/a.png")
    found = scan(str(portal.content)).files["tin-tuc/a.png"]
    media = lost_media((found, MediaUse("tin-tuc/a.png", "photo", ORDER)))
    assert media.fault
    assert media.fix
