# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases and what is written down in them. Whom a case is about stands in another table."""

from sqlalchemy import Column, Index, UniqueConstraint

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import CasePhase
from casuskluis.domain.information import DataCategory, InformationKind
from casuskluis.storage.columns import Choice, Day, Partial, Words
from casuskluis.storage.tables.schema import (
    flag,
    links,
    name_columns,
    record,
    reference,
    required,
    words,
)

cases = record(
    "cases",
    required("number", Words),
    reference("subject_id", "subjects", needed=True),
    reference("assessment_id", "assessments", needed=True),
    required("phase", Choice(CasePhase)),
    required("opened_on", Day),
    required("recorded_on", Day),
    *words("reason", "ideology", "district", "case_coordinator", "process_coordinator"),
    Column("next_review_on", Day),
    Column("closed_on", Day),
    *words("closing_reason"),
    Column("destroy_on", Day),
    *words("extension_reason"),
    flag("legal_hold"),
    *words("hold_reason"),
    Column("held_since", Day),
    flag("restricted"),
    reference("reentry_of", "cases"),
    UniqueConstraint("number"),
    Index("ix_cases_of_subject", "subject_id", "phase", "ideology", "case_coordinator"),
    Index(None, "assessment_id"),
    Index(None, "phase", "number", "subject_id"),
    Index(None, "phase", "opened_on"),
    Index(None, "ideology", "phase"),
    Index(None, "next_review_on"),
    Index(None, "destroy_on"),
    Index(None, "reentry_of"),
    Index(None, "restricted"),
)

related_persons = record(
    "related_persons",
    reference("case_id", "cases", needed=True),
    *name_columns(),
    *words("relation", "necessity"),
    Index(None, "case_id"),
)

life_domain_notes = record(
    "life_domain_notes",
    reference("case_id", "cases", needed=True),
    *words("life_domain"),
    required("noted_on", Day),
    *words("situation", "protective_factors", "risk_factors", "subject_view", "author"),
    Index("ix_life_domain_notes_of_case", "case_id", "life_domain", "noted_on"),
)

information_items = record(
    "information_items",
    reference("case_id", "cases", needed=True),
    required("recorded_on", Day),
    Column("happened_on", Partial),
    reference("source_id", "organisations"),
    *words("provided_by"),
    required("kind", Choice(InformationKind)),
    required("category", Choice(DataCategory)),
    *words("text", "purpose", "conditions", "reliability"),
    Column("expires_on", Day),
    Column("confirmed_on", Day),
    *words("author"),
    Index(None, "case_id", "recorded_on"),
    Index(None, "source_id"),
    Index(None, "expires_on"),
    Index(None, "kind", "confirmed_on", "recorded_on"),
)

information_shared_with = links(
    "information_shared_with", "information_id", "information_items"
)

action_items = record(
    "action_items",
    required("number", Words),
    reference("case_id", "cases"),
    reference("meeting_id", "meetings"),
    *words("description"),
    reference("owner_id", "organisations"),
    reference("owner_contact_id", "contacts"),
    required("recorded_on", Day),
    Column("due_on", Day),
    *words("condition", "informing"),
    flag("subject_informed"),
    reference("goal_id", "goals"),
    required("status", Choice(ActionStatus)),
    Column("done_on", Day),
    *words("result"),
    reference("agenda_item_id", "agenda_items"),
    Column("reminded_on", Day),
    UniqueConstraint("number"),
    Index(None, "agenda_item_id"),
    Index(None, "case_id", "due_on", "status"),
    Index(None, "meeting_id"),
    Index(None, "goal_id"),
    Index(None, "owner_id"),
    Index(None, "owner_contact_id"),
    Index(None, "status", "due_on"),
)
