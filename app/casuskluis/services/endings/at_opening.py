# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes by itself when a vault is opened, before anybody looks."""

from contextlib import suppress
from dataclasses import replace

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.endings.destroying import Finished
from casuskluis.services.workspace import Workspace


def tidied(workspace: Workspace) -> Workspace:
    """Remove what is past its day; a full disk must not keep the vault shut.

    Nothing while the clock may be wrong: what lies in the bin is there to come back.
    """
    with suppress(CasuskluisError):
        if not workspace.clock_doubt:
            workspace.bin.expire()
    with suppress(CasuskluisError):
        return replace(workspace, removed=workspace.removal.at_opening())
    return workspace


def destroyed_again(workspace: Workspace) -> Finished:
    """Finish what was destroyed already, so that it is not shown again."""
    notifications = 0
    if workspace.ledger.pending:
        with suppress(CasuskluisError):
            notifications = workspace.removal.again()
    return replace(workspace.destruction.finish(), notifications=notifications)
