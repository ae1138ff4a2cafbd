# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fixing and adopting minutes in an open transaction (decision 0015)."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.domain.minutes import (
    MinutesPart,
    MinutesVersion,
    part_digest,
    version_digest,
)
from casuskluis.services.context import Context
from casuskluis.services.leading.minutes_text import written
from casuskluis.storage.transaction import Transaction

_SALT_BYTES = 32


def adopt_minutes(
    transaction: Transaction, context: Context, meeting_id: MeetingId
) -> tuple[CaseMeeting, MinutesVersion]:
    """Adopt the minutes of a meeting in an open transaction.

    Raises:
        MeetingFrozen: When they were adopted before.
        StepNotAllowed: When the meeting was not held yet.
    """
    meeting = transaction.meetings.get(meeting_id)
    adopted = meeting.step(MeetingStatus.ADOPTED)
    author, now = context.actor.label, context.clock.now()
    version = fixed(transaction, meeting, author, now, final=True)
    return transaction.meetings.save(adopted), version


def fixed(
    transaction: Transaction,
    meeting: CaseMeeting,
    author: str,
    made_at: datetime,
    *,
    final: bool = False,
) -> MinutesVersion:
    """Keep the minutes of a meeting as its notes stand now.

    Args:
        transaction: Open for writing.
        meeting: Which one; whether it may change is asked by who calls this.
        author: Label of who fixes them.
        made_at: When, with time zone.
        final: They are adopted.
    """
    salted = [
        (part, salt, part_digest(salt, part.whole))
        for part in written(transaction, meeting)
        for salt in [secrets.token_hex(_SALT_BYTES)]
    ]
    version = MinutesVersion(
        meeting_id=meeting.id,
        number=transaction.minutes.next_number(meeting.id),
        author=author,
        made_at=made_at,
        final=final,
        digest="",
    )
    digest = digest_of(meeting, version, [digest for _, _, digest in salted])
    stored = transaction.minutes.add(replace(version, digest=digest))
    for part, salt, of_part in salted:
        transaction.minutes_parts.add(
            MinutesPart(
                minutes_id=stored.id,
                position=part.position,
                agenda_item_id=part.agenda_item_id,
                text=part.whole,
                salt=salt,
                digest=of_part,
            )
        )
    return stored


def digest_of(meeting: CaseMeeting, version: MinutesVersion, parts: Sequence[str]) -> str:
    """Return the digest a version has when it is made of parts with these digests."""
    made_at = version.made_at.astimezone(UTC)
    return version_digest(meeting.number, version.number, version.author, made_at, parts)
