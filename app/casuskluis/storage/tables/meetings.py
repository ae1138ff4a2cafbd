# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Meetings, who comes, what is on the agenda and what was decided."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from casuskluis.domain.meeting import (
    AgendaItemKind,
    AgendaPurpose,
    AttendanceStatus,
    MeetingKind,
    MeetingStatus,
)
from casuskluis.storage.columns import Choice, Day, TimeOfDay, Words
from casuskluis.storage.tables.schema import flag, links, record, reference, required, words

meetings = record(
    "meetings",
    required("number", Words),
    required("kind", Choice(MeetingKind)),
    required("held_on", Day),
    required("starts_at", TimeOfDay),
    required("ends_at", TimeOfDay),
    *words("place", "chair", "minute_taker"),
    required("status", Choice(MeetingStatus)),
    Column("secrecy_imposed_by", Words),
    Column("secrecy_imposed_on", Day),
    Column("secrecy_ground", Words),
    Column("secrecy_lifted_by", Words),
    reference("series_id", "meeting_series"),
    reference("previous_id", "meetings"),
    UniqueConstraint("number"),
    Index(None, "series_id", "held_on"),
    Index(None, "previous_id"),
    Index(None, "held_on", "starts_at"),
    Index(None, "kind", "held_on"),
    Index(None, "status", "held_on"),
)

attendances = record(
    "attendances",
    reference("meeting_id", "meetings", needed=True),
    reference("organisation_id", "organisations", needed=True),
    reference("contact_id", "contacts"),
    required("status", Choice(AttendanceStatus)),
    flag("stays"),
    Index(None, "meeting_id"),
    Index(None, "organisation_id"),
    Index(None, "contact_id"),
)

agenda_items = record(
    "agenda_items",
    reference("meeting_id", "meetings", needed=True),
    required("position", Integer),
    required("kind", Choice(AgendaItemKind)),
    *words("title"),
    reference("case_id", "cases"),
    reference("notification_id", "notifications"),
    required("minutes", Integer),
    required("purpose", Choice(AgendaPurpose)),
    *words("question"),
    flag("pinned"),
    reference("after_id", "agenda_items"),
    reference("carried_from", "agenda_items"),
    Index(None, "after_id"),
    Index(None, "carried_from"),
    Index(None, "meeting_id", "position"),
    Index(None, "case_id"),
    Index(None, "notification_id"),
)

agenda_item_restricted = links("agenda_item_restricted", "agenda_item_id", "agenda_items")

decisions = record(
    "decisions",
    required("number", Words),
    reference("meeting_id", "meetings", needed=True),
    reference("agenda_item_id", "agenda_items"),
    reference("case_id", "cases"),
    *words("text"),
    Index(None, "meeting_id", "number"),
    Index(None, "agenda_item_id"),
    Index(None, "case_id"),
)
