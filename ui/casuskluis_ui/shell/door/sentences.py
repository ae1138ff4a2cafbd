# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the lock screen says above its cards about what went before, in Dutch."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.shell.reason import LockReason, told

if TYPE_CHECKING:  # imported when a backup was put back: most starts only open a vault
    from casuskluis_ui.shell.session import PutBack


def tour_waits() -> str:
    """Return that the making of a vault goes on once that vault is open."""
    return _tr("U was bezig met een nieuwe kluis. Open de kluis, dan gaat u verder waar u was.")


def locked(reason: LockReason | None, at: datetime, *, drafts_lost: bool) -> str:
    """Return why the program locked and what could not be kept; empty when there is nothing.

    Args:
        reason: Why; None when the program was just started.
        at: When that was, in any time zone.
        drafts_lost: Not everything that was typed could be put in the vault.
    """
    said = [told(reason, at)] if reason is not None else []
    if drafts_lost:
        lost = _tr(
            "Niet alles wat u typte kon in de kluis worden bewaard. Het staat ook nergens "
            "anders op deze computer. Controleer of er ruimte is op de schijf en of de map "
            "van de kluis er nog is."
        )
        said.append(lost)
    return " ".join(said)


def restored(put_back: "PutBack | None") -> str:
    """Return that a backup was put back, and what came of it.

    Args:
        put_back: Where the vault before it went, and what else there is to tell.
    """
    said = [_tr("De back-up is teruggezet. U kunt de kluis nu openen.")]
    if put_back is not None and put_back.aside is not None:
        old = _tr("De kluis die er stond heet nu {name}.")
        said.append(old.format(name=put_back.aside.name))
    return " ".join((*said, *(put_back.sentences if put_back else ())))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LockScreen", text)
