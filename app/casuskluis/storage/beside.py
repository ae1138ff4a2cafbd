# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies beside the records: earlier values, corrections, attachments, references."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from sqlalchemy import and_, or_, select
from typing_extensions import override

from casuskluis.domain.attachment import Attachment
from casuskluis.domain.errors import NotFound
from casuskluis.domain.history import Addendum, FieldChange
from casuskluis.domain.identifiers import (
    AddendumId,
    AttachmentId,
    CaseId,
    InstrumentReferenceId,
    NotificationId,
)
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.journal import JournalAction
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.session import Changes, Session
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.beside import (
    addenda,
    attachment_contents,
    attachments,
    field_changes,
    instrument_references,
)


class HistoryRepository:
    """The earlier values of records in one transaction.

    `casuskluis.storage.repository.Repository.save` writes them, for the kinds that are tracked.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, kind: str, identifier: int) -> list[FieldChange]:
        """Return what changed in one record, newest first."""
        columns = field_changes.c
        query = select(field_changes).where(
            columns.kind == kind, columns.record_id == identifier
        )
        rows = self._session.rows(query.order_by(columns.at.desc(), columns.id.desc()))
        return [FieldChange(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def of_many(self, records: Mapping[str, Iterable[int]]) -> list[FieldChange]:
        """Return what changed in several records, newest first.

        Args:
            records: Word of the journal to the identifiers of its records.
        """
        columns = field_changes.c
        wanted = [
            and_(columns.kind == kind, columns.record_id.in_(set(identifiers)))
            for kind, identifiers in records.items()
        ]
        query = select(field_changes).where(or_(*wanted))
        rows = self._session.rows(query.order_by(columns.at.desc(), columns.id.desc()))
        return [FieldChange(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def take_over(self, found: Sequence[FieldChange]) -> int:
        """Add what another vault knows of earlier values, and return how many were new here."""
        identifiers: dict[str, set[int]] = {}
        for one in found:
            identifiers.setdefault(one.kind, set()).add(one.record_id)
        there = {_told(one) for one in self.of_many(identifiers)} if found else set()
        rows = [told for one in found if (told := _told(one)) not in there]
        names = ("kind", "record_id", "field", "before", "after", "at", "author")
        with self._session.changing(
            JournalAction.IMPORTED, f"history:count={len(rows)}"
        ) as changes:
            new = [dict(zip(names, told, strict=True)) for told in dict.fromkeys(rows)]
            changes.insert_many(field_changes.insert(), new)
        return len(rows)

    def forget(self, kind: str, identifier: int) -> int:
        """Remove the earlier values of one record for good, and return how many there were."""
        columns = field_changes.c
        statement = field_changes.delete().where(
            columns.kind == kind, columns.record_id == identifier
        )
        with self._session.changing(
            JournalAction.REMOVED, f"history:{kind}:{identifier}"
        ) as changes:
            return changes.run(statement)


def _told(change: FieldChange) -> tuple[object, ...]:
    """Return what makes a change another one than the rest."""
    parts = change.kind, change.record_id, change.field, change.before, change.after
    return *parts, change.at, change.author


class AddendumRepository(Repository[Addendum, AddendumId]):
    """The corrections beside notes in one transaction."""

    kind = "addendum"
    shape = Shape(Addendum, addenda)
    _in_case = Question(addenda, addenda.c.case_id)

    def of_case(self, case: CaseId) -> list[Addendum]:
        """Return the corrections in one case, oldest first."""
        return self._asked(self._in_case, case)

    def of_notification(self, notification: NotificationId) -> list[Addendum]:
        """Return the corrections of one notification, oldest first."""
        return self._where(addenda.c.notification_id == notification)


class AttachmentRepository(Repository[Attachment, AttachmentId]):
    """The attachments in one transaction; their contents are asked for apart."""

    kind = "attachment"
    shape = Shape(Attachment, attachments)
    _in_case = Question(attachments, attachments.c.case_id)

    def of_case(self, case: CaseId) -> list[Attachment]:
        """Return the attachments of one case, oldest first."""
        return self._asked(self._in_case, case)

    def put_content(self, identifier: AttachmentId, content: bytes) -> None:
        """Store the content of an attachment that was just added."""
        row = {"attachment_id": identifier, "content": content}
        with self._session.changing(
            JournalAction.CREATED, f"attachment:{identifier}:content"
        ) as changes:
            changes.insert(attachment_contents.insert(), row)

    @override
    def _held(self, identifier: AttachmentId) -> bytes | None:
        with suppress(NotFound):
            return self.content(identifier)
        return None

    @override
    def _take_back(self, changes: Changes, identifier: int, held: bytes | None) -> None:
        row = {"attachment_id": identifier, "content": held or b""}
        changes.insert(attachment_contents.insert(), row)

    def content(self, identifier: AttachmentId) -> bytes:
        """Return the content of an attachment.

        Raises:
            NotFound: When it is not in the vault.
        """
        columns = attachment_contents.c
        query = select(columns.content).where(columns.attachment_id == identifier)
        row = self._session.first(query)
        if row is None:
            raise NotFound(f"attachment:{identifier}")
        return bytes(row.content)


class InstrumentRepository(Repository[InstrumentReference, InstrumentReferenceId]):
    """The references to risk instruments in one transaction."""

    kind = "instrument_reference"
    shape = Shape(InstrumentReference, instrument_references)
    _in_case = Question(
        instrument_references,
        instrument_references.c.case_id,
        (instrument_references.c.used_on.desc(),),
    )

    def of_case(self, case: CaseId) -> list[InstrumentReference]:
        """Return the references in one case, newest first."""
        return self._asked(self._in_case, case)
