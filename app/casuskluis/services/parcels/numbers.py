# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which number a record gets that comes in with one already."""

from dataclasses import dataclass

from casuskluis.domain.identifiers import CaseId, CaseNumber, MeetingNumber, NotificationNumber
from casuskluis.services.numbering import draw_number
from casuskluis.storage.parcelling.forms import Flat
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Numbers:
    """Gives numbers.

    Attributes:
        neighbour: The parcel comes from the same municipality: a number that is free stays. Of
            another municipality a number would look as one of here, so it is never kept.
    """

    transaction: Transaction
    neighbour: bool

    def numbered(self, kind: str, row: Flat) -> Flat:
        """Return a new row with the number it gets here."""
        number = str(row.get("number", ""))
        if kind == "case":
            return {**row, "number": self._case(number, str(row["opened_on"])[:4])}
        if kind == "notification":
            return {**row, "number": self._notification(number, str(row["received_on"])[:4])}
        if kind == "meeting":
            return {**row, "number": self._meeting(number, str(row["held_on"])[:4])}
        if kind == "action_item":
            return {**row, "number": self._action(number)}
        if kind == "action_plan":
            return {**row, "number": self._plan(row)}
        return row

    def _case(self, number: str, year: str) -> str:
        taken = self.transaction.cases.number_taken
        if self.neighbour and not taken(CaseNumber(number)):
            return number
        return draw_number(int(year), lambda drawn: taken(CaseNumber(drawn)))

    def _notification(self, number: str, year: str) -> str:
        taken = self.transaction.notifications.number_taken
        if self.neighbour and not taken(NotificationNumber(number)):
            return number
        return draw_number(
            int(year), lambda drawn: taken(NotificationNumber(drawn)), prefix="M"
        )

    def _meeting(self, number: str, year: str) -> str:
        meetings = self.transaction.meetings
        if self.neighbour and meetings.by_number(MeetingNumber(number)) is None:
            return number
        return f"{year}-{meetings.next_sequence(int(year)):02}"

    def _action(self, number: str) -> str:
        actions = self.transaction.actions
        if self.neighbour and not actions.with_any("number", [number]):
            return number
        return f"A-{actions.next_sequence()}"

    def _plan(self, row: Flat) -> int:
        """Return the version of a plan: two made apart cannot both be the second."""
        case_id, number = CaseId(int(row["case_id"] or 0)), int(row["number"] or 1)
        there = {plan.number for plan in self.transaction.plans.of_case(case_id)}
        return number if number not in there else max(there) + 1
