import msgspec
import pytest
from portal.model.page import Card, Cards, Head, Page, path_of, root_of, seal_of
from portal.pages import items


@pytest.mark.parametrize(
    ("url", "root", "path"),
    [
        ("/", "./", "index.html"),
        ("/lien-he/", "../", "lien-he/index.html"),
        ("/tin-tuc/2018/06/bai/", "../../../../", "tin-tuc/2018/06/bai/index.html"),
    ],
)
def test_a_page_knows_its_file_and_the_way_home(url, root, path):
    assert (root_of(url), path_of(url)) == (root, path)


def test_data_stands_beside_its_page_with_whole_addresses(index_of, article, site):
    """One model, read in two places: the page's own way home, and the site's address."""
    item = article()
    [page] = items.plan(index_of(item), site)
    data = page.beside()
    assert (data.path, data.template) == ("tin-tuc/2018/06/bai/index.json", "item.json")
    assert page.model.root("https://cuc-mau.example") == "../../../../"
    assert data.model.root("https://cuc-mau.example") == "https://cuc-mau.example/"
    assert data.model.whole(item, "chữ") == page.model.whole(item, "chữ")
    assert data.data == ""
    assert (page.model.apart, data.model.apart) == (False, True)


def test_a_page_of_no_item_has_no_data():
    page = Page("index.html", "index", Head(url="/", root="./", title=""), "item.json")
    with pytest.raises(TypeError):
        page.beside()


def test_cards_are_told_apart_by_their_seal_alone():
    """What is hashed of a list of cards is one seal, and nothing else can slip past it."""
    card = Card("/a/", "A", None)
    encode = msgspec.msgpack.Encoder(enc_hook=seal_of).encode
    assert encode(Cards([card], b"1")) == encode(Cards([], b"1")) != encode(Cards([card], b"2"))
    assert (list(Cards([card], b"1")), len(Cards([card], b"1"))) == ([card], 1)
    with pytest.raises(TypeError):
        encode(object())
