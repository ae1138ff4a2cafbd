# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every paper says of its figures: which release, which day, how they were protected."""

import hashlib
import json

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figure_tables import Protection, ReleaseStamp
from casuskluis.domain.releases import ReleaseRecord

_SHORT = 12


def release_number(record: ReleaseRecord) -> str:
    """Return the number of a release, as papers and the ledger show it."""
    return f"U-{record.id:04d}"


def stamp_of(record: ReleaseRecord, codes: CodeBook) -> ReleaseStamp:
    """Return the stamp of a release."""
    method, _, number = record.method.partition(":")
    rounded = method == "rounding"
    proof = json.loads(record.proof)
    return ReleaseStamp(
        number=release_number(record),
        reference_date=record.reference_date,
        audience_label=codes.label(CodeList.RELEASE_AUDIENCE, record.audience).lower(),
        protection=Protection.ROUNDED if rounded else Protection.SUPPRESSED,
        base=int(number) if rounded else 1,
        threshold=int(proof["threshold"]),
        earlier=int(proof["earlier"]),
        certificate=_mark(record),
    )


def _mark(record: ReleaseRecord) -> str:
    """Return a short mark of what was printed, and of nothing else: it stands on paper."""
    return hashlib.sha256(record.printed.encode()).hexdigest()[:_SHORT]
