# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether a place lies inside a vault, where nothing but the vault itself may be written."""

from contextlib import suppress
from pathlib import Path

from casuskluis.vault.access.copies import FIRST, SECOND


def is_inside_vault(place: Path) -> bool:
    """Tell whether a file would come inside a vault, or in the place of one of its files."""
    with suppress(OSError):  # a place that cannot be looked at cannot be written either
        return any(
            (folder / name).is_file()
            for folder in place.resolve().parents
            for name in (FIRST, SECOND)
        )
    return False
