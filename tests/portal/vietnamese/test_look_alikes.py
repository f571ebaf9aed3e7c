"""Letters of other scripts within Vietnamese words, and where they are at home."""

import pytest
from portal.vietnamese.look_alikes import find_look_alikes


def found(text):
    return [(text[find.start : find.end], find.mended) for find in find_look_alikes(text)]


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("cаo", "cao"),
        ("Нà", "Hà"),
        ("tоàn", "toàn"),
        ("Вộ", "Bộ"),
        ("Νăm", "Năm"),
        ("cοn", "con"),
        ("Quаcomm", "Quacomm"),
        ("ＵＢＮＤ", "UBND"),
        ("２０１８", "2018"),
        ("ﬁle", "file"),
        ("tıếng", "tiếng"),
        ("ɡà", "gà"),
        ("Ðảng", "Đảng"),
        ("ðại", "đại"),
        ("QÐ", "QĐ"),
        ("hợ̣p", "hợp"),
        ("nghị̣", "nghị"),
        ("chuyệ́n", "chuyện"),
        ("xệ́k", ""),
    ],
)
def test_look_alikes_are_found_with_the_plain_word(word, plain):
    assert found(f"một {word} hai") == [(word, plain)]


@pytest.mark.parametrize(
    "text",
    [
        "СССР, Москва, МиГ-21, Т-54",
        "Αθήνα, ο Σωκράτης",
        "hν, ρgh, νmax, 5 μm, kΩ",
        "F = 𝑚𝑎, 𝑥 = 5, ℎ",
        "Kılıç, Diyarbakır",
        "Sigurðsson, ÞÓRÐUR",
        "中文 ＡＢＣ",
        "Bơ̆ng, Sê̆, ô̆",
        "x̃ và x̄, p̂",
        "/ŋwiən/, ɔ̃",
        "đặng, ĐẢNG, được",
    ],
)
def test_letters_at_home_are_left_alone(text):
    assert found(text) == []


def test_bold_words_are_one_find():
    text = "𝐇𝐨̣̂𝐢 𝐧𝐠𝐡𝐢̣ 𝐭𝐨̂̉𝐧𝐠 kết"
    assert [plain for _, plain in found(text)] == ["Hội nghị tổng"]


def test_words_with_a_good_one_between_are_apart():
    assert [plain for _, plain in found("cаo và tоàn")] == ["cao", "toàn"]


def test_neighbours_cannot_be_mended_where_one_cannot():
    assert [plain for _, plain in found("cаo xệ́k")] == [""]
