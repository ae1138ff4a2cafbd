# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A disk that runs full, at every piece of work: nothing by halves, and all well with room."""

import time
from pathlib import Path

import pytest

from casuskluis.cli.failures import ExitCode
from casuskluis.cli.output import FULL
from casuskluis.storage.failures import StorageFull
from casuskluis.vault.errors import DiskFull
from faults.child import MANY, ROWS
from faults.scene import BEFORE, MARK, child, left_in, on_own_mounts, sentence
from faults.scene import FULL as LARGE
from faults.tally import tally

VAULT = [
    "data.db", "lock", "vault.json", "vault.json.2", "vernietigd.json", "vernietigd.json.2"
]  # fmt: skip
INSIDE = sorted(["Proef.kluis", *(f"Proef.kluis/{name}" for name in VAULT)])


def test_a_save_is_refused_and_every_acknowledged_one_is_kept(
    untouched: Path, disk: Path
) -> None:
    found = on_own_mounts("save", disk, 200_000, untouched)
    first, after = found["first"], found["after"]

    assert first["error"] == "StorageFull"
    assert f"{first['said']}\n" == sentence(StorageFull())
    assert 0 < len(first["kept"]) < MANY
    assert first["seen"] == len(after["families"])  # looking went on
    assert sorted(after["families"]) == sorted([*BEFORE, *first["kept"]])
    assert after["sound"]
    assert found["left"] == INSIDE
    assert len(found["again"]["kept"]) == MANY
    assert found["end"]["sound"]


def test_a_limit_on_the_size_of_files_counts_as_full(folder: Path) -> None:
    size = (folder / "data.db").stat().st_size

    found = child("small-files", size + 100_000, folder)

    assert found["error"] == "StorageFull"
    assert 0 < len(found["kept"]) < MANY
    assert sorted(found["after"]["families"]) == sorted([*BEFORE, *found["kept"]])
    assert found["after"]["sound"]


def test_an_import_is_whole_or_not_there(untouched: Path, disk: Path) -> None:
    found = on_own_mounts("import", disk, 1_000_000, untouched)
    first, again = found["first"], found["again"]

    assert (first["code"], first["said"]) == (ExitCode.REFUSED, sentence(StorageFull()))
    assert MARK not in first["out"] + first["said"]
    assert found["left"] == INSIDE
    assert found["after"] == {"sound": True, "families": list(BEFORE)}
    assert (again["code"], again["said"]) == (ExitCode.DONE, "")
    assert f"{ROWS} personen toegevoegd." in again["out"]
    assert len(found["end"]["families"]) == len(BEFORE) + ROWS
    assert found["end"]["sound"]


def test_an_import_through_the_services_is_whole_or_not_there(
    untouched: Path, disk: Path
) -> None:
    found = on_own_mounts("import-service", disk, 50_000, untouched)

    assert found["first"]["error"] == "StorageFull"
    assert found["after"] == {"sound": True, "families": list(BEFORE)}
    assert found["again"] == {"added": ROWS}


@pytest.mark.parametrize("room", [100_000, 600_000] if LARGE else [600_000])
def test_a_backup_beside_the_vault_leaves_only_its_empty_folder(
    untouched: Path, disk: Path, room: int
) -> None:
    found = on_own_mounts("backup", disk, room, untouched)
    first = found["first"]

    assert (first["code"], first["said"]) == (ExitCode.REFUSED, sentence(DiskFull()))
    assert found["left"] == [*INSIDE, "reservekopieën"]
    assert found["after"] == {"sound": True, "families": list(BEFORE)}
    assert found["again"]["code"] == ExitCode.DONE


@pytest.mark.parametrize("room", [0, 100_000] if LARGE else [100_000])
def test_a_backup_elsewhere_leaves_nothing(folder: Path, disk: Path, room: int) -> None:
    found = on_own_mounts("backup-there", disk, room, folder)
    first = found["first"]

    assert (first["code"], first["said"]) == (ExitCode.REFUSED, sentence(DiskFull()))
    assert found["left"] == []
    assert found["after"]["sound"]
    assert found["again"]["code"] == ExitCode.DONE


@pytest.mark.parametrize("room", [0, 8192] if LARGE else [8192])
def test_a_paper_leaves_nothing(folder: Path, disk: Path, room: int) -> None:
    found = on_own_mounts("paper-there", disk, room, folder)
    first = found["first"]

    assert first["code"] == ExitCode.REFUSED
    assert first["said"] == f"{FULL.format(name='agenda.pdf')}\n"
    assert found["left"] == []
    assert found["after"]["sound"]
    assert (found["again"]["code"], found["again"]["said"]) == (ExitCode.DONE, "")


def test_work_that_is_done_is_not_called_refused_when_only_closing_fails(
    folder: Path,
) -> None:
    assert "Net gelukt" in child("full-at-closing", folder)["families"]
    assert "Net gelukt" in left_in(folder)


@pytest.mark.slow
def test_whatever_room_is_left_nothing_is_lost_and_all_is_well_with_room(
    tmp_path: Path,
) -> None:
    begin = time.monotonic()
    many = 40 if LARGE else 1
    found = on_own_mounts(tmp_path, many, module="faults.crowding", patience=7200)
    unexplained = [
        one for one in found if "!" in one["end"] or one["again"] not in {"", "done"}
    ]
    tally(
        "full disk",
        cases=len(found),
        lost=sum(one["lost"] for one in found),
        unopenable=sum(bool(one["trouble"]) for one in found),
        unexplained=len(unexplained),
        seconds=time.monotonic() - begin,
        note="each done again, in the same program, once there was room",
    )
    assert unexplained == []
    assert [one for one in found if one["lost"] or one["trouble"]] == []
    assert len({one["work"] for one in found if one["again"] == "done"}) >= 6
