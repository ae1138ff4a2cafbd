# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Thousands of invented tables, rounded and hidden: no small number can be computed.

CASUSKLUIS_FULL=1 runs 250 tables per kind, half of them each way, 2,000 in all; otherwise 2.
"""

import os
from collections.abc import Sequence

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Audience, Method, Policy
from casuskluis.disclosure.model.report import Attacker, Leak
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.releasing.errors import CannotRelease
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.disclosure.releasing.release import Release
from casuskluis.domain.errors import RuleViolated
from disclosure.auditing import enumeration
from disclosure.auditing.kinds import KINDS, TINY, Kind, invented

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
TABLES = 125 if FULL else 1
TINY_TABLES = 50 if FULL else 2
PARTNER_TABLES = 25 if FULL else 1
METHODS = pytest.mark.parametrize("method", Method, ids=lambda one: one.value)


def _released(
    table: Table, policy: Policy, instead: Sequence[Table] | None = None
) -> Release | None:
    try:
        return protect(table, policy, seed=1, instead=instead)
    except RuleViolated:
        return None


@pytest.mark.slow
@METHODS
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_no_small_number_of_many_tables_can_be_computed(kind: Kind, method: Method) -> None:
    policy = Policy(method=method, seconds=30.0)
    exact = small = coarsened = refused = 0
    first = 1 if method is Method.ROUNDING else TABLES + 1
    for seed in range(first, first + TABLES):
        table = invented(kind, seed)
        release = _released(table, policy)
        refused += release is None
        if release is None:
            continue
        assert release.report is not None
        coarsened += release.coarsened
        counts = dict(zip(table.codes, table.counts, strict=True))
        for code, known in release.report.intervals.items():
            assert known.lowest <= counts[code] <= known.highest
            exact += known.is_exact and policy.is_small(known.lowest)
            small += known.lowest >= 1 and known.highest < policy.threshold

    print(f"{kind} {method.value}: {TABLES=} {exact=} {small=} {coarsened=} {refused=}")  # noqa: T201 - figures to report
    assert (exact, small) == (0, 0)
    assert coarsened + refused <= TABLES // 10


@METHODS
@pytest.mark.parametrize("kind", TINY, ids=str)
def test_trying_every_table_confirms_it(kind: Kind, method: Method) -> None:
    policy = Policy(method=method, minimum_total=5)
    compared = 0
    for seed in range(1, TINY_TABLES + 1):
        table = invented(kind, seed)
        release = _released(table, policy, instead=[])
        if release is None:
            continue
        compared += 1
        tables = enumeration.every_table(release.printed, table.total)
        assert list(table.counts) in tables.tolist()
        assert not enumeration.leaks(release.printed, tables, policy)

    assert compared or method is Method.SUPPRESSION


@pytest.mark.slow
@pytest.mark.parametrize("kind", [KINDS[0], KINDS[1], KINDS[2], KINDS[4], KINDS[6]], ids=str)
def test_a_partner_who_knows_any_one_cell_computes_nothing(kind: Kind) -> None:
    policy = Policy(audience=Audience.PARTNER, seconds=30.0)
    scenarios = exact = coarsened = refused = 0
    for seed in range(1, PARTNER_TABLES + 1):
        table = invented(kind, seed)
        everything = [Knowledge(*one) for one in zip(table.codes, table.counts, strict=True)]
        scenarios += len(everything)
        try:
            release = protect(table, policy, seed=1, knowledge=everything)
        except CannotRelease:
            refused += 1
            continue
        coarsened += release.coarsened
        report = audit(release.printed, policy, knowledge=everything)
        exact += sum(
            one.leak is Leak.EXACT and one.attacker is Attacker.PARTNER
            for one in report.findings
        )

    print(f"{kind}: {scenarios=} {exact=} {coarsened=} {refused=}")  # noqa: T201 - figures to report
    assert exact == 0
    assert coarsened + refused <= max(1, PARTNER_TABLES // 5)
