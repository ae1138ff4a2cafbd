# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""After how long it locks: the vault says it, and nobody may make it longer."""

from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.setting import SettingKey
from casuskluis.hardening.policy import POLICY_FILE
from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.idle import DEFAULT_MINUTES
from casuskluis_ui.shell.policy import idle_ceiling

_LONGEST = 60


def idle_minutes(workspace: Workspace, policy: Path = POLICY_FILE) -> int:
    """Return the minutes of a vault: never more than its ceiling and that of the computer.

    Args:
        workspace: Of the vault.
        policy: What IT decided for this computer.
    """
    ceilings = (_minutes(workspace, SettingKey.IDLE_CEILING), idle_ceiling(policy) or _LONGEST)
    return min(_minutes(workspace, SettingKey.IDLE_LOCK), *ceilings)


def own_minutes(wanted: int, limit: int) -> int:
    """Return after how long it locks for an officer who may have a wish.

    Args:
        wanted: Minutes; 0 for no wish.
        limit: Of the vault.
    """
    return min(wanted or limit, limit)


def _minutes(workspace: Workspace, key: SettingKey) -> int:
    try:
        return workspace.settings.get(key).number(highest=_LONGEST)
    except CasuskluisError:
        return DEFAULT_MINUTES
