# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The auditor knows what an outsider knows, and finds what an outsider finds."""

import random

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import EXACT, HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.report import Attacker, Interval, Leak
from casuskluis.disclosure.model.table import TOTAL, Code, Relation, Shape, code
from casuskluis.domain.errors import Cancelled
from disclosure.auditing import enumeration
from disclosure.auditing.kinds import KINDS, TINY, Kind, hide, invented, naive

POLICY = Policy()
X = None
Row = tuple[int | None, ...]


def _cell(row: int | None, column: int | None) -> Code:
    pairs = [] if row is None else [("rij", f"r{row}")]
    return code(pairs if column is None else [*pairs, ("kolom", f"k{column}")])


def _printed(*rows: Row, base: int = EXACT) -> PrintedTable:
    """Print a table; the last row and the last column are totals."""
    height, width = len(rows) - 1, len(rows[0]) - 1
    lines: list[int | None] = [*range(height), None]
    places: list[int | None] = [*range(width), None]
    codes = [_cell(line, place) for line in lines for place in places]
    at = {name: position for position, name in enumerate(codes)}
    sums = [
        Relation(at[_cell(line, None)], tuple(at[_cell(line, k)] for k in range(width)))
        for line in lines
    ] + [
        Relation(at[_cell(None, place)], tuple(at[_cell(r, place)] for r in range(height)))
        for place in places
    ]
    figures = [HIDDEN if one is None else Figure(one, base) for row in rows for one in row]
    return PrintedTable(Shape(tuple(codes), tuple(sums)), tuple(figures))


def test_hiding_only_small_numbers_lets_a_reader_subtract() -> None:
    printed = _printed(
        (6, X, 7, 5, 21), (8, 5, X, 6, 21), (7, 9, 6, X, 23), (21, 17, 15, 12, 65)
    )

    report = audit(printed, POLICY)

    assert {one.leak for one in report.findings} == {Leak.EXACT}
    assert report.intervals == {
        _cell(0, 1): Interval(3, 3),
        _cell(1, 2): Interval(2, 2),
        _cell(2, 3): Interval(1, 1),
    }


def test_two_hidden_numbers_in_every_line_can_still_be_computed() -> None:
    """Rows and columns minus each other leave one number: the trap of sdcTable's tests."""
    printed = _printed(
        (X, X, 20, 30, 8, 72),
        (X, X, X, 10, 9, 79),
        (11, 12, X, X, 7, 42),
        (13, 14, X, X, 6, 45),
        (36, 41, 80, 51, 30, 238),
    )

    known = audit(printed, POLICY).intervals

    assert known[_cell(1, 2)] == Interval(47, 47)
    assert sum(one.is_exact for one in known.values()) == 1


def test_the_rounded_table_of_the_manual_is_safe() -> None:
    printed = _printed(
        (5, 5, 5, 5, 20), (5, 5, 5, 5, 20), (10, 10, 5, 0, 25), (20, 20, 15, 10, 65), base=5
    )

    assert audit(printed, POLICY).is_safe


def test_a_small_number_that_is_printed_is_a_leak() -> None:
    report = audit(_printed((3, 9, 12), (9, 9, 18), (12, 18, 30)), POLICY)

    assert [(one.leak, one.cell) for one in report.findings] == [(Leak.EXACT, _cell(0, 0))]
    assert not report.intervals


def test_a_zero_is_a_leak_only_when_zeros_are_protected() -> None:
    printed = _printed((0, 9, 6, 15), (9, 9, 6, 24), (7, 0, 7, 14), (16, 18, 19, 53))

    assert audit(printed, POLICY).is_safe
    strict = audit(printed, Policy(protect_zeros=True)).findings
    assert [(one.leak, one.cell) for one in strict] == [
        (Leak.EXACT, _cell(0, 0)),
        (Leak.EXACT, _cell(2, 1)),
    ]


def test_a_number_that_can_only_be_small_is_a_leak_even_when_not_exact() -> None:
    report = audit(
        _printed((X, X, 9, 12), (X, X, 9, 12), (9, 9, 9, 27), (12, 12, 27, 51)), POLICY
    )

    assert {one.leak for one in report.findings} == {Leak.SMALL}
    assert set(report.intervals.values()) == {Interval(0, 3)}


