# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The release ledger (uitgifteregister): what figures left, when, for whom, and the proof."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from casuskluis.domain.errors import CasuskluisError, RuleViolated
from casuskluis.domain.identifiers import ReleaseId


class LedgerDamaged(CasuskluisError):
    """A line of the ledger cannot be read, or its proof does not fit what was printed."""


class LedgerNewer(CasuskluisError):
    """A line of the ledger was written by a newer version of the program."""


class ReferenceDateImpossible(RuleViolated):
    """An overview is about a day that has come, and not before the first notification."""


class ReleaseAudience(StrEnum):
    """For whom an overview is meant."""

    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"


class ReleaseStatus(StrEnum):
    """A line is written before the file leaves, and says afterwards whether it did."""

    PREPARED = "prepared"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRecord:
    """One overview that left or was about to leave. Its figures never change afterwards.

    Attributes:
        profile: Which fixed set of tables.
        reference_date: The day the figures are about (peildatum).
        filter: What was left out of it, as JSON of codes.
        method: Rounding or suppression, with the base or the threshold.
        engine: Version of the way figures are protected.
        seed: Secret number of this release; never printed, so that knowing the program tells
            less.
        printed: Everything that was printed, as JSON: shape and figures.
        proof: The certificate of the audit, as JSON.
        digest: SHA-256 of all in the line that never changes; a part of it is printed.
        pdf_digest: SHA-256 of the file that left; empty as long as none did.
        title: Dutch, of the paper.
        author: Label of the officer.
    """

    id: ReleaseId = ReleaseId(0)
    profile: str
    reference_date: date
    filter: str = ""
    audience: ReleaseAudience
    method: str
    engine: str
    seed: int = field(repr=False)
    printed: str = field(repr=False)
    proof: str = field(repr=False)
    digest: str
    pdf_digest: str = ""
    title: str = ""
    status: ReleaseStatus = ReleaseStatus.PREPARED
    made_at: datetime
    released_at: datetime | None = None
    author: str = field(default="", repr=False)
    version: int = 1
