# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting terms with the Dutch holidays: examples, and rules for any term."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.setting import PLAUSIBLE, Setting, SettingKey, SettingNotANumber, Unit
from casuskluis.domain.terms import (
    ENDS_ON_A_WORKING_DAY,
    EndsBeyondCalendar,
    NotATerm,
    add_working_days,
    deadline,
    is_working_day,
    latest_start,
)
from casuskluis.services.defaults import default_settings
from casuskluis.services.terms.working_days import DutchHolidays, term_ends
from services.bureau import Office

HOLIDAYS = DutchHolidays()
TIME = (Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def term(key: SettingKey, value: object, unit: Unit) -> Setting:
    return Setting(key=key, label="x", value=str(value), unit=unit)


@st.composite
def terms(draw: st.DrawFn) -> Setting:
    unit = draw(st.sampled_from(TIME))
    lowest, highest = PLAUSIBLE[unit]
    return term(
        draw(st.sampled_from(list(SettingKey))), draw(st.integers(lowest, highest)), unit
    )


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 27),
        date(2026, 5, 5), date(2026, 5, 14), date(2026, 5, 25), date(2026, 12, 25),
        date(2026, 12, 26), date(2027, 5, 5), date(2028, 5, 5), date(2025, 4, 26),
    ],
)  # fmt: skip
def test_the_days_of_the_act_are_holidays(day: date) -> None:
    assert day in HOLIDAYS


@pytest.mark.parametrize(
    "day", [date(2026, 12, 5), date(2026, 4, 4), date(2026, 5, 4), date(2025, 4, 27)]
)
def test_other_days_are_not(day: date) -> None:
    assert day not in HOLIDAYS
    assert "2026-01-01" not in HOLIDAYS


def test_five_working_days_pass_over_christmas_and_new_year() -> None:
    assert add_working_days(date(2026, 12, 23), 5, HOLIDAYS) == date(2026, 12, 31)
    assert add_working_days(date(2026, 12, 24), 5, HOLIDAYS) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("start", "months", "ends"),
    [
        (date(2026, 1, 31), 1, date(2026, 3, 2)),  # 28 February is a Saturday
        (date(2028, 1, 31), 1, date(2028, 2, 29)),  # a leap year, a Tuesday
        (date(2026, 3, 3), 1, date(2026, 4, 7)),  # Good Friday up to Easter Monday
        (date(2026, 11, 25), 1, date(2026, 12, 28)),  # Christmas on a Friday
        (date(2026, 9, 20), 1, date(2026, 10, 20)),  # summer time plays no part
        (date(2026, 10, 1), 1, date(2026, 11, 2)),  # a Sunday
    ],
)
def test_the_terms_of_the_avg_end_on_a_working_day(
    start: date, months: int, ends: date
) -> None:
    assert deadline(start, term(SettingKey.REQUEST_TERM, months, Unit.MONTHS), HOLIDAYS) == ends


def test_a_term_of_the_municipality_and_one_in_hours_end_when_they_end() -> None:
    saturday = date(2026, 11, 21)
    weeks = term(SettingKey.ASSESSMENT_TERM, 2, Unit.WEEKS)
    hours = term(SettingKey.REQUEST_TERM, 24, Unit.HOURS)
    assert deadline(saturday - timedelta(days=14), weeks, HOLIDAYS) == saturday
    assert deadline(saturday - timedelta(days=1), hours, HOLIDAYS) == saturday


@pytest.mark.parametrize("value", ["", "0", "-3", "vijf", "600", "1.5", " "])
def test_an_absurd_setting_gives_no_day_at_all(value: str) -> None:
    with pytest.raises(SettingNotANumber):
        deadline(date(2026, 1, 1), term(SettingKey.CASE_RETENTION, value, Unit.YEARS), HOLIDAYS)
    with pytest.raises(SettingNotANumber):
        latest_start(date(2026, 1, 1), term(SettingKey.CASE_RETENTION, value, Unit.YEARS))


def test_what_counts_no_time_and_what_has_no_date_is_refused() -> None:
    with pytest.raises(NotATerm):
        deadline(date(2026, 1, 1), term(SettingKey.IDLE_LOCK, 10, Unit.MINUTES))
    with pytest.raises(EndsBeyondCalendar):
        deadline(date(9999, 12, 1), term(SettingKey.CASE_RETENTION, 5, Unit.YEARS))
    years = term(SettingKey.CASE_RETENTION, 5, Unit.YEARS)
    assert latest_start(date.max, years) == date.max


@given(DAYS, terms())
def test_a_term_never_ends_before_it_starts_and_lands_where_it_may(
    start: date, counted: Setting
) -> None:
    ends = deadline(start, counted, HOLIDAYS)
    assert ends > start
    extended = counted.key in ENDS_ON_A_WORKING_DAY and counted.unit is not Unit.HOURS
    if extended or counted.unit is Unit.WORKING_DAYS:
        assert is_working_day(ends, HOLIDAYS)


@given(DAYS, st.integers(0, 500), terms())
def test_who_starts_later_never_ends_earlier(start: date, more: int, counted: Setting) -> None:
    later = start + timedelta(days=more)
    assert deadline(start, counted, HOLIDAYS) <= deadline(later, counted, HOLIDAYS)


@given(DAYS, terms())
def test_the_latest_start_is_the_last_day_that_still_ends_in_time(
    until: date, counted: Setting
) -> None:
    start = latest_start(until, counted, HOLIDAYS)
    assert deadline(start, counted, HOLIDAYS) <= until
    assert deadline(start + timedelta(days=1), counted, HOLIDAYS) > until


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_working_days_add_up(start: date, first: int, second: int) -> None:
    halfway = add_working_days(start, first, HOLIDAYS)
    assert add_working_days(halfway, second, HOLIDAYS) == add_working_days(
        start, first + second, HOLIDAYS
    )
    assert add_working_days(start, 0, HOLIDAYS) == start


def test_holidays_are_the_same_from_every_thread() -> None:
    days = [date(year, 5, 5) for year in range(1990, 2090)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda day: day in DutchHolidays(), days * 4))


def test_every_term_of_a_new_vault_can_be_computed(office: Office) -> None:
    with office.workspace.context.read() as transaction:
        for setting in default_settings():
            if setting.unit in TIME:
                assert term_ends(transaction, setting.key, date(2026, 11, 20)) > date(
                    2026, 11, 20
                )
