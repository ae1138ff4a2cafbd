# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies beside the records: earlier values, corrections, attachments, references."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary

from casuskluis.domain.attachment import AttachmentKind
from casuskluis.storage.columns import Choice, Day, Moment, Words
from casuskluis.storage.tables.schema import record, reference, required, strict, words

field_changes = record(
    "field_changes",
    required("kind", Words),
    required("record_id", Integer),
    *words("field", "before", "after"),
    required("at", Moment),
    *words("author"),
    Index(None, "kind", "record_id", "at"),
)

addenda = record(
    "addenda",
    required("kind", Words),
    required("record_id", Integer),
    reference("case_id", "cases"),
    reference("notification_id", "notifications"),
    *words("text"),
    required("written_on", Day),
    *words("author"),
    Index(None, "kind", "record_id"),
    Index(None, "case_id"),
    Index(None, "notification_id"),
)

attachments = record(
    "attachments",
    reference("case_id", "cases", needed=True),
    *words("name"),
    required("kind", Choice(AttachmentKind)),
    required("size", Integer),
    *words("digest", "description"),
    required("added_on", Day),
    *words("author"),
    Index(None, "case_id"),
)

attachment_contents = strict(
    "attachment_contents",
    Column(
        "attachment_id",
        Integer,
        ForeignKey("attachments.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    required("content", LargeBinary),
)
"""Apart from what is known of it, so that a list of attachments never reads a file."""

instrument_references = record(
    "instrument_references",
    reference("case_id", "cases", needed=True),
    *words("instrument"),
    reference("organisation_id", "organisations"),
    Column("used_on", Day),
    *words("location"),
    Index(None, "case_id"),
    Index(None, "organisation_id"),
)
