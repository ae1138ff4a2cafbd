# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How hard a new passphrase is to guess, in steps: what somebody sees who is choosing one."""

from enum import StrEnum

MINIMUM_CHARACTERS = 14
"""Of the vault: less is refused."""


class Strength(StrEnum):
    """How hard it is to guess. The vault takes the last two."""

    NONE = "none"
    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"
