# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""At and after the table: what was said per item, minutes, corrections, copies, wishes."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from casuskluis.domain.copies import CopyKind
from casuskluis.domain.records import Treatment
from casuskluis.storage.columns import Choice, Day, Moment, Words
from casuskluis.storage.tables.schema import flag, links, record, reference, required, words

item_records = record(
    "item_records",
    reference("meeting_id", "meetings", needed=True),
    reference("agenda_item_id", "agenda_items", needed=True),
    *words("picture", "judgement", "conclusion"),
    required("treated", Choice(Treatment)),
    required("seconds", Integer),
    Index(None, "meeting_id"),
    Index(None, "agenda_item_id"),
)

item_record_present = links("item_record_present", "item_record_id", "item_records")

minutes_versions = record(
    "minutes_versions",
    reference("meeting_id", "meetings", needed=True),
    required("number", Integer),
    *words("author"),
    required("made_at", Moment),
    flag("final"),
    required("digest", Words),
    UniqueConstraint("meeting_id", "number"),
)

minutes_parts = record(
    "minutes_parts",
    reference("minutes_id", "minutes_versions", needed=True),
    required("position", Integer),
    reference("agenda_item_id", "agenda_items"),
    *words("text", "salt"),
    required("digest", Words),
    Index(None, "minutes_id", "position"),
    Index(None, "agenda_item_id"),
)

minutes_corrections = record(
    "minutes_corrections",
    reference("meeting_id", "meetings", needed=True),
    reference("decided_in", "meetings", needed=True),
    reference("agenda_item_id", "agenda_items"),
    *words("text", "author"),
    required("written_at", Moment),
    Index(None, "meeting_id"),
    Index(None, "decided_in"),
    Index(None, "agenda_item_id"),
)

printed_copies = record(
    "printed_copies",
    reference("meeting_id", "meetings", needed=True),
    required("kind", Choice(CopyKind)),
    required("copy_number", Integer),
    required("run", Integer),
    reference("organisation_id", "organisations"),
    reference("contact_id", "contacts"),
    flag("with_names"),
    flag("electronic"),
    required("printed_at", Moment),
    required("digest", Words),
    Column("handed_on", Day),
    Column("returned_on", Day),
    Column("destroyed_on", Day),
    *words("note"),
    Index(None, "meeting_id", "copy_number"),
    Index(None, "organisation_id"),
    Index(None, "contact_id"),
    Index(None, "returned_on", "destroyed_on", "meeting_id"),
)

discussion_requests = record(
    "discussion_requests",
    reference("case_id", "cases", needed=True),
    reference("organisation_id", "organisations"),
    required("asked_on", Day),
    *words("reason"),
    reference("agenda_item_id", "agenda_items"),
    Index(None, "case_id"),
    Index(None, "organisation_id"),
    Index(None, "agenda_item_id"),
)
