# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A backup that is read back and found whole, beside copying the file with an fsync."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casuskluis.vault.connection import DATABASE
from harness.figures import Figure, compared
from harness.growing import LINEAR, grown
from harness.stock import opened
from harness.timing import Run, Took, in_turn, middle, timed, took

ROUNDS = 5
SIZES = (1_000, 10_000, 100_000)
TOLD = 10_000
MOST = 6.0


def _copy(source: Path, copy: Path) -> None:
    """Copy a file as the system does it best, and wait for the disk."""
    shutil.copyfile(source, copy)
    with copy.open("r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def runs(cases: int) -> Iterator[tuple[dict[str, Run], str]]:
    """Give both ways of copying a vault, to the disk it is on, and how large it is."""
    with opened(cases) as workspace, tempfile.TemporaryDirectory(prefix="meting-") as there:
        source, place = workspace.place / DATABASE, Path(there)
        copy = place / "copy.db"

        def plain() -> Took:
            spent = took(lambda: _copy(source, copy))
            copy.unlink()
            return spent

        def ours() -> Took:
            spent = took(lambda: workspace.backups.make(place))
            for made in place.iterdir():
                shutil.rmtree(made)
            return spent

        size = f"{source.stat().st_size / 1e6:,.0f} MB"
        yield {"plain": plain, "ours": ours}, size


def measure() -> Iterator[Figure]:
    """Measure a backup at three sizes; and tell what a drill takes."""
    for cases in SIZES:
        with runs(cases) as (works, size):
            times = in_turn(works, ROUNDS)
        yield compared(
            "backup", f"backup and its check, {cases:,} cases", "copying the file, fsync",
            times["ours"], times["plain"], MOST, note=size,
        )  # fmt: skip
    yield from _told(TOLD)


def _told(cases: int) -> Iterator[Figure]:
    with opened(cases) as workspace:
        workspace.backups.make()
        works = {
            "a restore drill": timed(workspace.drills.drill),
            "is a backup due": timed(workspace.backups.is_due),
        }
        times = in_turn(works, ROUNDS)
    for what in works:
        yield Figure(work="backup", what=f"{what}, {cases:,} cases", ours=middle(times[what]))


def measure_growth() -> Iterator[Figure]:
    """Measure how a backup grows with the number of cases."""
    by_size: dict[int, float] = {}
    for cases in SIZES:
        with runs(cases) as (works, _):
            by_size[cases] = middle(in_turn({"ours": works["ours"]}, ROUNDS)["ours"]).cpu
    yield grown("backup and its check", by_size, LINEAR)
