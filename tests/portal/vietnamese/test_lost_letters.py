"""Question marks in the place of letters, and question marks that ask."""

import pytest
from portal.vietnamese.lost_letters import find_lost_letters


@pytest.mark.parametrize(
    "text",
    [
        "Ngh? quy?t",
        "C?NG HÒA XÃ H?I",
        "ph??ng th?c",
        "C? ch? t?ng h?p",
        "Vi???t Nam, Hu??? c?",
        "ng?y 7/6: B? Ch?nh tr?",
        "??ng c?ng",
        "hi?u bi?t",
        "Q?-TTg c?a Th? t??ng",
    ],
)
def test_lost_letters_are_found_without_a_remedy(text):
    (found,) = find_lost_letters(text)
    assert found.mended == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ai? Ở đâu? Vì sao?",
        "Bao lâu?Năm ngày. Mất bao nhiêu?Không mất.",
        "có nộp không?có cần công chứng không?tôi xin cảm ơn",
        "https://mau.example/?id=5&x=?y",
        "tệp.php?id=1 và tin.html?trang=2",
        "Tham số ?id=1 hay ?trang=2",
        "/^\\w+?a?b$/ và [a-z]?x?",
        "Thật không??? Thế ư?!",
        "Một từ qu?t thôi",
        "“Sao?”, “Đâu?”",
    ],
)
def test_questions_addresses_and_code_are_none(text):
    assert list(find_lost_letters(text)) == []


def test_each_line_is_a_find_from_its_first_damaged_word_to_its_last():
    text = "Theo Ngh? quy?t c?a ta\nbình thường?\nrồi h?i ngh? xong"
    places = [text[find.start : find.end] for find in find_lost_letters(text)]
    assert places == ["Ngh? quy?t c?a", "h?i ngh?"]


def test_words_of_two_lines_are_not_counted_together():
    assert list(find_lost_letters("một qu?t\nhai c?m")) == []
