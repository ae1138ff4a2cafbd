# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What several releases give away together, compared with trying everything."""

from collections.abc import Sequence
from datetime import date
from itertools import product

import numpy as np
import pytest

from casuskluis.disclosure.auditing.joint.audit import audit_jointly
from casuskluis.disclosure.auditing.joint.errors import TooManyAtoms
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import Aim, JointReport, Target
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.tabulating import Filter, from_counts, tabulate
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.report import Interval, Leak
from casuskluis.disclosure.model.table import TOTAL, Code, Relation, Shape, Table, code
from casuskluis.disclosure.rounding.rounding import round_table

POLICY = Policy()
MARCH, JUNE, SEPTEMBER = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)
NORTH, SOUTH = (("wijk", "Noord"),), (("wijk", "Zuid"),)
ADULT = ("leeftijd", "18+")
DISTRICTS = Shape((NORTH, SOUTH, TOTAL), (Relation(2, (0, 1)),))


def _districts(*figures: Figure, of: Code = ()) -> PrintedTable:
    codes = tuple(code([*name, *of]) for name in DISTRICTS.codes)
    return PrintedTable(Shape(codes, DISTRICTS.relations), figures)


def _exact(*numbers: int) -> tuple[Figure, ...]:
    return tuple(Figure(number) for number in numbers)


def _rounded(*numbers: int) -> tuple[Figure, ...]:
    return tuple(Figure(number, 5) for number in numbers)


def _kinds(report: JointReport) -> list[tuple[Leak, Target, Code, tuple[int, ...], int | None]]:
    return [
        (one.leak, one.aim.target, one.aim.cell, one.earlier, one.value)
        for one in report.findings
    ]


def test_everybody_minus_the_adults_leaves_the_minors() -> None:
    everybody = Published(MARCH, _districts(*_exact(20, 30, 50)))
    adults = Published(MARCH, _districts(*_exact(18, 20, 38), of=(ADULT,)), (ADULT,))

    report = audit_jointly([everybody], adults, POLICY)

    assert _kinds(report) == [(Leak.EXACT, Target.DIFFERENCE, NORTH, (0,), 2)]
    assert report.findings[0].aim.other == code([*NORTH, ADULT])


def test_rounded_overlapping_filters_leave_the_minors_open() -> None:
    everybody = Published(MARCH, _districts(*_rounded(20, 30, 50)))
    adults = Published(MARCH, _districts(*_rounded(20, 20, 40), of=(ADULT,)), (ADULT,))

    report = audit_jointly([everybody], adults, POLICY)

    assert report.is_safe
    assert report.intervals[
        Aim(Target.DIFFERENCE, NORTH, MARCH, code([*NORTH, ADULT]))
    ] == Interval(0, 8)


def test_one_more_since_last_quarter_is_a_leak() -> None:
    before = Published(MARCH, _districts(*_exact(20, 30, 50)))
    after = Published(JUNE, _districts(*_exact(21, 30, 51)))

    report = audit_jointly([before], after, POLICY)

    assert _kinds(report) == [
        (Leak.EXACT, Target.CHANGE, TOTAL, (0,), 1),
        (Leak.EXACT, Target.CHANGE, NORTH, (0,), 1),
    ]
    assert report.changes == 3
    assert report.signs == 2


def test_a_release_of_an_earlier_date_is_compared_with_later_ones() -> None:
    later = Published(JUNE, _districts(*_exact(21, 30, 51)))
    report = audit_jointly([later], Published(MARCH, _districts(*_exact(20, 30, 50))), POLICY)

    assert [one.value for one in report.findings] == [1, 1]


def test_a_rounded_change_tells_nothing_exactly() -> None:
    before = Published(MARCH, _districts(*_rounded(20, 30, 50)))
    after = Published(JUNE, _districts(*_rounded(25, 30, 55)))

    report = audit_jointly([before], after, POLICY)

    assert report.is_safe
    assert report.signs == 0
    assert report.intervals[Aim(Target.CHANGE, NORTH, JUNE, before=MARCH)] == Interval(-3, 13)


def test_only_the_nearest_date_with_the_same_cell_counts() -> None:
    first = Published(MARCH, _districts(*_exact(20, 30, 50)))
    other = Published(JUNE, PrintedTable(Shape((code([("school", "A")]),), ()), _exact(40)))
    last = Published(SEPTEMBER, _districts(*_exact(22, 40, 62)))

    report = audit_jointly([first, other], last, POLICY)

    assert _kinds(report) == [(Leak.EXACT, Target.CHANGE, NORTH, (0,), 2)]


