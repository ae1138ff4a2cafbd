# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether a person who is reported is known already: what to compare, and what was found.

It answers a human who types the name of a person in a notification. Nothing in the program
asks by itself, and nothing is ever joined by itself: the officer compares and decides.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.case import CasePhase
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, CaseNumber, NotificationId, NotificationNumber
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partial_date import PartialDate

Similarity = Callable[[str, str], float]
"""Tells how much two folded texts look alike: 0 for nothing, 1 for all."""

ALIKE = 0.88
"""From here on two names look like one with a typing error. Measured on the test register."""


class KnownAlready(RuleViolated):
    """This person is known already; a second notification needs a reason."""


class KnownGround(StrEnum):
    """Why somebody may be the same person, strongest first."""

    SAME_BSN = "same_bsn"
    SAME_PERSON = "same_person"
    SAME_NAME = "same_name"
    SAME_BIRTH_DATE = "same_birth_date"
    SOUNDS_ALIKE = "sounds_alike"
    OTHER_BIRTH_DATE = "other_birth_date"


STRONG = frozenset({KnownGround.SAME_BSN, KnownGround.SAME_PERSON, KnownGround.SAME_NAME})
"""Grounds on which making a second person needs a reason."""

_ORDER = {ground: place for place, ground in enumerate(KnownGround)}


class KnownAs(StrEnum):
    """As what somebody stands in the vault."""

    SUBJECT = "subject"
    RELATED_PERSON = "related_person"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownQuery:
    """Who is looked for.

    Attributes:
        birth_date: Whole, partial or None.
        bsn: Nine digits, or empty.
        leave_out: Identifier of the subject being edited; 0 for none.
    """

    name: PersonName = field(repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    bsn: str = field(default="", repr=False)
    leave_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody in the vault to compare with.

    Attributes:
        sounds_alike: The surname sounds like the one looked for.
        given_alike: The first of the given names sounds like the one looked for.
        place: Organisation of a contact, or number of the case of a related person.
        case_id: Of a related person.
    """

    kind: KnownAs
    id: int
    name: PersonName = field(repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    bsn: str = field(default="", repr=False)
    sounds_alike: bool = False
    given_alike: bool = False
    place: str = field(default="", repr=False)
    case_id: CaseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNotification:
    """An earlier notification about somebody."""

    id: NotificationId
    number: NotificationNumber
    received_on: date
    status: NotificationStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCase:
    """A case about somebody."""

    id: CaseId
    number: CaseNumber
    phase: CasePhase


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMatch:
    """Somebody who may be the person looked for, with everything that runs about them.

    Attributes:
        place: Organisation of a contact, or number of the case of a related person.
        case_id: Of a related person.
    """

    kind: KnownAs
    ground: KnownGround
    id: int
    name: PersonName = field(repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    place: str = field(default="", repr=False)
    case_id: CaseId | None = None
    notifications: tuple[KnownNotification, ...] = ()
    cases: tuple[KnownCase, ...] = ()

    @property
    def is_strong(self) -> bool:
        """Whether making a second person beside this one needs a reason."""
        return self.kind is KnownAs.SUBJECT and self.ground in STRONG

    def without(self, notification_id: int) -> "KnownMatch":
        """Return the match without one notification, which is not an earlier one."""
        others = tuple(one for one in self.notifications if one.id != notification_id)
        return replace(self, notifications=others)

    @property
    def numbers(self) -> str:
        """The numbers of notifications and cases, which name nobody."""
        return ", ".join([*(one.number for one in self.notifications), *self.case_numbers])

    @property
    def case_numbers(self) -> tuple[CaseNumber, ...]:
        """The numbers of the cases."""
        return tuple(one.number for one in self.cases)


def compare(wanted: KnownQuery, found: Candidate, alike: Similarity) -> KnownGround | None:
    """Tell why a candidate may be the person looked for; None when it is somebody else."""
    if wanted.bsn and wanted.bsn == found.bsn:
        return KnownGround.SAME_BSN
    overlap = can_be_one_day(wanted.birth_date, found.birth_date)
    if _folded(wanted.name) == _folded(found.name):
        return _same_name(wanted.birth_date, found.birth_date, overlap=overlap)
    if not (found.given_alike or _given_fits(wanted.name, found.name, alike)):
        return None
    if overlap and found.sounds_alike:
        return KnownGround.SOUNDS_ALIKE
    looks = alike(fold(wanted.name.family), fold(found.name.family))
    both_known = wanted.birth_date is not None and found.birth_date is not None
    if overlap and both_known and looks >= ALIKE:
        return KnownGround.SAME_BIRTH_DATE
    return None


def best_first(matches: list[KnownMatch]) -> tuple[KnownMatch, ...]:
    """Return the matches with the strongest ground first; subjects before others."""
    kinds = {kind: place for place, kind in enumerate(KnownAs)}
    return tuple(
        sorted(
            matches,
            key=lambda one: (_ORDER[one.ground], kinds[one.kind], one.name.sort_key, one.id),
        )
    )


def can_be_one_day(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether two dates can be the same day; an absent date can be any day.

    Two whole dates that differ in one digit, or of which day and month changed places, can
    too: that is the typing error that makes a second person.
    """
    if one is None or other is None:
        return True
    if one.earliest <= other.latest and other.earliest <= one.latest:
        return True
    if one.day is None or other.day is None:
        return False
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    differing = sum(a != b for a, b in zip(one.iso(), other.iso(), strict=True))
    return swapped or differing == 1


def _same_name(
    one: PartialDate | None, other: PartialDate | None, *, overlap: bool
) -> KnownGround:
    if not overlap:
        return KnownGround.OTHER_BIRTH_DATE
    known = one is not None and other is not None
    return KnownGround.SAME_PERSON if known else KnownGround.SAME_NAME


def _folded(name: PersonName) -> tuple[str, str]:
    return fold(name.family), fold(name.given)


def _given_fits(one: PersonName, other: PersonName, alike: Similarity) -> bool:
    """Whether the first given names can be one: absent, an initial, or looking alike."""
    first, second = (fold(name.given).split(" ")[0] for name in (one, other))
    if not (first and second):
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return alike(first, second) >= ALIKE
