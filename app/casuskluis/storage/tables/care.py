# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How carefully a case is kept: informing, disclosures, requests, reviews, closing."""

from sqlalchemy import Column, Index, UniqueConstraint

from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.request import RequestKind, RequestOutcome
from casuskluis.domain.review import ReviewOutcome
from casuskluis.storage.columns import Choice, Day, Words
from casuskluis.storage.tables.schema import flag, record, reference, required, words

informings = record(
    "informings",
    reference("case_id", "cases", needed=True),
    required("recorded_on", Day),
    flag("informed"),
    Column("informed_on", Day),
    *words("manner", "informed_by", "reaction", "reason_not"),
    Column("postponed_until", Day),
    *words("author"),
    Index(None, "case_id", "recorded_on"),
    Index(None, "informed", "recorded_on"),
)

disclosures = record(
    "disclosures",
    reference("case_id", "cases", needed=True),
    reference("organisation_id", "organisations"),
    required("disclosed_on", Day),
    *words("what", "legal_basis"),
    flag("refused"),
    *words("refusal_reason"),
    flag("from_print"),
    *words("author"),
    Index(None, "case_id", "disclosed_on"),
    Index(None, "organisation_id"),
)

access_requests = record(
    "access_requests",
    required("number", Words),
    required("kind", Choice(RequestKind)),
    reference("subject_id", "subjects"),
    *words("requester"),
    required("received_on", Day),
    required("due_on", Day),
    Column("identity_checked_on", Day),
    *words("identity_method"),
    Column("extended_on", Day),
    *words("extension_reason"),
    Column("outcome", Choice(RequestOutcome)),
    Column("decided_on", Day),
    *words("motivation"),
    Column("sent_on", Day),
    *words("note"),
    UniqueConstraint("number"),
    Index(None, "subject_id"),
    Index(None, "sent_on", "due_on"),
)

necessity_reviews = record(
    "necessity_reviews",
    reference("case_id", "cases", needed=True),
    required("held_on", Day),
    *words("author", "necessity", "proportionality"),
    required("outcome", Choice(ReviewOutcome)),
    Column("next_on", Day),
    Index(None, "case_id", "held_on"),
)

closing_marks = record(
    "closing_marks",
    reference("case_id", "cases", needed=True),
    required("step", Choice(ClosingStep)),
    required("marked_on", Day),
    *words("author"),
    flag("applies"),
    *words("note"),
    UniqueConstraint("case_id", "step"),
)
