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
    "In de kluis ‘{name}’ liggen bestanden die een synchronisatieprogramma heeft gemaakt: "
    "{files}. Dan is de kluis op twee computers tegelijk veranderd. Het programma kiest "
    "niet en gooit niets weg. Maak een back-up, ga na op welke computer het laatste werk is "
    "gedaan, en verplaats deze bestanden daarna zelf naar een andere map."
)
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


def vault_warnings(around: Surroundings) -> tuple[str, ...]:
    """Return what to know of the place of a vault; nothing for an ordinary one."""
    found = [copies_sentence(around.name, around.copies)] if around.copies else []
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


def copies_sentence(name: str, copies: Sequence[str]) -> str:
    """Return what to do about conflict copies.

    Args:
        name: Of the folder of the vault.
        copies: Their names.
    """
    shown = ", ".join(f"‘{one}’" for one in copies[:_MOST_NAMES])
    more = len(copies) - _MOST_NAMES
    return _COPIES.format(name=name, files=f"{shown} en nog {more}" if more > 0 else shown)


@dataclass(frozen=True, slots=True)
class Glance:
    """A short look at the place of an open vault.

    Attributes:
        there: Whether the vault is still there.
        warning: What to know of conflict copies, in Dutch; empty when there are none.
    """

    there: bool
    warning: str = ""


def glance(folder: Path) -> Glance:
    """Look whether a vault is still there; may wait long for a share that hangs.

    Args:
        folder: The vault.
    """
    if not exists(folder / DATABASE):
        return Glance(there=False)
    copies = conflict_copies(folder)
    return Glance(there=True, warning=copies_sentence(folder.name, copies) if copies else "")
