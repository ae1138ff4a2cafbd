# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One record of every kind of the meeting cycle, beside those of `storage.records`."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from casuskluis.domain.copies import PrintedCopy
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart, MinutesVersion
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.domain.wishes import DiscussionRequest
from storage.process_records import Stored

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

MEETING_BUILDERS: Mapping[str, Callable[[Stored], Any]] = {
    "series": lambda _: MeetingSeries(name="Casusoverleg", first_on=DAY),
    "series_attendees": lambda world: SeriesAttendee(
        series_id=world["series"].id,
        organisation_id=world["organisations"].id,
        contact_id=world["contacts"].id,
        stays=False,
    ),
    "series_items": lambda world: SeriesItem(
        series_id=world["series"].id, position=1, title="Opening"
    ),
    "item_records": lambda world: ItemRecord(
        meeting_id=world["meetings"].id,
        agenda_item_id=world["agenda_items"].id,
        picture="Gaat weer naar school.",
        present=(world["organisations"].id,),
    ),
    "minutes": lambda world: MinutesVersion(
        meeting_id=world["meetings"].id,
        number=1,
        author="Regisseur 1",
        made_at=NOON,
        digest="0",
    ),
    "minutes_parts": lambda world: MinutesPart(
        minutes_id=world["minutes"].id,
        position=1,
        agenda_item_id=world["agenda_items"].id,
        text="Besproken.",
        salt="00",
        digest="0",
    ),
    "minutes_corrections": lambda world: MinutesCorrection(
        meeting_id=world["meetings"].id,
        decided_in=world["meetings"].id,
        agenda_item_id=world["agenda_items"].id,
        text="De school was er niet.",
        author="Regisseur 1",
        written_at=NOON,
    ),
    "copies": lambda world: PrintedCopy(
        meeting_id=world["meetings"].id,
        copy_number=1,
        organisation_id=world["organisations"].id,
        contact_id=world["contacts"].id,
        printed_at=NOON,
        digest="0",
    ),
    "discussion_requests": lambda world: DiscussionRequest(
        case_id=world["cases"].id,
        organisation_id=world["organisations"].id,
        asked_on=DAY,
        reason="De situatie thuis verandert.",
        agenda_item_id=world["agenda_items"].id,
    ),
}
