# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rhythm of a series: every so many weeks, on the same weekday, never on a holiday."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.identifiers import SeriesId
from casuskluis.domain.meeting import AgendaItemIncomplete, AgendaItemKind, EndsBeforeStart
from casuskluis.domain.series import MeetingSeries, SeriesIncomplete, SeriesItem
from casuskluis.domain.terms import EndsBeyondCalendar

TUESDAY = date(2026, 1, 6)
WEEK = timedelta(weeks=1)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def series(first_on: date = TUESDAY, every_weeks: int = 3) -> MeetingSeries:
    return MeetingSeries(name="Casusoverleg", first_on=first_on, every_weeks=every_weeks)


def test_the_next_meeting_is_a_rhythm_later() -> None:
    assert series().next_after(TUESDAY) == TUESDAY + 3 * WEEK


def test_before_the_first_day_comes_the_first_day() -> None:
    assert series().next_after(TUESDAY - timedelta(days=40)) == TUESDAY


def test_a_holiday_is_skipped_by_a_week_and_the_rhythm_goes_on_as_it_was() -> None:
    holiday = TUESDAY + 3 * WEEK
    skipping = series()

    moved = skipping.next_after(TUESDAY, {holiday})

    assert moved == holiday + WEEK
    assert skipping.next_after(moved, {holiday}) == TUESDAY + 6 * WEEK


def test_two_holidays_on_the_same_weekday_are_both_skipped() -> None:
    days = {TUESDAY + 3 * WEEK, TUESDAY + 4 * WEEK}

    assert series().next_after(TUESDAY, days) == TUESDAY + 5 * WEEK


def test_a_series_on_saturdays_is_what_somebody_chose() -> None:
    saturday = date(2026, 1, 10)

    assert series(saturday, 1).next_after(saturday) == saturday + WEEK


@given(DAYS, st.integers(1, 26), DAYS, st.sets(DAYS, max_size=40))
def test_the_next_day_is_later_on_the_same_weekday_and_no_holiday(
    first_on: date, every: int, after: date, holidays: set[date]
) -> None:
    found = series(first_on, every).next_after(after, holidays)

    assert found > after or found == first_on > after
    assert found >= first_on
    assert found.weekday() == first_on.weekday()
    assert found not in holidays


@given(DAYS, st.integers(1, 26), DAYS)
def test_without_holidays_every_meeting_lies_in_the_rhythm_and_none_is_left_out(
    first_on: date, every: int, after: date
) -> None:
    found = series(first_on, every).next_after(after)

    assert (found - first_on).days % (7 * every) == 0
    assert found == first_on or found - timedelta(weeks=every) <= after


def test_beyond_the_calendar_there_is_no_next_meeting() -> None:
    with pytest.raises(EndsBeyondCalendar):
        series().next_after(date.max)


@pytest.mark.parametrize(
    "wrong", [{"name": " "}, {"every_weeks": 0}, {"every_weeks": 27}, {"case_minutes": 0}]
)
def test_a_series_nothing_can_be_made_from_is_refused(wrong: dict[str, object]) -> None:
    kept: dict[str, object] = {"name": "Overleg", "first_on": TUESDAY}
    with pytest.raises(SeriesIncomplete):
        MeetingSeries(**(kept | wrong)).check()  # type: ignore[arg-type]  # the fields of a case


def test_a_series_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(EndsBeforeStart):
        MeetingSeries(
            name="Overleg", first_on=TUESDAY, starts_at=time(15), ends_at=time(14)
        ).check()


def test_one_case_is_no_standing_item() -> None:
    item = SeriesItem(
        series_id=SeriesId(1), position=1, kind=AgendaItemKind.CASE, title="Casus"
    )
    with pytest.raises(AgendaItemIncomplete):
        item.check()
