# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The plans of the cases, with their goals and interventions."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint

from casuskluis.domain.plan import GoalOutcome, InterventionKind, PlanStatus, Voluntariness
from casuskluis.storage.columns import Choice, Day
from casuskluis.storage.tables.schema import record, reference, required, words

action_plans = record(
    "action_plans",
    reference("case_id", "cases", needed=True),
    required("number", Integer),
    required("status", Choice(PlanStatus)),
    required("recorded_on", Day),
    *words("summary"),
    Column("adopted_on", Day),
    reference("meeting_id", "meetings"),
    UniqueConstraint("case_id", "number"),
    Index(None, "meeting_id"),
)

goals = record(
    "goals",
    reference("plan_id", "action_plans", needed=True),
    reference("case_id", "cases", needed=True),
    reference("earlier_id", "goals"),
    *words("text", "life_domain", "indicator"),
    Column("target_on", Day),
    required("outcome", Choice(GoalOutcome)),
    Column("outcome_on", Day),
    *words("outcome_note"),
    Index(None, "plan_id"),
    Index(None, "case_id"),
    Index(None, "earlier_id"),
    Index(None, "outcome", "target_on"),
)

interventions = record(
    "interventions",
    reference("plan_id", "action_plans", needed=True),
    reference("case_id", "cases", needed=True),
    reference("goal_id", "goals"),
    required("kind", Choice(InterventionKind)),
    *words("name"),
    reference("executor_id", "organisations"),
    required("voluntariness", Choice(Voluntariness)),
    Column("starts_on", Day),
    Column("ends_on", Day),
    *words("result"),
    Index(None, "plan_id"),
    Index(None, "case_id"),
    Index(None, "goal_id"),
    Index(None, "executor_id"),
)
