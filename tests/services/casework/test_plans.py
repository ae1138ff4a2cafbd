# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case, CaseClosed
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import GoalId
from casuskluis.domain.plan import (
    AdoptedBeforeEarlier,
    AdoptedBeforeOpening,
    AdoptedInFuture,
    EndsBeforeItStarts,
    Goal,
    GoalIncomplete,
    GoalOutcome,
    GoalOutcomeWithoutWords,
    Intervention,
    InterventionIncomplete,
    PlanAdopted,
    PlanNotAdopted,
    PlanStatus,
    PlanWithoutGoals,
)
from casuskluis.services.casework.actions import OwnerEnded
from casuskluis.services.casework.plan_drafts import GoalOfOtherPlan
from services.bureau import TODAY, Office

MONTH = timedelta(days=30)


def add_goal(office: Office, case: Case, text: str = "Hij gaat elke dag naar school.") -> Goal:
    plan = office.workspace.plans.draft(case.id)
    return office.workspace.plans.save_goal(
        Goal(
            plan_id=plan.id,
            case_id=case.id,
            text=text,
            life_domain="work",
            indicator="De school meldt vier weken geen verzuim.",
            target_on=TODAY + 3 * MONTH,
        )
    )


def add_intervention(
    office: Office, case: Case, goal_id: GoalId | None = None, days: int | None = None
) -> Intervention:
    plan = office.workspace.plans.draft(case.id)
    return office.workspace.plans.save_intervention(
        Intervention(
            plan_id=plan.id,
            case_id=case.id,
            goal_id=goal_id,
            name="Mentor op school",
            executor_id=office.school,
            starts_on=TODAY - MONTH,
            ends_on=TODAY + timedelta(days=days) if days is not None else None,
        )
    )


def add_action(office: Office, case: Case, goal_id: GoalId | None = None) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description="Mentor vragen.",
            owner_id=office.school,
            recorded_on=TODAY,
            goal_id=goal_id,
        )
    )


def test_a_case_begins_without_a_plan(office: Office) -> None:
    file = office.workspace.plans.of_case(office.case().id)
    assert (file.draft, file.adopted, file.earlier) == (None, None, ())


def test_asking_for_a_draft_twice_gives_the_same_one(office: Office) -> None:
    case = office.case()
    first = office.workspace.plans.draft(case.id)
    assert office.workspace.plans.draft(case.id) == first
    assert first.number == 1


