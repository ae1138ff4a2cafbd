# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From Ctrl+L to the painted lock screen of the next process, against an empty window."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from harness.figures import Figure, compared
from harness.stock import copied
from harness.timing import in_turn
from harness.windows import BARE, locked, painted, surroundings

ROUNDS = 11
CASES = 1_000
MOST = 1.5


def measure(cases: int = CASES) -> Iterator[Figure]:
    """Unlock, type in a form and lock; in turn with a process that only shows a window."""
    with tempfile.TemporaryDirectory(prefix="meting-") as name, copied(cases) as vault:
        folder = Path(name)
        variables = surroundings(folder)
        times = in_turn(
            {
                "ours": partial(locked, vault, folder, variables),
                "bare": partial(painted, BARE, folder, variables),
            },
            ROUNDS,
        )
    yield compared(
        "lock", "Ctrl+L with a form open, drafts saved, to painted lock screen",
        "bare PySide6 window", times["ours"], times["bare"], MOST,
        note="a real window on 1,000 cases, the same process number",
    )  # fmt: skip
