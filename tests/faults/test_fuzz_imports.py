# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever stands in a file of others, it is read or refused, in time and within memory."""

import os

import pytest

from faults.fuzz_runs import fuzz
from faults.import_targets import DATA, IMPORTS
from faults.scene import FULL
from faults.tally import tally

SECONDS = int(os.environ.get("CASUSKLUIS_FUZZ_SECONDS", "600"))
"""How long the full run fuzzes each kind of file."""
SMALL = 20
MOST = 500
"""MiB the whole process may hold."""


@pytest.mark.parametrize("target", IMPORTS)
def test_no_file_whatever_stumbles_hangs_or_fills_the_memory(target: str) -> None:
    found = (
        fuzz(target, seconds=SECONDS, seed=int(os.environ.get("CASUSKLUIS_FUZZ_SEED", "1")))
        if FULL
        else fuzz(target, count=SMALL)
    )
    real = "own samples and files of others" if DATA.is_dir() else "own samples only"
    tally(
        f"import fuzz {target}",
        cases=found.cases,
        lost=len(found.tracebacks) + len(found.hangs),
        unexplained=found.unexplained,
        seconds=found.seconds,
        note=(
            f"lost: tracebacks and hangs; {real}; slowest {found.slowest:.2f} s, "
            f"memory {found.most} MiB in all"
        ),
    )
    assert (found.tracebacks, found.hangs, found.unexplained) == ([], [], 0)
    assert found.most < MOST
