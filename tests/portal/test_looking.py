"""A file and its use → what can be published of it: made once, kept, made anew where lost."""

import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest
from PIL import Image
from portal.cache import digest
from portal.looking import look_at_media, lost_media, verify_media
from portal.model.film import Cue, Film
from portal.model.media import MediaUse
from portal.model.photo import WHOLE, Cut, PhotoOrder, Words
from portal.model.photo_keys import file_key, keys_of, told_key
from portal.model.table import Column
from portal.reading.scan import scan
from portal.steps import Order, Workshop

from tests.conftest import ROOT

CARD, SHARE = Cut("card", 40, 30), Cut("share", 40, 30)
ORDER = PhotoOrder((WHOLE, CARD, SHARE), widths=(30, 60), card_widths=(15, 30))
CAPTIONS = MediaUse("video/a.vtt", "captions")
TABLE = MediaUse("csdl/a.csv", "table", columns=(Column("nam", "Năm", "year", 8),))
FILM = MediaUse("video/a.mp4", "film")
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào.\n"


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


@pytest.fixture
def look_inside_of(portal, shop):
    """Looks at what stands in a file of content/."""

    def looked(use):
        [media] = look_at_media(shop, [(scan(str(portal.content)).files[use.path], use)])
        return media

    return looked


@pytest.mark.parametrize(
    ("use", "text", "exts"), [(CAPTIONS, VTT, ["vtt"]), (TABLE, "nam\n2024\n", ["csv", "json"])]
)
def test_what_is_written_anew_is_kept_and_made_again_where_it_is_lost_or_damaged(
    portal, shop, look_inside_of, use, text, exts
):
    portal.write(use.path, text)
    media = look_inside_of(use)
    assert (media.fault, media.faults) == ("", ())
    assert (media.size, media.sha256) == (len(text.encode()), sha256(text.encode()).hexdigest())
    keys = list(keys_of(use, media))
    good = {key: shop.store.get(key) for key in keys}
    assert [file.ext for file in media.found.files] == exts
    for file in media.found.files:
        stored = good[file_key(media.key, "", 0, file.ext)]
        assert (len(stored), sha256(stored).hexdigest()) == (file.size, file.sha256)
    with closing(sqlite3.connect(shop.store.path)) as other:
        for key in keys:
            for harm in ("DELETE FROM entries", "UPDATE entries SET value = x'00'"):
                other.execute(f"{harm} WHERE key = ?", (key,))
                other.commit()
                assert shop.store.get(key) is None
                assert look_inside_of(use) == media
                assert {each: shop.store.get(each) for each in keys} == good


def test_what_stands_in_a_file_is_looked_for_once(portal, shop, look_inside_of):
    portal.write(CAPTIONS.path, VTT)
    media = look_inside_of(CAPTIONS)
    kept = file_key(media.key, "", 0, "vtt")
    shop.store.put([(kept, b"giu")])
    assert look_inside_of(CAPTIONS) == media
    assert shop.store.get(kept) == b"giu"


def test_faults_inside_a_file_are_told_by_line_and_kept(portal, shop, look_inside_of):
    portal.write(CAPTIONS.path, VTT + "\n00:05.000 --> 00:04.000\nHai.\n")
    media = look_inside_of(CAPTIONS)
    assert [fault.line for fault in media.faults] == [6]
    assert (media.fault, media.found) == ("", None)
    assert list(keys_of(CAPTIONS, media)) == [told_key(media.key, CAPTIONS.path)]
    assert look_inside_of(CAPTIONS) == media


@pytest.mark.parametrize(
    ("use", "data", "message"),
    [
        (CAPTIONS, "1\n00:00:01,000 --> 00:00:02,000\nXin chào.\n".encode(), "SubRip"),
        (CAPTIONS, "Xin chào.\n".encode(), "dòng WEBVTT"),
        (CAPTIONS, "WEBVTT\n\n00:01.000 --> 00:02.000\nđi\n".encode("cp1258", "ignore"), "UTF-8"),
        (TABLE, "nam\n2024\n".encode("utf-16"), "UTF-16"),
    ],
)
def test_a_file_that_its_reader_refuses_is_told_in_the_reader_s_words(
    portal, look_inside_of, use, data, message
):
    """They have the line, and the way out; as a mere attachment it would only be refused."""
    portal.write(use.path, "").write_bytes(data)
    media = look_inside_of(use)
    assert (media.fault, media.found) == ("", None)
    assert message in media.faults[0].message


@pytest.mark.parametrize("text", [VTT, VTT.replace("Xin chào", "chữ " * 60)])
def test_a_name_that_may_run_is_refused_though_the_reader_takes_what_stands_there(
    portal, look_inside_of, text
):
    """A warning of the reader's is no reason to publish it."""
    use = MediaUse("video/a.php.vtt", "captions")
    portal.write(use.path, text)
    media = look_inside_of(use)
    assert ".php" in media.fault
    assert (media.key, media.found) == (b"", None)


