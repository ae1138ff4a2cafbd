# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is said at the table, item by item, and who sits there for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, OrganisationId
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.context import Context
from casuskluis.services.leading.desk import LeadingDesk, expected_at
from casuskluis.services.leading.desk_reading import read_desk
from casuskluis.services.leading.frozen import NotSittingYet, open_meeting, sitting
from casuskluis.services.leading.items import open_item
from casuskluis.storage.transaction import Transaction

_FIXED = ("meeting_id", "agenda_item_id")


@dataclass(frozen=True, slots=True)
class RecordService:
    """The notes of the meeting. Every method gives the record back in its new version."""

    context: Context

    def desk(self, meeting_id: MeetingId) -> LeadingDesk:
        """Return one meeting as it is led, with what the officer at work may see."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return read_desk(transaction, self.context.access(transaction), meeting_id)

    def save(self, record: ItemRecord) -> ItemRecord:
        """Store what was said; the first time this begins the record.

        Before the meeting only the picture can be prepared. Once it sits, writing something
        down makes the item discussed.

        Raises:
            MeetingFrozen: When the minutes were adopted.
            NotSittingYet: When judgement or conclusion is given before the meeting began.
            CaseShielded: When it is about a case of others.
            FileDestroyed, Minimised: When the file it was about is gone.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another item.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            item = open_item(transaction, record.agenda_item_id)
            meeting = open_meeting(transaction, item.meeting_id)
            stored = _stored(transaction, record) or _begun(transaction, item.id)
            said = replace(record, id=stored.id, version=stored.version)
            if not record.id and not record.present:
                said = replace(said, present=stored.present)
            if meeting.is_preparing:
                _check_prepared(said)
            elif said.is_filled and said.treated is Treatment.OPEN:
                said = replace(said, treated=Treatment.DISCUSSED)
            return transaction.item_records.save(replace(said, meeting_id=item.meeting_id))

    def set_present(
        self, item_id: AgendaItemId, organisations: Sequence[OrganisationId]
    ) -> ItemRecord:
        """Note who sits at the table for an item.

        Raises:
            MeetingFrozen, NotSittingYet, CaseShielded, FileDestroyed, Minimised: As `save`.
        """
        return self._change(item_id, present=tuple(dict.fromkeys(organisations)))

    def add_seconds(self, item_id: AgendaItemId, seconds: int) -> ItemRecord:
        """Add time that was spent on an item; nothing below zero is added.

        Raises:
            MeetingFrozen, NotSittingYet, CaseShielded, FileDestroyed, Minimised: As `save`.
        """
        return self._change(item_id, add=max(0, seconds))

    def treat(self, item_id: AgendaItemId, treated: Treatment) -> ItemRecord:
        """Note whether the table got to an item.

        Raises:
            MeetingFrozen, NotSittingYet, CaseShielded, FileDestroyed, Minimised: As `save`.
        """
        return self._change(item_id, treated=treated)

    def postpone(self, item_id: AgendaItemId) -> ItemRecord:
        """Send an item to the next meeting.

        Raises:
            MeetingFrozen, NotSittingYet, CaseShielded, FileDestroyed, Minimised: As `save`.
        """
        return self.treat(item_id, Treatment.POSTPONED)

    def _change(
        self,
        item_id: AgendaItemId,
        *,
        present: tuple[OrganisationId, ...] | None = None,
        treated: Treatment | None = None,
        add: int = 0,
    ) -> ItemRecord:
        with self.context.write(Permission.MEETINGS) as transaction:
            item = open_item(transaction, item_id)
            sitting(transaction, item.meeting_id)
            found = transaction.item_records.of_item(item_id) or _begun(transaction, item_id)
            return transaction.item_records.save(
                replace(
                    found,
                    present=found.present if present is None else present,
                    treated=treated or found.treated,
                    seconds=found.seconds + add,
                )
            )


def _stored(transaction: Transaction, record: ItemRecord) -> ItemRecord | None:
    """Return the record of an item as it is in the vault.

    Raises:
        ChangedMeanwhile: When somebody else began, changed or took it away in between.
        FieldFixed: When it is the record of another item.
    """
    stored = transaction.item_records.of_item(record.agenda_item_id)
    if stored is None and not record.id:
        return None
    if stored is None or not record.id:
        raise ChangedMeanwhile
    check_fixed(stored, record, "id", *_FIXED)
    return stored


def _begun(transaction: Transaction, item_id: AgendaItemId) -> ItemRecord:
    """Begin the record of an item; at the table sits who was expected."""
    item = transaction.agenda_items.get(item_id)
    coming = transaction.attendances.of_meeting(item.meeting_id)
    return transaction.item_records.add(
        ItemRecord(
            meeting_id=item.meeting_id,
            agenda_item_id=item_id,
            present=expected_at(item, coming),
        )
    )


def _check_prepared(record: ItemRecord) -> None:
    """Refuse what can only be known once the table sits.

    Raises:
        NotSittingYet: When it is more than the picture.
    """
    told = record.judgement.strip() or record.conclusion.strip() or record.seconds
    if told or record.treated is not Treatment.OPEN:
        raise NotSittingYet
