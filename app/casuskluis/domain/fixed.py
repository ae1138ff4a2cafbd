# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is set once in a record, or only by an action of its own."""

from typing import Protocol

from casuskluis.domain.errors import ChangedMeanwhile, RuleViolated


class FieldFixed(RuleViolated):
    """This part of a record is set once, or changes only by an action of its own."""


class Versioned(Protocol):
    """A record that counts its changes."""

    @property
    def version(self) -> int:
        """Grows by one with every save."""


def check_fixed(stored: Versioned, given: Versioned, *names: str) -> None:
    """Refuse a changed record in which one of these fields is another one.

    Args:
        stored: The record as it is in the vault.
        given: The record as it is to be.
        names: The fields that an ordinary change leaves alone.

    Raises:
        ChangedMeanwhile: When somebody else saved it in between; then they may well differ.
        FieldFixed: When one differs.
    """
    if stored.version != given.version:
        raise ChangedMeanwhile
    if any(getattr(stored, name) != getattr(given, name) for name in names):
        raise FieldFixed
