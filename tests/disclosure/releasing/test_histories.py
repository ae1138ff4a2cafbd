# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Quarter after quarter, and filter within filter: who came or left cannot be computed.

CASUSKLUIS_FULL=1 runs 5 registers of 6 quarters, 8 overlapping pairs, 200 series of 8 releases
and 200 small series that are compared with trying everything; otherwise a few.
"""

import os
from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.joint.audit import audit_jointly
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import Aim, Target
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.report import Interval, Leak
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.disclosure.releasing.release import History
from casuskluis.domain.errors import RuleViolated
from disclosure.releasing.registers import ADULTS, QUARTERS, Register

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
HISTORIES, LENGTH = (5, 6) if FULL else (1, 3)
PAIRS = 8 if FULL else 1
SERIES = 200 if FULL else 2
AGES = (Division("leeftijd", None, ("18+", "jonger")),)
ROUNDING = Policy()


def _values(printed: PrintedTable) -> dict[Code, int]:
    return {
        code: figure.value
        for code, figure in zip(printed.shape.codes, printed.figures, strict=True)
        if figure.value is not None
    }


def _naive(table: Table) -> PrintedTable:
    figures = [HIDDEN if 0 < count < 5 else Figure(count) for count in table.counts]
    return PrintedTable(table.shape, tuple(figures))


@dataclass
class Tally:
    """What could be told of the changes between quarters."""

    singles: int = 0
    exact: int = 0
    changed: int = 0
    signs: int = 0
    single_signs: int = 0

    def add(self, change: int, known: Interval) -> None:
        assert known.lowest <= change <= known.highest
        sign = change != 0 and (known.lowest > 0 or known.highest < 0)
        self.changed += change != 0
        self.signs += sign
        self.singles += abs(change) == 1
        self.exact += abs(change) == 1 and known.is_exact
        self.single_signs += abs(change) == 1 and sign


@pytest.mark.slow
def test_single_changes_between_quarters_cannot_be_computed() -> None:
    tally = Tally()
    for seed in range(1, HISTORIES + 1):
        _publish_quarters(Register(), seed, tally)

    print(tally)  # noqa: T201 - figures to report
    assert tally.singles
    assert tally.exact == 0
    assert tally.single_signs == 0
    assert tally.signs <= max(2, tally.changed // 100)


def _publish_quarters(register: Register, seed: int, tally: Tally) -> None:
    published: list[Published] = []
    before: dict[Code, int] = {}
    for day, people in zip(QUARTERS, register.history(LENGTH, seed), strict=False):
        table = register.table(people)
        history = History(day, earlier=tuple(published), divisions=AGES)
        earlier = _values(published[-1].printed) if published else None
        release = protect(table, ROUNDING, seed=seed, earlier_rounded=earlier, history=history)
        assert not release.coarsened
        assert release.joint is not None
        counts = dict(zip(table.codes, table.counts, strict=True))
        for aim, known in release.joint.intervals.items():
            if aim.target is Target.CHANGE:
                tally.add(counts[aim.cell] - before[aim.cell], known)
        published.append(history.published(release.printed))
        before = counts


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, PAIRS + 1))
@pytest.mark.parametrize("method", Method, ids=lambda one: one.value)
def test_all_ages_and_adults_together_give_nothing_away(seed: int, method: Method) -> None:
    register = Register()
    people = register.history(1, seed)[0]
    policy = Policy(method=method, seconds=60.0)
    everybody = protect(register.table(people), policy, seed=seed, history=History(QUARTERS[0]))
    first = Published(QUARTERS[0], everybody.printed)
    history = History(QUARTERS[0], ADULTS, earlier=(first,), divisions=AGES)
    adults = register.table(people, adults=True)

    naive = audit_jointly(
        [Published(QUARTERS[0], _naive(register.table(people)))],
        history.published(_naive(adults)),
        policy,
        divisions=AGES,
    )
    try:
        release = protect(adults, policy, seed=seed, history=history)
    except RuleViolated as refusal:
        assert method is Method.SUPPRESSION
        print(f"{seed=} {method.value} refused {type(refusal).__name__}")  # noqa: T201 - figures
        return

    assert any(one.leak is Leak.EXACT for one in naive.findings)
    assert release.joint is not None
    minors = [aim for aim in release.joint.intervals if aim.target is Target.DIFFERENCE]
    hidden = sum(one.is_hidden for one in release.printed.figures)
    seen = (len(naive.findings), len(minors), hidden, release.coarsened)
    print(f"{seed=} {method.value} naive findings, differences, hidden, coarsened: {seen}")  # noqa: T201 - figures
    assert minors or release.coarsened
    assert release.joint.is_safe


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, SERIES + 1))
def test_a_series_of_eight_releases_stays_safe(seed: int) -> None:
    """Four dates, each with everybody and the adults, and thirty changes in between."""
    register = Register(3, 3, 90, 5, 5)
    published: list[Published] = []
    last: dict[bool, dict[Code, int]] = {}
    for day, people in zip(QUARTERS, register.history(4, seed), strict=False):
        for adults in (False, True):
            where = ADULTS if adults else ()
            history = History(day, where, earlier=tuple(published), divisions=AGES)
            release = protect(
                register.table(people, adults=adults),
                ROUNDING,
                seed=seed,
                earlier_rounded=last.get(adults),
                history=history,
            )
            assert release.joint is not None
            assert release.joint.is_safe
            assert release.joint.signs <= release.joint.changes // 8
            last[adults] = _values(release.printed)
            published.append(history.published(release.printed))

    assert len(published) == 8


# --- small series, compared with an enumerator that knows nothing of the audit ---

SMALL = Policy(threshold=3, base=3, minimum_total=3)
Counts = NDArray[np.int64]
GROUPS = tuple(product(("f0", "f1"), ("18+", "jonger")))


@pytest.mark.parametrize("seed", range(1, SERIES + 1))
def test_trying_everything_confirms_that_small_series_are_safe(seed: int) -> None:
    register = Register(2, 1, 9, 2, 2)
    published: list[Published] = []
    possible: list[list[tuple[int, ...]]] = []
    for day, people in zip(QUARTERS, register.history(3, seed), strict=False):
        for adults in (False, True):
            where = ADULTS if adults else ()
            history = History(day, where, earlier=tuple(published), divisions=AGES)
            table = _without_districts(register.table(people, adults=adults))
            try:
                release = protect(table, SMALL, seed=seed, history=history)
            except RuleViolated:
                continue
            published.append(history.published(release.printed))
            assert release.joint is not None
            possible.append(_possible([one for one in published if one.reference_date == day]))
            before = {
                earlier: _possible([one for one in published if one.reference_date == earlier])
                for earlier in {one.reference_date for one in published}
            }
            for aim, known in release.joint.intervals.items():
                values = _values_of(aim, possible[-1], before[aim.before or day])
                assert (known.lowest, known.highest) == (min(values), max(values))
                assert len(values) > 1 or min(values) not in {1, 2, -1, -2}

    assert possible


def _without_districts(table: Table) -> Table:
    kept = [at for at, code in enumerate(table.codes) if "wijk" not in dict(code)]
    place = {cell: at for at, cell in enumerate(kept)}
    relations = tuple(
        type(one)(place[one.total], tuple(place[part] for part in one.parts))
        for one in table.relations
        if {one.total, *one.parts} <= place.keys()
    )
    return Table(
        tuple(table.codes[at] for at in kept), tuple(table.counts[at] for at in kept), relations
    )


def _possible(releases: list[Published]) -> list[tuple[int, ...]]:
    counts = np.array(list(product(range(17), repeat=len(GROUPS))))
    for release in releases:
        for code, figure in zip(
            release.printed.shape.codes, release.printed.figures, strict=True
        ):
            assert figure.value is not None
            counts = counts[abs(_number(counts, dict(code)) - figure.value) < figure.base]
    return [tuple(one) for one in counts.tolist()]


def _number(counts: Counts, wanted: dict[str, str]) -> Counts:
    inside = [
        wanted.get("fenomeen", phenomenon) == phenomenon and wanted.get("leeftijd", age) == age
        for phenomenon, age in GROUPS
    ]
    return np.asarray(counts[:, inside].sum(axis=1), dtype=np.int64)


def _values_of(aim: Aim, now: list[tuple[int, ...]], before: list[tuple[int, ...]]) -> set[int]:
    here = _number(np.array(now), dict(aim.cell))
    if aim.target is Target.CHANGE:
        was = set(_number(np.array(before), dict(aim.cell)).tolist())
        return {a - b for a in set(here.tolist()) for b in was}
    if aim.other is not None:
        here = here - _number(np.array(now), dict(aim.other))
    return set(here.tolist())
