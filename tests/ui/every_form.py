# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opens every form of the program, on the demonstration; `test_every_form` proves that.

A test takes ``every_form(demo, runner, around)`` and calls ``open`` of each: that returns the
window the form is in, made and not yet shown. ``form_in`` finds the form itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from casuskluis.domain.action import ActionItem
from casuskluis.domain.clock import Clock
from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import (
    ActionQuery,
    CaseQuery,
    MeetingQuery,
    NotificationQuery,
    SubjectQuery,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.domain.plan import Goal, Intervention
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.notes import INFORMATION, LIFE_DOMAIN
from casuskluis.services.casework.plan_files import PlanFile, PlanVersion
from casuskluis.services.lists.bulk import BulkOutcome
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists import bulk_forms
from casuskluis_ui.lists.views_button import ViewsButton
from casuskluis_ui.pages.cases import forms as case_forms
from casuskluis_ui.pages.cases import shielding
from casuskluis_ui.pages.cases.attachments.forms import description
from casuskluis_ui.pages.cases.endings import forms as ending_forms
from casuskluis_ui.pages.cases.endings.checklist import ChecklistPanel
from casuskluis_ui.pages.cases.plan import forms as plan_forms
from casuskluis_ui.pages.cases.plan import outcomes
from casuskluis_ui.pages.cases.rights import forms as rights_forms
from casuskluis_ui.pages.cases.rights.letter import LetterDialog
from casuskluis_ui.pages.meetings import forms as meeting_forms
from casuskluis_ui.pages.meetings.minutes.forms import correction
from casuskluis_ui.pages.meetings.papers.note import copy_note
from casuskluis_ui.pages.meetings.series import forms as series_forms
from casuskluis_ui.pages.notifications import forms as notification_forms
from casuskluis_ui.pages.notifications.forms.opening import opening
from casuskluis_ui.pages.partners import forms as partner_forms
from casuskluis_ui.pages.partners.ending import ending
from casuskluis_ui.pages.persons.form import person
from casuskluis_ui.shell.drafts import Draftable
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.form import Form
from ui.every_other_form import care_forms, programme_forms, setting_forms
from ui.opening import Opening, a_copy

Made = list[Opening]


@dataclass(frozen=True)
class Place:
    """Where forms are opened: vault, thread for long work, the window they belong to."""

    demo: Workspace
    runner: TaskRunner
    around: QWidget

    @property
    def clock(self) -> Clock:
        return self.demo.context.clock


def every_form(demo: Workspace, runner: TaskRunner, around: QWidget) -> Made:
    """Return how to open each form; new and filled in where both exist."""
    place = Place(demo, runner, around)
    return [
        *_case_forms(place),
        *_note_forms(place),
        *_ending_forms(place),
        *_plan_forms(place),
        *_meeting_forms(place),
        *_notification_forms(place),
        *_people_forms(place),
        *_list_forms(place),
        *care_forms(demo, runner, around),
        *programme_forms(demo, around),
        *setting_forms(demo, runner, around),
    ]


def form_in(window: QWidget, name: str) -> Draftable:
    """Return the form of that name in a window: a `Form`, or what else keeps its words."""
    found = [one for one in (window, *window.findChildren(QWidget)) if _is_called(one, name)]
    assert isinstance(found[0], Draftable)
    return found[0]


def fields_in(window: QWidget) -> Iterator[Form]:
    """Return the forms with fields in a window."""
    yield from (one for one in window.findChildren(Form))


def _is_called(widget: QWidget, name: str) -> bool:
    return isinstance(widget, Draftable) and widget.form_name == name


def an_open_case(demo: Workspace) -> CaseFile:
    """A case with notes, information and attachments."""
    files = (demo.cases.file(one) for one in demo.cases.ids(CaseQuery()))
    return next(file for file in files if file.case.is_open and file.attachments)


def an_open_action(demo: Workspace) -> ActionItem:
    """An action of which nothing lies fixed: it was not agreed in a meeting."""
    actions = (demo.actions.get(one) for one in demo.actions.ids(ActionQuery()))
    return next(one for one in actions if one.meeting_id is None and one.case_id is not None)


def a_drafted_plan(demo: Workspace) -> tuple[PlanFile, PlanVersion]:
    """A case with a plan that is being written."""
    files = (demo.plans.of_case(one) for one in demo.cases.ids(CaseQuery()))
    file = next(file for file in files if file.draft and file.adopted)
    assert file.draft
    return file, file.draft


def _case_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    file = an_open_case(demo)
    case_id = file.case.id
    action = an_open_action(demo)
    state = demo.informings.of_case(case_id)
    work = partial(case_forms.action, demo, clock)
    service = demo.officers
    return [
        Opening("case_core", partial(case_forms.core, demo, file, around), edits=True),
        Opening("action", partial(work, None, around)),
        Opening("action", partial(work, action, around), edits=True),
        Opening("case_action", partial(work, None, around, case_id=case_id)),
        Opening(
            "action_outcome",
            partial(case_forms.action_outcome, demo, action, around),
            edits=True,
        ),
        Opening("discussion_request", partial(case_forms.wish, demo, clock, case_id, around)),
        Opening(
            "informing", partial(rights_forms.informing, demo, clock, case_id, state, around)
        ),
        Opening("disclosure", partial(rights_forms.disclosure, demo, clock, case_id, around)),
        Opening(
            "informing_letter",
            partial(LetterDialog, demo.informing_letters, at.runner, case_id, around),
        ),
        Opening(
            "shielded_together",
            partial(shielding.together, service, clock, at.runner, case_id, around),
        ),
        Opening("shielded_emergency", partial(shielding.emergency, service, case_id, around)),
        Opening("shield", partial(shielding.restricting, service, file.case, around)),
    ]


def _note_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    file = an_open_case(demo)
    item, note = file.information[0], file.life_domain_notes[0]
    write = partial(case_forms.addendum, write=print, parent=around)
    about = partial(case_forms.information, demo, clock, file, around)
    domain = partial(case_forms.life_domain_note, demo, clock, file, around)
    return [
        Opening("information", about),
        Opening("information_item_change", partial(about, item), edits=True),
        Opening(
            "information_item_handling",
            partial(case_forms.handling, demo, clock, item, around),
            edits=True,
        ),
        Opening(
            "information_item_confirm",
            partial(case_forms.confirmation, demo, clock, item, around),
        ),
        Opening(f"{INFORMATION}_addendum", partial(write, INFORMATION, item.id)),
        Opening(f"{LIFE_DOMAIN}_addendum", partial(write, LIFE_DOMAIN, note.id)),
        Opening("life_domain_note", domain),
        Opening("life_domain_note_change", partial(domain, note), edits=True),
        Opening("related_person", partial(case_forms.related_person, demo, file, around)),
        Opening("instrument", partial(case_forms.instrument, demo, clock, file, around)),
        Opening(
            "attachment",
            partial(description, demo.attachments, file.attachments[0], around),
            edits=True,
        ),
    ]


def _ending_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    case = an_open_case(demo).case
    state = demo.reviews.of_case(case.id)

    def skipping() -> QWidget:
        panel = ChecklistPanel(demo.closing, case.id, demo.codes.book(), parent=around)
        return panel.skip_dialog(ClosingStep.SUBJECT)

    return [
        Opening("closing_skip", skipping),
        Opening("necessity_review", partial(ending_forms.review, demo, clock, state, around)),
        Opening("closing", partial(ending_forms.closing, demo, clock, case, around)),
        Opening(
            "retention_extension", partial(ending_forms.extension, demo, clock, case, around)
        ),
        Opening("legal_hold", partial(ending_forms.hold, demo, case, around)),
    ]


def _plan_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    _, draft = a_drafted_plan(demo)
    plan, goals = draft.plan, [one.goal for one in draft.goals]
    work = draft.interventions[0]
    new_goal = Goal(plan_id=plan.id, case_id=plan.case_id, text="", indicator="")
    new_work = Intervention(plan_id=plan.id, case_id=plan.case_id, name="")
    goal = partial(plan_forms.goal, demo, clock)
    doing = partial(plan_forms.intervention, demo, clock, goals=goals, parent=around)
    return [
        Opening("plan_summary", partial(plan_forms.summary, demo, plan, around), edits=True),
        Opening("new_goal", partial(goal, new_goal, around)),
        Opening("goal", partial(goal, goals[0], around), edits=True),
        Opening("new_intervention", partial(doing, new_work)),
        Opening("intervention", partial(doing, work), edits=True),
        Opening("plan_adoption", partial(outcomes.adoption, demo, clock, plan, (), around)),
        Opening("goal_outcome", partial(outcomes.goal_outcome, demo, goals[0], around)),
        Opening(
            "intervention_result",
            partial(outcomes.intervention_result, demo, clock, work, around),
        ),
    ]


def a_planned_meeting(demo: Workspace) -> MeetingFile:
    """The meeting that comes: its agenda can be changed."""
    return demo.meetings.file(demo.meetings.ids(MeetingQuery())[0])


def _meeting_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    file = a_planned_meeting(demo)
    held = demo.meetings.file(demo.meetings.ids(MeetingQuery())[2])
    later = demo.meetings.lines([MeetingId(file.meeting.id)])
    series = demo.series.get(demo.series.all()[0].id)
    where = file.meeting
    planning = partial(meeting_forms.meeting, demo, clock)
    every_time = partial(series_forms.item, demo, series.series.id)
    return [
        Opening("meeting", partial(planning, None, around)),
        Opening("meeting", partial(planning, where, around), edits=True),
        Opening(
            "agenda_item",
            partial(meeting_forms.item, demo, file, file.items[0], around),
            edits=True,
        ),
        Opening("topic", partial(meeting_forms.topic, demo, file, "", around)),
        Opening("decision", partial(meeting_forms.decision, demo, file, file.items[0], around)),
        Opening(
            "minutes_correction",
            partial(correction, demo, held, later, demo.codes.book(), around),
        ),
        Opening("copy_note", partial(copy_note, demo.copies, a_copy(where.id), around)),
        Opening("meeting_series", partial(series_forms.series, demo, clock, None, around)),
        Opening(
            "meeting_series",
            partial(series_forms.series, demo, clock, series.series, around),
            edits=True,
        ),
        Opening(
            "series_from",
            partial(series_forms.series_from, demo, where.id, where.number, around),
        ),
        Opening("series_item", partial(every_time, None, around)),
        Opening("series_item", partial(every_time, series.items[0], around), edits=True),
    ]


def _notification_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    told = demo.notifications.file(demo.notifications.ids(NotificationQuery())[0])
    files = (
        demo.notifications.file(one) for one in demo.notifications.ids(NotificationQuery())
    )
    weighed = next(file for file in files if file.assessments)
    held = weighed.assessments[0]
    forms: dict[str, Callable[..., QWidget]] = {
        "assessment": notification_forms.weighing,
        "feedback": notification_forms.feedback,
        "routing": notification_forms.routing,
    }
    registering = partial(notification_forms.registration, demo, clock)
    return [
        Opening("notification", partial(registering, None, around)),
        Opening("notification", partial(registering, told.notification, around), edits=True),
        *(
            Opening(name, partial(make, demo, clock, told, around))
            for name, make in forms.items()
        ),
        Opening("case_opening", partial(opening, demo, held, around)),
    ]


def _people_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    partner = demo.partners.organisations()[0]
    known = demo.partners.contacts_of(partner.id)[0]
    nobody = Contact(name=PersonName(family=""))
    somebody = demo.persons.get(demo.persons.ids(SubjectQuery())[0])
    return [
        Opening("organisation", partial(partner_forms.organisation, demo, None, around)),
        Opening(
            "organisation",
            partial(partner_forms.organisation, demo, partner, around),
            edits=True,
        ),
        Opening("contact", partial(partner_forms.contact, demo, clock, nobody, around)),
        Opening(
            "contact", partial(partner_forms.contact, demo, clock, known, around), edits=True
        ),
        Opening("partner_end", partial(ending, demo, clock, partner, around)),
        Opening("person", partial(person, demo, clock, None, around)),
        Opening("person", partial(person, demo, clock, somebody, around), edits=True),
    ]


def _list_forms(at: Place) -> Made:
    demo, clock, around = at.demo, at.clock, at.around
    views = ViewsButton(demo.list_views, "cases", dict, around)

    def nothing(*_: object) -> BulkOutcome:
        return BulkOutcome()

    return [
        Opening("list_view", partial(views.name_dialog, "Weergave bewaren", "", str)),
        Opening("bulk_due", partial(bulk_forms.due_dialog, clock, 2, nothing, around)),
        Opening(
            "bulk_owner", partial(bulk_forms.owner_dialog, demo, clock, 2, nothing, around)
        ),
        Opening("bulk_end", partial(bulk_forms.end_dialog, demo, 2, nothing, around)),
        Opening(
            "bulk_officer",
            partial(bulk_forms.officer_dialog, demo, "Kiezen", 2, nothing, around),
        ),
        Opening(
            "bulk_meeting", partial(bulk_forms.meeting_dialog, demo, clock, 2, nothing, around)
        ),
    ]
