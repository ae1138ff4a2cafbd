# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Timing work against other work in the same go, for machines that are never quiet."""

import gc
import resource
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import perf_counter, process_time
from typing import Literal

ROUNDS = 7
Clock = Literal["wall", "cpu"]


@dataclass(frozen=True, slots=True)
class Took:
    """How long one run took: milliseconds on the clock, and of the processor."""

    wall: float
    cpu: float

    def by(self, clock: Clock) -> float:
        """Return one of the two."""
        return self.wall if clock == "wall" else self.cpu


Run = Callable[[], Took]


def took(work: Callable[[], object]) -> Took:
    """Time work in this process; rubbish of before is cleared first, not during."""
    gc.collect()
    wall, cpu = perf_counter(), process_time()
    work()
    return Took((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000)


def timed(work: Callable[[], object]) -> Run:
    """Return the run of a piece of work in this process."""
    return lambda: took(work)


def of_children() -> float:
    """Return the milliseconds of the processor that ended child processes have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def in_turn(runs: Mapping[str, Run], rounds: int = ROUNDS) -> dict[str, list[Took]]:
    """Run each in turn, A B A B, so that a busy moment falls on all of them.

    Args:
        runs: What to run, by name. One round goes before the ones that count.
        rounds: How many rounds count; at least five.
    """
    for run in runs.values():
        run()
    times: dict[str, list[Took]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(run())
    return times


def middle(times: list[Took]) -> Took:
    """Return the median on the clock and the median of the processor."""
    return Took(median(one.wall for one in times), median(one.cpu for one in times))


def ratio(ours: list[Took], theirs: list[Took], clock: Clock) -> float:
    """Return the median of the ratios round by round.

    Args:
        ours: What is measured.
        theirs: What it is measured against, in the same rounds.
        clock: ``wall`` or ``cpu``.
    """
    pairs = zip(ours, theirs, strict=True)
    return median(one.by(clock) / other.by(clock) for one, other in pairs)


def p95(values: list[float]) -> float:
    """Return the value that 95 of 100 stay under."""
    return sorted(values)[ceil(len(values) * 0.95) - 1]
