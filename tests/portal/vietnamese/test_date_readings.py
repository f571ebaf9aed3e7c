"""A date that is refused comes with every way in which it can be meant."""

from portal.vietnamese.date_readings import FORMS, refuse_shape, refuse_value


def test_readings_are_those_of_the_table(date_readings_row):
    written, readings, message = date_readings_row
    refused = refuse_shape(written)
    assert refused.message == message
    assert refused.fix == (f"có thể là ngày {readings}; {FORMS}" if readings else FORMS)


def test_long_text_is_shown_in_part():
    assert refuse_shape("ngày " * 50).message == f"“{('ngày ' * 50)[:60]}” không phải là ngày"


def test_midnight_of_the_last_evening_belongs_to_the_next_year():
    refused = refuse_value("31/12/2018 24:00", (2018, 12, 31), (24, 0, 0))
    assert "01/01/2019 00:00" in refused.fix


def test_swapped_month_without_a_meaning_is_not_offered():
    refused = refuse_value("40/13/2018", (2018, 13, 40), (0, 0, 0))
    assert refused.fix == FORMS
