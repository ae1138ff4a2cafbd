# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether a word of a name is an ordinary Dutch word as well."""

from casuskluis.disclosure.texts import ordinary_words


def is_ordinary(word: str) -> bool:
    """Tell whether a word, written small, is in the list of Dutch words."""
    return word.strip(".'’").casefold() in ordinary_words()
