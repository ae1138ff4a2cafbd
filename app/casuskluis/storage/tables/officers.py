# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who works with the vault, and what keeps that work in order."""

from sqlalchemy import Column, Index, UniqueConstraint

from casuskluis.domain.officer import Role
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.storage.columns import Choice, Day, Moment, Several, Words
from casuskluis.storage.tables.schema import flag, record, reference, required, words

officers = record(
    "officers",
    required("label", Words),
    required("roles", Several(Role)),
    *words("stands_in_for"),
    Column("valid_until", Day),
    flag("active"),
    Column("reviewed_on", Day),
    UniqueConstraint("label"),
)

authorisations = record(
    "authorisations",
    reference("case_id", "cases", needed=True),
    *words("officer"),
    required("granted_on", Day),
    *words("granted_by"),
    Column("until", Day),
    *words("reason"),
    flag("emergency"),
    Column("discussed_on", Day),
    Index(None, "case_id"),
    Index(None, "officer"),
)

upkeep_records = record(
    "upkeep_records",
    required("kind", Choice(UpkeepKind)),
    required("done_on", Day),
    *words("author", "note"),
    Index(None, "kind", "done_on"),
)

data_breaches = record(
    "data_breaches",
    required("number", Words),
    required("found_at", Moment),
    *words("description", "measures"),
    Column("reported_at", Moment),
    *words("reason_not"),
    Column("persons_told_on", Day),
    Column("closed_on", Day),
    UniqueConstraint("number"),
)