def test_two_different_roundings_of_one_number_narrow_it() -> None:
    first = Published(MARCH, _districts(*_rounded(5, 10, 15)))
    again = Published(MARCH, _districts(*_rounded(0, 10, 10)))

    report = audit_jointly([first], again, POLICY)

    assert (Leak.SMALL, Target.CELL, NORTH, (0,), None) in _kinds(report)


def test_releases_that_contradict_each_other_are_refused() -> None:
    first = Published(MARCH, _districts(*_exact(20, 30, 50)))
    other = Published(MARCH, _districts(*_exact(20, 31, 51)))

    assert _kinds(audit_jointly([first], other, POLICY)) == [
        (Leak.CONTRADICTION, Target.CELL, TOTAL, (0,), None)
    ]


def test_other_dates_do_not_contradict_even_when_people_move() -> None:
    first = Published(MARCH, _districts(*_rounded(20, 30, 50)))
    other = Published(JUNE, _districts(*_rounded(45, 5, 50)))

    assert audit_jointly([first], other, POLICY, changing=frozenset({"wijk"})).is_safe


def test_events_that_stay_counted_tie_dates_together() -> None:
    first = Published(MARCH, _districts(*_exact(20, 30, 50)), lasting=True)
    hidden = _districts(HIDDEN, HIDDEN, Figure(53))

    apart = audit_jointly([], Published(JUNE, hidden, lasting=True), POLICY)
    tied = audit_jointly([first], Published(JUNE, hidden, lasting=True), POLICY)
    moving = audit_jointly(
        [first], Published(JUNE, hidden, lasting=True), POLICY, changing=frozenset({"wijk"})
    )

    north = Aim(Target.CELL, NORTH, JUNE)
    assert apart.intervals[north] == Interval(0, 53)
    assert tied.intervals[north] == Interval(20, 23)
    assert tied.intervals[Aim(Target.CHANGE, NORTH, JUNE, before=MARCH)] == Interval(0, 3)
    assert moving.intervals[north] == Interval(0, 53)


def test_a_merged_category_is_what_was_merged() -> None:
    parts = Shape(
        ((("wijk", "Noord"),), (("wijk", "Oost"),), (("wijk", "Zuid"),), TOTAL),
        (Relation(3, (0, 1, 2)),),
    )
    merged = Shape(
        ((("wijk", "Noord en Oost"),), (("wijk", "Zuid"),), TOTAL), (Relation(2, (0, 1)),)
    )
    first = Published(MARCH, PrintedTable(parts, (HIDDEN, HIDDEN, HIDDEN, Figure(30))))
    then = Published(MARCH, PrintedTable(merged, _exact(14, 16, 30)))
    known = Division("wijk", "Noord en Oost", ("Noord", "Oost"))

    report = audit_jointly([first], then, POLICY, divisions=[known])

    assert report.intervals[Aim(Target.CELL, (("wijk", "Oost"),), MARCH)] == Interval(0, 14)


def test_three_tables_of_two_dimensions_tell_about_the_third() -> None:
    """A ring: what is possible per pair of dimensions may be impossible for all three."""
    names = ("a", "b", "c")
    dimensions = [Dimension.flat(name, "1", "2") for name in names]
    releases = []
    for skipped in range(3):
        two = [one for place, one in enumerate(dimensions) if place != skipped]
        apart: dict[tuple[str, ...], int] = {("1", "2"): 6, ("2", "1"): 6}
        table = from_counts(two, apart)
        releases.append(Published(MARCH, _plain(table)))

    report = audit_jointly(releases[:2], releases[2], POLICY)

    assert [one.leak for one in report.findings] == [Leak.CONTRADICTION]


def test_too_many_groups_are_refused_and_not_passed() -> None:
    wide = [Dimension.flat(name, *(f"{name}{n}" for n in range(30))) for name in "abc"]
    table = from_counts(wide, {("a1", "b1", "c1"): 12})

    with pytest.raises(TooManyAtoms):
        audit_jointly([], Published(MARCH, _plain(table)), POLICY)


def test_the_digest_does_not_depend_on_the_order_of_what_went_before() -> None:
    one = Published(MARCH, _districts(*_rounded(20, 30, 50)))
    two = Published(JUNE, _districts(*_rounded(20, 30, 50)))
    last = Published(SEPTEMBER, _districts(*_rounded(20, 30, 50)))

    first = audit_jointly([one, two], last, POLICY).digest
    assert first == audit_jointly([two, one], last, POLICY).digest
    assert first != audit_jointly([one], last, POLICY).digest


def _plain(table: Table) -> PrintedTable:
    return PrintedTable(table.shape, _exact(*table.counts))


# --- everything at once, compared with an enumerator that knows nothing of the audit ---

