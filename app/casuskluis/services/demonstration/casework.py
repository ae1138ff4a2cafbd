# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cases of the demonstration: who takes part, in which phase they are, and since when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import CaseId, CaseNumber, OrganisationId
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Gender
from casuskluis.services.demonstration.intake import Intake, Scene
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import NotificationText
from casuskluis.services.numbering import draw_number

_MEETING, _MONITORING = CasePhase.CASE_MEETING, CasePhase.MONITORING
_AFTERCARE, _CLOSED = CasePhase.AFTERCARE, CasePhase.CLOSED
_PHASES = (
    (_CLOSED,) * 5 + (_AFTERCARE, _MONITORING),
    (_CLOSED,) * 3 + (_AFTERCARE,) * 3 + (_MONITORING,) * 2 + (_MEETING,),
    (_MONITORING,) * 3 + (_MEETING,) * 6,
)
"""Where the cases of each year stand by now; the oldest of a year are the furthest."""

_WAYS: dict[CasePhase, tuple[CasePhase, ...]] = {
    _MEETING: (),
    _MONITORING: (_MONITORING,),
    _AFTERCARE: (_MONITORING, _AFTERCARE),
    _CLOSED: (_MONITORING,),
}
_CLOSING_REASONS = (
    "goals_reached", "goals_reached", "no_radicalisation", "no_radicalisation", "moved",
    "detention", "not_necessary", "criteria_not_met",
)  # fmt: skip
_LASTS = (timedelta(days=150), timedelta(days=330))
_OVERDUE = 2
_OLD_ENOUGH = timedelta(days=220)
_FOR_MINORS = (
    (("secondary_education", "vocational_education"), 1.0),
    (("youth_care", "youth_work"), 1.0),
    (("child_protection",), 0.6),
    (("mental_health",), 0.4),
    (("school_attendance",), 0.3),
    (("extremism_support",), 0.3),
)
_FOR_ADULTS = (
    (("mental_health",), 0.7),
    (("neighbourhood_team", "housing_corporation"), 0.7),
    (("probation",), 0.6),
    (("employment_service",), 0.5),
    (("municipality_social",), 0.4),
    (("extremism_support",), 0.3),
)


@dataclass(frozen=True, slots=True)
class Docket:
    """A case with what the rest of the story has to know of it.

    Attributes:
        participants: The organisations around the table, core partners first.
        ends_on: The day it closed, or the last day of the story.
    """

    case: Case
    notification: Notification
    minor: bool
    gender: Gender
    participants: tuple[OrganisationId, ...]
    ends_on: date

    @property
    def band(self) -> str:
        """Which texts fit: those for a minor or those for an adult."""
        return "minor" if self.minor else "adult"

    def is_open_on(self, day: date) -> bool:
        """Tell whether it is running on a day; on the day of closing it still is."""
        return self.case.opened_on < day <= self.ends_on or (
            self.case.is_open and self.case.opened_on < day
        )


def draw_cases(stage: Stage, intake: Intake, assessments: Sequence[Assessment]) -> list[Docket]:
    """Return the twenty-five cases in the order in which they opened."""
    taken_up = sorted(
        (found for found in assessments if found.outcome is AssessmentOutcome.PERSON_CENTRED),
        key=lambda found: (found.held_on, found.id),
    )
    phases = _phases(stage, intake, taken_up)
    dockets: list[Docket] = []
    taken: set[str] = set()
    for assessment, phase in zip(taken_up, phases, strict=True):
        opened_on = stage.chance.between(
            assessment.held_on + timedelta(days=1), assessment.held_on + timedelta(days=4)
        )
        number = draw_number(opened_on.year, taken.__contains__, source=stage.chance.random)
        taken.add(number)
        told = _Opening(assessment, phase, CaseNumber(number), opened_on)
        dockets.append(_docket(stage, intake, told, dockets))
    return _some_overdue(stage, dockets)


@dataclass(frozen=True, slots=True)
class _Opening:
    assessment: Assessment
    phase: CasePhase
    number: CaseNumber
    opened_on: date


