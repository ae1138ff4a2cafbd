# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Notifications and their assessment."""

from sqlalchemy import Column, Index, UniqueConstraint

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.notification import NotificationStatus, NotifierKind
from casuskluis.storage.columns import Choice, Day, Partial, Words
from casuskluis.storage.tables.schema import flag, links, record, reference, required, words

notifications = record(
    "notifications",
    required("number", Words),
    required("received_on", Day),
    required("recorded_on", Day),
    *words("channel"),
    required("notifier_kind", Choice(NotifierKind)),
    reference("notifier_organisation_id", "organisations"),
    *words("notifier_name", "notifier_reach"),
    flag("shield_source"),
    *words("source_domain"),
    reference("subject_id", "subjects"),
    *words("ideology", "observed_behaviour", "notifier_opinion"),
    Column("incident_on", Partial),
    *words("incident_place"),
    flag("acute_danger"),
    *words("danger_action"),
    reference("earlier_id", "notifications"),
    *words("known_reason"),
    reference("routed_to_id", "organisations"),
    Column("routed_on", Day),
    flag("feedback_wanted"),
    Column("feedback_on", Day),
    *words("feedback_by", "feedback_note", "external_id"),
    Column("minimised_on", Day),
    Column("remove_on", Day),
    required("status", Choice(NotificationStatus)),
    UniqueConstraint("number"),
    Index(None, "received_on"),
    Index(None, "status", "received_on"),
    Index(None, "status", "acute_danger", "received_on"),
    Index(None, "feedback_on", "feedback_wanted", "received_on"),
    Index(None, "ideology"),
    Index(None, "subject_id"),
    Index(None, "notifier_organisation_id"),
    Index(None, "earlier_id"),
    Index(None, "routed_to_id"),
    Index(None, "remove_on"),
    Index(None, "external_id"),
)

assessments = record(
    "assessments",
    reference("notification_id", "notifications", needed=True),
    required("held_on", Day),
    *words("criteria", "coherence", "social_relations", "self_reliance", "necessity"),
    *words("proportionality", "subsidiarity", "alternatives"),
    required("outcome", Choice(AssessmentOutcome)),
    *words("motivation"),
    Column("triangle_advice_on", Day),
    Column("more_information_until", Day),
    Index(None, "notification_id", "held_on"),
)

assessment_present = links("assessment_present", "assessment_id", "assessments")
