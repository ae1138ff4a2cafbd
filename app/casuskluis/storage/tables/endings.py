# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is destroyed, and the little that stays of it."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.destruction import DestructionStatus, FileKind
from casuskluis.domain.subject import AgeBand
from casuskluis.storage.columns import Choice, Day, Words
from casuskluis.storage.tables.schema import flag, record, reference, required, words

destruction_lists = record(
    "destruction_lists",
    required("number", Words),
    required("drawn_on", Day),
    *words("drawn_by"),
    required("status", Choice(DestructionStatus)),
    *words("confirmed_by"),
    Column("confirmed_on", Day),
    flag("with_passphrase"),
    UniqueConstraint("number"),
)

destruction_records = record(
    "destruction_records",
    reference("list_id", "destruction_lists"),
    required("kind", Choice(FileKind)),
    required("record_id", Integer),
    required("number", Words),
    required("opened_on", Day),
    Column("closed_on", Day),
    required("destroy_on", Day),
    *words("ground", "remark", "contents"),
    Column("destroyed_on", Day),
    Index(None, "list_id"),
    Index(None, "destroyed_on"),
)
"""No foreign key to the file: it is gone, and this stays."""

retained_figures = record(
    "retained_figures",
    required("quarter", Day),
    *words("source_domain", "ideology"),
    Column("outcome", Choice(AssessmentOutcome)),
    Column("phase", Choice(CasePhase)),
    required("age_band", Choice(AgeBand)),
    Index(None, "quarter"),
)
