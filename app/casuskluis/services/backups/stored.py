# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The backups that stand somewhere, told in words: to choose one from."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.vault.backups.stock import Backup, Proof, in_stock
from casuskluis.vault.errors import VaultError

_VERDICTS: Mapping[Proof, str] = {
    Proof.OURS: "in orde",
    Proof.WHOLE: "compleet; wordt bij terugzetten nagelezen",
    Proof.OTHER_KEY: "van vóór de nieuwe sleutels; wordt niet vanzelf opgeruimd",
    Proof.DAMAGED: "beschadigd of niet afgemaakt",
}
_MEGA, _KILO = 1_000_000, 1000


@dataclass(frozen=True, slots=True)
class StoredBackup:
    """One backup.

    Attributes:
        folder: Where it stands.
        made_at: When it was made, with time zone; None when that cannot be read.
        size: Of its database, in bytes.
        verdict: What is known of it without opening it, in Dutch.
        usable: Whether it may be put back.
    """

    folder: Path
    made_at: datetime | None
    size: int
    verdict: str
    usable: bool

    @property
    def sentence(self) -> str:
        """When, how large and in what state, in Dutch."""
        made = f"{self.made_at.astimezone():%d-%m-%Y %H:%M}" if self.made_at else "onbekend"
        large = self.size >= _MEGA
        size = f"{self.size / _MEGA:.1f} MB" if large else f"{self.size // _KILO} kB"
        return " · ".join((made, size.replace(".", ","), self.verdict))


def stored(backups: Iterable[Backup]) -> tuple[StoredBackup, ...]:
    """Return backups in words."""
    return tuple(
        StoredBackup(
            one.folder,
            one.made_at,
            one.size,
            _VERDICTS[one.proof],
            one.proof is not Proof.DAMAGED,
        )
        for one in backups
    )


def stored_at(place: Path) -> tuple[StoredBackup, ...]:
    """Return the backups at a place, newest first, without opening anything.

    Args:
        place: A backup itself, a folder with backups, or a vault: then those beside it.
    """
    for folder in (place, place.parent, backup_folder(place)):
        with suppress(VaultError):
            found = in_stock(folder)
            if folder == place.parent:
                found = tuple(one for one in found if one.folder == place)
            if found:
                return stored(found)
    return ()
