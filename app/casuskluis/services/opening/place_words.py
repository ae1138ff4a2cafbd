# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer must know of the place a vault or a backup stands in; Dutch sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from casuskluis.vault.connection import DATABASE
from casuskluis.vault.faults import exists
from casuskluis.vault.surroundings import Surroundings, conflict_copies, look_around

_COPIES = (
    "Kopieën van een synchronisatieprogramma gevonden. In de kluis ‘{name}’ liggen: {files}. "
    "Dan is de kluis op twee computers tegelijk veranderd. Het programma kiest niet en gooit "
    "niets weg. {advice}"
)
_SETTLE = (
    "Maak een back-up, ga na op welke computer het laatste werk is gedaan, en verplaats deze "
    "bestanden daarna zelf naar een andere map."
)
_FOR_OTHERS = "Laat dit zien aan de collega die in de kluis werkt, of aan de beheerder."
_CLOUD = (
    "De map ‘{name}’ staat in een map die {cloud} synchroniseert. Daardoor kunnen er twee "
    "versies ontstaan en komt er een kopie buiten deze computer, al is die versleuteld. Zet "
    "de kluis liever op een plek die niet wordt gesynchroniseerd."
)
_CLOUD_BACKUP = (
    "De map ‘{name}’ wordt gesynchroniseerd door {cloud}. De back-up is versleuteld, maar "
    "er komt een kopie buiten deze computer. Vraag of dat in uw gemeente mag, of kies een "
    "andere plek."
)
_NETWORK = (
    "De map ‘{name}’ staat op een netwerkschijf. Niet elke netwerkschijf zorgt ervoor dat "
    "er maar één tegelijk schrijft. Werk er met één persoon tegelijk in, of zet de kluis op "
    "deze computer."
)
_STICK = (
    "De map ‘{name}’ staat op een losse schijf of stick. Trek die er pas uit als de kluis "
    "is vergrendeld."
)
_MOST_NAMES = 3


def vault_warnings(around: Surroundings, *, reading: bool = False) -> tuple[str, ...]:
    """Return what to know of the place of a vault; nothing for an ordinary one.

    Args:
        around: As it was seen at the opening.
        reading: Whether the vault is only read: then nothing can be done about it here.
    """
    found = []
    if around.copies:
        found.append(copies_sentence(around.name, around.copies, reading=reading))
    if around.cloud:
        found.append(_CLOUD.format(name=around.name, cloud=around.cloud))
    if around.network:
        found.append(_NETWORK.format(name=around.name))
    if around.removable:
        found.append(_STICK.format(name=around.name))
    return tuple(found)


def backup_warnings(folder: Path) -> tuple[str, ...]:
    """Return what to know of a place for backups; a stick or a share is a fine one.

    Args:
        folder: Chosen by the officer.
    """
    around = look_around(folder)
    if around.cloud:
        return (_CLOUD_BACKUP.format(name=around.name, cloud=around.cloud),)
    return ()


def copies_sentence(name: str, copies: Sequence[str], *, reading: bool = False) -> str:
    """Return what to do about conflict copies.

    Args:
        name: Of the folder of the vault.
        copies: Their names.
        reading: Whether the vault is only read: who reads can make no backup.
    """
    shown = ", ".join(f"‘{one}’" for one in copies[:_MOST_NAMES])
    more = len(copies) - _MOST_NAMES
    files = f"{shown} en nog {more}" if more > 0 else shown
    return _COPIES.format(name=name, files=files, advice=_FOR_OTHERS if reading else _SETTLE)


@dataclass(frozen=True, slots=True)
class Glance:
    """A short look at the place of an open vault.

    Attributes:
        there: Whether the vault is still there.
        warning: What to know of conflict copies, in Dutch; empty when there are none.
    """

    there: bool
    warning: str = ""


def glance(folder: Path, *, reading: bool = False) -> Glance:
    """Look whether a vault is still there; may wait long for a share that hangs.

    Args:
        folder: The vault.
        reading: Whether it is only read.
    """
    if not exists(folder / DATABASE):
        return Glance(there=False)
    copies = conflict_copies(folder)
    told = copies_sentence(folder.name, copies, reading=reading) if copies else ""
    return Glance(there=True, warning=told)
