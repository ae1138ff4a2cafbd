# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An overview that is stopped, or has no time or memory: nothing leaves, nothing is left."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.tabulating import tabulate
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.disclosure.releasing.release import Release
from casuskluis.disclosure.solving.errors import SolverOutOfMemory
from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.releases.counting import Counting
from casuskluis.services.releases.facts import facts_of
from casuskluis.services.releases.judging import GroupWork
from casuskluis.services.releases.ledger import GoneOut
from casuskluis.services.releases.policies import policy_of
from casuskluis.services.releases.profiles import Group
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import IN_PEACE, PreparedOverview, Watch, Wish
from casuskluis.services.workspace import Workspace
from faults.overview_desk import (
    FULL,
    YEAR_BEFORE,
    ledger_of,
    open_register,
    released,
    said,
    settled,
    wished,
)

STOPS = 200 if FULL else 6
MEMORY = range(0, 16, 1 if FULL else 8)
"""Mebibytes more than the program has at rest."""
PAGE = 4096
READERS = (ReleaseAudience.PUBLIC, ReleaseAudience.PARTNER)


class Patience:
    """Counts how often the work asks whether to stop; says yes from one of those on."""

    def __init__(self, most: int | None = None) -> None:
        self.asked = 0
        self._most = most

    def is_over(self) -> bool:
        self.asked += 1
        return self._most is not None and self.asked > self._most


def files(place: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in place.iterdir() if one.suffix != ".lock"}


@pytest.mark.parametrize(
    ("method", "reader"),
    [*product(Method, READERS)] if FULL else [*zip(Method, READERS, strict=True)],
)
def test_stopping_at_any_moment_leaves_nothing_behind(
    tmp_path: Path, method: Method, reader: ReleaseAudience
) -> None:
    work = open_register(tmp_path, 2024, 2025, gone=YEAR_BEFORE)
    wish = replace(wished(work, audience=reader), method=method)
    before, seen = ledger_of(work), files(work.place)
    whole = Patience()
    work.releases.preparing.settle(wish, Watch(cancelled=whole.is_over))
    assert whole.asked > STOPS

    for turn in range(STOPS):
        patience = Patience(whole.asked * turn // STOPS)
        with pytest.raises(Cancelled) as stopped:
            work.releases.preparing.settle(wish, Watch(cancelled=patience.is_over))
        assert said(stopped.value)

    assert ledger_of(work) == before
    assert files(work.place) == seen
    released(work)  # nothing holds the vault
    work.abandon()


def judged(work: Workspace, wish: Wish, seconds: float) -> PreparedOverview:
    """Judge an overview with so much time per table."""
    codes = CodeService(work.context).book()
    with work.context.read(Permission.RELEASE) as transaction:
        facts = facts_of(transaction, wish.period)
    groups = Counting(wish.period, codes, wish.coarser).groups(wish.profile, facts)
    policy = replace(policy_of(work.context, wish.audience, wish.method), seconds=seconds)
    gone = {group: GoneOut() for group in Group}
    return GroupWork(wish, policy, groups, gone, 1).done(IN_PEACE)


@pytest.mark.parametrize("seconds", [0.0, 1e-9, 0.001, 0.01, 0.1])
@pytest.mark.parametrize("method", list(Method))
def test_without_time_an_overview_is_coarser_or_refused_and_never_weaker(
    tmp_path: Path, method: Method, seconds: float
) -> None:
    work = open_register(tmp_path, 2025)
    wish = replace(settled(work, replace(wished(work), method=method)).wish)

    found = judged(work, wish, seconds)

    for one in found.groups:
        if one.verdict is Verdict.REFUSED:
            assert one.printed is None
            assert one.refusal is not None
            assert said(one.refusal)
        elif one.printed is not None:
            assert one.is_certified(found.policy)
    assert ledger_of(work) == []
    work.abandon()


FRESH = """
import sys
from faults.test_overview_stopped import ended
ended(int(sys.argv[1]), 1)
"""


def large_table() -> Table:
    """Return a table of two thousand cells."""
    sides = {"wijk": 24, "jaar": 12, "soort": 6}
    dimensions = [
        Dimension.flat(name, *(f"{name} {number}" for number in range(many)))
        for name, many in sides.items()
    ]
    chance = Random(1)  # noqa: S311 - no secret
    keys = {name: _field(place) for place, name in enumerate(sides)}
    records = [
        tuple(f"{name} {chance.randrange(many)}" for name, many in sides.items())
        for _ in range(9000)
    ]
    return tabulate(records, dimensions, keys)


def _field(place: int) -> Callable[[tuple[str, ...]], str]:
    return lambda record: record[place]


def ended(more: int, told: int) -> None:
    """Protect a table in a process of its own with so little memory; tell how it ended."""
    table, policy = large_table(), Policy(minimum_category=1, minimum_average=0.0)
    now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * PAGE
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (now + more * 2**20, hard))
    found = _outcome(lambda: protect(table, policy, seed=1))
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    if isinstance(found, CasuskluisError):
        said(found)
    os.write(told, type(found).__name__.encode())


def _outcome(work: Callable[[], Release]) -> Release | BaseException:
    try:
        return work()
    except (CasuskluisError, MemoryError) as error:
        return error


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux")
def test_a_solver_without_memory_ends_in_a_sentence() -> None:
    # A fresh process: one that did much before has memory to spare within its own size.
    known = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    for more in MEMORY:
        command = [sys.executable, "-c", FRESH, str(more)]
        done = subprocess.run(command, env=known, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own
        assert done.stdout.decode() == "SolverOutOfMemory"


def test_an_overview_without_memory_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    work = open_register(tmp_path, 2025)
    wish = wished(work)

    def exhausted() -> bool:
        raise MemoryError

    with pytest.raises(SolverOutOfMemory) as refused:
        work.releases.preparing.prepare(wish, Watch(cancelled=exhausted))
    assert "geheugen" in said(refused.value)
    assert ledger_of(work) == []
    released(work)
    work.abandon()
