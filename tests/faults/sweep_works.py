# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pieces of work the sweep makes fail, and how a vault is judged afterwards."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casuskluis.domain.identifiers import CaseId
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import VaultError, WrongPassphrase
from cli.terminal import PASSPHRASE
from faults.older import as_before
from faults.scene import BEFORE, families, make, person, rows, secret, unlock, vaults
from services.bureau import PASSPHRASE as OFFICE_PASSPHRASE
from services.bureau import VAULTS, open_office
from services.planted import Words, found_in, pages, plant

NAME = "Proef.kluis"
BACKUP = "reservekopie.kluis"
CSV = "personen.csv"
ROWS = 200
NEW = "zes andere woorden op een rij"
LATER = "Later"
Tell = Callable[[str], None]
Told = list[str]


@dataclass(frozen=True)
class Work:
    """A piece of work on the vault in a folder.

    Attributes:
        prepare: Puts everything in an empty folder that each case gets a copy of.
        begin: Opens what must be open before the faults begin.
        do: The work itself; tells what it may promise to the officer.
        judge: Looks afterwards; returns how many promises were broken. Raises when the vault
            does not open, or is not as it was.
    """

    prepare: Callable[[Path], None]
    begin: Callable[[Path], Any]
    do: Callable[[Any, Tell], None]
    judge: Callable[[Path, Told], int]


@contextmanager
def sound(place: Path, passphrase: str = PASSPHRASE) -> Iterator[Workspace]:
    """Open a vault, and check every byte and the whole journal before it is given back."""
    workspace = vaults().open(place, bytearray(passphrase, "utf-8"))
    try:
        assert workspace.journal.check().breach is None, "the chain is broken"
        assert workspace._vault.verify().is_sound, "not sound"
        yield workspace
    finally:
        workspace.close()


def _small(folder: Path) -> None:
    make(folder / NAME)


def _unlocked(folder: Path) -> Workspace:
    return unlock(folder / NAME)


def _as_it_was(place: Path, passphrase: str = PASSPHRASE) -> list[str]:
    with sound(place, passphrase) as workspace:
        found = families(workspace)
    assert set(BEFORE) <= set(found), "what was there before is gone"
    return found


# Saving


def _save(workspace: Workspace, tell: Tell) -> None:
    for number in range(3):
        tell(workspace.persons.add(person(f"{LATER} {number}")).name.family)
    (first, *_) = (one for one in _everybody(workspace) if one.name.family == BEFORE[0])
    workspace.persons.save(first.__class__(**{**_fields(first), "street": LATER}))
    tell("changed")
    workspace.close()


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _everybody(workspace: Workspace) -> list[Any]:
    with workspace.context.read() as transaction:
        return list(transaction.subjects.all())


def _judge_save(folder: Path, told: Told) -> int:
    with sound(folder / NAME) as workspace:
        found = {one.name.family: one.street for one in _everybody(workspace)}
    assert set(BEFORE) <= set(found), "what was there before is gone"
    lost = [one for one in told if one != "changed" and one not in found]
    changed = found[BEFORE[0]] == LATER
    return len(lost) + ("changed" in told and not changed)


# Opening and closing


def _open(folder: Path, tell: Tell) -> None:
    workspace = _unlocked(folder)
    tell("open")
    workspace.close()


def _judge_open(folder: Path, told: Told) -> int:
    assert _as_it_was(folder / NAME) == list(BEFORE)
    return 0


# Bringing in persons


def _with_rows(folder: Path) -> None:
    _small(folder)
    (folder / CSV).write_text(rows(ROWS), encoding="utf-8")


def _import(opened: tuple[Workspace, Path], tell: Tell) -> None:
    workspace, path = opened
    imports = workspace.imports
    imports.apply_persons(imports.plan_persons(imports.read_persons(path)))
    tell("all")
    workspace.close()


def _judge_import(folder: Path, told: Told) -> int:
    added = len(_as_it_was(folder / NAME)) - len(BEFORE)
    assert added in {0, ROWS}, "half an import"
    return int(bool(told) and not added)


# Backing up and restoring


def _back_up(workspace: Workspace, tell: Tell) -> None:
    tell(str(workspace.backups.make()))
    workspace.close()


def _judge_back_up(folder: Path, told: Told) -> int:
    assert _as_it_was(folder / NAME) == list(BEFORE)
    return sum(not _is_sound_copy(Path(one)) for one in told)


