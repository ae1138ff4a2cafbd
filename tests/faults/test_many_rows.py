# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A very long file: its time and memory, its progress, and stopping half way.

With ``CASUSKLUIS_FULL=1`` it has the 100,000 rows it may have at most.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.services.workspace import Workspace
from faults.scene import BEFORE, FULL, child, left_in, rows, unlock

COUNT = 100_000 if FULL else 5_000
SECONDS = 60
MEBIBYTES = 1024


@pytest.fixture(scope="module")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lang") / "personen.csv"
    path.write_text(rows(COUNT), encoding="utf-8")
    return path


def test_a_long_file_is_imported_in_bounded_time_and_memory(
    folder: Path, long_file: Path, record_property: Callable[[str, object], None]
) -> None:
    found = child("measure", long_file, folder)
    print(  # noqa: T201 - the figures of this test are asked for
        f"\n{COUNT} rows: {found['plan']:.1f} s to check, {found['seconds']:.1f} s in all, "
        f"peak {found['mebibytes']} MiB, {len(found['steps'])} steps of progress"
    )
    for name in ("plan", "seconds", "mebibytes"):
        record_property(name, found[name])

    assert found["added"] == COUNT
    assert found["seconds"] < SECONDS
    assert found["mebibytes"] < MEBIBYTES
    done, total = found["steps"][-1]
    assert done == total >= COUNT
    assert len(found["steps"]) > COUNT // 1000
    assert found["steps"] == sorted(found["steps"])
    assert len(left_in(folder)) == len(BEFORE) + COUNT


@pytest.mark.parametrize("after", [0, 3])
def test_stopping_leaves_nothing(
    workspace: Workspace, folder: Path, long_file: Path, after: int
) -> None:
    asked = iter(range(after))
    sheet = workspace.imports.read_persons(long_file)

    with pytest.raises(Cancelled):
        workspace.imports.plan_persons(sheet, cancelled=lambda: next(asked, None) is None)
    workspace.close()

    assert left_in(folder) == list(BEFORE)
    unlock(folder).close()
