"""Pages at old addresses: where there can be one, where it leads, and what it never covers."""

import pytest
from portal.labels import LABELS
from portal.model.old_url import OldUrl
from portal.model.page import Head, Page
from portal.model.redirect import Gone, Moved, Redirects
from portal.pages.moved import plan

X = "/tin-tuc/2018/06/x/"


def moved(*olds, target=X, **others):
    return [Moved(OldUrl(*(*old.split("?"), "")[:2]), target, **others) for old in olds]


def pages(*rules, there=(), files=()):
    """The pages by path; `there` are paths of the portal's pages."""
    real = [Page(path, "page", Head(url="", root="", title="")) for path in there]
    return {page.path: page.model for page in plan(Redirects(rules), real, files)}


@pytest.mark.parametrize(
    ("old", "path", "root"),
    [
        ("/tin/abc.html", "tin/abc.html", "../"),
        ("/TIN/Abc.HTM", "TIN/Abc.HTM", "../"),
        ("/tin.aspx", "tin.aspx", "./"),
        ("/cu/x/", "cu/x/index.html", "../../"),
        ("/cu/x", "cu/x/index.html", "../../"),
        ("/x", "x/index.html", "../"),
        ("/bài viết (1)/a", "bài viết (1)/a/index.html", "../../"),
        ("/tin.d/x.php", "tin.d/x.php", "../"),
    ],
)
def test_a_path_that_can_be_a_file_has_a_page_that_leads_on(old, path, root):
    [(found, model)] = pages(*moved(old, title="Bài X")).items()
    assert found == path
    assert (model.target, model.root, model.url, model.indexed) == (X, root, "", False)
    assert [(c.old, c.url, c.title) for c in model.choices] == [(old, X, "Bài X")]


@pytest.mark.parametrize(
    "old",
    [
        *("/vb/12.pdf", "/a.jsp", "/a.cfm", "/a.xml", "/a.html.br", "/a.b", "/tin.d"),
        *("/.git/x", "/.portal-output", "/a/.b/", "/~x/", "/a./b", "/a /b", "/a/...", "/ a/"),
        *("/con/", "/a/NUL.html", "/com1", "/a:b/", "/a*b", '/a"b', "/a<b>", "/a|b", "/$uri;{}/"),
        *("/tep/x/", "/Tep/x/", "/theme/x", "/" + "a" * 256),
        "/" + "ệ" * 86 + "/",
    ],
)
def test_a_path_that_can_be_none_has_no_page(old):
    assert pages(*moved(old)) == {}


def test_the_longest_name_is_that_of_a_file_system():
    assert pages(*moved(f"/{'a' * 255}/", f"/{'ệ' * 85}/")).keys() == {
        f"{'a' * 255}/index.html",
        f"{'ệ' * 85}/index.html",
    }


def test_addresses_that_differ_in_their_query_share_a_page_that_lets_choose():
    rules = [*moved("/t.aspx?id=12", "/t.aspx?id=3", title="X"), *moved("/t.aspx", target="/y/")]
    [(path, model)] = pages(*rules).items()
    assert (path, model.target) == ("t.aspx", "")
    assert [c.old for c in model.choices] == ["/t.aspx", "/t.aspx?id=3", "/t.aspx?id=12"]


def test_a_single_address_with_a_query_lets_choose_too():
    """Another id would be led astray."""
    assert pages(*moved("/t.aspx?id=1"))["t.aspx"].target == ""


def test_two_forms_of_one_path_let_choose():
    [(path, model)] = pages(*moved("/cu"), *moved("/cu/", target="/y/")).items()
    assert (path, model.target, len(model.choices)) == ("cu/index.html", "", 2)


def test_a_page_that_lets_choose_does_not_name_what_is_in_no_list():
    hidden = moved("/t.aspx?id=1", "/cu", "/an.html", target="/an/", listed=False)
    found = pages(*hidden, *moved("/t.aspx?id=2", "/cu/"))
    assert [choice.old for choice in found["t.aspx"].choices] == ["/t.aspx?id=2"]
    assert found["cu/index.html"].target == X
    assert found["an.html"].target == "/an/"
    assert pages(*hidden).keys() == {"cu/index.html", "an.html"}


def test_names_that_differ_in_case_only_are_one_page():
    assert pages(*moved("/T.aspx?id=1", "/t.aspx?id=2")).keys() == {"T.aspx"}


@pytest.mark.parametrize(
    ("old", "there"),
    [
        ("/?id=1", "index.html"),
        ("/tin-tuc/?id=1", "tin-tuc/index.html"),
        ("/TIN-tuc/?id=1", "tin-tuc/index.html"),
        ("/tin-tuc?id=1", "tin-tuc/index.html"),
        ("/tin-tuc/x.html?a", "tin-tuc/x.html/index.html"),
        ("/404.html/a?b", "404.html"),
        ("/manifest.txt/a", "index.html"),
    ],
)
def test_no_page_stands_where_one_of_the_portal_is(old, there):
    assert pages(*moved(old), there=[there]) == {}


def test_no_page_stands_where_a_file_or_the_data_of_an_item_is():
    rules = moved("/a/b.html?x=1", "/tin/index.json/c")
    assert pages(*rules, there=["tin/index.html"], files=["/a/b.html"]) == {}


def test_no_page_is_a_file_where_another_needs_a_folder():
    assert pages(*moved("/a.html", "/a.html/b/")).keys() == {"a.html"}


def test_what_is_gone_has_no_page():
    gone = Redirects((), (Gone(OldUrl("/a/"), "Sai"),))
    assert list(plan(gone, [], [])) == []


def test_the_page_speaks_the_language_of_the_item_it_leads_to():
    [model] = pages(*moved("/a/", lang="en", title="News")).values()
    assert (model.lang, model.title) == ("en", LABELS["en"]["moved"])
    [model] = pages(*moved("/a/?b", lang="en", title="News")).values()
    assert (model.lang, model.choices[0].lang) == ("vi", "en")
