# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Signals of tension: what is noticed in town, never about a person."""

from dataclasses import dataclass

from casuskluis.domain.identifiers import TensionSignalId
from casuskluis.domain.officer import Permission
from casuskluis.domain.tension import TensionSignal
from casuskluis.services.context import Context

_NEEDS = Permission.PROGRAMME


@dataclass(frozen=True, slots=True)
class TensionService:
    """The signals of tension, each kept as it develops."""

    context: Context

    def all(self) -> list[TensionSignal]:
        """Return every signal, newest first."""
        with self.context.read(_NEEDS) as transaction:
            return transaction.tensions.all()

    def get(self, signal_id: TensionSignalId) -> TensionSignal:
        """Return one signal.

        Raises:
            NotFound: When there is none.
        """
        with self.context.read(_NEEDS) as transaction:
            return transaction.tensions.get(signal_id)

    def save(self, signal: TensionSignal) -> TensionSignal:
        """Store a new or changed signal.

        Raises:
            TensionIncomplete: When theme or observation is missing.
            TensionInFuture: When it would be noticed after today.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(_NEEDS) as transaction:
            signal.check()
            signal.check_day(self.context.clock.today())
            known = transaction.tensions
            return known.save(signal) if signal.id else known.add(signal)

    def remove(self, signal_id: TensionSignalId) -> None:
        """Remove a signal that was entered by mistake.

        Raises:
            NotFound: When there is none.
        """
        with self.context.write(_NEEDS) as transaction:
            transaction.tensions.remove(signal_id)
