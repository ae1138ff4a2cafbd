# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The shell around the solver always answers, and says how it ended."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

from casuskluis.disclosure.solving.answers import Answer, Status, memory_guarded
from casuskluis.disclosure.solving.errors import SolverFailed, SolverOutOfMemory
from casuskluis.disclosure.solving.limits import Limits, Progress
from casuskluis.disclosure.solving.model import INFINITY, Model
from casuskluis.domain.errors import Cancelled

GREEDY_FOR_MEMORY = """
import resource
import numpy as np
from casuskluis.disclosure.solving.answers import SolverOutOfMemory, memory_guarded
from casuskluis.disclosure.solving.model import Model

in_use = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_use + 30_000_000,) * 2)
try:
    with memory_guarded():
        size = 5_000_000
        Model(np.zeros(size), np.ones(size), np.ones(size)).solve().or_stop()
except SolverOutOfMemory:
    print("told")
"""


def _bag(size: int, rows: int) -> Model:
    """A packing of whole things that takes the solver long."""
    drawn = np.random.default_rng(2)
    model = Model(
        np.zeros(size), np.ones(size), -drawn.integers(10, 100, size).astype(float), whole=True
    )
    for _ in range(rows):
        weights = drawn.integers(10, 100, size).astype(float)
        model.add_row(range(size), list(weights), most=float(weights.sum() / 2))
    return model


def _two(lower: float = 0.0, upper: float = 10.0, *, whole: bool = False) -> Model:
    return Model(np.full(2, lower), np.full(2, upper), np.array([1.0, 2.0]), whole=whole)


def test_the_cheapest_point_comes_with_its_proof() -> None:
    model = _two()
    model.add_row([0, 1], [1.0, 1.0], least=12.0)

    answer = model.solve()

    assert answer.status is Status.OPTIMAL
    assert answer.is_proven
    assert answer.values.tolist() == [10.0, 2.0]
    assert answer.objective == answer.bound == pytest.approx(14.0)
    assert answer.gap == 0


def test_whole_numbers_are_whole() -> None:
    model = _two(whole=True)
    model.add_row([0, 1], [2.0, 2.0], least=5.0)

    answer = model.solve()

    assert answer.whole == (3, 0)


def test_a_model_can_be_changed_and_solved_again() -> None:
    model = _two()
    model.add_row([0, 1], [1.0, 1.0], least=3.0)

    first = model.solve().objective
    model.bound(0, 0.0, 1.0)
    second = model.solve().objective
    model.price_all(np.array([1.0, 1.0]))
    third = model.solve().objective

    assert (first, second, third) == (3.0, 5.0, 3.0)


def test_a_balance_holds() -> None:
    model = _two(lower=1.0)
    model.add_balance([0, 1], [1.0, -2.0])

    assert model.solve().values.tolist() == [2.0, 1.0]


def test_a_contradiction_is_told() -> None:
    model = _two()
    model.add_row([0], [1.0], least=11.0)

    answer = model.solve()

    assert answer.status is Status.INFEASIBLE
    assert not answer.has_values


def test_an_endless_descent_is_a_failure_and_no_answer() -> None:
    answer = Model(np.array([-INFINITY]), np.array([0.0]), np.ones(1)).solve()

    assert answer.status is Status.UNBOUNDED
    with pytest.raises(SolverFailed):
        answer.or_stop()


def test_when_the_time_is_over_the_best_so_far_is_given_with_its_gap() -> None:
    started = perf_counter()

    answer = _bag(120, 60).solve(Limits(seconds=0.5))

    assert perf_counter() - started < 5
    assert answer.status is Status.OUT_OF_TIME
    assert answer.has_values
    assert 0 < answer.gap < 1


def test_the_officer_stops_a_search_that_runs() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    answer = _bag(120, 60).solve(Limits(seconds=60, cancelled=cancelled))

    assert answer.status is Status.CANCELLED
    with pytest.raises(Cancelled):
        answer.or_stop()


def test_a_search_that_was_stopped_beforehand_does_not_begin() -> None:
    assert _two().solve(Limits(cancelled=lambda: True)).status is Status.CANCELLED


def test_a_search_after_a_stopped_one_runs_to_its_end() -> None:
    model = _bag(30, 10)

    stopped = model.solve(Limits(cancelled=lambda: True))

    assert stopped.status is Status.CANCELLED
    assert model.solve().is_proven


def test_progress_is_told_and_the_bound_never_passes_the_best() -> None:
    told: list[Progress] = []

    _bag(60, 30).solve(Limits(progress=told.append))

    assert told
    assert all(one.gap >= 0 for one in told)


def test_equal_models_get_equal_answers() -> None:
    assert _bag(40, 15).solve().whole == _bag(40, 15).solve().whole


def test_memory_that_runs_out_has_a_name() -> None:
    with pytest.raises(SolverOutOfMemory):
        Answer(Status.OUT_OF_MEMORY).or_stop()
    with pytest.raises(SolverOutOfMemory), memory_guarded():
        raise MemoryError


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory this way")
def test_a_model_too_large_for_the_memory_is_told_and_no_crash() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", GREEDY_FOR_MEMORY],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )

    assert done.stdout.strip() == "told", done.stderr