def _phases(stage: Stage, intake: Intake, taken_up: Sequence[Assessment]) -> list[CasePhase]:
    """Return the present phase of every case; who comes back must have been closed."""
    years: list[list[Scene]] = [[] for _ in stage.calendar.years]
    for assessment in taken_up:
        scene = intake.scenes[assessment.notification_id - 1]
        place = sum(scene.received_on > last for _, last in stage.calendar.years)
        years[place].append(scene)
    by_text: dict[NotificationText, CasePhase] = {}
    for plan, scenes in zip(_PHASES, years, strict=True):
        ordered = sorted(scenes, key=lambda scene: (not scene.text.first, scene.received_on))
        by_text |= {scene.text: phase for scene, phase in zip(ordered, plan, strict=True)}
    return [by_text[intake.scenes[found.notification_id - 1].text] for found in taken_up]


def _docket(stage: Stage, intake: Intake, told: _Opening, earlier: Sequence[Docket]) -> Docket:
    notification = intake.notifications[told.assessment.notification_id - 1]
    scene = intake.scenes[notification.id - 1]
    case = _opened(stage, notification, told)
    case = replace(
        case,
        id=CaseId(len(earlier) + 1),
        reason=f"{scene.text.reason} Melding {notification.number} van "
        f"{dutch_date(notification.received_on)}.",
        reentry_of=_earlier_case(earlier, case) if scene.text.reentry else None,
    )
    minor = intake.is_minor(notification)
    return Docket(
        case=case,
        notification=notification,
        minor=minor,
        gender=intake.gender_of(notification),
        participants=_participants(stage, notification, minor=minor),
        ends_on=case.closed_on or stage.last_day,
    )


def _opened(stage: Stage, notification: Notification, told: _Opening) -> Case:
    chance = stage.chance
    if notification.subject_id is None:
        raise LookupError("a case needs a subject")
    case = Case.open(
        told.assessment,
        number=told.number,
        subject_id=notification.subject_id,
        on=told.opened_on,
        next_review_on=_next_review(stage, told.opened_on),
    )
    coordinator = chance.pick(stage.partners.with_function("casusregisseur"))
    process = chance.pick(stage.partners.with_function("procesregisseur"))
    case = replace(
        case,
        ideology=notification.ideology,
        district=chance.pick(stage.stock.lists["districts"]),
        case_coordinator=coordinator.name.display,
        process_coordinator=process.name.display,
    )
    for phase in _WAYS[told.phase]:
        case = case.moved_to(phase, case.opened_on)
    return _closed(stage, case) if told.phase is _CLOSED else case


def _next_review(stage: Stage, opened_on: date) -> date:
    due = opened_on
    while due <= stage.last_day:
        due = stage.until(SettingKey.NECESSITY_REVIEW_TERM, due)
    return due


def _closed(stage: Stage, case: Case) -> Case:
    first, last = (case.opened_on + margin for margin in _LASTS)
    on = stage.chance.pick([day for day in stage.calendar.past if first <= day <= last])
    return case.closed(
        on=on,
        reason=stage.chance.deal(_CLOSING_REASONS),
        destroy_on=stage.until(SettingKey.CASE_RETENTION, on),
    )


def _earlier_case(earlier: Sequence[Docket], case: Case) -> CaseId:
    return next(
        docket.case.id for docket in earlier if docket.case.subject_id == case.subject_id
    )


def _participants(
    stage: Stage, notification: Notification, *, minor: bool
) -> tuple[OrganisationId, ...]:
    partners = stage.partners
    found = [core.id for core in partners.core]
    found += [one.id for one in partners.of_kind({"community_safety_partnership"})]
    for kinds, share in _FOR_MINORS if minor else _FOR_ADULTS:
        fitting = [one.id for one in partners.of_kind(kinds)]
        chosen = stage.chance.pick(fitting)
        if notification.notifier_organisation_id in fitting:
            chosen = notification.notifier_organisation_id
        if stage.chance.happens(share):
            found.append(chosen)
    return tuple(dict.fromkeys(found))


def _some_overdue(stage: Stage, dockets: list[Docket]) -> list[Docket]:
    """Leave two necessity reviews undone: that is what the officer has to see."""
    old = [
        place
        for place, docket in enumerate(dockets)
        if docket.case.is_open and docket.case.opened_on < stage.last_day - _OLD_ENOUGH
    ]
    for place in stage.chance.shuffled(old)[:_OVERDUE]:
        late = stage.last_day - timedelta(days=stage.chance.number(3, 18))
        case = replace(dockets[place].case, next_review_on=late)
        dockets[place] = replace(dockets[place], case=case)
    return dockets
