# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whose a record here is: a parcel changes nothing of a case that is not in it.

Who received a case once knows what its records are called, and could put those names in a
parcel of another case. So a name is not enough: the record must be of that case here as well.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from casuskluis.domain.identifiers import AssessmentId, CaseId, NotificationId
from casuskluis.services.parcels.incoming import Incoming
from casuskluis.services.parcels.merging import Version
from casuskluis.services.parcels.rules import AT_THE_TABLE, SHARED
from casuskluis.storage.parcelling.forms import Cell, Flat, RowUnsound
from casuskluis.storage.transaction import Transaction

_OF_NOTIFICATION = AT_THE_TABLE | {"assessment", "addendum"}
"""What may be of a notification that led to several cases; comes along with each of them."""


@dataclass(frozen=True)
class Ownership:
    """Tells whether a record here belongs to the case it comes in with.

    Attributes:
        may_open: Whether the officer at work may open a case.
        local: Name to identifier here, of what is here already.
    """

    transaction: Transaction
    may_open: Callable[[CaseId], bool]
    local: Mapping[str, int] = field(repr=False)

    def is_of_another(self, one: Incoming, mine: Version) -> bool:
        """Whether a record here is of another case of the same notification, and stays.

        Raises:
            RowUnsound: When it is of a case it cannot come in with.
        """
        if one.kind in SHARED or one.kind == "case" or mine.known is None:
            return False
        owner = mine.known.case_id
        if owner == self.local.get(one.case):
            return False
        told = one.kind in _OF_NOTIFICATION and mine.row is not None
        if not told or owner is None or not self.may_open(CaseId(owner)):
            raise RowUnsound
        return True

    def check_new(self, kind: str, row: Flat) -> None:
        """Refuse what would hang itself on a case here.

        Raises:
            RowUnsound: When it does.
        """
        if kind == "case" and _is_here(assessment := row.get("assessment_id")):
            follows = self.transaction.cases.of_assessment(AssessmentId(int(assessment or 0)))
            if follows is not None:
                raise RowUnsound
        told = row.get("notification_id")
        if kind in _OF_NOTIFICATION and _is_here(told) and not self._all_open(int(told or 0)):
            raise RowUnsound

    def holds(self, notification: int, going: set[int]) -> bool:
        """Whether a notification here stays as it is: its cases are others, or for others.

        Args:
            notification: Its identifier.
            going: The cases here that are in the parcel.
        """
        cases = self._cases(notification)
        foreign = bool(cases) and going.isdisjoint(cases)
        return foreign or not self._all_open(notification)

    def _all_open(self, notification: int) -> bool:
        return all(self.may_open(CaseId(one)) for one in self._cases(notification))

    def _cases(self, notification: int) -> set[int]:
        held = self.transaction.assessments.of_notification(NotificationId(notification))
        found = (self.transaction.cases.of_assessment(one.id) for one in held)
        return {int(one.id) for one in found if one is not None}


def _is_here(identifier: Cell) -> bool:
    """Whether an identifier is one of here, and not a number for what is still to be stored."""
    return isinstance(identifier, int) and identifier > 0
