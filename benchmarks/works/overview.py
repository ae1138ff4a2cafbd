# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The yearly overview with disclosure control, and a large table, beside their solver alone.

The solver is timed inside the very same run: every time HiGHS is set to work, and nothing else.
What is left is everything around it: building models, checking answers in exact arithmetic,
counting, the ledger, and for the whole overview the PDF and the gate.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from unittest.mock import patch

import highspy

from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.services.demonstration.making import demonstrate
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.releases.straightaway import prepare_settled, written_and_drawn
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis.services.workspace import Workspace
from disclosure.table_kinds import DEEP, invent
from harness.figures import Figure, Limit, compared
from harness.stock import vaults
from harness.timing import Took, in_turn, timed

WORK = "overview"
YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))
ROUNDS = 5
SEED = 1
MOST = 1.3
MOST_SECONDS, MOST_SECONDS_DEEP = 2.0, 30.0
SOLVER = "its own solver, HiGHS, in the same run"


class Stopwatch:
    """Stands in the place of what sets the solver to work, and keeps how long that took."""

    def __init__(self) -> None:
        self.spent = Took(0, 0)
        self.runs = 0

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time every run of the solver within the block."""
        run = highspy.Highs.run

        def timed_run(highs: highspy.Highs) -> object:
            wall, cpu = perf_counter(), process_time()
            try:
                return run(highs)
            finally:
                self.spent = Took(
                    self.spent.wall + (perf_counter() - wall) * 1000,
                    self.spent.cpu + (process_time() - cpu) * 1000,
                )
                self.runs += 1

        with patch.object(highspy.Highs, "run", timed_run):
            yield


def measure() -> Iterator[Figure]:
    """Measure the overview of a year of the demonstration, and a table of three dimensions."""
    with tempfile.TemporaryDirectory(prefix="meting-") as folder:
        workspace = demonstrate(vaults(), Path(folder) / "Meting.kluis")
        try:
            yield _judged(
                f"figures of {YEAR.name}, demonstration", _figures(workspace), MOST_SECONDS
            )
            yield _judged(
                f"overview of {YEAR.name}, with its PDF", _overview(workspace), MOST_SECONDS
            )
        finally:
            workspace.close()
    for method in (Method.ROUNDING, Method.SUPPRESSION):
        what = f"table of {DEEP.name}, {method.value}, protected and audited"
        yield _judged(what, _deep(method), MOST_SECONDS_DEEP)


def _judged(what: str, work: Callable[[], object], seconds: float) -> Figure:
    """Run work with the solver timed inside it."""
    solving: list[Stopwatch] = []

    def watched() -> None:
        solving.append(Stopwatch())
        with solving[-1].watching():
            work()

    times = in_turn({"ours": timed(watched)}, ROUNDS)["ours"]
    counted = solving[1:]  # one round goes before the ones that count
    worst = Limit(max(one.wall for one in times) / 1000, seconds, "s", "worst")
    return compared(
        WORK, what, SOLVER, times, [one.spent for one in counted], MOST, clock="cpu",
        also=(worst,), note=f"the solver ran {counted[0].runs} times",
    )  # fmt: skip


def _figures(workspace: Workspace) -> Callable[[], PreparedOverview]:
    """Return the work from the register to figures that were found safe."""
    preparing = workspace.releases.preparing
    return lambda: prepare_settled(preparing, preparing.wish("council_year", YEAR))


def _overview(workspace: Workspace) -> Callable[[], object]:
    """Return the work from the register to the paper, with a line in the ledger."""
    releases, figures = workspace.releases, _figures(workspace)

    def made() -> None:
        prepared = figures()
        record, _ = written_and_drawn(releases, prepared)
        releases.ledger.withdraw(record.id)  # or the next round would print this one again

    return made


def _deep(method: Method) -> Callable[[], object]:
    table, policy = invent(DEEP, SEED), Policy(method=method)
    return lambda: protect(table, policy, seed=SEED)