Person = tuple[str, str]
GROUPS = tuple(product(("x", "y"), ("18+", "jonger")))
PHENOMENON = Dimension.flat("fenomeen", "x", "y")
AGE = Dimension.flat("leeftijd", "18+", "jonger")
KEYS = {"fenomeen": lambda one: one[0], "leeftijd": lambda one: one[1]}
SMALL = Policy(threshold=3, base=3, minimum_total=3)


def _release(people: Sequence[Person], day: date, seed: int, *, adults: bool) -> Published:
    filters = [Filter(AGE, "18+")] if adults else []
    table = tabulate(people, [PHENOMENON], KEYS, filters=filters)
    if seed % 2:
        return Published(
            day, round_table(table, SMALL, seed=seed).printed, (ADULT,) if adults else ()
        )
    figures = [Figure(n) if n >= 3 or not n else HIDDEN for n in table.counts]
    return Published(day, PrintedTable(table.shape, tuple(figures)), (ADULT,) if adults else ())


def _possible(releases: Sequence[Published], most: int) -> list[tuple[int, ...]]:
    """Return every way to fill the four groups that fits what is printed at one date."""
    return [
        counts
        for counts in product(range(most + 1), repeat=len(GROUPS))
        if sum(counts) <= most and all(_fits(counts, one) for one in releases)
    ]


def _fits(counts: tuple[int, ...], release: Published) -> bool:
    for name, figure in zip(release.printed.shape.codes, release.printed.figures, strict=True):
        number = _number(counts, name)
        if figure.value is not None and abs(number - figure.value) >= figure.base:
            return False
    return True


def _number(counts: tuple[int, ...], name: Code) -> int:
    wanted = dict(name)
    return sum(
        count
        for count, (phenomenon, age) in zip(counts, GROUPS, strict=True)
        if wanted.get("fenomeen", phenomenon) == phenomenon
        and wanted.get("leeftijd", age) == age
    )


def _value(aim: Aim, now: tuple[int, ...], before: tuple[int, ...]) -> int:
    if aim.target is Target.CHANGE:
        return _number(now, aim.cell) - _number(before, aim.cell)
    taken_off = 0 if aim.other is None else _number(now, aim.other)
    return _number(now, aim.cell) - taken_off


@pytest.mark.parametrize("seed", range(24))
def test_the_joint_audit_agrees_with_trying_everything(seed: int) -> None:
    chance = np.random.default_rng(seed)
    people = [GROUPS[int(n)] for n in chance.choice(4, 7, p=(0.4, 0.2, 0.3, 0.1))]
    later = [*people[1:], GROUPS[int(chance.integers(4))]]
    earlier = [_release(people, MARCH, seed, adults=adults) for adults in (False, True)]
    earlier.append(_release(later, JUNE, seed, adults=True))
    candidate = _release(later, JUNE, seed, adults=False)

    report = audit_jointly(earlier, candidate, SMALL, divisions=[_ages()])

    most = 12
    before = _possible(earlier[:2], most)
    now = _possible([earlier[2], candidate], most)
    for aim, known in report.intervals.items():
        values = {
            _value(aim, counts, was)
            for counts in now
            for was in (before if aim.target is Target.CHANGE else before[:1])
        }
        assert (known.lowest, known.highest) == (min(values), max(values))


def _ages() -> Division:
    return Division("leeftijd", None, ("18+", "jonger"))


def test_crossing_with_dates_of_entry_and_exit_adds_nothing() -> None:
    """The reason that dates of a register are looked at apart, tried out in full."""
    first = Published(MARCH, _districts(*_rounded(0, 5, 5)))
    then = Published(JUNE, _districts(*_rounded(5, 5, 10)))

    report = audit_jointly([first], then, POLICY)

    met: dict[str, set[int]] = {"Noord": set(), "Zuid": set()}
    stays = range(10)
    for left, stayed, came in product(stays, repeat=3):
        for other_left, other_stayed, other_came in product(range(0, 10, 3), repeat=3):
            was = (left + stayed, other_left + other_stayed)
            now = (stayed + came, other_stayed + other_came)
            if _near(was, (0, 5, 5)) and _near(now, (5, 5, 10)):
                met["Noord"].add(now[0] - was[0])
    known = report.intervals[Aim(Target.CHANGE, NORTH, JUNE, before=MARCH)]
    assert (known.lowest, known.highest) == (min(met["Noord"]), max(met["Noord"]))


def _near(counts: tuple[int, int], printed: tuple[int, int, int]) -> bool:
    numbers = (*counts, sum(counts))
    return all(abs(a - b) < 5 for a, b in zip(numbers, printed, strict=True))
