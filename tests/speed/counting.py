# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting what work costs where a time would differ per computer."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from sqlalchemy import event

from casuskluis.services.workspace import Workspace


@contextmanager
def statements(workspace: Workspace) -> Iterator[list[str]]:
    """Collect every statement while the block runs; BEGIN counts too."""
    seen: list[str] = []
    engine = workspace.context.database._engine

    def note(*given: object) -> None:
        seen.append(str(given[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def calls(work: Callable[[], object]) -> Counter[str]:
    """Return how often some work calls each Python function, by its name in its class."""
    seen: Counter[str] = Counter()
    before = sys.getprofile()

    def note(frame: FrameType, what: str, _given: object) -> None:
        if what == "call":
            seen[frame.f_code.co_qualname] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen
