"""Letters in another form than the one that is shown."""

import unicodedata

import pytest
from desk.checking.text import Text
from portal.reading.markup import Markup
from portal.vietnamese.clean import clean_text

APART = unicodedata.normalize("NFD", "Hội nghị sơ kết")


def test_letters_taken_apart_are_told_once_a_file(lines, tell):
    body = f"Một.\n\n{APART}\n\n{APART}\n"
    assert lines("text-decomposed", body) == [3]
    assert "ở 2 dòng" in tell("text-decomposed", body)[0]
    assert lines("text-decomposed", "Hội nghị\n") == []


def test_the_icelandic_letter_is_told(lines, mended):
    assert lines("text-eth", "Một.\n\nÐại biểu\n") == [3]
    assert mended("text-form-mended text-damage-mended", "Ðại biểu\n") == "Đại biểu\n"
    assert lines("text-eth", "Đại biểu\n") == []


@pytest.mark.parametrize(
    "body",
    [
        f"Một.\n\n{APART} và {APART}\n",
        "Hội\u200b nghị \u202esơ kết\u202c\n",
        "Số 15/QÐ-CMAU\n",
    ],
)
def test_a_repair_makes_what_the_build_makes_of_it(mended, body):
    assert mended("text-form-mended text-damage-mended", body) == clean_text(body).text


def test_damaged_text_is_left_to_its_own_repair(mended):
    """What stands for a letter in it would go as a hidden character."""
    damaged = "Héi nghÞ s¬ kÕt c«ng t¸c \u200bth¸ng n¨m"
    assert mended("text-form-mended", f"{damaged}\n\nM\u200bột.\n") == f"{damaged}\n\nMột.\n"


@pytest.mark.parametrize(
    "body",
    [
        "th\u00ad viện\n",  # may be TCVN3's ư
        "một\u2028hai\n",  # two lines would be made of one
        "chữ \ufffd hỏng\n",
        "Hội nghị\u00a0sơ kết\tcông tác\n",
        "Reykjavík, Seyðisfjörður\n",
    ],
)
def test_what_is_not_sure_is_left(lines, body):
    assert lines("text-form-mended", body) == []


def test_line_ends_of_windows_are_no_other_form(lines):
    text = Text("tin-tuc/a.md", "---\r\ntitle: Hội\r\n---\r\nMột.\r\n", Markup())
    assert text.text == "\n".join(text.lines)
