# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The notifications of the demonstration: who notified what, and when."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from casuskluis.domain.identifiers import (
    NotificationId,
    NotificationNumber,
)
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Gender, Subject
from casuskluis.services.demonstration.calendar import Calendar
from casuskluis.services.demonstration.chance import Chance
from casuskluis.services.demonstration.partners import draw_name
from casuskluis.services.demonstration.people import draw_subject
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import NotificationText
from casuskluis.services.numbering import draw_number

WAITING = "waiting"
TAKEN_UP = "person_centred"

_TAKEN_UP_PER_YEAR = (7, 9, 9)
_OTHERS_PER_YEAR = (8, 13, 7)
_DECIDED_BEFORE = timedelta(days=42)
_IN_ASSESSMENT = 3
_SHIELDED = 0.35
_CITIZEN_WAYS = ("contact_desk", "phone", "conversation")
_PARTNER_WAYS = (
    "contact_desk", "phone", "conversation", "email", "meeting", "community_safety_partnership",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """A text of the stock and the day on which it comes in."""

    text: NotificationText
    received_on: date


@dataclass(slots=True)
class Intake:
    """What came in, as it grows.

    Attributes:
        scenes: The text behind each notification, in the same order.
    """

    subjects: list[Subject] = field(default_factory=list)
    notifications: list[Notification] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)

    def gender_of(self, notification: Notification) -> Gender:
        """Return the gender of whom a notification is about, for the pronouns."""
        number = notification.subject_id
        return self.subjects[number - 1].gender if number else Gender.UNKNOWN

    def is_minor(self, notification: Notification) -> bool:
        """Tell whether a notification is about somebody under eighteen."""
        return self.scenes[notification.id - 1].text.band == "minor"


def draw_intake(stage: Stage) -> Intake:
    """Return sixty notifications in the order in which they came in, and their subjects."""
    intake = Intake()
    taken: set[str] = set()
    for scene in _scenes(stage):
        subject = _subject(stage, intake, scene)
        number = draw_number(
            scene.received_on.year, taken.__contains__, prefix="M", source=stage.chance.random
        )
        taken.add(number)
        told = _notification(stage, scene, subject, NotificationNumber(number))
        intake.scenes.append(scene)
        place = NotificationId(len(intake.notifications) + 1)
        intake.notifications.append(replace(told, id=place))
    return intake


def _scenes(stage: Stage) -> list[Scene]:
    chance, calendar, texts = stage.chance, stage.calendar, stage.stock.notifications
    taken_up = _shared_out(
        chance, [text for text in texts if text.outcome == TAKEN_UP], _TAKEN_UP_PER_YEAR
    )
    others = _shared_out(
        chance,
        [text for text in texts if text.outcome not in {TAKEN_UP, WAITING}],
        _OTHERS_PER_YEAR,
    )
    scenes = _waiting(chance, [text for text in texts if text.outcome == WAITING], calendar)
    for year, (first, last) in enumerate(calendar.years):
        until = min(last, calendar.last_day - _DECIDED_BEFORE)
        scenes += _spread(chance, taken_up[year] + others[year], first, until)
    return sorted(scenes, key=lambda scene: scene.received_on)


def _shared_out(
    chance: Chance, texts: Sequence[NotificationText], counts: Sequence[int]
) -> list[list[NotificationText]]:
    """Deal the texts to the years; who comes back is in the first and in the last."""
    early = [text for text in texts if text.first]
    late = [text for text in texts if text.reentry]
    rest = chance.shuffled([text for text in texts if not text.first and not text.reentry])
    years: list[list[NotificationText]] = [[] for _ in counts]
    years[0] += early
    years[-1] += late
    for year, count in zip(years, counts, strict=True):
        while len(year) < count:
            year.append(rest.pop())
    return years


def _spread(
    chance: Chance, texts: Sequence[NotificationText], first: date, last: date
) -> list[Scene]:
    span = (last - first) / len(texts)
    return [
        Scene(text, chance.between(first + place * span, first + (place + 1) * span))
        for place, text in enumerate(chance.shuffled(texts))
    ]


