# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.thinning import KeepRule, Span, Stay, stays, superfluous

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 11, 21)
USUAL = KeepRule(days=7, weeks=4, months=3)
rules = st.builds(
    KeepRule, days=st.integers(1, 366), weeks=st.integers(1, 104), months=st.integers(1, 120)
)
small = st.builds(
    KeepRule, days=st.integers(1, 9), weeks=st.integers(1, 6), months=st.integers(1, 6)
)
zones = st.sampled_from([UTC, AMSTERDAM, timezone(timedelta(hours=-11))])
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=zones)  # noqa: DTZ001
sets = st.lists(moments, min_size=1, max_size=60)
days = st.dates(date(2019, 1, 1), date(2031, 1, 1))


def at(day: date, hour: int = 17) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM)


@given(made=sets, rule=rules, today=days, place=st.integers(0))
def test_the_newest_and_the_one_of_just_now_always_stay(
    made: list[datetime], rule: KeepRule, today: date, place: int
) -> None:
    spare = made[place % len(made)]
    go = superfluous(made, rule, today, spare=spare)
    assert not {max(made), spare} & go
    assert go <= set(made)


@given(made=sets, rule=rules, today=days)
def test_what_seems_made_after_today_stays(
    made: list[datetime], rule: KeepRule, today: date
) -> None:
    go = superfluous(made, rule, today, spare=made[0])
    assert all(one.date() <= today for one in go)


@given(made=sets, rule=rules, today=days)
def test_thinning_twice_removes_no_more_than_once(
    made: list[datetime], rule: KeepRule, today: date
) -> None:
    go = superfluous(made, rule, today, spare=made[0])
    left = set(made) - go
    assert superfluous(left, rule, today, spare=made[0]) == frozenset()


@given(made=sets, rule=rules, today=days)
def test_every_day_week_and_month_within_the_terms_keeps_its_last(
    made: list[datetime], rule: KeepRule, today: date
) -> None:
    left = set(made) - superfluous(made, rule, today, spare=made[0])
    for one in made:
        if today < rule.gone_by(one.date()):
            later = [
                other
                for other in left
                if (other.year, other.month) == (one.year, one.month)
                or other.isocalendar()[:2] == one.isocalendar()[:2]
            ]
            assert any(other >= one for other in later)
        age = (today - one.date()).days
        if 0 <= age < rule.days:
            assert any(other >= one and other.date() == one.date() for other in left)


@given(made=sets, rule=rules, today=days)
def test_nothing_of_before_the_promised_day_is_left(
    made: list[datetime], rule: KeepRule, today: date
) -> None:
    """Whoever was destroyed today is told until when older backups keep it."""
    left = set(made) - superfluous(made, rule, today, spare=max(made))
    for one in left - {max(made)}:
        assert one.date() > today or today < rule.gone_by(one.date())


@given(first=days, second=days, rule=rules)
def test_an_older_backup_never_outlives_a_newer_one(
    first: date, second: date, rule: KeepRule
) -> None:
    older, newer = sorted((first, second))
    assert rule.gone_by(older) <= rule.gone_by(newer)


@given(rule=small)
def test_a_year_of_daily_backups_leaves_one_a_day_a_week_and_a_month(rule: KeepRule) -> None:
    left: set[datetime] = set()
    for number in range(365, -1, -1):
        day = TODAY - timedelta(days=number)
        spare = at(day)
        left |= {at(day, 9), spare}
        left -= superfluous(left, rule, day, spare=spare)
    ages = sorted((TODAY - one.date()).days for one in left)
    assert ages[: rule.days] == list(range(rule.days))
    # A week or a month that lies across two terms counts in both.
    assert len(ages) <= rule.days + rule.weeks + 1 + rule.months + 1
    assert ages[-1] >= rule.closely


def test_the_night_of_winter_time_has_one_day() -> None:
    hours = [datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=fold) for fold in (0, 1)]
    made = [hours[0].astimezone(AMSTERDAM), hours[1].astimezone(AMSTERDAM)]
    written = [datetime.fromisoformat(one.isoformat()) for one in made]
    go = superfluous(written, USUAL, date(2026, 10, 26), spare=written[1])
    assert go == {written[0]}


def test_a_clock_that_was_set_back_removes_nothing_that_was_made_before() -> None:
    before = [at(date(2026, 11, 20), 9), at(date(2026, 11, 20), 17)]
    spare = at(date(2026, 11, 18))
    assert superfluous([*before, spare], USUAL, spare.date(), spare=spare) == frozenset()


def test_of_a_week_that_slides_out_of_the_days_one_remains() -> None:
    made = [at(TODAY - timedelta(days=number)) for number in range(21)]
    left = set(made) - superfluous(made, USUAL, TODAY, spare=made[0])
    # 21-11-2026 is a Saturday. The Sunday of its week still counts as a day.
    assert sorted((TODAY - one.date()).days for one in left) == [*range(7), 7, 13, 20]


def test_each_backup_tells_why_it_stays_and_when_it_goes() -> None:
    rule, today = KeepRule(days=7, weeks=4, months=3), date(2026, 11, 20)
    early = datetime(2026, 11, 20, 9, tzinfo=UTC)
    late, week, month = early + timedelta(hours=1), early - timedelta(10), early - timedelta(60)
    told = stays((early, late, week, month), rule, today)
    assert told[early] == Stay(None, date(2026, 11, 21))
    assert told[late].span is Span.DAY
    assert told[week].span is Span.WEEK
    assert told[month].span is Span.MONTH
    ends = [told[one].goes for one in (month, week, late)]
    assert all(one is not None and one > today for one in ends)
    assert told[month].goes == rule.gone_by(month.date())


def test_terms_of_many_years_are_not_counted_out() -> None:
    rule, made = KeepRule(days=7, weeks=4, months=1200), datetime(2026, 9, 30, 9, tzinfo=UTC)
    assert stays((made,), rule, date(2026, 11, 20)) == {made: Stay(Span.MONTH, None)}
    assert stays((), rule, date(2026, 11, 20)) == {}
