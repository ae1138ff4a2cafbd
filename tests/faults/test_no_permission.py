# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A place where nothing may be written, also for the one who may do everything."""

import time
from pathlib import Path

from casuskluis.cli.failures import ExitCode
from casuskluis.cli.output import NOT_WRITABLE
from casuskluis.vault.errors import PlaceNotWritable
from faults.scene import on_own_mounts, sentence
from faults.tally import tally


def test_every_command_is_refused_and_nothing_is_touched(folder: Path, disk: Path) -> None:
    begin = time.monotonic()
    found = on_own_mounts("read-only", disk, folder)
    vault = sentence(PlaceNotWritable(place=str(disk / folder.name)))
    place = sentence(PlaceNotWritable(place=str(disk)))
    paper = NOT_WRITABLE.format(name="overzicht.pdf") + "\n"

    said = {name: (one["code"], one["said"]) for name, one in found["tries"].items()}
    assert said == {
        "open": (ExitCode.REFUSED, vault),
        "check": (ExitCode.REFUSED, vault),
        "make": (ExitCode.REFUSED, place),
        "backup": (ExitCode.REFUSED, place),
        "paper": (ExitCode.REFUSED, paper),
    }
    assert found["untouched"]
    assert not (disk.parent / "noodblad.pdf").exists()
    tally("read-only medium", cases=len(said), lost=0, seconds=time.monotonic() - begin)
