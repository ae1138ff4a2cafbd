# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a record came to be what it is: earlier values, and corrections beside it."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AddendumId, CaseId, FieldChangeId, NotificationId


class NoteFixed(RuleViolated):
    """A note older than the set time is not changed any more; add a correction beside it."""


class AddendumEmpty(RuleViolated):
    """A correction needs words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of one record that got another value.

    Attributes:
        kind: Word of the journal for the record, such as ``case``.
        record_id: Its identifier.
        before: As it was, in the words of the database; an empty text for nothing.
    """

    id: FieldChangeId = FieldChangeId(0)
    kind: str
    record_id: int
    field: str
    before: str = dataclasses.field(repr=False)
    after: str = dataclasses.field(repr=False)
    at: datetime
    author: str = dataclasses.field(repr=False)
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """A correction or completion beside a note that is fixed.

    Attributes:
        kind: Word of the journal for the note, such as ``information_item``.
        record_id: Its identifier.
    """

    id: AddendumId = AddendumId(0)
    kind: str
    record_id: int
    case_id: CaseId | None = None
    notification_id: NotificationId | None = None
    text: str = dataclasses.field(repr=False)
    written_on: date
    author: str = dataclasses.field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a correction that says nothing.

        Raises:
            AddendumEmpty: When there is no text.
        """
        if not self.text.strip():
            raise AddendumEmpty
