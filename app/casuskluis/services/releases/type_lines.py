# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Type descriptions in the release ledger: the same words for the same day, for ever."""

import json
from collections.abc import Sequence
from datetime import date

from casuskluis.disclosure.auditing.certificate import certify
from casuskluis.disclosure.auditing.digest import VERSION
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.documents.papers import TypeText
from casuskluis.domain.releases import LedgerDamaged, ReleaseAudience, ReleaseRecord
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_now
from casuskluis.services.releases.ledger import check_line
from casuskluis.services.releases.lines import PrintedGroup, sealed, written
from casuskluis.services.releases.policies import ENGINE, in_words, policy_of

PROFILE = "type_descriptions"
GROUP = "typen"
"""What is counted here is a class of cases, so it shares no cell with any other overview."""


def line_of(
    context: Context,
    told: tuple[Sequence[TypeText], PrintedTable],
    audience: ReleaseAudience,
    reference_date: date,
    title: str,
) -> ReleaseRecord:
    """Return a line of the ledger for descriptions, with the proof of their sizes.

    Args:
        context: The vault, for its rules.
        told: What is said, and the sizes of the classes.
        audience: For whom.
        reference_date: The day it is about.
        title: Of the paper.

    Raises:
        UnsafeToPublish: When a size could be computed exactly.
    """
    texts, printed = told
    policy = policy_of(context, audience)
    certificate = certify(printed, policy)
    groups = (PrintedGroup(GROUP, lasting=False, printed=printed, rows=()),)
    proof = {
        "control": control_now(context),
        "audit": VERSION,
        "threshold": policy.threshold,
        "earlier": 0,
        "checks": certificate.checks,
        "said": [certificate.for_officer()],
        "left_out": [],
    }
    line = ReleaseRecord(
        profile=PROFILE,
        reference_date=reference_date,
        filter=json.dumps([[one.sentences, one.size] for one in texts], ensure_ascii=False),
        audience=audience,
        method=in_words(policy),
        engine=ENGINE,
        seed=0,
        printed=written(groups),
        proof=json.dumps(proof, ensure_ascii=False),
        digest="",
        title=title,
        made_at=context.clock.now(),
        author=context.actor.label,
    )
    return sealed(line)


def texts_in(record: ReleaseRecord) -> tuple[tuple[TypeText, ...], PrintedTable]:
    """Return what a line says was told, and the sizes.

    Raises:
        LedgerDamaged: When it cannot be read.
    """
    (group, *_) = check_line(record)
    try:
        plain = json.loads(record.filter)
        texts = tuple(TypeText(sentences=tuple(said), size=size) for said, size in plain)
    except (TypeError, ValueError) as error:
        raise LedgerDamaged(release=record.id) from error
    return texts, group.printed


def control_in(record: ReleaseRecord) -> str:
    """Return the control number of the journal when a line was written."""
    try:
        return str(json.loads(record.proof).get("control", ""))
    except (AttributeError, ValueError):
        return ""


def is_of(record: ReleaseRecord, audience: ReleaseAudience) -> bool:
    """Tell whether a line describes types for an audience."""
    return record.profile == PROFILE and record.audience is audience
