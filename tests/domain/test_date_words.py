# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates typed in a hurry: every way of writing reads back, and nonsense is only refused."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from casuskluis.domain.date_phrases import (
    DAYS,
    OnlyAWeek,
    UnclearWeek,
    UnclearWeekday,
    month_shifted,
)
from casuskluis.domain.date_words import (
    NotAWholeDate,
    OnlyADay,
    OtherWeekday,
    in_words,
    read_date,
    read_whole_date,
)
from casuskluis.domain.partial_date import (
    MONTHS,
    NoSuchDay,
    NoSuchMonth,
    NoSuchYear,
    NotADate,
    PartialDate,
)

TODAY = date(2026, 3, 4)  # a Wednesday
DAY = st.dates(date(1800, 1, 1), date(2200, 12, 31))
NOW = st.dates(date(1970, 1, 1), date(2120, 12, 31))


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _ways(day: date) -> list[str]:
    """Every way to write a whole date."""
    number = f"{day.day} {_month(day)} {day.year}"
    short = f"{day.day} {_month(day)[:3]} {day.year}"
    weekday = DAYS[day.weekday()]
    return [
        f"{day:%d-%m-%Y}", f"{day.day}-{day.month}-{day.year}", f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}", f"{day:%d %m %Y}", day.isoformat(), f"{day:%Y%m%d}", f"{day:%d%m%Y}",
        number, number.upper(), short, short.replace(" ", "-"), f"  {number}  ",
        f"{weekday} {number}", f"{weekday[:2]} {short}", f"{weekday[:2]}. {day:%d-%m-%Y}",
        in_words(PartialDate.of(day)), str(PartialDate.of(day)),
    ]  # fmt: skip


@given(day=DAY, today=NOW, ahead=st.booleans())
@example(day=date(2024, 2, 29), today=date(2026, 12, 31), ahead=True)
@example(day=date(2000, 2, 29), today=date(2027, 1, 1), ahead=False)
def test_every_way_of_writing_a_whole_date_reads_back(
    day: date, today: date, *, ahead: bool
) -> None:
    assume(_month(day)[:3] != "maa")  # written "mrt", below
    for text in _ways(day):
        assert read_date(text, today, ahead=ahead) == PartialDate.of(day), text


@given(today=NOW, ahead=st.booleans(), offset=st.integers(0, 364))
def test_a_day_and_a_month_are_the_nearest_one(
    today: date, offset: int, *, ahead: bool
) -> None:
    day = today + timedelta(days=offset if ahead else -offset)
    assume((day.month, day.day) != (2, 29))
    for text in (f"{day.day}-{day.month}", f"{day:%d/%m}", f"{day.day} {_month(day)}"):
        assert read_date(text, today, ahead=ahead).earliest == day, text


@given(today=NOW, ahead=st.booleans())
def test_the_twenty_ninth_of_february_is_a_day_that_exists(today: date, *, ahead: bool) -> None:
    found = read_date("29-2", today, ahead=ahead).earliest
    assert (found.month, found.day) == (2, 29)
    assert found >= today if ahead else found <= today


SHIFTS: list[tuple[str, Callable[[date, int], date]]] = [
    ("+{n}", lambda day, n: day + timedelta(days=n)),
    ("+{n}d", lambda day, n: day + timedelta(days=n)),
    ("-{n} dagen", lambda day, n: day - timedelta(days=n)),
    ("over {n} dagen", lambda day, n: day + timedelta(days=n)),
    ("{n} weken geleden", lambda day, n: day - timedelta(weeks=n)),
    ("+{n}w", lambda day, n: day + timedelta(weeks=n)),
    ("-{n}w", lambda day, n: day - timedelta(weeks=n)),
    ("-{n}m", lambda day, n: month_shifted(day, -n)),
    ("over {n} maanden", month_shifted),
    ("+{n}j", lambda day, n: month_shifted(day, 12 * n)),
]


@given(today=NOW, ahead=st.booleans(), number=st.integers(1, 60), way=st.sampled_from(SHIFTS))
def test_steps_from_today_are_counted(
    today: date,
    number: int,
    way: tuple[str, Callable[[date, int], date]],
    *,
    ahead: bool,
) -> None:
    text, step = way
    found = read_date(text.format(n=number), today, ahead=ahead)
    assert found.earliest == step(today, number)


@given(today=NOW, ahead=st.booleans(), weekday=st.integers(0, 6))
def test_a_day_of_the_week_is_the_nearest_one(
    today: date, weekday: int, *, ahead: bool
) -> None:
    name = DAYS[weekday]
    found = read_date(name[:2], today, ahead=ahead).earliest
    assert found.weekday() == weekday
    assert 0 <= (found - today if ahead else today - found).days <= 6
    coming = read_date(f"komende {name}", today, ahead=ahead).earliest
    assert 1 <= (coming - today).days <= 7
    past = read_date(f"afgelopen {name[:2]}", today, ahead=ahead).earliest
    assert 1 <= (today - past).days <= 7
    next_week = read_date(f"volgende week {name[:2]}", today, ahead=ahead).earliest
    assert next_week.isocalendar()[:2] == (today + timedelta(weeks=1)).isocalendar()[:2]
    assert next_week.weekday() == weekday


