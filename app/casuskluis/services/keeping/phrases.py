# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A passphrase to propose to somebody who makes a vault."""

import secrets

from casuskluis.services.editions.partner_copy import word_list

WORDS = 6
"""Six of some 1,650 words are 64 bits; turning each guess into a key takes a second besides."""


def suggestion(words: int = WORDS) -> str:
    """Draw a passphrase of plain words, by chance and kept nowhere."""
    return " ".join(secrets.choice(word_list()) for _ in range(words))
