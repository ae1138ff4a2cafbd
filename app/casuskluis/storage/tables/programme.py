# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The programme: activities, goals, the network, tensions and the policy plan."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from casuskluis.domain.activity import ActivityStatus
from casuskluis.domain.policy_plan import MeasureStatus, PolicyPlanStatus
from casuskluis.domain.programme import GoalProgress
from casuskluis.domain.tension import TensionPhase
from casuskluis.storage.columns import Choice, Day, Words
from casuskluis.storage.tables.schema import (
    flag,
    links,
    name_columns,
    record,
    reference,
    required,
    words,
)

activities = record(
    "activities",
    *words("title", "pillar", "kind"),
    required("held_on", Day),
    required("status", Choice(ActivityStatus)),
    *words("phenomenon", "district", "provider", "audience"),
    required("participants", Integer),
    required("organisations", Integer),
    required("cost", Integer),
    *words("funding", "evaluation"),
    Index(None, "held_on"),
)

activity_attendances = record(
    "activity_attendances",
    reference("activity_id", "activities", needed=True),
    reference("organisation_id", "organisations", needed=True),
    required("participants", Integer),
    Index(None, "activity_id", "organisation_id"),
    Index(None, "organisation_id"),
)

programme_goals = record(
    "programme_goals",
    *words("pillar"),
    required("year", Integer),
    required("position", Integer),
    *words("situation", "aim", "plan", "result"),
    required("progress", Choice(GoalProgress)),
    Index(None, "year", "pillar", "position"),
)

key_persons = record(
    "key_persons",
    *name_columns(),
    reference("organisation_id", "organisations"),
    *words("role", "email", "phone", "phenomenon", "district"),
    required("consent_on", Day),
    required("consent_until", Day),
    *words("consent_how"),
    Index(None, "name_sort"),
    Index(None, "organisation_id"),
    Index(None, "consent_until"),
)

covenants = record(
    "covenants",
    *words("title"),
    required("signed_on", Day),
    Column("valid_until", Day),
    Column("review_on", Day),
    Column("dpia_on", Day),
    Column("advice_on", Day),
    *words("register_reference", "note"),
    Column("ended_on", Day),
    Index(None, "review_on"),
)

covenant_parties = links("covenant_parties", "covenant_id", "covenants")

contact_moments = record(
    "contact_moments",
    reference("organisation_id", "organisations", needed=True),
    required("held_on", Day),
    *words("officer", "topic", "phenomenon", "district", "follow_up"),
    Column("follow_up_on", Day),
    flag("followed_up"),
    Index(None, "organisation_id", "held_on"),
    Index(None, "held_on"),
)

tension_signals = record(
    "tension_signals",
    required("noted_on", Day),
    *words("phenomenon", "district"),
    required("phase", Choice(TensionPhase)),
    *words("source", "observed", "interpretation", "follow_up"),
    Index(None, "noted_on"),
)

phenomenon_analyses = record(
    "phenomenon_analyses",
    *words("phenomenon"),
    required("year", Integer),
    required("half", Integer),
    *words("picture", "sources", "interpretation", "public_text"),
    Column("adopted_on", Day),
    UniqueConstraint("phenomenon", "year", "half"),
)

policy_plans = record(
    "policy_plans",
    *words("title"),
    required("first_year", Integer),
    required("last_year", Integer),
    required("status", Choice(PolicyPlanStatus)),
    *words("adopted_by"),
    Column("adopted_on", Day),
    Column("secrecy_imposed_by", Words),
    Column("secrecy_imposed_on", Day),
    Column("secrecy_ground", Words),
    Column("secrecy_lifted_by", Words),
    *words("lifted_by"),
    Column("lifted_on", Day),
    reference("previous_id", "policy_plans"),
    Index(None, "previous_id"),
)

plan_sections = record(
    "plan_sections",
    reference("plan_id", "policy_plans", needed=True),
    required("position", Integer),
    *words("title", "public_text", "confidential_text"),
    flag("after_measures"),
    Index(None, "plan_id", "position"),
)

measures = record(
    "measures",
    reference("plan_id", "policy_plans", needed=True),
    *words("pillar"),
    required("position", Integer),
    *words("title"),
    reference("owner_id", "organisations"),
    *words("owner", "planning"),
    Column("due_on", Day),
    required("status", Choice(MeasureStatus)),
    *words("public_text", "confidential_text"),
    Index(None, "plan_id", "pillar", "position"),
    Index(None, "owner_id"),
)
