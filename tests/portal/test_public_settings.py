"""PORTAL_PUBLIC_NUMBERS: what may stand in texts; what can be none of it is refused by name."""

import pytest
from portal.model.finding import Refused
from portal.public_settings import read_public_numbers


@pytest.mark.parametrize(
    "number",
    [
        "0912 345 678",
        "+84 24 3000 0000",
        "(024) 3000 0000",
        "1900 1234",
        "3713.0.1234567",
        "711A12345678",
        "19012345678901",
        "quy@cuc-mau.example",
        "quy_den-on@thu.cuc-mau.example",
    ],
)
def test_telephones_mails_and_accounts_are_taken_as_written(number):
    assert read_public_numbers([f" {number} "]) == (number,)


@pytest.mark.parametrize(
    "number",
    ["", "12345", "Quỹ Đền ơn", "quy@", "@cuc-mau.example", "a@b", "0912 345 678; 1", "ABCDEFG1"],
)
def test_what_is_none_of_them_is_refused_by_name(number):
    with pytest.raises(Refused) as refused:
        read_public_numbers(["0912 345 678", number])
    assert f"“{number}”" in refused.value.message


@pytest.mark.parametrize("value", ["0912345678", [912345678], 5, {"a": 1}.items()])
def test_another_shape_is_no_list_of_texts(value):
    with pytest.raises(TypeError):
        read_public_numbers(value)


def test_a_bad_number_is_told_with_the_line_of_the_setting(portal):
    settings = portal.path / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}PORTAL_PUBLIC_NUMBERS = ["Quỹ"]\n', encoding="utf-8")
    with pytest.raises(Exception, match="1 bad settings") as bad:
        portal.job()
    [finding] = bad.value.findings
    assert finding.line == text.count("\n") + 1
    assert "“Quỹ”" in finding.message


def test_what_is_allowed_decides_how_sources_are_read(portal):
    """Else readings in the store would keep telling of it."""
    portal.article(body="Gọi ông Mẫu, 0912 345 678")
    assert len(portal.build().findings) == 1
    assert portal.build(PORTAL_PUBLIC_NUMBERS=["0912345678"]).findings == []
    assert len(portal.build().findings) == 1
