# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Minutes (verslag): versions that do not change any more, and corrections beside them.

A version is a list of parts, one for each agenda item. The digest of a part is taken over its
text and a random salt; the digest of the version over the digests of its parts. So the text of
one case can be destroyed, salt and all, and the version can still be proved (decision 0015).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AgendaItemId,
    MeetingId,
    MinutesCorrectionId,
    MinutesPartId,
    MinutesVersionId,
)


class CorrectionEmpty(RuleViolated):
    """A correction needs words."""


class CorrectionTooEarly(RuleViolated):
    """A correction is decided in a later meeting than the one it corrects."""


class MinutesNotAdopted(RuleViolated):
    """Minutes that are not adopted are changed, not corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion:
    """One version of the minutes of a meeting.

    Attributes:
        number: From 1 within the meeting.
        final: Adopted; the last version there is.
        digest: SHA-256 over what was fixed, in hexadecimal.
    """

    id: MinutesVersionId = MinutesVersionId(0)
    meeting_id: MeetingId
    number: int
    author: str
    made_at: datetime
    final: bool = False
    digest: str
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPart:
    """The text of one agenda item in a version.

    Attributes:
        position: Place on the agenda; 0 for what comes before the first item.
        text: As it is printed; empty once the file it tells of was destroyed.
        salt: Random, in hexadecimal; keeps the digest of a short text from being guessed.
        digest: SHA-256 over salt and text, in hexadecimal; stays when the text goes.
    """

    id: MinutesPartId = MinutesPartId(0)
    minutes_id: MinutesVersionId
    position: int
    agenda_item_id: AgendaItemId | None = None
    text: str = field(repr=False)
    salt: str = field(repr=False)
    digest: str
    version: int = 1

    @property
    def is_erased(self) -> bool:
        """Whether the text was destroyed with the file it told of."""
        return not self.salt

    @property
    def is_sound(self) -> bool:
        """Whether the text is still what the digest was taken of; true when it is gone."""
        return self.is_erased or part_digest(self.salt, self.text) == self.digest


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesCorrection:
    """What a later meeting decided to correct in adopted minutes.

    Attributes:
        meeting_id: The meeting whose minutes are corrected.
        decided_in: The later meeting.
        agenda_item_id: The item of the corrected meeting; None for the minutes as a whole.
    """

    id: MinutesCorrectionId = MinutesCorrectionId(0)
    meeting_id: MeetingId
    decided_in: MeetingId
    agenda_item_id: AgendaItemId | None = None
    text: str = field(repr=False)
    author: str
    written_at: datetime
    version: int = 1

    def check(self) -> None:
        """Refuse a correction that says nothing.

        Raises:
            CorrectionEmpty: When there is no text.
        """
        if not self.text.strip():
            raise CorrectionEmpty


def part_digest(salt: str, text: str) -> str:
    """Return the digest of the text of one part."""
    return hashlib.sha256(f"{salt}\n{text}".encode("utf-8", "replace")).hexdigest()


def version_digest(
    meeting: str, number: int, author: str, made_at: datetime, parts: Iterable[str]
) -> str:
    """Return the digest of a version.

    Args:
        meeting: Number of the meeting.
        number: Of the version.
        author: Who fixed it.
        made_at: When, with time zone.
        parts: The digests of its parts, in order.
    """
    lines = [meeting, str(number), author, made_at.isoformat(), *parts]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()
