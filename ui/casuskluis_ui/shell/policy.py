# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What IT decides about the window, for a whole computer."""

from pathlib import Path

from casuskluis.hardening.policy import POLICY_FILE, decided

IDLE_CEILING = "vergrendelen_na_minuten"
"""Name of the entry; see `casuskluis.hardening.policy`."""

SCREEN_SHARING = "schermdelen_toestaan"


def idle_ceiling(file: Path = POLICY_FILE) -> int | None:
    """Return the longest time without use, in minutes; None when IT decided nothing.

    Args:
        file: The policy of a computer with Linux; Windows has it in its registry.
    """
    found = decided(IDLE_CEILING, file)
    return found if isinstance(found, int) and found > 0 else None


def may_share(file: Path = POLICY_FILE) -> bool:
    """Tell whether an officer may show the window to others for some minutes.

    What cannot be read as yes is no, once there is an entry.

    Args:
        file: The policy of a computer with Linux; Windows has it in its registry.
    """
    found = decided(SCREEN_SHARING, file)
    return found is None or found == 1