def test_the_file_shows_what_is_done_for_each_goal(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    serving = add_intervention(office, case, goal.id)
    loose = add_intervention(office, case)
    action = add_action(office, case, goal.id)
    other = add_action(office, case)
    draft = office.workspace.plans.of_case(case.id).draft
    assert draft is not None
    (shown,) = draft.goals
    assert (shown.goal, shown.actions, shown.interventions) == (goal, (action,), (serving,))
    assert draft.interventions == (serving, loose)
    assert draft.loose_interventions == (loose,)
    assert other in office.workspace.plans.of_case(case.id).actions


def test_the_summary_is_written_in_a_draft(office: Office) -> None:
    case = office.case()
    plan = office.workspace.plans.draft(case.id)
    saved = office.workspace.plans.save(replace(plan, summary="School staat voorop."))
    assert saved.summary == "School staat voorop."
    with pytest.raises(ChangedMeanwhile):
        office.workspace.plans.save(replace(plan, summary="Anders."))
    with pytest.raises(FieldFixed):
        office.workspace.plans.save(replace(saved, number=9))


def test_a_goal_needs_words_indicator_and_target_date(office: Office) -> None:
    goal = add_goal(office, office.case())
    for gap in (
        replace(goal, text=" "),
        replace(goal, indicator=""),
        replace(goal, target_on=None),
    ):
        with pytest.raises(GoalIncomplete):
            office.workspace.plans.save_goal(gap)


def test_a_goal_in_a_draft_changes_but_has_no_outcome_yet(office: Office) -> None:
    goal = add_goal(office, office.case())
    saved = office.workspace.plans.save_goal(replace(goal, text="Hij haalt zijn diploma."))
    assert saved.text == "Hij haalt zijn diploma."
    with pytest.raises(FieldFixed):
        office.workspace.plans.save_goal(replace(saved, outcome=GoalOutcome.REACHED))
    with pytest.raises(PlanNotAdopted):
        office.workspace.plans.end_goal(goal.id, GoalOutcome.REACHED, "Gehaald.")


def test_a_removed_goal_leaves_its_actions_and_interventions(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    add_intervention(office, case, goal.id)
    action = add_action(office, case, goal.id)
    office.workspace.plans.remove_goal(goal.id)
    draft = office.workspace.plans.of_case(case.id).draft
    assert draft is not None
    assert draft.goals == ()
    assert len(draft.loose_interventions) == 1
    assert office.workspace.actions.get(action.id).goal_id is None


def test_an_intervention_needs_a_name_an_executor_and_a_first_day(office: Office) -> None:
    case = office.case()
    one = add_intervention(office, case)
    for gap in (
        replace(one, name=""),
        replace(one, executor_id=None),
        replace(one, starts_on=None),
    ):
        with pytest.raises(InterventionIncomplete):
            office.workspace.plans.save_intervention(gap)
    with pytest.raises(EndsBeforeItStarts):
        office.workspace.plans.save_intervention(
            replace(one, ends_on=TODAY - timedelta(days=99))
        )


def test_an_intervention_serves_a_goal_of_its_own_plan(office: Office) -> None:
    goal = add_goal(office, office.case("Piet de Wit"))
    with pytest.raises(GoalOfOtherPlan):
        add_intervention(office, office.case(), goal.id)


def test_an_intervention_is_not_given_to_a_partner_that_stopped(office: Office) -> None:
    case = office.case()
    before = add_intervention(office, case)
    office.workspace.partners.end(office.school, on=TODAY)
    with pytest.raises(OwnerEnded):
        add_intervention(office, case)
    assert (
        office.workspace.plans.save_intervention(replace(before, name="Coach")).name == "Coach"
    )


def test_an_intervention_is_removed_from_a_draft(office: Office) -> None:
    case = office.case()
    one = add_intervention(office, case)
    office.workspace.plans.remove_intervention(one.id)
    with pytest.raises(NotFound):
        office.workspace.plans.remove_intervention(one.id)


def test_a_plan_without_goals_is_not_adopted(office: Office) -> None:
    plan = office.workspace.plans.draft(office.case().id)
    with pytest.raises(PlanWithoutGoals):
        office.workspace.plans.adopt(plan.id, on=TODAY)


def test_the_day_of_adoption_lies_between_the_opening_and_today(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    with pytest.raises(AdoptedInFuture):
        office.workspace.plans.adopt(goal.plan_id, on=TODAY + timedelta(days=1))
    with pytest.raises(AdoptedBeforeOpening):
        office.workspace.plans.adopt(goal.plan_id, on=case.opened_on - timedelta(days=1))


def test_a_version_is_not_adopted_before_the_one_it_replaces(office: Office) -> None:
    case = office.case()
    earlier = replace(case, opened_on=TODAY - 3 * MONTH)
    with office.workspace.context.write() as transaction:
        transaction.cases.save(earlier)
    office.workspace.plans.adopt(add_goal(office, case).plan_id, on=TODAY)
    draft = office.workspace.plans.draft(case.id)
    with pytest.raises(AdoptedBeforeEarlier):
        office.workspace.plans.adopt(draft.id, on=TODAY - MONTH)


def test_adopting_notes_the_meeting_and_fixes_the_version(office: Office) -> None:
    case, meeting = office.case(), office.meeting()
    goal = add_goal(office, case)
    one = add_intervention(office, case, goal.id)
    plan = office.workspace.plans.adopt(goal.plan_id, on=TODAY, meeting_id=meeting.id)
    assert (plan.status, plan.adopted_on) == (PlanStatus.ADOPTED, TODAY)
    held = office.workspace.plans.of_case(case.id).adopted
    assert held is not None
    assert held.meeting == meeting
    for change in (
        lambda: office.workspace.plans.save(plan),
        lambda: office.workspace.plans.discard(plan.id),
        lambda: office.workspace.plans.adopt(plan.id, on=TODAY),
        lambda: office.workspace.plans.save_goal(goal),
        lambda: office.workspace.plans.remove_goal(goal.id),
        lambda: office.workspace.plans.save_intervention(one),
        lambda: office.workspace.plans.remove_intervention(one.id),
    ):
        with pytest.raises(PlanAdopted):
            change()


def test_a_new_version_goes_on_with_what_still_runs(office: Office) -> None:
    case = office.case()
    goal, done = add_goal(office, case), add_goal(office, case, "Hij heeft een baan.")
    running = add_intervention(office, case, goal.id)
    add_intervention(office, case, days=-1)
    action = add_action(office, case, goal.id)
    held = office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    office.workspace.plans.end_goal(done.id, GoalOutcome.REACHED, "Werkt bij de bakker.")
    draft = office.workspace.plans.draft(case.id)
    file = office.workspace.plans.of_case(case.id)
    assert file.draft is not None
    assert draft.number == held.number + 1
    (copied,) = file.draft.goals
    assert (copied.goal.text, copied.goal.earlier_id) == (goal.text, goal.id)
    assert [one.name for one in copied.interventions] == [running.name]
    assert file.draft.interventions == copied.interventions
    assert copied.actions == (action,), "the actions go with the goal"


def test_adopting_replaces_the_version_before(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    first = office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    second = office.workspace.plans.adopt(office.workspace.plans.draft(case.id).id, on=TODAY)
    file = office.workspace.plans.of_case(case.id)
    assert file.adopted is not None
    assert file.adopted.plan == second
    assert [one.plan.id for one in file.earlier] == [first.id]
    action = add_action(office, case, goal.id)
    file = office.workspace.plans.of_case(case.id)
    assert file.adopted is not None
    assert file.goal_now(action.goal_id) == file.adopted.goals[0].goal
    with pytest.raises(PlanNotAdopted):
        office.workspace.plans.end_goal(goal.id, GoalOutcome.REACHED, "Gehaald.")


def test_a_discarded_draft_gives_its_number_back(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    add_intervention(office, case, goal.id)
    office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    draft = office.workspace.plans.draft(case.id)
    copied = office.workspace.plans.of_case(case.id).versions[0].goals[0].goal
    action = add_action(office, case, copied.id)
    office.workspace.plans.discard(draft.id)
    assert office.workspace.plans.of_case(case.id).draft is None
    assert office.workspace.actions.get(action.id).goal_id == goal.id
    assert office.workspace.plans.draft(case.id).number == draft.number


def test_the_outcome_of_a_goal_needs_words_and_can_be_taken_back(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    with pytest.raises(GoalOutcomeWithoutWords):
        office.workspace.plans.end_goal(goal.id, GoalOutcome.REACHED, "  ")
    ended = office.workspace.plans.end_goal(goal.id, GoalOutcome.PARTLY, "Drie van vier weken.")
    assert (ended.outcome, ended.outcome_on) == (GoalOutcome.PARTLY, TODAY)
    again = office.workspace.plans.end_goal(goal.id, GoalOutcome.OPEN, "Te vroeg geteld.")
    assert (again.outcome, again.outcome_on) == (GoalOutcome.OPEN, None)


def test_the_result_of_an_intervention_is_recorded_when_the_plan_holds(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    one = add_intervention(office, case, goal.id)
    with pytest.raises(PlanNotAdopted):
        office.workspace.plans.record_result(one.id, result="Goed contact.", ends_on=TODAY)
    office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    told = office.workspace.plans.record_result(one.id, result="Goed contact.", ends_on=TODAY)
    assert (told.result, told.ends_on) == ("Goed contact.", TODAY)
    with pytest.raises(EndsBeforeItStarts):
        office.workspace.plans.record_result(one.id, result="", ends_on=TODAY - 2 * MONTH)


def test_nothing_in_the_plan_of_a_closed_case_changes(office: Office) -> None:
    case = office.case()
    goal = add_goal(office, case)
    one = add_intervention(office, case, goal.id)
    office.workspace.plans.adopt(goal.plan_id, on=TODAY)
    with office.workspace.context.write() as transaction:
        stored = transaction.cases.get(case.id)
        transaction.cases.save(
            stored.closed(on=TODAY, reason="goals_reached", destroy_on=TODAY + 60 * MONTH)
        )
    for change in (
        lambda: office.workspace.plans.draft(case.id),
        lambda: office.workspace.plans.end_goal(goal.id, GoalOutcome.REACHED, "Gehaald."),
        lambda: office.workspace.plans.record_result(one.id, result="Af.", ends_on=TODAY),
        lambda: add_action(office, case),
    ):
        with pytest.raises(CaseClosed):
            change()
    assert office.workspace.plans.of_case(case.id).adopted is not None, "reading stays possible"


def test_a_plan_may_change_when_the_necessity_review_is_late(office: Office) -> None:
    case = office.case()
    with office.workspace.context.write() as transaction:
        late = replace(case, next_review_on=TODAY - timedelta(days=1))
        transaction.cases.save(late)
    goal = add_goal(office, case)
    assert office.workspace.plans.adopt(goal.plan_id, on=TODAY).status is PlanStatus.ADOPTED