@given(text=st.text(max_size=70), today=NOW, ahead=st.booleans())
def test_any_text_is_a_date_or_refused(text: str, today: date, *, ahead: bool) -> None:
    try:
        found = read_date(text, today, ahead=ahead)
    except NotADate:
        return
    assert in_words(found)


WORDS = """volgende komende vorige week maand jaar eind begin half van de over geleden een 3
31 29 2 feb februari maart mei vr vrijdag ma di d z + - / . 0 00 99 1995 2026 999 w m j +9
-999w +999j 9999 0000 20261399"""
PIECES = st.lists(st.sampled_from(WORDS.split()), max_size=5)


@given(pieces=PIECES, glue=st.sampled_from(["", " ", "-"]), today=NOW, ahead=st.booleans())
def test_words_of_dates_in_any_order_never_fail(
    pieces: list[str], glue: str, today: date, *, ahead: bool
) -> None:
    try:
        read_date(glue.join(pieces), today, ahead=ahead)
    except NotADate:
        return


@pytest.mark.parametrize(
    ("text", "ahead", "found"),
    [
        ("3 feb", False, "03-02-2026"),
        ("3 feb", True, "03-02-2027"),
        ("3feb", True, "03-02-2027"),
        ("3 feb '26", False, "03-02-2026"),
        ("3-feb-26", False, "03-02-2026"),
        ("4 mrt", True, "04-03-2026"),
        ("eind maart", True, "31-03-2026"),
        ("eind maart", False, "31-03-2025"),
        ("eind feb 2028", True, "29-02-2028"),
        ("begin april", True, "01-04-2026"),
        ("half maart", True, "15-03-2026"),
        ("eind van de maand", True, "31-03-2026"),
        ("eind volgende maand", True, "30-04-2026"),
        ("eind 2026", True, "31-12-2026"),
        ("volgende week di", True, "10-03-2026"),
        ("di volgende week", True, "10-03-2026"),
        ("vorige week vr", False, "27-02-2026"),
        ("a.s. vrijdag", True, "06-03-2026"),
        ("over een week", True, "11-03-2026"),
        ("twee maanden geleden", False, "04-01-2026"),
        ("volgende maand", True, "april 2026"),
        ("vorig jaar", False, "2025"),
        ("februari", False, "februari 2026"),
        ("februari", True, "februari 2027"),
        ("20260304", False, "04-03-2026"),
        ("04031995", False, "04-03-1995"),
        ("wo 4 maart 2026", True, "04-03-2026"),
    ],
)
def test_dates_are_read_as_they_are_said(text: str, *, ahead: bool, found: str) -> None:
    assert str(read_date(text, TODAY, ahead=ahead)) == found


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("3", OnlyADay),
        ("d", UnclearWeekday),
        ("z", UnclearWeekday),
        ("volgende vr", UnclearWeek),
        ("volgende maandag", UnclearWeek),
        ("volgende week", OnlyAWeek),
        ("di 4 maart 2026", OtherWeekday),
        ("wo 31-2", NoSuchDay),
        ("31-2", NoSuchDay),
        ("29-2-2026", NoSuchDay),
        ("3-13", NoSuchMonth),
        ("3-2-1700", NoSuchYear),
        ("+999j", NoSuchYear),
    ],
)
def test_what_is_not_one_day_says_why(text: str, error: type[NotADate]) -> None:
    with pytest.raises(error):
        read_date(text, TODAY, ahead=True)


@pytest.mark.parametrize("text", ["februari 1995", "1995", "volgende maand", "feb"])
def test_a_part_of_a_date_is_not_enough_where_a_whole_one_is_needed(text: str) -> None:
    with pytest.raises(NotAWholeDate):
        read_whole_date(text, TODAY, ahead=False)


def test_the_year_turns_and_a_leap_day_is_the_end_of_its_month() -> None:
    last = date(2027, 12, 31)
    assert read_date("morgen", last, ahead=True).earliest == date(2028, 1, 1)
    assert read_date("1-1", last, ahead=True).earliest == date(2028, 1, 1)
    assert read_date("+2m", last, ahead=True).earliest == date(2028, 2, 29)
    assert read_date("-1j", date(2028, 2, 29), ahead=False).earliest == date(2027, 2, 28)


def test_ten_million_characters_are_refused_at_once() -> None:
    with pytest.raises(NotADate):
        read_date("1-" * 5_000_000, TODAY, ahead=False)


def test_a_date_is_said_with_its_day_of_the_week() -> None:
    assert in_words(PartialDate(2026, 2, 6)) == "vrijdag 6 februari 2026"
    assert in_words(PartialDate(1995, 2)) == "februari 1995"
    assert in_words(PartialDate(1995)) == "1995"
