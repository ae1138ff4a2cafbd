# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every paper of a meeting says of the meeting and of the copy itself."""

from casuskluis.documents.papers import Edition, Session
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.holders import Holder
from casuskluis.services.keeping.control import control_of
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.storage.transaction import Transaction


def session_of(
    transaction: Transaction,
    context: Context,
    file: MeetingFile,
    holder: Holder,
    codes: CodeBook,
) -> Session:
    """Return the meeting as its papers show it, for one holder."""
    meeting, settings = file.meeting, transaction.settings
    return Session(
        municipality=settings.get(SettingKey.MUNICIPALITY).value,
        number=meeting.number,
        kind_label=codes.label(CodeList.MEETING_KIND, meeting.kind),
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        chair=meeting.chair,
        minute_taker=meeting.minute_taker,
        legal_basis=settings.get(SettingKey.LEGAL_BASIS).value,
        secrecy=meeting.secrecy,
        edition=edition_of(holder),
        printed_at=context.clock.now(),
        control=control_of(transaction),
    )


def edition_of(holder: Holder) -> Edition:
    """Return which copy it is, as printed."""
    return Edition(
        copy_number=holder.copy_number,
        copies=holder.copies,
        run=holder.run,
        holder=holder.label,
        with_names=holder.with_names,
        room_to_write=holder.room_to_write,
    )
