# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Series of meetings: the rhythm, who always comes, what always stands on the agenda."""

from sqlalchemy import Column, Index, Integer

from casuskluis.domain.meeting import AgendaItemKind, AgendaPurpose, MeetingKind
from casuskluis.storage.columns import Choice, Day, TimeOfDay
from casuskluis.storage.tables.schema import flag, record, reference, required, words

meeting_series = record(
    "meeting_series",
    *words("name"),
    required("kind", Choice(MeetingKind)),
    required("first_on", Day),
    required("every_weeks", Integer),
    required("starts_at", TimeOfDay),
    required("ends_at", TimeOfDay),
    *words("place", "chair", "minute_taker"),
    required("case_minutes", Integer),
    required("notification_minutes", Integer),
    Column("ended_on", Day),
)

series_attendees = record(
    "series_attendees",
    reference("series_id", "meeting_series", needed=True),
    reference("organisation_id", "organisations", needed=True),
    reference("contact_id", "contacts"),
    flag("stays"),
    Index(None, "series_id"),
    Index(None, "organisation_id"),
    Index(None, "contact_id"),
)

series_items = record(
    "series_items",
    reference("series_id", "meeting_series", needed=True),
    required("position", Integer),
    required("kind", Choice(AgendaItemKind)),
    *words("title"),
    required("minutes", Integer),
    required("purpose", Choice(AgendaPurpose)),
    flag("at_end"),
    Index(None, "series_id", "position"),
)
