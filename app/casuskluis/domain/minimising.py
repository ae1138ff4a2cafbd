# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stays of a notification about somebody who is not taken up.

Source: domain.md 5.6 rule 2 (keep number, dates, outcome and band of the phenomenon; the name
goes after the short term); AVG art. 5(1)(c) and (e).
"""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.assessment import Assessment
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.notification import Notification
from casuskluis.domain.subject import Subject


class Minimised(RuleViolated):
    """Of a minimised notification nothing is changed any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minimising:
    """What minimising would do to one notification, to be read before it is done.

    Attributes:
        remove_on: Day on which the rest goes.
        notifier_stays: Name and reach of the notifier are kept until the feedback is given.
        subject_is_bared: Address and reach of the person go too: nothing else needs them.
        texts: How many filled-in texts go.
    """

    remove_on: date
    notifier_stays: bool
    subject_is_bared: bool
    texts: int


_TEXTS = (
    "observed_behaviour",
    "notifier_opinion",
    "incident_place",
    "danger_action",
    "known_reason",
    "feedback_note",
)
_GROUNDS = (
    "criteria",
    "coherence",
    "social_relations",
    "self_reliance",
    "necessity",
    "proportionality",
    "subsidiarity",
    "alternatives",
    "motivation",
)


def bare_notification(told: Notification, *, on: date, remove_on: date) -> Notification:
    """Return a notification with its texts gone; the notifier stays while feedback is owed."""
    bare = replace(
        told,
        observed_behaviour="",
        notifier_opinion="",
        incident_on=None,
        incident_place="",
        danger_action="",
        known_reason="",
        external_id="",
        feedback_note="",
        minimised_on=on,
        remove_on=remove_on,
    )
    return bare if told.feedback_owed else without_notifier(bare)


def without_notifier(told: Notification) -> Notification:
    """Return a notification that no longer says who notified; the source domain stays."""
    return replace(told, notifier_name="", notifier_reach="", notifier_organisation_id=None)


def bare_assessment(held: Assessment) -> Assessment:
    """Return an assessment with nothing but its days, who was present, and the outcome."""
    return replace(
        held,
        criteria="",
        coherence="",
        social_relations="",
        self_reliance="",
        necessity="",
        proportionality="",
        subsidiarity="",
        alternatives="",
        motivation="",
    )


def bare_subject(subject: Subject) -> Subject:
    """Return a person with nothing but what recognises them: name, birth date and kind."""
    return replace(
        subject,
        alias="",
        street="",
        postcode="",
        town="",
        municipality="",
        phone="",
        email="",
        representative="",
        bsn="",
        address_shielded=False,
    )


def filled_texts(told: Notification, assessments: tuple[Assessment, ...]) -> int:
    """Return how many texts minimising would take away."""
    own = bool(told.incident_on) + sum(bool(getattr(told, name)) for name in _TEXTS)
    return own + sum(bool(getattr(held, name)) for held in assessments for name in _GROUNDS)
