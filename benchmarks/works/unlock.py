# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the passphrase to the first list, beyond what the key itself costs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from unittest.mock import patch

from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access import slots
from casuskluis.vault.access.cost import KdfCost, stretch
from harness.asking import SIZES
from harness.figures import Figure, Limit
from harness.growing import FLAT, grown
from harness.stock import LARGE, WORDS, copied, vaults
from harness.timing import Took, in_turn, middle

PAGE = 200
MOST_MS = 50


class Stopwatch:
    """Stands in the place of the key derivation, derives, and keeps how long it took."""

    def __init__(self) -> None:
        self.spent = Took(0, 0)

    def __call__(self, passphrase: bytearray, salt: bytes, cost: KdfCost) -> bytearray:
        """Derive the key as always."""
        wall, cpu = perf_counter(), process_time()
        key = stretch(passphrase, salt, cost)
        self.spent = Took((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000)
        return key


def first_list(workspace: Workspace) -> int:
    """Ask what the officer sees first: the first page of the open cases.

    The list of the window begins with it, and reads the rest on the worker.
    """
    ids = workspace.cases.first_ids(CaseQuery(sort=CaseSort.NEXT_DUE), PAGE + 1)
    return len(workspace.cases.lines(ids[:PAGE]))


def _opened(place: Path, keys: list[Took]) -> Took:
    """Open a vault up to its first list, and return what that took without the key."""
    watch = Stopwatch()
    wall, cpu = perf_counter(), process_time()
    with patch.object(slots, "stretch", watch):
        workspace = vaults().open(place, bytearray(WORDS))
        first_list(workspace)
    whole = Took((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000)
    workspace.close()
    keys.append(watch.spent)
    return Took(whole.wall - watch.spent.wall, whole.cpu - watch.spent.cpu)


def measure(cases: int = LARGE) -> Iterator[Figure]:
    """Measure the whole, with Argon2id timed inside it and taken off."""
    keys: list[Took] = []
    with copied(cases) as place:
        times = in_turn({"beyond": lambda: _opened(place, keys)})["beyond"]
    ours = middle(times)
    yield Figure(
        work="unlock",
        what=f"passphrase to first list, {cases:,} cases, beyond Argon2id",
        against="Argon2id alone",
        ours=ours,
        theirs=middle(keys[1:]),
        limits=(Limit(ours.wall, MOST_MS, "ms", "added"),),
        note=f"worst {max(one.wall for one in times):.0f} ms",
    )


def measure_growth() -> Iterator[Figure]:
    """Measure it in vaults of three sizes."""
    times = {}
    for cases in SIZES:
        with copied(cases) as place:
            several = in_turn({"beyond": partial(_opened, place, [])}, 5)["beyond"]
        times[cases] = middle(several).cpu
    yield grown("passphrase to first list, beyond Argon2id", times, FLAT)
