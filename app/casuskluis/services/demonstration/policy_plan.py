# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The policy plan of the demonstration, its signals and its analyses; all invented."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from casuskluis.disclosure.texts import QUESTIONS, Choice, Colour, decide
from casuskluis.domain.identifiers import OrganisationId, PolicyPlanId
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PlanSection, PolicyPlan
from casuskluis.domain.secrecy_grounds import ground_text
from casuskluis.domain.tension import PhenomenonAnalysis, TensionPhase, TensionSignal
from casuskluis.services.defaults import read_table
from casuskluis.services.masking.service import Search
from casuskluis.services.programme.public_texts import PublicText, public_texts
from casuskluis.services.workspace import Workspace

_Record = Mapping[str, Any]
_ADOPTED_AGO = timedelta(days=200)
_IN_FORCE = 3
"""Years after the first that the plan holds."""


def plan_ahead(workspace: Workspace) -> None:
    """Write the plan of the town, have it adopted, and look its public texts through."""
    table = read_table("demo/policy_plan.toml")
    plan_id = _write(workspace, table)
    _review(workspace, plan_id)
    _adopt(workspace, plan_id, table["plan"])
    for record in table["signal"]:
        workspace.programme.tensions.save(_signal(workspace, record))
    for record in table["analysis"]:
        _analyse(workspace, record)


def _write(workspace: Workspace, table: _Record) -> PolicyPlanId:
    programme = workspace.programme
    year = _adopted_on(workspace).year
    plan = programme.plans.begin(
        PolicyPlan(title=table["plan"]["title"], first_year=year, last_year=year + _IN_FORCE)
    )
    for section in programme.plans.file(plan.id).sections:
        programme.plan_content.remove_section(section.id)
    for record in table["section"]:
        section = PlanSection(
            plan_id=plan.id,
            position=0,
            title=record["title"],
            public_text=record.get("public", "").strip(),
            confidential_text=record.get("confidential", "").strip(),
            after_measures=record.get("after", False),
        )
        programme.plan_content.save_section(section)
    owners = {one.kind: one.id for one in reversed(workspace.partners.organisations())}
    for record in table["measure"]:
        programme.plan_content.save_measure(_measure(plan.id, record, owners))
    return plan.id


def _measure(
    plan_id: PolicyPlanId, record: _Record, owners: Mapping[str, OrganisationId]
) -> Measure:
    return Measure(
        plan_id=plan_id,
        pillar=record["pillar"],
        position=0,
        title=record["title"],
        owner_id=owners.get(record["owner"]),
        planning=record["planning"],
        status=MeasureStatus(record.get("status", "planned")),
        public_text=record.get("public", "").strip(),
        confidential_text=record.get("confidential", "").strip(),
    )


def _review(workspace: Workspace, plan_id: PolicyPlanId) -> None:
    search = workspace.programme.public_plans.masking.search()
    for piece in public_texts(workspace.programme.plans.file(plan_id)):
        _look_through(workspace, piece, search)


def _look_through(workspace: Workspace, piece: PublicText, search: Search) -> None:
    """Let every word stand that the program is not certain of, as an officer would here."""
    masking = workspace.programme.public_plans.masking
    decisions = [
        decide(piece.source, token, Choice.ORDINARY)
        for token in search(piece.source)
        if token.colour is Colour.ORANGE
    ]
    masking.keep(piece.purpose, piece.source, decisions, [one.code for one in QUESTIONS])


def _adopt(workspace: Workspace, plan_id: PolicyPlanId, record: _Record) -> None:
    day = _adopted_on(workspace)
    workspace.programme.plans.order_secrecy(
        plan_id,
        SecrecyOrder(
            imposed_by=record["secrecy_by"],
            imposed_on=day,
            ground=ground_text(record["secrecy_grounds"]),
            lifted_by=record["secrecy_lift"],
        ),
    )
    workspace.programme.plans.adopt(plan_id, by=record["adopted_by"], on=day)


def _adopted_on(workspace: Workspace) -> date:
    return workspace.context.clock.today() - _ADOPTED_AGO


def _signal(workspace: Workspace, record: _Record) -> TensionSignal:
    today = workspace.context.clock.today()
    return TensionSignal(
        noted_on=today - timedelta(days=record["days_ago"]),
        phenomenon=record["phenomenon"],
        district=record.get("district", ""),
        phase=TensionPhase(record["phase"]),
        source=record["source"],
        observed=record["observed"],
        interpretation=record["interpretation"],
        follow_up=record["follow_up"],
    )


def _analyse(workspace: Workspace, record: _Record) -> None:
    today = workspace.context.clock.today()
    halves = today.year * 2 + (today.month > _HALF) - record["halves_ago"]
    analysis = workspace.programme.analyses.save(
        PhenomenonAnalysis(
            phenomenon=record["phenomenon"],
            year=halves // 2,
            half=halves % 2 + 1,
            picture=record["picture"],
            sources=record["sources"],
            interpretation=record["interpretation"],
            public_text=record["public_text"],
        )
    )
    if record.get("adopted", False):
        workspace.programme.analyses.adopt(analysis.id, on=today)


_HALF = 6
"""The last month of the first half of a year."""
