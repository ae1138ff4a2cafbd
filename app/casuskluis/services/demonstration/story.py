# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The whole story of the demonstration, drawn from a seed.

One invented municipality over three years. Nothing in it is about a real person, place or
organisation, and the same seed and last day always give the same story.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from casuskluis.domain.action import ActionItem
from casuskluis.domain.activity import Activity, ActivityAttendance
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.closing import ClosingMark
from casuskluis.domain.history import Addendum
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, Attendance, CaseMeeting, Decision
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import AccessRequest, Disclosure, Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.subject import Subject
from casuskluis.domain.upkeep import DataBreach, UpkeepRecord
from casuskluis.services.defaults import default_settings
from casuskluis.services.demonstration.calendar import Calendar
from casuskluis.services.demonstration.casework import Docket, draw_cases
from casuskluis.services.demonstration.chance import Chance
from casuskluis.services.demonstration.dossier import (
    draw_information,
    draw_life_domain_notes,
    draw_related_persons,
)
from casuskluis.services.demonstration.endings import draw_marks, draw_reviews, some_due
from casuskluis.services.demonstration.followup import draw_actions, draw_activities
from casuskluis.services.demonstration.intake import draw_intake
from casuskluis.services.demonstration.leading import draw_records, under_items
from casuskluis.services.demonstration.notes import (
    draw_addenda,
    draw_instruments,
    signed,
    with_first_impressions,
)
from casuskluis.services.demonstration.partners import draw_partners
from casuskluis.services.demonstration.planning import draw_plans, with_goals
from casuskluis.services.demonstration.programme import draw_programme
from casuskluis.services.demonstration.rejected import tell_outcomes
from casuskluis.services.demonstration.rights import (
    draw_disclosures,
    draw_informings,
    draw_requests,
)
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.stock import read_stock
from casuskluis.services.demonstration.table import Table, draw_table
from casuskluis.services.demonstration.upkeep import draw_breaches, draw_upkeep
from casuskluis.services.demonstration.weighing import draw_assessments


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStory:
    """Everything that happened, as domain objects with local identifiers from 1 up.

    Each list only refers to lists above it, so they can be stored in this order. A case may
    refer to an earlier case (``reentry_of``).

    Attributes:
        municipality: The name to print on papers.
        last_day: The day on which the officer opens the demonstration.
    """

    municipality: str
    last_day: date
    organisations: tuple[Organisation, ...]
    contacts: tuple[Contact, ...]
    subjects: tuple[Subject, ...]
    notifications: tuple[Notification, ...]
    assessments: tuple[Assessment, ...]
    cases: tuple[Case, ...]
    necessity_reviews: tuple[NecessityReview, ...]
    closing_marks: tuple[ClosingMark, ...]
    related_persons: tuple[RelatedPerson, ...]
    life_domain_notes: tuple[LifeDomainNote, ...]
    information: tuple[InformationItem, ...]
    meetings: tuple[CaseMeeting, ...]
    attendances: tuple[Attendance, ...]
    agenda_items: tuple[AgendaItem, ...]
    item_records: tuple[ItemRecord, ...] = ()
    decisions: tuple[Decision, ...]
    plans: tuple[ActionPlan, ...]
    goals: tuple[Goal, ...]
    interventions: tuple[Intervention, ...]
    actions: tuple[ActionItem, ...]
    activities: tuple[Activity, ...]
    activity_attendances: tuple[ActivityAttendance, ...] = ()
    programme_goals: tuple[ProgrammeGoal, ...] = ()
    key_persons: tuple[KeyPerson, ...] = ()
    covenants: tuple[Covenant, ...] = ()
    contact_moments: tuple[ContactMoment, ...] = ()
    informings: tuple[Informing, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    access_requests: tuple[AccessRequest, ...] = ()
    upkeep: tuple[UpkeepRecord, ...] = ()
    data_breaches: tuple[DataBreach, ...] = ()
    addenda: tuple[Addendum, ...]
    instruments: tuple[InstrumentReference, ...]


def draw(seed: int, last_day: date) -> DemoStory:
    """Return the story that belongs to a seed, three years long, up to a day.

    Args:
        seed: Any whole number; the same number gives the same story.
        last_day: The day on which the officer opens it; the last meeting is still to come.

    Raises:
        DefaultsDamaged: When the texts that ship with the program are damaged.
    """
    stage = _stage(seed, last_day)
    intake = draw_intake(stage)
    assessments = draw_assessments(stage, intake)
    dockets = draw_cases(stage, intake, assessments)
    table = draw_table(stage, intake.notifications, assessments, dockets)
    tell_outcomes(stage, intake, assessments)
    apart = replace(stage, chance=Chance(seed))
    plans = draw_plans(apart, dockets, table.discussed)
    cases = some_due(apart, [docket.case for docket in dockets])
    known = {one.subject_id for one in intake.notifications}
    persons = tuple(draw_related_persons(stage, dockets, intake.subjects))
    notes = with_first_impressions(dockets, draw_life_domain_notes(stage, dockets))
    information = signed(dockets, draw_information(stage, dockets))
    story = DemoStory(
        municipality=stage.stock.municipality,
        last_day=last_day,
        organisations=stage.partners.organisations,
        contacts=stage.partners.contacts,
        subjects=tuple(subject for subject in intake.subjects if subject.id in known),
        notifications=tuple(intake.notifications),
        assessments=tuple(assessments),
        cases=cases,
        necessity_reviews=tuple(draw_reviews(apart, cases)),
        closing_marks=tuple(draw_marks(cases)),
        related_persons=persons,
        life_domain_notes=notes,
        information=information,
        meetings=tuple(table.meetings),
        attendances=tuple(table.attendances),
        agenda_items=tuple(table.agenda_items),
        decisions=tuple(table.decisions),
        plans=tuple(plans.plans),
        goals=tuple(plans.goals),
        interventions=tuple(plans.interventions),
        actions=with_goals(stage, plans, draw_actions(stage, dockets, table)),
        **_programme(stage),
        addenda=draw_addenda(stage, information),
        instruments=draw_instruments(stage, dockets),
    )
    return _with_care(_at_table(story, apart, table), stage, dockets, table)


def _programme(stage: Stage) -> dict[str, Any]:
    """Return the activities with who came, the goals and the network, by field."""
    activities = tuple(draw_activities(stage))
    programme = draw_programme(stage, activities)
    return {
        "activities": activities,
        "activity_attendances": programme.attendances,
        "programme_goals": programme.goals,
        "key_persons": programme.key_persons,
        "covenants": programme.covenants,
        "contact_moments": programme.moments,
    }


def _at_table(story: DemoStory, stage: Stage, table: Table) -> DemoStory:
    """Add what was said at the table, and under which item each action was agreed."""
    told: dict[int, Notification] = {one.id: one for one in story.notifications}
    return replace(
        story,
        item_records=draw_records(stage, table, told),
        actions=under_items(story.actions, table),
    )


def _with_care(
    story: DemoStory, stage: Stage, dockets: Sequence[Docket], table: Table
) -> DemoStory:
    """Add what persons and partners were told, and what was checked."""
    return replace(
        story,
        informings=draw_informings(stage, dockets),
        disclosures=draw_disclosures(stage, dockets, table),
        access_requests=draw_requests(stage, dockets, story.subjects),
        upkeep=tuple(draw_upkeep(stage)),
        data_breaches=tuple(draw_breaches(stage)),
    )


def _stage(seed: int, last_day: date) -> Stage:
    chance, stock, calendar = Chance(seed), read_stock(), Calendar.until(last_day)
    partners = draw_partners(chance, stock, calendar)
    return Stage(chance, stock, calendar, partners, default_settings())
