"""E-mail addresses are found in every spelling; an office's is told by domain, name or word."""

import pytest
from portal.vietnamese.private_emails import find_emails, is_of_message, is_of_office


@pytest.mark.parametrize(
    "mail",
    [
        "an@mau.example",
        "an.nguyen_85@thu.mau.example",
        "an @ gmail.com",
        "an [at] mau [dot] example",
        "an (a còng) mau.example",
        "an a còng gmail chấm com",
        "an{at}gmail{dot}com",
        "an (@) mau.example",
        "an@gmail,com",
        "an%40gmail.com",
    ],
)
def test_an_address_is_found_in_every_spelling(mail):
    text = f"Viết {mail}, nhé"
    assert [text[each.start : each.end] for each in find_emails(text)] == [mail]


@pytest.mark.parametrize("text", ["@cucmau", "2 con @ 5.000 đồng", "3@2", "a@b"])
def test_a_sign_alone_is_no_address(text):
    assert list(find_emails(text)) == []


@pytest.mark.parametrize(
    ("mail", "said", "office"),
    [
        ("an@cuc.gov.vn", False, True),
        ("an@gov.vn.example", False, False),
        ("vanthu@mau.example", False, True),
        ("gop-y@gmail.com", False, True),
        ("an@mau.example", True, True),
        ("an@mau.example", False, False),
        ("an@gmail.com", True, False),
        ("an [at] gmail.com", True, False),
        ("phong.bui@mau.example", False, False),
        ("an@cuc-mau.example", False, True),
        ("hopthu.bandoc@mau.example", False, True),
        ("phapche@mau.example", False, True),
        ("thanhtra@gmail.com", False, False),
        ("lichthi.nguyen@mau.example", False, False),
        ("cuocthiviet2025@mau.example", False, True),
        ("vetranh2025@mau.example", False, True),
        ("hoithaoquocte@mau.example", False, True),
        ("an.nguyen1985@mau.example", False, False),
        ("cuocthi2025@gmail.com", False, False),
        ("an (a còng) cuc-mau.example", False, True),
        ("an%40cuc-mau.example", False, True),
        ("tapchi-kh@mau.example", False, True),
        ("tapchinh@mau.example", False, False),
        ("ban.bien.tap [at] mau [dot] example", False, True),
    ],
)
def test_an_office_s_is_told_by_domain_name_or_the_word_before_it(mail, said, office):
    assert is_of_office(mail, ("024 0000 0000", "quy@CUC-MAU.example"), said) is office


def test_the_domain_of_a_free_provider_makes_no_office():
    assert not is_of_office("an@gmail.com", ("cucmau@gmail.com",), said=False)


def test_what_names_a_message_is_no_address():
    assert is_of_message("Message-ID: <")
    assert is_of_message("References: <1@mau.example> <")
    assert not is_of_message("Message-ID: <1@mau.example> From: <")
