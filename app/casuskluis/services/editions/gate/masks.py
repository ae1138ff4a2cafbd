# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The whole phrases that belong on a paper, so that they are never taken for a name."""

import re
from collections.abc import Iterator

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.setting import SettingKey
from casuskluis.services.editions.gate.reader import Reader
from casuskluis.services.editions.gate.table import Matter
from casuskluis.storage.transaction import Transaction

_PARTS = re.compile(r"[^\W_]+")


def masks_for(
    transaction: Transaction, meeting_id: MeetingId, matters: tuple[Matter, ...]
) -> Iterator[str]:
    """Yield who sits at the table, the organisations, the colleagues and the places."""
    meeting = transaction.meetings.get(meeting_id)
    yield from (meeting.place, meeting.chair, meeting.minute_taker)
    yield transaction.settings.get(SettingKey.MUNICIPALITY).value
    for organisation in transaction.organisations.all():
        yield from (organisation.name, organisation.street, organisation.town)
        yield from (organisation.postcode, organisation.phone, organisation.email)
    for officer in transaction.officers.all():
        yield officer.label
    for matter in matters:
        if matter.case:
            yield from (matter.case.case_coordinator, matter.case.process_coordinator)
    yield from _labels(transaction)
    yield from _people_at_the_table(transaction, meeting_id)


def texts_for(transaction: Transaction, meeting_id: MeetingId) -> Iterator[str]:
    """Yield the texts that stand on papers beside what the meeting talks about."""
    meeting = transaction.meetings.get(meeting_id)
    yield transaction.settings.get(SettingKey.LEGAL_BASIS).value
    if meeting.secrecy:
        order = meeting.secrecy
        yield from (order.imposed_by, order.ground, order.lifted_by)
    organisations = {one.id: one.name for one in transaction.organisations.all()}
    for record in transaction.item_records.of_meeting(meeting_id):
        # Fixed minutes hold this line in a text; who sat with another item is often the same.
        yield ", ".join(organisations[one] for one in record.present)


def own_words(transaction: Transaction, reader: Reader) -> Iterator[str]:
    """Yield what the reader promised in any case: its paper may say it, whoever else does.

    Nobody's promise is a secret to himself, and two actions are often worded alike.
    """
    organisation = reader.holder.organisation
    if reader.items is None and organisation is not None:
        for action in transaction.actions.running(organisation.id):
            yield from (action.description, action.condition)


def _labels(transaction: Transaction) -> Iterator[str]:
    """Yield the words of the code lists that have parts, such as "VERA-2R".

    One of a single word ("KIM") may be the name of somebody as well, so that is left out.
    """
    book = transaction.codes.book()
    for code_list in book.lists:
        for code in book.all(code_list):
            if len(_PARTS.findall(code.label)) > 1:
                yield code.label


def _people_at_the_table(transaction: Transaction, meeting_id: MeetingId) -> Iterator[str]:
    """Yield the contacts of every organisation that is invited, in the usual ways to write."""
    invited = transaction.attendances.of_meeting(meeting_id)
    places = {found.organisation_id for found in invited}
    for contact in transaction.contacts.with_any("organisation_id", places):
        yield from _ways(contact.name)
        yield from (contact.email, contact.phone, contact.mobile)


def _ways(name: PersonName) -> Iterator[str]:
    yield from (name.display, name.sorted_display)
    if name.given:
        yield f"{name.given[0]}. {name.prefix} {name.family}"
