# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus, ActionUnexplained
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, CoreRole, Organisation
from casuskluis.domain.plan import Goal
from casuskluis.services.casework.actions import ContactElsewhere, GoalOfOtherCase, OwnerEnded
from casuskluis.services.network.partners import PartnerInUse
from services.bureau import TODAY, Office


@pytest.fixture
def action(office: Office) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=office.case().id,
            description="Ouders bellen.",
            owner_id=office.school,
            recorded_on=TODAY,
            condition="Na het gesprek met de mentor.",
            informing="In een gesprek thuis.",
            subject_informed=True,
        )
    )


@pytest.mark.parametrize("status", [ActionStatus.LAPSED, ActionStatus.NOT_CARRIED_OUT])
def test_what_was_not_done_needs_a_reason(
    office: Office, action: ActionItem, status: ActionStatus
) -> None:
    with pytest.raises(ActionUnexplained):
        office.workspace.actions.finish(action, status, " ")
    ended = office.workspace.actions.finish(action, status, "De school is gesloten.")
    assert (ended.status, ended.done_on) == (status, TODAY)


def test_the_day_it_was_done_is_set_and_kept_by_the_program(
    office: Office, action: ActionItem
) -> None:
    claimed = replace(action, done_on=TODAY - timedelta(days=400))
    assert office.workspace.actions.save(claimed).done_on is None
    action = office.workspace.actions.get(action.id)
    done = office.workspace.actions.finish(action, ActionStatus.DONE, "")
    assert done.done_on == TODAY
    with office.workspace.context.write() as transaction:
        earlier = transaction.actions.save(replace(done, done_on=TODAY - timedelta(days=3)))
    told = office.workspace.actions.save(replace(earlier, result="Ouders doen mee."))
    assert told.done_on == TODAY - timedelta(days=3)
    assert (
        office.workspace.actions.save(replace(told, status=ActionStatus.BUSY)).done_on is None
    )


def test_a_partner_that_stopped_gets_no_new_actions(office: Office, action: ActionItem) -> None:
    office.workspace.partners.end(office.school, on=TODAY)
    with pytest.raises(OwnerEnded):
        office.workspace.actions.add(action)
    kept = office.workspace.actions.save(replace(action, result="Nog bezig."))
    assert kept.owner_id == office.school, "what it had stays with it"
    other = office.workspace.actions.add(
        replace(action, owner_id=office.core[CoreRole.POLICE], description="Langsgaan.")
    )
    with pytest.raises(OwnerEnded):
        office.workspace.actions.save(replace(other, owner_id=office.school))


def test_the_list_tells_which_owner_stopped(office: Office, action: ActionItem) -> None:
    actions = office.workspace.actions
    assert actions.ids(ActionQuery(owner_ended_on=TODAY)) == []
    office.workspace.partners.end(office.school, on=TODAY)
    assert actions.ids(ActionQuery(owner_ended_on=TODAY)) == [action.id]
    assert actions.lines([action.id])[0].owner_ended_on == TODAY
    office.workspace.partners.resume(office.school)
    assert actions.lines([action.id])[0].owner_ended_on is None


def test_the_list_is_filtered_by_how_actions_ended(office: Office, action: ActionItem) -> None:
    actions = office.workspace.actions
    lapsed = ActionQuery(running_only=False, statuses=(ActionStatus.LAPSED,))
    assert actions.ids(lapsed) == []
    actions.finish(action, ActionStatus.LAPSED, "Verhuisd.")
    assert actions.ids(lapsed) == [action.id]


def test_a_partner_in_use_is_ended_not_removed(office: Office, action: ActionItem) -> None:
    assert action.owner_id is not None
    with pytest.raises(PartnerInUse):
        office.workspace.partners.remove_organisation(action.owner_id)
    twice = office.workspace.partners.save_organisation(Organisation(name="Lyceum De Terp"))
    office.workspace.partners.remove_organisation(twice.id)
    assert twice not in office.workspace.partners.organisations()


def test_a_goal_belongs_to_the_case_of_the_action(office: Office, action: ActionItem) -> None:
    other = office.case("Piet de Wit")
    plan = office.workspace.plans.draft(other.id)
    goal = office.workspace.plans.save_goal(
        Goal(plan_id=plan.id, case_id=other.id, text="Werk", indicator="Loon", target_on=TODAY)
    )
    with pytest.raises(GoalOfOtherCase):
        office.workspace.actions.save(replace(action, goal_id=goal.id))


def test_the_contact_works_at_the_owner(office: Office, action: ActionItem) -> None:
    save = office.workspace.partners.save_contact
    mentor = save(Contact(name=PersonName.parse("A. de Boer"), organisation_id=office.school))
    agent = save(
        Contact(name=PersonName.parse("B. Smit"), organisation_id=office.core[CoreRole.POLICE])
    )
    saved = office.workspace.actions.save(replace(action, owner_contact_id=mentor.id))
    assert saved.owner_contact_id == mentor.id
    with pytest.raises(ContactElsewhere):
        office.workspace.actions.save(replace(saved, owner_contact_id=agent.id))


def test_an_action_does_not_move_to_another_case(office: Office, action: ActionItem) -> None:
    with pytest.raises(FieldFixed):
        office.workspace.actions.save(replace(action, case_id=office.case("Piet de Wit").id))
