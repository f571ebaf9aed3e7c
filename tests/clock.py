"""Generated questions, and another way to reckon the public clock of them.

By days as `datetime.date` counts them and fractions, from the front matter's own texts; nothing
of plugins/ is used.
"""

import random
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

HANOI = timezone(timedelta(hours=7))
UNITS = ("Phòng Chính sách", "Phòng Tổng hợp", "Văn phòng Cục", "Ban Mẫu", "Đội Thử", "")


def write_questions(count, seed):
    """Front matter of questions: state, unit, asked, due, answered, as texts."""
    chance = random.Random(seed)
    return [_write(chance) for _ in range(count)]


def _write(chance):
    asked = date(2026, 1, 1) + timedelta(chance.randrange(320))
    state = chance.choice(("received", "forwarded", "answered", "answered", "answered"))
    told = {
        "state": state,
        "unit": "" if state == "received" else chance.choice(UNITS),
        "asked": _stamp(chance, asked),
    }
    if chance.random() < 0.9:
        told["due"] = _stamp(chance, asked + timedelta(1 + chance.randrange(30)), 0.2)
    if state == "answered":
        told["answered"] = _stamp(chance, asked + timedelta(1 + chance.randrange(40)))
    return told


def _stamp(chance, day, timed=0.5):
    """In one of the forms that contracts.md has."""
    if chance.random() >= timed:
        return chance.choice((day.isoformat(), f"{day:%d/%m/%Y}"))
    time = f"{chance.randrange(24):02}:{chance.randrange(60):02}"
    return chance.choice((f"{day.isoformat()}T{time}+07:00", f"{day:%d/%m/%Y} {time}"))


def reckon(told, as_of):
    """Unit → asked, answered, median of days, percent on time, overdue; None for all."""
    by_unit = defaultdict(list)
    for each in told:
        by_unit[each["unit"]].append(each)
        by_unit[None].append(each)
    return {unit: _row(those, as_of) for unit, those in by_unit.items()}


def _row(questions, as_of):
    days, on_time, judged, overdue = [], 0, 0, 0
    for each in questions:
        end = _end(each["due"]) if "due" in each else None
        if each["state"] == "answered":
            days.append((_read(each["answered"]).date() - _read(each["asked"]).date()).days)
            judged += end is not None
            on_time += end is not None and _read(each["answered"]) < end
        elif end is not None and end <= as_of:
            judged += 1
            overdue += 1
    share = None
    if judged:
        exact = Fraction(100 * on_time, judged)
        rounded = Decimal(exact.numerator) / Decimal(exact.denominator)
        share = float(rounded.quantize(Decimal("0.1"), ROUND_HALF_UP))
    return len(questions), len(days), _middle(days), share, overdue


def _middle(days):
    ordered = sorted(days)
    if not ordered:
        return None
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _read(text):
    day, _, time = text.replace("+07:00", "").replace("T", " ").partition(" ")
    year_first = day[4:5] == "-"
    parts = day.split("-") if year_first else day.split("/")[::-1]
    hour, minute = map(int, time.split(":")) if time else (0, 0)
    return datetime(*map(int, parts), hour, minute, tzinfo=HANOI)


def _end(text):
    """When a due day has passed: a day lasts until midnight, an hour does not."""
    at = _read(text)
    return at if ":" in text else at + timedelta(days=1)