def _waiting(
    chance: Chance, texts: Sequence[NotificationText], calendar: Calendar
) -> list[Scene]:
    """The last weeks: the first few are weighed once already, the others are new."""
    mixed, last_day = chance.shuffled(texts), calendar.last_day
    weighed, new = mixed[:_IN_ASSESSMENT], mixed[_IN_ASSESSMENT:]
    first, until = last_day - timedelta(days=36), last_day - timedelta(days=22)
    scenes = _spread(chance, weighed, first, until)
    return scenes + _spread(chance, new, last_day - timedelta(days=12), last_day)


def _subject(stage: Stage, intake: Intake, scene: Scene) -> Subject | None:
    if scene.text.unknown:
        return None
    if scene.text.reentry:
        return _who_comes_back(intake)
    subject = draw_subject(
        stage.chance,
        stage.stock,
        scene.text,
        number=len(intake.subjects) + 1,
        on=scene.received_on,
    )
    intake.subjects.append(subject)
    return subject


def _who_comes_back(intake: Intake) -> Subject:
    for scene, notification in zip(intake.scenes, intake.notifications, strict=True):
        if scene.text.first and notification.subject_id:
            return intake.subjects[notification.subject_id - 1]
    raise LookupError("the first of the two notifications comes first")


def _notification(
    stage: Stage, scene: Scene, subject: Subject | None, number: NotificationNumber
) -> Notification:
    chance, text, received = stage.chance, scene.text, scene.received_on
    gender = subject.gender if subject else Gender.UNKNOWN
    place = chance.pick(stage.stock.lists["neighbours"])
    recorded = min(chance.between(received, received + timedelta(days=2)), stage.last_day)
    anonymous = Notification(
        number=number,
        received_on=received,
        recorded_on=recorded,
        channel="reporting_anonymously",
        notifier_kind=NotifierKind.ANONYMOUS,
        shield_source=chance.happens(_SHIELDED),
        source_domain=text.source_domain,
        subject_id=subject.id if subject else None,
        ideology=text.ideology,
        observed_behaviour=chance.fill(text.observed, gender, buurgemeente=place),
        notifier_opinion=chance.fill(text.opinion, gender, buurgemeente=place),
        incident_on=_incident(chance, received),
        incident_place=text.place,
        acute_danger=text.acute,
        feedback_wanted=False,
    )
    return anonymous if text.anonymous else _with_notifier(stage, anonymous, text)


def _with_notifier(
    stage: Stage, notification: Notification, text: NotificationText
) -> Notification:
    chance, recorded = stage.chance, notification.recorded_on
    feedback = chance.between(recorded, recorded + timedelta(days=7))
    known = replace(
        notification,
        feedback_wanted=True,
        feedback_on=feedback if feedback <= stage.last_day else None,
    )
    if not text.notifier:
        name = draw_name(chance, stage.stock, male=chance.happens(0.4))
        return replace(
            known,
            channel=chance.pick(_CITIZEN_WAYS),
            notifier_kind=NotifierKind.CITIZEN,
            notifier_name=name.display,
            notifier_reach=f"088-0003{chance.number(0, 999):03}",
        )
    organisation = chance.pick(stage.partners.of_kind({text.notifier}))
    contact = chance.pick(stage.partners.staff(organisation.id))
    return replace(
        known,
        channel=chance.pick(_PARTNER_WAYS),
        notifier_kind=NotifierKind.ORGANISATION,
        notifier_organisation_id=organisation.id,
        notifier_name=contact.name.display,
        notifier_reach=contact.email,
    )


def _incident(chance: Chance, received: date) -> PartialDate | None:
    if chance.happens(0.15):
        return None
    day = received - timedelta(days=chance.number(0, 12))
    if chance.happens(0.1):
        return PartialDate(day.year, day.month)
    return PartialDate.of(day)
