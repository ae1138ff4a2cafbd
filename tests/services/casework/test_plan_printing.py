# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import GoalId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, Intervention
from casuskluis.services.editions.holders import EditionRequest, NamesNotAllowed
from casuskluis.services.papers import PrintedPaper
from documents.reading import whole_text
from services.bureau import TODAY, Office

NAME = "Jan van den Berg"


def draft(office: Office) -> tuple[Case, Goal]:
    case = office.case(NAME)
    plans = office.workspace.plans
    plan = plans.save(replace(plans.draft(case.id), summary="School staat voorop."))
    goal = plans.save_goal(
        Goal(
            plan_id=plan.id,
            case_id=case.id,
            text="Elke dag naar school.",
            indicator="Vier weken zonder verzuim.",
            target_on=TODAY + timedelta(days=60),
        )
    )
    plans.save_intervention(
        Intervention(
            plan_id=plan.id,
            case_id=case.id,
            goal_id=goal.id,
            name="Vaste mentor",
            executor_id=office.school,
            starts_on=TODAY,
        )
    )
    act(office, case, "Ouders bellen.", goal.id)
    return case, goal


def act(
    office: Office, case: Case, description: str, goal_id: GoalId | None = None
) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description=description,
            owner_id=office.school,
            recorded_on=TODAY,
            due_on=TODAY - timedelta(days=1),
            goal_id=goal_id,
        )
    )


def adopted(office: Office) -> ActionPlan:
    _, goal = draft(office)
    return office.workspace.plans.adopt(goal.plan_id, on=TODAY)


def printed(
    office: Office,
    plan: ActionPlan,
    holder: OrganisationId | None = None,
    *,
    names: bool = False,
) -> PrintedPaper:
    request = EditionRequest(organisation_id=holder, with_names=names)
    return office.workspace.plan_printer.print(plan.id, request)


def prints(office: Office) -> list[str]:
    """Return which plans were printed, as the journal has it."""
    journal = office.workspace.journal.newest(100)
    found = [line.object for line in journal if line.action is JournalAction.PRINTED]
    return [one for one in found if one.startswith("action_plan")]


def text_of(paper: PrintedPaper) -> str:
    return " ".join(whole_text(paper.pdf).split())


def test_the_paper_holds_the_whole_plan_and_no_name(office: Office) -> None:
    plan = adopted(office)

    text = text_of(printed(office, plan))

    for words in (
        "School staat voorop.", "Elke dag naar school.", "Vier weken zonder verzuim.",
        "Vaste mentor", "Ouders bellen.", "Open, te laat", "20 november 2026",
    ):  # fmt: skip
        assert words in text
    assert "Berg" not in text


def test_a_draft_says_that_it_is_one(office: Office) -> None:
    case, _ = draft(office)
    found = office.workspace.plans.of_case(case.id).draft

    assert found
    assert "concept" in text_of(printed(office, found.plan))


def test_a_replaced_version_says_so_and_leaves_out_newer_actions(office: Office) -> None:
    first = adopted(office)
    case = office.workspace.plans.of_case(first.case_id).case
    act(office, case, "Iets heel anders.")
    second = office.workspace.plans.draft(first.case_id)
    office.workspace.plans.adopt(second.id, on=TODAY)

    text = text_of(printed(office, first))

    assert "vervangen door versie 2" in text
    assert "Iets heel anders." not in text


def test_outcomes_are_on_the_paper(office: Office) -> None:
    plan = adopted(office)
    file = office.workspace.plans.of_case(plan.case_id)
    assert file.adopted
    goal = file.adopted.goals[0].goal
    office.workspace.plans.end_goal(goal.id, GoalOutcome.REACHED, "Zes weken gehaald.")
    action = file.actions[0]
    office.workspace.actions.finish(action, ActionStatus.NOT_CARRIED_OUT, "Geen gehoor.")

    text = text_of(printed(office, plan))

    assert "bereikt" in text
    assert "Zes weken gehaald." in text
    assert "Niet uitgevoerd" in text


def test_names_are_for_core_partners_only(office: Office) -> None:
    plan = adopted(office)

    named = printed(office, plan, office.core[CoreRole.POLICE], names=True)

    assert NAME in text_of(named)
    for holder in (office.school, None):
        with pytest.raises(NamesNotAllowed):
            printed(office, plan, holder, names=True)


def test_a_print_is_journalled_and_the_holder_gets_it_in_the_log(office: Office) -> None:
    plan = adopted(office)

    printed(office, plan, office.school)
    printed(office, plan, office.school)
    printed(office, plan, office.core[CoreRole.MUNICIPALITY])
    printed(office, plan)

    assert prints(office) == [f"action_plan:{plan.id}"] * 4
    with office.workspace.context.read() as transaction:
        (told,) = transaction.disclosures.of_case(plan.case_id)
    assert (told.organisation_id, told.what) == (office.school, "Plan van aanpak versie 1")
    assert told.from_print


def test_looking_at_the_paper_is_not_printing_it(office: Office) -> None:
    plan = adopted(office)

    office.workspace.plan_printer.draw(plan.id, EditionRequest())

    assert prints(office) == []


def test_the_control_number_of_the_journal_is_at_the_foot(office: Office) -> None:
    plan = adopted(office)
    control = str(office.workspace.journal.control_number())

    paper = office.workspace.plan_printer.draw(plan.id, EditionRequest())

    assert control in text_of(paper)
    assert "Berg" not in paper.file_name + paper.title


def test_a_plan_keeps_the_order_of_secrecy_of_the_meeting_that_adopted_it(
    office: Office,
) -> None:
    order = SecrecyOrder(
        imposed_by="de burgemeester",
        imposed_on=TODAY,
        ground="artikel 5.1 lid 2 onder e Woo",
        lifted_by="het college",
    )
    meeting = office.workspace.meetings.save(replace(office.meeting(TODAY), secrecy=order))
    _, goal = draft(office)
    plan = office.workspace.plans.adopt(goal.plan_id, on=TODAY, meeting_id=meeting.id)

    text = whole_text(printed(office, plan).pdf)

    assert "GEHEIM" in text
    assert "Bevoegd tot opheffing (artikel 89 Gemeentewet): het college." in text
