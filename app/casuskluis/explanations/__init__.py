# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Error class to Dutch sentence: the one place window and command line share.

Each package has its module here with a table ``SENTENCES``. A sentence says what happened and
what to do; it may show the details an error carries, such as a file name or a row number.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from casuskluis.domain.errors import CasuskluisError

FALLBACK = (
    "Er ging iets mis dat het programma niet kent. Wat al was opgeslagen, is er nog. Kijk of uw "
    "laatste stap is gelukt en doe die anders opnieuw. Gaat het weer mis, meld het dan aan uw "
    "beheerder."
)
"""What can be said of an error nobody foresaw: what was acknowledged is kept, and no more."""


@cache
def sentences() -> Mapping[type[CasuskluisError], str]:
    """Return every sentence, merged from the modules of this package."""
    merged: dict[type[CasuskluisError], str] = {}
    for module in pkgutil.iter_modules(__path__):
        merged |= import_module(f"{__name__}.{module.name}").SENTENCES
    return merged


def explain(error: CasuskluisError) -> str:
    """Return the Dutch sentence for an error.

    A class without a sentence of its own gets that of its nearest base class.
    """
    table = sentences()
    found = next((table[base] for base in type(error).__mro__ if base in table), FALLBACK)
    return found.format_map(_Details(error.details))


def unforeseen(code: str) -> str:
    """Return the sentence for an error nobody foresaw, with what an administrator needs.

    Args:
        code: Kind and place of the error, see `casuskluis.hardening.silence.fault_code`.
    """
    return f"{FALLBACK} Code voor de beheerder: {code}."


class _Details(dict[str, str | int]):
    """Details by name; one that an error does not carry shows as three dots."""

    def __missing__(self, key: str) -> str:
        return "…"