def test_another_column_is_another_look(portal, look_inside_of):
    portal.write(TABLE.path, "nam\n2024\n")
    other = MediaUse(TABLE.path, "table", columns=(Column("nam", "Year", "year", 8),))
    assert look_inside_of(other).key != look_inside_of(TABLE).key
    assert look_inside_of(other).found.table.columns[0].label == "Year"


def test_a_film_is_checked_as_it_is_published(portal, shop, look_inside_of):
    (portal.content / "video").mkdir()
    film = ROOT / "content/video/ho-so-truc-tuyen.mp4"
    shutil.copy(film, portal.content / FILM.path)
    media = look_inside_of(FILM)
    assert (media.size, media.found.film) == (film.stat().st_size, Film(12, 640, 360))
    assert media.hash == digest(film.read_bytes())
    portal.write(FILM.path, "<!doctype html><p>404</p>")
    media = look_inside_of(FILM)
    assert "HTML" in media.fault
    assert (media.key, media.faults) == (b"", ())


def test_captions_are_told_by_what_they_say(portal, look_inside_of):
    portal.write(CAPTIONS.path, VTT)
    assert look_inside_of(CAPTIONS).found.cues == (Cue(1000, 2000, "Xin chào."),)


def test_what_is_private_in_a_text_or_a_table_is_told_at_its_line(portal, look, look_inside_of):
    portal.write("tin-tuc/a.csv", "Họ tên,CCCD\nTrần Văn Mẫu,001085000123\n")
    media = look("tin-tuc/a.csv", order=None)
    assert (media.fault, media.sha256 != "") == ("", True)
    assert [(f.line, f.rule) for f in media.faults] == [(2, "private-identity")]
    use = MediaUse(TABLE.path, "table", columns=(Column("so", "Số CMND", "text", 8),))
    portal.write(TABLE.path, "so\n012345678\n")
    for _ in ("anew", "from the store"):
        assert [(f.line, f.rule) for f in look_inside_of(use).faults] == [(2, "private-identity")]


def test_who_made_an_attachment_is_a_warning_unless_it_is_the_owner(portal, look):
    portal.write("tin-tuc/a.pdf", "%PDF-1.4\n<</Author (Tran Thu)>>\n")
    [fault] = look("tin-tuc/a.pdf", order=None).faults
    assert (fault.message, fault.severity) == ("tệp ghi tên người soạn “T. T.”", "warning")
    owner = portal.job().site.owner.name.encode("utf-16-be")
    data = b"%PDF-1.4\n<</Author (\xfe\xff" + owner + b")>>\n"
    (portal.content / "tin-tuc/a.pdf").write_bytes(data)
    assert look("tin-tuc/a.pdf", order=None).faults == ()


def test_where_a_photo_was_taken_is_a_warning_each_time(portal, look):
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({2: (21.0, 1.0, 42.0), 4: (105.0, 48.0, 17.0)})
    (portal.content / "tin-tuc").mkdir()
    Image.new("RGB", (60, 40)).save(portal.content / "tin-tuc/a.jpg", exif=exif)
    for _ in ("rendered", "from the store"):
        media = look("tin-tuc/a.jpg")
        assert [(f.severity, f.rule) for f in media.faults] == [("warning", "private-gps")]
        assert len(media.cuts) == 3


def test_an_attachment_that_takes_too_long_is_refused(portal, look, monkeypatch):
    portal.write("tin-tuc/a.csv", "1\n" * 300_000)
    monkeypatch.setattr("portal.looking.PHOTO_SECONDS", 0.001)
    assert "quá nặng" in look("tin-tuc/a.csv", order=None).fault


@pytest.fixture
def verify(portal, shop):
    """Looks at a photo and makes nothing of it."""

    def verified(name):
        use = MediaUse(name, "photo", ORDER)
        [media] = verify_media(shop, [(scan(str(portal.content)).files[name], use)])
        return media

    return verified


def test_a_photo_that_is_verified_is_measured_and_not_made(portal, shop, look, verify):
    portal.photo("tin-tuc/a.jpg", size=(60, 40))
    seen = verify("tin-tuc/a.jpg")
    made = look("tin-tuc/a.jpg")
    assert (seen.made, seen.key, made.made) == (False, b"", True)
    assert [each.sizes for each in seen.cuts] == [each.sizes for each in made.cuts]
    assert verify("tin-tuc/a.jpg") == made, "what the store has is told"


@pytest.mark.parametrize("cut", [0, 40, 300])
def test_a_broken_photo_is_refused_alike(portal, look, verify, cut):
    path = portal.photo("tin-tuc/a.jpg", size=(60, 40))
    path.write_bytes(path.read_bytes()[:cut])
    seen = verify("tin-tuc/a.jpg")
    assert seen.fault
    assert seen == look("tin-tuc/a.jpg")
