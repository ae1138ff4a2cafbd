# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The paper of any line of the ledger: figures, or descriptions of types."""

from casuskluis.domain.releases import ReleaseRecord
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.ledger import check_leaves
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.type_lines import PROFILE, texts_in


def is_description(record: ReleaseRecord) -> bool:
    """Tell whether a line describes types, and holds no tables."""
    return record.profile == PROFILE


def paper_of(releases: Releases, record: ReleaseRecord) -> PrintedPaper:
    """Return the paper of a line; the figures and the words are those of then.

    Raises:
        LedgerDamaged: When the line cannot be read.
        ReleaseWithdrawn: When it was withdrawn.
        PublicationRefused: When the finished paper points at somebody.
    """
    check_leaves(record)
    if not is_description(record):
        return releases.releasing.paper(record.id)
    told = releases.types.describe(record.reference_date, record.audience)
    return releases.types.paper(told)


def told_in(record: ReleaseRecord) -> tuple[tuple[str, str], ...]:
    """Return what a line tells of types: how many cases, and the words; nothing for figures.

    Raises:
        LedgerDamaged: When it cannot be read.
    """
    if not is_description(record):
        return ()
    texts, _ = texts_in(record)
    return tuple((one.size, " ".join(one.sentences)) for one in texts)
