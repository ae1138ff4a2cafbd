# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How everything grows from 1,000 to 100,000 cases: each work says how it measures that."""

from collections.abc import Iterator
from importlib import import_module

from harness.figures import Figure

WORKS = (
    "unlock", "lists", "details", "search", "save", "agenda", "backup", "importing", "lock",
)  # fmt: skip


def measure() -> Iterator[Figure]:
    """Measure the growth of every work that can tell."""
    for name in WORKS:
        try:
            work = import_module(f"works.{name}")
        except ModuleNotFoundError:
            continue
        if hasattr(work, "measure_growth"):
            yield from work.measure_growth()
