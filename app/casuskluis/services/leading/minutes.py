# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The minutes: to read, to fix and adopt, to prove and to correct (decision 0015)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, MinutesVersionId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.minutes import (
    CorrectionTooEarly,
    MinutesCorrection,
    MinutesNotAdopted,
    MinutesPart,
    MinutesVersion,
)
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.leading.fixing import adopt_minutes, digest_of, fixed
from casuskluis.services.leading.frozen import sitting
from casuskluis.services.leading.items import open_item
from casuskluis.services.leading.minutes_text import PartText, written
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.services.office.hidden import covered_corrections, hidden_items
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPart:
    """What a version says of one item.

    Attributes:
        position: Place on the agenda; 0 for what comes before the first item.
        title: Number and title of the item; of part 0, of the meeting.
        body: The rest; a line that ends with a colon is a heading.
        shielded: About a case of others: the body is not shown.
        erased: The text went with the file it told of.
    """

    position: int
    agenda_item_id: AgendaItemId | None
    title: str = field(repr=False)
    body: str = field(repr=False)
    shielded: bool = False
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesProof:
    """Whether a version is still what was fixed.

    Attributes:
        version_sound: Whether the version fits the digests of its parts.
        broken: The positions whose text is another one than was fixed.
        erased: The positions whose text went with the file it told of; those still count.
    """

    version: MinutesVersion
    version_sound: bool
    broken: tuple[int, ...] = ()
    erased: tuple[int, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was changed."""
        return self.version_sound and not self.broken


@dataclass(frozen=True, slots=True)
class MinutesService:
    """The minutes of a meeting, as fixed."""

    context: Context

    def preview(self, meeting_id: MeetingId) -> tuple[ReadPart, ...]:
        """Return what the minutes would say when they were fixed now."""
        with self.context.read(Permission.MEETINGS) as transaction:
            meeting = transaction.meetings.get(meeting_id)
            access = self.context.access(transaction)
            return _covered(transaction, access, written(transaction, meeting))

    def fix(self, meeting_id: MeetingId) -> MinutesVersion:
        """Keep the minutes as they are now as a version; more may follow.

        Raises:
            MeetingFrozen: When they were adopted.
            NotSittingYet: When the meeting did not begin.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            meeting = sitting(transaction, meeting_id)
            return fixed(
                transaction, meeting, self.context.actor.label, self.context.clock.now()
            )

    def adopt(self, meeting_id: MeetingId) -> MinutesVersion:
        """Adopt the minutes: the last version there is. Nothing of the meeting changes after.

        Raises:
            MeetingFrozen: When they were adopted before.
            StepNotAllowed: When the meeting was not held yet.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            return adopt_minutes(transaction, self.context, meeting_id)[1]

    def versions(self, meeting_id: MeetingId) -> tuple[MinutesVersion, ...]:
        """Return the versions, newest first."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return tuple(transaction.minutes.of_meeting(meeting_id))

    def text_of(self, version_id: MinutesVersionId) -> tuple[ReadPart, ...]:
        """Return what a version says, part by part, as far as the officer may see it."""
        with self.context.read(Permission.MEETINGS) as transaction:
            transaction.minutes.get(version_id)
            access = self.context.access(transaction)
            parts = transaction.minutes_parts.of_version(version_id)
            return _covered(transaction, access, [_told(one) for one in parts])

    def verify(self, version_id: MinutesVersionId) -> MinutesProof:
        """Return whether a version is still what was fixed, and which parts are not."""
        with self.context.read(Permission.MEETINGS) as transaction:
            version = transaction.minutes.get(version_id)
            meeting = transaction.meetings.get(version.meeting_id)
            parts = transaction.minutes_parts.of_version(version_id)
        return MinutesProof(
            version=version,
            version_sound=digest_of(meeting, version, [one.digest for one in parts])
            == version.digest,
            broken=tuple(
                one.position
                for one in parts
                if not one.is_sound or (one.is_erased and one.text)
            ),
            erased=tuple(one.position for one in parts if one.is_erased and not one.text),
        )

    def corrections(self, meeting_id: MeetingId) -> tuple[MinutesCorrection, ...]:
        """Return what was corrected in the minutes of a meeting, oldest first."""
        with self.context.read(Permission.MEETINGS) as transaction:
            found = transaction.minutes_corrections.of_meeting(meeting_id)
            access = self.context.access(transaction)
            return covered_corrections(transaction, access, found)

    def correct(self, correction: MinutesCorrection) -> MinutesCorrection:
        """Note what a later meeting decided to correct in adopted minutes.

        Author and moment are filled in here.

        Raises:
            CorrectionEmpty: When it says nothing.
            MinutesNotAdopted: When those minutes can still be changed.
            CorrectionTooEarly: When the other meeting is not a later one.
            MeetingFrozen, NotSittingYet: When that one has adopted minutes, or did not begin.
            CaseShielded, FileDestroyed, Minimised: When the item is about a case of others,
                or about a file that is gone.
            FieldFixed: When the item belongs to another meeting.
        """
        correction.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            corrected = transaction.meetings.get(correction.meeting_id)
            if corrected.status is not MeetingStatus.ADOPTED:
                raise MinutesNotAdopted
            deciding = transaction.meetings.get(correction.decided_in)
            if not corrected.moment < deciding.moment:
                raise CorrectionTooEarly
            sitting(transaction, deciding.id)
            if correction.agenda_item_id is not None:
                item = open_item(transaction, correction.agenda_item_id)
                if item.meeting_id != corrected.id:
                    raise FieldFixed
            author, now = self.context.actor.label, self.context.clock.now()
            return transaction.minutes_corrections.add(
                replace(correction, author=author, written_at=now)
            )


def _told(part: MinutesPart) -> PartText:
    title, _, body = part.text.partition("\n")
    return PartText(
        position=part.position,
        agenda_item_id=part.agenda_item_id,
        title=title,
        body=body,
        erased=part.is_erased,
    )


def _covered(
    transaction: Transaction, access: Access, parts: Sequence[PartText]
) -> tuple[ReadPart, ...]:
    hidden = hidden_items(transaction, access, [one.agenda_item_id for one in parts])
    return tuple(
        ReadPart(
            position=one.position,
            agenda_item_id=one.agenda_item_id,
            title=one.title,
            body=SHIELDED if one.agenda_item_id in hidden else one.body,
            shielded=one.agenda_item_id in hidden,
            erased=one.erased,
        )
        for one in parts
    )
