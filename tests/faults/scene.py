# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A small vault with a few persons in it, files to import, and how to look afterwards."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.lists import SubjectQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.explanations import explain
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from cli.terminal import NOW, PASSPHRASE

TESTS = Path(__file__).parents[1]
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Whether the large sizes are asked for."""
MEETING = "2026-01"
BEFORE = tuple(f"Eerder {letter}" for letter in "abcde")
"""The surnames of the persons that were in the vault before anything went wrong."""
HEADER = "Achternaam;Tussenvoegsel;Voornaam;Geboren;M/V;Straat;Huisnummer;Postcode;Plaats\n"
MARK = "Merkwaardig"
"""Starts every surname of the imported files; may stand in no sentence."""


def vaults() -> Vaults:
    return Vaults(FixedClock(NOW), "toets", FLOOR)


def secret() -> bytearray:
    return bytearray(PASSPHRASE, "utf-8")


def unlock(folder: Path) -> Workspace:
    return vaults().open(folder, secret())


def make(folder: Path) -> Path:
    """Make a vault with the persons of `BEFORE` and one planned meeting; return its folder."""
    workspace, _ = vaults().create(folder, secret(), municipality="Veldhaven", label="Toets")
    for name in BEFORE:
        workspace.persons.add(person(name))
    partners = workspace.partners
    partners.save_organisation(Organisation(name=MARK, core_role=CoreRole.MUNICIPALITY))
    meeting = CaseMeeting(number=MeetingNumber(""), held_on=NOW.date())
    planned = workspace.meetings.plan(meeting)
    topic = AgendaItem(meeting_id=planned.id, position=1, title="Jaarplan van het overleg")
    workspace.agendas.add(topic)
    workspace.close()
    return folder


def person(family: str) -> Subject:
    return Subject(name=PersonName(family=family, given="Jan"), street="Lange Kade " * 20)


def families(workspace: Workspace) -> list[str]:
    """Return the surname of everybody in the vault, in the order of the alphabet."""
    ids = workspace.persons.ids(SubjectQuery())
    return [line.name.family for line in workspace.persons.lines(ids)]


def left_in(folder: Path) -> list[str]:
    """Check every byte of a vault, open it, and return who is in it."""
    assert vaults().check(folder, secret()).is_sound
    workspace = unlock(folder)
    try:
        return families(workspace)
    finally:
        workspace.close()


def rows(count: int) -> str:
    """Return a file of so many persons, all of them good."""
    return HEADER + "".join(
        f"{MARK}{number};van den;Jan;03-02-1995;M;Dam;{number % 200};8232 ZX;Lelystad\n"
        for number in range(count)
    )


def sentence(error: CasuskluisError) -> str:
    return f"{explain(error)}\n"


def child(
    *arguments: object,
    before: tuple[str, ...] = (),
    module: str = "faults.child",
    patience: float = 300,
) -> Any:
    """Return what the child tells, run as a real process."""
    done = subprocess.run(  # noqa: S603  # our own module
        [*before, sys.executable, "-m", module, *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=patience, cwd=TESTS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def on_own_mounts(
    *arguments: object, module: str = "faults.child", patience: float = 300
) -> Any:
    """Run the child where it may mount a disk of its own, or skip."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare")
    apart = ("unshare", "--user", "--map-root-user", "--mount")
    probe = [*apart, "sh", "-c", "mount -t tmpfs none /mnt"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:  # noqa: S603  # fixed
        pytest.skip("no mount namespaces here")
    return child(*arguments, before=apart, module=module, patience=patience)
