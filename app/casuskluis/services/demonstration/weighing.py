# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The assessments of the demonstration, and what they mean for each notification."""

from dataclasses import replace
from datetime import date, timedelta

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.identifiers import AssessmentId
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Gender
from casuskluis.services.demonstration.intake import WAITING, Intake
from casuskluis.services.demonstration.stage import Stage

_TWO_STEPS = 3
_AT_MEETING = (timedelta(days=2), timedelta(days=16))
_ADVISED = 0.4


def draw_assessments(stage: Stage, intake: Intake) -> list[Assessment]:
    """Weigh the notifications, bring their status up to date, and return the assessments.

    The officer keeps the names of notifications that were not taken up no longer than the
    term in the settings; the demonstration shows a vault in which that was done.
    """
    assessments: list[Assessment] = []
    twice = _weighed_twice(stage, intake)
    for index, notification in enumerate(intake.notifications):
        found = _weighings(stage, intake, notification, in_two_steps=index in twice)
        for assessment in found:
            assessments.append(replace(assessment, id=AssessmentId(len(assessments) + 1)))
        intake.notifications[index] = _after(stage, notification, found)
    return assessments


def _weighed_twice(stage: Stage, intake: Intake) -> set[int]:
    quiet = [
        index
        for index, scene in enumerate(intake.scenes)
        if scene.text.outcome != WAITING
        and not (scene.text.acute or scene.text.first or scene.text.reentry)
        and scene.received_on < stage.calendar.years[-1][0]
    ]
    return set(stage.chance.shuffled(quiet)[:_TWO_STEPS])


def _weighings(
    stage: Stage, intake: Intake, notification: Notification, *, in_two_steps: bool
) -> list[Assessment]:
    text = intake.scenes[notification.id - 1].text
    minor, gender = intake.is_minor(notification), intake.gender_of(notification)
    waiting = text.outcome == WAITING
    if waiting and notification.received_on > stage.last_day - timedelta(days=20):
        return []
    if waiting:
        return [_first_look(stage, notification, gender)]
    earlier = [_first_look(stage, notification, gender)] if in_two_steps else []
    since = earlier[0].held_on + timedelta(days=14) if earlier else notification.received_on
    outcome = AssessmentOutcome(text.outcome)
    weighed = _weighed(stage, notification, outcome, _day(stage, since, acute=text.acute))
    weighed = replace(weighed, motivation=stage.line(stage.stock.motivation[outcome], gender))
    if outcome is AssessmentOutcome.PERSON_CENTRED:
        weighed = _argued(stage, weighed, notification.ideology, gender, minor=minor)
    return [*earlier, weighed]


def _first_look(stage: Stage, notification: Notification, gender: Gender) -> Assessment:
    outcome = AssessmentOutcome.MORE_INFORMATION
    received = notification.received_on
    held_on = stage.chance.between(received + timedelta(days=5), received + timedelta(days=12))
    looked = _weighed(stage, notification, outcome, held_on)
    return replace(
        looked,
        motivation=stage.line(stage.stock.motivation[outcome], gender),
        more_information_until=stage.until(SettingKey.MORE_INFORMATION_TERM, held_on),
    )


def _day(stage: Stage, since: date, *, acute: bool) -> date:
    if acute:
        return stage.chance.between(since, since + timedelta(days=1))
    first, last = (since + margin for margin in _AT_MEETING)
    at_meeting = [day for day in stage.calendar.past if first <= day <= last]
    if at_meeting:
        return at_meeting[0]
    return stage.chance.between(since + timedelta(days=4), since + timedelta(days=13))


def _weighed(
    stage: Stage, notification: Notification, outcome: AssessmentOutcome, held_on: date
) -> Assessment:
    present = [found.id for found in stage.partners.core]
    if stage.chance.happens(0.5):
        others = stage.partners.of_kind({"community_safety_partnership"})
        present += [found.id for found in others]
    return Assessment(
        notification_id=notification.id,
        held_on=held_on,
        present=tuple(present),
        outcome=outcome,
    )


def _argued(
    stage: Stage, assessment: Assessment, ideology: str, gender: Gender, *, minor: bool
) -> Assessment:
    texts = {
        name: stage.line(aged.fitting(minor=minor), gender)
        for name, aged in stage.stock.weighing.items()
    }
    advised = assessment.held_on + timedelta(days=stage.chance.number(2, 9))
    return replace(
        assessment,
        criteria=stage.line(stage.stock.criteria[ideology], gender),
        coherence=texts["coherence"],
        social_relations=texts["social_relations"],
        self_reliance=texts["self_reliance"],
        necessity=texts["necessity"],
        proportionality=texts["proportionality"],
        subsidiarity=texts["subsidiarity"],
        alternatives=texts["alternatives"],
        triangle_advice_on=advised if stage.chance.happens(_ADVISED) else None,
    )


def _after(stage: Stage, notification: Notification, weighed: list[Assessment]) -> Notification:
    if not weighed:
        return notification
    last = weighed[-1]
    if last.outcome is AssessmentOutcome.MORE_INFORMATION:
        return replace(notification, status=NotificationStatus.IN_ASSESSMENT)
    handled = replace(notification, status=NotificationStatus.HANDLED)
    kept_until = stage.until(SettingKey.REJECTED_RETENTION, last.held_on)
    if last.outcome is AssessmentOutcome.PERSON_CENTRED or kept_until >= stage.last_day:
        return handled
    return replace(handled, subject_id=None, notifier_name="", notifier_reach="")
