# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""References to risk instruments: that one was used, by whom, when, where the outcome lies."""

from dataclasses import dataclass

from casuskluis.domain.identifiers import InstrumentReferenceId
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class InstrumentService:
    """The references; no item, score, colour or conclusion is ever kept."""

    context: Context

    def add(self, reference: InstrumentReference) -> InstrumentReference:
        """Record that an instrument was used.

        Raises:
            InstrumentIncomplete: When a part is missing or the day is still to come.
            CaseClosed: When the case is closed.
            ReviewOverdue: When the necessity review of the case is late.
        """
        today = self.context.clock.today()
        reference.check(today)
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(reference.case_id).check_takes_information(today)
            return transaction.instruments.add(reference)

    def remove(self, reference_id: InstrumentReferenceId) -> None:
        """Remove a reference for good."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            stored = transaction.instruments.get(reference_id)
            transaction.cases.get(stored.case_id)  # refuses a case that is for others
            transaction.instruments.remove(reference_id)
