"""The indexes of categories, tags and threads."""

from portal.linking.archives import NAMES_PAGE_SIZE
from portal.pages.names import plan


def models(index):
    return {page.model.url: page.model for page in plan(index)}


def test_an_index_without_names_has_its_page(index_of):
    found = models(index_of())
    assert found.keys() == {"/chuyen-muc/", "/the/", "/dong-su-kien/"}
    assert {model.names for model in found.values()} == {()}


def test_tags_stand_in_vietnamese_order(article, index_of):
    words = ("Ấn phẩm", "Zalo", "đào tạo", "Dân vận", "an ninh", "Ăn ở", "dạy học", "Đảng")
    names = models(index_of(article(tags=words)))["/the/"].names
    assert [name.text for name in names] == [
        "an ninh",
        "Ăn ở",
        "Ấn phẩm",
        "dạy học",
        "Dân vận",
        "Đảng",
        "đào tạo",
        "Zalo",
    ]


def test_a_thread_that_goes_on_stands_on_top(article, index_of):
    index = index_of(
        article("a", "2018-06-01", thread="An toàn"),
        article("b", "2018-06-02", thread="Bão số 5"),
        article("c", "2018-06-03", thread="An toàn"),
    )
    names = models(index)["/dong-su-kien/"].names
    assert [name.text for name in names] == ["An toàn", "Bão số 5"]
    assert names[0].url == "/dong-su-kien/an-toan/"


def test_names_of_what_is_not_listed_are_not_told(article, index_of):
    index = index_of(article("an", status="hidden", tags=("mật",), thread="Mật"))
    assert {model.names for model in models(index).values()} == {()}


def test_many_names_go_on_from_page_to_page(article, index_of):
    words = tuple(f"thẻ {n:04}" for n in range(2 * NAMES_PAGE_SIZE + 1))
    found = models(index_of(article(tags=words)))
    row = [found[url] for url in ("/the/", "/the/trang/2/", "/the/trang/3/")]
    assert [name.text for model in row for name in model.names] == list(words)
    assert [len(model.names) for model in row] == [NAMES_PAGE_SIZE, NAMES_PAGE_SIZE, 1]
    assert [(model.previous, model.next) for model in row] == [
        ("", "/the/trang/2/"),
        ("/the/", "/the/trang/3/"),
        ("/the/trang/2/", ""),
    ]
    assert [model.title for model in row] == ["Các thẻ", "Các thẻ – trang 2", "Các thẻ – trang 3"]
