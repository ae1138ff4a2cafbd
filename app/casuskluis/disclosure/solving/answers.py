# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a solver answers: always one of these, never an exception of the solver itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.solving.errors import SolverFailed, SolverOutOfMemory
from casuskluis.disclosure.solving.limits import relative_gap
from casuskluis.domain.errors import Cancelled

Vector = NDArray[np.float64]


@contextmanager
def memory_guarded() -> Iterator[None]:
    """Let a model that does not fit in memory end in an error of ours.

    Raises:
        SolverOutOfMemory: The memory was full while a model was built.
    """
    try:
        yield
    except MemoryError:
        raise SolverOutOfMemory("a model did not fit in memory") from None


class Status(Enum):
    """How a search ended."""

    OPTIMAL = "nothing better exists"
    INFEASIBLE = "no answer exists"
    UNBOUNDED = "answers without end"
    OUT_OF_TIME = "the time was over"
    CANCELLED = "the officer stopped it"
    OUT_OF_MEMORY = "the memory was full"
    FAILED = "the solver gave up"


@dataclass(frozen=True)
class Answer:
    """What a model answered.

    Attributes:
        status: How the search ended.
        values: Per column its value in the best answer; empty when none was found.
        duals: Per column its reduced cost; empty for whole-number models.
        objective: Cost of the best answer; None when none was found.
        bound: No answer costs less than this.
    """

    status: Status
    values: Vector = field(default_factory=lambda: np.empty(0))
    duals: Vector = field(default_factory=lambda: np.empty(0))
    objective: float | None = None
    bound: float = float("-inf")

    @property
    def is_proven(self) -> bool:
        """Whether nothing better exists."""
        return self.status is Status.OPTIMAL

    @property
    def has_values(self) -> bool:
        """Whether an answer was found, proven best or not."""
        return self.objective is not None

    @property
    def gap(self) -> float:
        """How much cheaper an answer could still be, as a fraction; 0 when proven."""
        return 0.0 if self.is_proven else relative_gap(self.objective, self.bound)

    @property
    def whole(self) -> tuple[int, ...]:
        """The values of a whole-number model as whole numbers."""
        return tuple(int(value) for value in np.rint(self.values))

    def or_stop(self) -> "Answer":
        """Return this answer, unless the search ended in a way no caller can go on after.

        Raises:
            Cancelled: The officer stopped it.
            SolverOutOfMemory: The memory was full.
            SolverFailed: The solver gave up.
        """
        if self.status is Status.CANCELLED:
            raise Cancelled
        if self.status is Status.OUT_OF_MEMORY:
            raise SolverOutOfMemory("the solver ran out of memory")
        if self.status in {Status.FAILED, Status.UNBOUNDED}:
            raise SolverFailed("the solver gave up")
        return self
