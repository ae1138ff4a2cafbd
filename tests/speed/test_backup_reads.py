# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How often a backup reads and writes each byte of the vault, as the system counts it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from casuskluis.services.workspace import Workspace
from services.bureau import open_office
from storage import crowd

_COUNTS = Path("/proc/self/io")
CASES = 4_000
READ, WRITTEN = 5.0, 1.3
"""Times the size of the vault: 4 and 1 when this was written."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = open_office(tmp_path).workspace
    crowd.fill(made.context.database, CASES)
    yield made
    made.close()


def counts() -> dict[str, int]:
    lines = (line.split(": ") for line in _COUNTS.read_text("ascii").splitlines())
    return {name: int(number) for name, number in lines}


@pytest.mark.skipif(not _COUNTS.exists(), reason="Linux counts what a process reads")
def test_a_backup_reads_the_vault_a_few_times_and_writes_it_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    size = (workspace.place / "data.db").stat().st_size
    place = tmp_path / "elders"
    place.mkdir()
    before = counts()
    workspace.backups.make(place)
    after = counts()
    read, written = ((after[name] - before[name]) / size for name in ("rchar", "wchar"))
    print(f"\n{size / 1e6:.1f} MB read {read:.2f} times, written {written:.2f} times")  # noqa: T201 - a figure
    assert read <= READ
    assert written <= WRITTEN
