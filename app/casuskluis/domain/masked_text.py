# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A text from which everything that could name somebody was taken, and who looked at it."""

from dataclasses import dataclass, field
from datetime import datetime

from casuskluis.domain.identifiers import MaskedTextId


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedText:
    """The review of one text of the programme before it leaves. Texts of cases never get one.

    Attributes:
        purpose: What the text is, such as ``measure:12``.
        source_digest: SHA-256 of the text that was reviewed: another text needs a new review.
        masked: The text as it may leave.
        decisions: What the officer decided per place, as JSON without words of the text.
        questions: Codes of the questions on rare traits that were answered, as JSON.
        reviewer: Label of the officer.
    """

    id: MaskedTextId = MaskedTextId(0)
    purpose: str
    source_digest: str
    masked: str = field(repr=False)
    decisions: str = field(default="", repr=False)
    questions: str = ""
    reviewed_at: datetime
    reviewer: str = field(default="", repr=False)
    version: int = 1