def test_a_rounded_zero_is_no_leak_but_a_five_that_must_be_small_is() -> None:
    safe = _printed((0, 5, 5), (5, 5, 10), (5, 10, 15), base=5)
    unsafe = _printed((0, 5, 0), (20, 0, 20), (20, 5, 20), base=5)

    assert audit(safe, POLICY).is_safe
    assert Leak.SMALL in {one.leak for one in audit(unsafe, POLICY).findings}


def test_everybody_of_a_group_in_one_cell_is_a_leak() -> None:
    report = audit(_printed((19, 1, 20), (0, 20, 20), (19, 21, 40)), Policy(minimum_total=10))

    groups = {(one.cell, one.known) for one in report.findings if one.leak is Leak.GROUP}
    assert groups == {
        (_cell(0, 0), _cell(0, None)),
        (_cell(1, 1), _cell(1, None)),
        (_cell(0, 0), _cell(None, 0)),
        (_cell(1, 1), _cell(None, 1)),
    }


@pytest.mark.parametrize(
    "printed",
    [
        _printed((1, 2, 3), (3, 4, 7), (4, 6, 11)),
        _printed((X, 20, 3), (X, 4, 7), (4, 24, 10)),
        _printed((10, 10, 5), (10, 10, 20), (20, 20, 25), base=5),
    ],
    ids=["sums", "negative", "rounded"],
)
def test_numbers_that_do_not_fit_are_never_called_safe(printed: PrintedTable) -> None:
    report = audit(printed, POLICY)

    assert [(one.leak, one.cell) for one in report.findings] == [(Leak.CONTRADICTION, TOTAL)]


def test_half_persons_do_not_count() -> None:
    """Three pairs that share three persons: one and a half each on paper, never in truth."""
    names = [code([("groep", name)]) for name in "abc"]
    pairs = [code([("paar", name)]) for name in ("ab", "bc", "ca")]
    sums = [Relation(3 + k, (k, (k + 1) % 3)) for k in range(3)]
    figures = [HIDDEN] * 3 + [Figure(7)] * 3
    printed = PrintedTable(Shape((*names, *pairs), tuple(sums)), tuple(figures))

    assert [one.leak for one in audit(printed, POLICY).findings][:1] == [Leak.CONTRADICTION]


def test_what_is_known_to_be_empty_by_its_meaning_tells_a_reader_something() -> None:
    printed = _printed((X, X, 12), (X, X, 14), (12, 14, 26))
    shape = Shape(printed.shape.codes, printed.shape.relations, frozenset({0}))

    report = audit(PrintedTable(shape, printed.figures), POLICY)

    assert report.intervals[_cell(0, 1)] == Interval(12, 12)


def test_a_table_without_limits_is_still_searched() -> None:
    printed = _printed((X, X, X), (X, X, 14), (X, X, X))

    report = audit(printed, POLICY)

    assert report.is_safe
    assert report.intervals[_cell(1, 0)] == Interval(0, 14)
    assert report.intervals[TOTAL].highest > 1000


def test_the_audit_can_be_stopped_and_says_how_far_it_is() -> None:
    printed = naive(invented(KINDS[0], 1))
    shares: list[float] = []

    audit(printed, POLICY, progress=shares.append)

    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[-1] == 1.0
    with pytest.raises(Cancelled):
        audit(printed, POLICY, cancelled=lambda: True)


@pytest.mark.parametrize("kind", TINY, ids=str)
@pytest.mark.parametrize("seed", range(12))
def test_the_audit_agrees_with_trying_every_table(kind: Kind, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - draws that repeat, no secret
    table = invented(kind, seed)
    hideable = [cell for cell, name in enumerate(table.codes) if name != TOTAL]
    printed = hide(table, chance.sample(hideable, chance.randint(3, len(hideable) - 2)))

    report = audit(printed, POLICY)

    tables = enumeration.every_table(printed, table.total)
    found = {cell: (one.lowest, one.highest) for cell, one in report.intervals.items()}
    assert found == enumeration.intervals(printed, tables)
    outsider = [one for one in report.findings if one.attacker is Attacker.OUTSIDER]
    assert {one.cell for one in outsider if one.leak is not Leak.GROUP} == enumeration.leaks(
        printed, tables, POLICY
    )


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_naive_tables_fail_in_at_least_seven_of_ten(kind: Kind) -> None:
    failed = sum(
        not audit(naive(invented(kind, seed)), POLICY).is_safe for seed in range(1, 11)
    )

    assert failed >= 7
