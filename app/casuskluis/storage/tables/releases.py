# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What left the vault for others to read, and the dated attributes its figures count."""

from sqlalchemy import Column, ForeignKey, Index, Integer

from casuskluis.domain.releases import ReleaseAudience, ReleaseStatus
from casuskluis.domain.spans import DatedAttribute
from casuskluis.storage.columns import Choice, Day, Moment
from casuskluis.storage.tables.schema import record, required, words

releases = record(
    "releases",
    *words("profile"),
    required("reference_date", Day),
    *words("filter"),
    required("audience", Choice(ReleaseAudience)),
    *words("method", "engine"),
    required("seed", Integer),
    *words("printed", "proof", "digest", "pdf_digest", "title"),
    required("status", Choice(ReleaseStatus)),
    required("made_at", Moment),
    Column("released_at", Moment),
    *words("author"),
    Index(None, "profile", "reference_date"),
    Index(None, "status", "reference_date"),
)

masked_texts = record(
    "masked_texts",
    *words("purpose", "source_digest", "masked", "decisions", "questions"),
    required("reviewed_at", Moment),
    *words("reviewer"),
    Index(None, "purpose"),
)

attribute_spans = record(
    "attribute_spans",
    Column("case_id", Integer, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    required("attribute", Choice(DatedAttribute)),
    *words("code"),
    required("valid_from", Day),
    Column("valid_to", Day),
    Index(None, "case_id", "attribute", "valid_from"),
)
"""Goes with its case: the values are parts of it."""