def _is_sound_copy(place: Path) -> bool:
    return place.exists() and vaults().check(place, secret()).is_sound


def _with_backup(folder: Path) -> None:
    _small(folder)
    workspace = _unlocked(folder)
    (folder / "elders").mkdir()
    made = workspace.backups.make(folder / "elders")
    made.rename(folder / BACKUP)
    workspace.persons.add(person(LATER))
    workspace.close()
    shutil.rmtree(folder / "elders")


def _restore(folder: Path, tell: Tell) -> None:
    vaults().restoring.with_passphrase(folder / BACKUP, folder / NAME, secret())
    tell("restored")


def _judge_restore(folder: Path, told: Told) -> int:
    """The old vault is there with its last change, in its place or aside; the backup stays."""
    assert _is_sound_copy(folder / BACKUP), "the backup is damaged"
    places = [one for one in sorted(folder.iterdir()) if (one / "data.db").exists()]
    kept = [(one.name, LATER in _or_unfinished(one)) for one in places if one.name != BACKUP]
    assert any(later for _, later in kept), "the last change is nowhere"
    return int(bool(told) and (NAME, False) not in kept)


def _or_unfinished(place: Path) -> list[str]:
    try:
        return _as_it_was(place)
    except VaultError:
        assert place.name != NAME, "the vault does not open"
        return []


# Another passphrase


def _change(workspace: Workspace, tell: Tell) -> None:
    workspace.keys.change_passphrase(secret(), bytearray(NEW, "utf-8"))
    tell("changed")
    workspace.close()


def _judge_change(folder: Path, told: Told) -> int:
    try:
        found, changed = _as_it_was(folder / NAME, NEW), True
    except WrongPassphrase:
        found, changed = _as_it_was(folder / NAME), False
    assert found == list(BEFORE)
    return int(bool(told) and not changed)


# Destroying


def _with_list(folder: Path) -> None:
    office = open_office(folder)
    words = Words()
    plant(office, words)
    office.workspace.destruction.draw_up()
    place = office.workspace.place
    office.workspace.close()
    place.rename(folder / NAME)
    (folder / "woorden").write_text("\n".join(words.given), encoding="utf-8")


def _open_office(folder: Path) -> Workspace:
    return VAULTS.open(folder / NAME, bytearray(OFFICE_PASSPHRASE))


def _destroy(workspace: Workspace, tell: Tell) -> None:
    (drawn,) = workspace.destruction.lists()
    workspace.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)
    tell("destroyed")
    workspace.close()


def _judge_destroy(folder: Path, told: Told) -> int:
    words = (folder / "woorden").read_text("utf-8").split("\n")
    with sound(folder / NAME, OFFICE_PASSPHRASE.decode()) as workspace:
        vault = workspace._vault
        left = found_in(pages(vault, vault.folder / "data.db"), words)
        assert left in (set(), set(words)), "half a file"
        assert bool(left) is not bool(workspace.destruction.remaining())
        assert not workspace.ledger.pending
        if left:
            assert workspace.cases.file(CaseId(1)).information
    return int(bool(told) and bool(left))


# Bringing an older vault up to date


def _older(folder: Path) -> None:
    office = open_office(folder)
    for name in BEFORE:
        office.workspace.persons.add(person(name))
    as_before(office.workspace).rename(folder / NAME)


def _migrate(folder: Path, tell: Tell) -> None:
    workspace = _open_office(folder)
    tell("open")
    workspace.close()


def _judge_migrate(folder: Path, told: Told) -> int:
    found = _as_it_was(folder / NAME, OFFICE_PASSPHRASE.decode())
    assert found == list(BEFORE)
    return 0


WORKS = {
    "save": Work(_small, _unlocked, _save, _judge_save),
    "open": Work(_small, lambda folder: folder, _open, _judge_open),
    "import": Work(
        _with_rows, lambda folder: (_unlocked(folder), folder / CSV), _import, _judge_import
    ),
    "back up": Work(_small, _unlocked, _back_up, _judge_back_up),
    "restore": Work(_with_backup, lambda folder: folder, _restore, _judge_restore),
    "passphrase": Work(_small, _unlocked, _change, _judge_change),
    "destroy": Work(_with_list, _open_office, _destroy, _judge_destroy),
    "migrate": Work(_older, lambda folder: folder, _migrate, _judge_migrate),
}
