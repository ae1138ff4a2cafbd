# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Error class to Dutch sentence: the one place window and command line share.

Each package has its module here with a table ``SENTENCES``. A sentence says what happened and
what to do; it may show the details an error carries, such as a file name or a row number.

The tables go by the name of a class, not by the class: else having every sentence at hand, for
when the disk of the program is gone, would mean having imported everything that can go wrong.
"""

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
def sentences() -> Mapping[str, str]:
    """Return every sentence by `name_of` its error, merged from the modules of this package."""
    import pkgutil  # noqa: PLC0415 - the lock screen does without

    merged: dict[str, str] = {}
    for module in pkgutil.iter_modules(__path__):
        merged |= import_module(f"{__name__}.{module.name}").SENTENCES
    return merged


def name_of(kind: type) -> str:
    """Return how the tables call a class: its place in the program."""
    return f"{kind.__module__}.{kind.__qualname__}".removeprefix("casuskluis.")


def class_named(name: str) -> type[CasuskluisError]:
    """Return the class that the tables call so; imports where it stands."""
    module, _, kind = name.rpartition(".")
    found: type[CasuskluisError] = getattr(import_module(f"casuskluis.{module}"), kind)
    return found


def explain(error: CasuskluisError) -> str:
    """Return the Dutch sentence for an error.

    A class without a sentence of its own gets that of its nearest base class.
    """
    table = sentences()
    names = map(name_of, type(error).__mro__)
    found = next((table[name] for name in names if name in table), FALLBACK)
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
