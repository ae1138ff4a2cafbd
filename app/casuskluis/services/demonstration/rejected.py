# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What became of the notifications in the demonstration: answered, passed on, minimised."""

from collections.abc import Mapping
from dataclasses import replace

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.minimising import bare_assessment, bare_notification, bare_subject
from casuskluis.domain.notification import Notification
from casuskluis.domain.setting import SettingKey
from casuskluis.services.demonstration.intake import Intake
from casuskluis.services.demonstration.stage import Stage

_ROUTED: Mapping[AssessmentOutcome, str] = {
    AssessmentOutcome.CRIMINAL_INVESTIGATION: "prosecution",
    AssessmentOutcome.REFERRED_TO_CARE: "neighbourhood_team",
    AssessmentOutcome.TRANSFERRED: "community_safety_partnership",
}
_AGAIN = "Nieuw gedrag na het sluiten van de eerdere casus."
_TOLD = "Bedankt voor de melding, en verteld dat de partners haar samen wegen."
_DONE = "112 gebeld; daarna de officier van dienst van de politie ingelicht."


def tell_outcomes(stage: Stage, intake: Intake, assessments: list[Assessment]) -> None:
    """Bring notifications, assessments and persons to where the officer would have them.

    Whoever is not taken up keeps only number, days and codes, as in the real work.
    """
    last = {held.notification_id: held for held in assessments}
    for index, told in enumerate(intake.notifications):
        held = last.get(told.id)
        told = _answered(_again(intake, told))  # noqa: PLW2901 - step by step
        if held is not None and held.ends_notification:
            told = _bare(stage, told, held)  # noqa: PLW2901 - step by step
        intake.notifications[index] = told
    bare = {told.id for told in intake.notifications if told.minimised_on}
    assessments[:] = [
        bare_assessment(held) if held.notification_id in bare else held for held in assessments
    ]
    _bare_subjects(intake)


def _again(intake: Intake, told: Notification) -> Notification:
    """Point at the earlier notification about the same person, with the reason for another."""
    earlier = [
        one.id
        for one in intake.notifications
        if told.subject_id and one.subject_id == told.subject_id and one.id < told.id
    ]
    return replace(told, earlier_id=earlier[-1], known_reason=_AGAIN) if earlier else told


def _answered(told: Notification) -> Notification:
    if told.feedback_on is not None:
        told = replace(told, feedback_by="Meldpunt", feedback_note=_TOLD)
    return replace(told, danger_action=_DONE) if told.acute_danger else told


def _bare(stage: Stage, told: Notification, held: Assessment) -> Notification:
    kind = _ROUTED.get(held.outcome)
    places = stage.partners.of_kind({kind}) if kind else ()
    if places:
        told = replace(told, routed_to_id=places[0].id, routed_on=held.held_on)
    remove_on = stage.until(SettingKey.REJECTED_RETENTION, held.held_on)
    return bare_notification(told, on=held.held_on, remove_on=remove_on)


def _bare_subjects(intake: Intake) -> None:
    needed = {told.subject_id for told in intake.notifications if told.minimised_on is None}
    for index, subject in enumerate(intake.subjects):
        if subject.id not in needed:
            intake.subjects[index] = bare_subject(subject)
