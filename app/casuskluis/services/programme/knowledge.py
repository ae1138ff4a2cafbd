# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The knowledge map: what each partner learnt about each phenomenon, and what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ActivityId, OrganisationId
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.programme.lately import began_after

Place = tuple[OrganisationId, str]
"""An organisation, and the code of a phenomenon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One activity an organisation took part in.

    Attributes:
        kind: Code of the list ``activity_kind``.
        participants: How many of that organisation; 0 when nobody counted them.
    """

    activity_id: ActivityId
    title: str
    kind: str
    held_on: date
    participants: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeMap:
    """Organisations by phenomena.

    Attributes:
        organisations: The partners that have not stopped, by name.
        phenomena: Codes of the list ``phenomenon`` that are in use, in order.
        lessons: What was attended, newest first.
        fresh_from: What was attended before this day may be out of date; None when the
            setting cannot be read.
    """

    organisations: tuple[Organisation, ...]
    phenomena: tuple[str, ...]
    lessons: Mapping[Place, tuple[Lesson, ...]] = field(default_factory=dict)
    fresh_from: date | None = None

    def newest(self, organisation: OrganisationId, phenomenon: str) -> Lesson | None:
        """Return what an organisation attended last about a phenomenon."""
        return next(iter(self.lessons.get((organisation, phenomenon), ())), None)

    def is_missing(self, organisation: OrganisationId, phenomenon: str) -> bool:
        """Whether an organisation never attended anything, or too long ago."""
        last = self.newest(organisation, phenomenon)
        return last is None or (self.fresh_from is not None and last.held_on < self.fresh_from)

    def missing(self, organisation: OrganisationId) -> tuple[str, ...]:
        """Return the phenomena an organisation knows nothing recent about."""
        return tuple(one for one in self.phenomena if self.is_missing(organisation, one))


@dataclass(frozen=True, slots=True)
class KnowledgeService:
    """What partners have learnt. Organisations only: nobody's training file."""

    context: Context

    def map(self) -> KnowledgeMap:
        """Return the knowledge map as it is today."""
        today = self.context.clock.today()
        with self.context.read(Permission.PROGRAMME) as transaction:
            organisations = transaction.organisations.all()
            book = transaction.codes.book()
            activities = {one.id: one for one in transaction.activities.all()}
            attendances = transaction.activity_attendances.all()
            term = transaction.settings.get(SettingKey.KNOWLEDGE_TERM)
        taught = [
            ((one.organisation_id, activities[one.activity_id].phenomenon), lesson)
            for one in attendances
            if (lesson := _lesson(activities[one.activity_id], one.participants))
        ]
        return KnowledgeMap(
            organisations=tuple(one for one in organisations if not one.has_ended(today)),
            phenomena=tuple(code.code for code in book.choices(CodeList.PHENOMENON)),
            lessons=_newest_first(taught),
            fresh_from=began_after(today, term),
        )


def _lesson(activity: Activity, participants: int) -> Lesson | None:
    """Return what was to be learnt there; nothing when it was not held or has no theme."""
    if activity.status is not ActivityStatus.HELD or not activity.phenomenon:
        return None
    return Lesson(
        activity_id=activity.id,
        title=activity.title,
        kind=activity.kind,
        held_on=activity.held_on,
        participants=participants,
    )


def _newest_first(taught: Iterable[tuple[Place, Lesson]]) -> dict[Place, tuple[Lesson, ...]]:
    found: dict[Place, list[Lesson]] = {}
    for place, lesson in taught:
        found.setdefault(place, []).append(lesson)
    return {
        place: tuple(sorted(several, key=lambda one: (one.held_on, one.activity_id))[::-1])
        for place, several in found.items()
    }
