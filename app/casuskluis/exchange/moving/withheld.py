# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Columns that are never taken over: religion, origin, nationality and photos.

The record of a person has deliberately no field for them (see `casuskluis.domain.subject`), and
a note about somebody is no way around that. Source: domain.md 6.9, AVG article 9.
"""

from casuskluis.domain.naming import fold
from casuskluis.exchange.moving.fields import CASE_HEADERS

_STEMS = (
    "religi", "geloof", "geloofs", "godsdienst", "levensbeschouw", "levensovertuig", "gezindte",
    "kerk", "moskee", "synagoge", "bekeer", "moslim", "etnic", "etnisch", "ethnic", "afkomst",
    "nationaliteit", "huidskleur", "ras", "migratieachtergrond", "allochtoon", "geboorteland",
    "foto", "pasfoto", "bekering",
)  # fmt: skip
_WHOLE = frozenset({"ras", "kerk"})
"""Short words that are the beginning of many others."""
_PHRASES = ("land van herkomst", "culturele achtergrond", "seksuele", "herkomstland")
_ALONE = frozenset({"herkomst", "achtergrond", "cultuur"})
"""Words that mean origin when the header says nothing else."""
_KNOWN = frozenset(fold(name) for names in CASE_HEADERS.values() for name in names)


def is_withheld(header: str) -> bool:
    """Tell whether a column holds what may not be kept."""
    folded = fold(header)
    if folded in _KNOWN:
        return False
    if folded in _ALONE or any(phrase in folded for phrase in _PHRASES):
        return True
    return any(_is_stem(word) for word in folded.split())


def _is_stem(word: str) -> bool:
    if word in _WHOLE:
        return True
    return any(word.startswith(stem) for stem in _STEMS if stem not in _WHOLE)
