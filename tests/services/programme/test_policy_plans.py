# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A policy plan from its first chapter to its end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.policy_plan import (
    DecidedInFuture,
    Measure,
    MeasureStatus,
    NoSecrecy,
    NotTheBodyToLift,
    PlanSection,
    PlanTextMissing,
    PolicyPlan,
    PolicyPlanFixed,
    PolicyPlanIncomplete,
    PolicyPlanNotAdopted,
    PolicyPlanStatus,
    SecrecyIncomplete,
)
from casuskluis.domain.secrecy_grounds import GROUNDS, codes_in, ground_text
from services.bureau import TODAY, Office

ORDER = SecrecyOrder(
    imposed_by="het college",
    imposed_on=TODAY,
    ground=ground_text(["2d"]),
    lifted_by="de raad",
)


def begun(office: Office) -> PolicyPlan:
    return office.workspace.programme.plans.begin(
        PolicyPlan(title="Plan van aanpak", first_year=2027, last_year=2030)
    )


def measure(
    office: Office, plan: PolicyPlan, title: str, pillar: str = "prevention"
) -> Measure:
    return office.workspace.programme.plan_content.save_measure(
        Measure(
            plan_id=plan.id, pillar=pillar, position=0, title=title, public_text="Openbaar."
        )
    )


def titles(office: Office, plan: PolicyPlan) -> list[str]:
    return [one.title for one in office.workspace.programme.plans.file(plan.id).sections]


def test_a_plan_begins_with_the_chapters_of_the_public_version(office: Office) -> None:
    file = office.workspace.programme.plans.file(begun(office).id)

    assert file.before[0].title == "Waarom dit plan"
    assert file.after[-1].title == "Planning en verantwoording aan de raad"
    assert any("112" in one.public_text for one in file.after)
    assert not any(one.confidential_text for one in file.sections)


@pytest.mark.parametrize(("first", "last"), [(2030, 2027), (1, 5), (2027, 9999)])
def test_years_that_cannot_be_are_refused(office: Office, first: int, last: int) -> None:
    with pytest.raises(PolicyPlanIncomplete):
        office.workspace.programme.plans.begin(
            PolicyPlan(title="Plan", first_year=first, last_year=last)
        )


def test_a_plan_cannot_begin_adopted_or_secret(office: Office) -> None:
    plan = PolicyPlan(title="Plan", first_year=2027, last_year=2027)
    for wrong in (replace(plan, secrecy=ORDER), replace(plan, adopted_on=TODAY)):
        with pytest.raises(FieldFixed):
            office.workspace.programme.plans.begin(wrong)


def test_a_chapter_moves_past_the_measures_and_back(office: Office) -> None:
    plan = begun(office)
    content = office.workspace.programme.plan_content
    third = office.workspace.programme.plans.file(plan.id).before[2]

    content.move_section(third.id, 1)
    file = office.workspace.programme.plans.file(plan.id)
    assert file.after[0].title == third.title
    assert len(file.before) == 2

    content.move_section(third.id, -1)
    assert office.workspace.programme.plans.file(plan.id).before[2].title == third.title


def test_the_first_chapter_cannot_move_up_nor_the_last_down(office: Office) -> None:
    plan = begun(office)
    content = office.workspace.programme.plan_content
    file = office.workspace.programme.plans.file(plan.id)
    was = titles(office, plan)

    content.move_section(file.sections[0].id, -1)
    content.move_section(file.sections[-1].id, 1)

    assert titles(office, plan) == was


def test_measures_keep_the_order_the_officer_gave_them(office: Office) -> None:
    plan = begun(office)
    content = office.workspace.programme.plan_content
    first, second, third = (measure(office, plan, title) for title in ("A", "B", "C"))
    measure(office, plan, "Z", pillar="signalling")

    content.move_measure(third.id, -1)
    content.move_measure(first.id, 1)

    file = office.workspace.programme.plans.file(plan.id)
    assert [one.title for one in file.of_pillar("prevention")] == ["C", "A", "B"]
    content.move_measure(file.of_pillar("prevention")[0].id, -1)
    assert second.title == "B"


def test_a_measure_that_changes_pillar_comes_last_there(office: Office) -> None:
    plan = begun(office)
    content = office.workspace.programme.plan_content
    mover = measure(office, plan, "A")
    measure(office, plan, "B", pillar="signalling")

    content.save_measure(replace(mover, pillar="signalling"))

    file = office.workspace.programme.plans.file(plan.id)
    assert [one.title for one in file.of_pillar("signalling")] == ["B", "A"]


def test_a_measure_without_any_text_is_refused(office: Office) -> None:
    plan = begun(office)
    with pytest.raises(PlanTextMissing):
        office.workspace.programme.plan_content.save_measure(
            Measure(plan_id=plan.id, pillar="prevention", position=1, title="Leeg")
        )
    with pytest.raises(PlanTextMissing):
        office.workspace.programme.plan_content.save_section(
            PlanSection(plan_id=plan.id, position=1, title=" ")
        )


def test_a_text_saved_by_somebody_else_meanwhile_is_not_written_over(office: Office) -> None:
    plan = begun(office)
    found = measure(office, plan, "A")
    office.workspace.programme.plan_content.save_measure(replace(found, planning="later"))
    with pytest.raises(ChangedMeanwhile):
        office.workspace.programme.plan_content.save_measure(replace(found, planning="nu"))


def test_an_adopted_plan_is_fixed_but_its_measures_move_on(office: Office) -> None:
    plan = begun(office)
    programme = office.workspace.programme
    found = measure(office, plan, "A")
    section = programme.plans.file(plan.id).sections[0]

    adopted = programme.plans.adopt(plan.id, by="het college", on=TODAY)

    assert adopted.status is PolicyPlanStatus.ADOPTED
    for change in (
        lambda: programme.plans.save(replace(adopted, title="Anders")),
        lambda: programme.plans.discard(plan.id),
        lambda: programme.plans.adopt(plan.id, by="de raad", on=TODAY),
        lambda: programme.plan_content.save_measure(replace(found, title="Anders")),
        lambda: programme.plan_content.remove_measure(found.id),
        lambda: programme.plan_content.move_measure(found.id, 1),
        lambda: programme.plan_content.save_section(replace(section, public_text="Anders")),
        lambda: programme.plan_content.remove_section(section.id),
        lambda: programme.plan_content.move_section(section.id, 1),
    ):
        with pytest.raises(PolicyPlanFixed):
            change()
    done = programme.plan_content.set_status(found.id, MeasureStatus.DONE)
    assert done.status is MeasureStatus.DONE


def test_only_an_adopted_plan_can_end_and_then_nothing_moves(office: Office) -> None:
    plan = begun(office)
    programme = office.workspace.programme
    found = measure(office, plan, "A")
    with pytest.raises(PolicyPlanNotAdopted):
        programme.plans.end(plan.id)
    programme.plans.adopt(plan.id, by="het college", on=TODAY)

    programme.plans.end(plan.id)

    with pytest.raises(PolicyPlanFixed):
        programme.plan_content.set_status(found.id, MeasureStatus.BUSY)


def test_a_plan_is_not_adopted_tomorrow_nor_by_nobody(office: Office) -> None:
    plan = begun(office)
    plans = office.workspace.programme.plans
    with pytest.raises(DecidedInFuture):
        plans.adopt(plan.id, by="het college", on=TODAY + timedelta(days=1))
    with pytest.raises(PolicyPlanIncomplete):
        plans.adopt(plan.id, by="  ", on=TODAY)


def test_the_next_plan_takes_along_what_is_not_over_and_no_secrecy(office: Office) -> None:
    plan = begun(office)
    programme = office.workspace.programme
    measure(office, plan, "Loopt nog")
    done = measure(office, plan, "Gedaan")
    programme.plans.order_secrecy(plan.id, ORDER)
    programme.plans.adopt(plan.id, by="het college", on=TODAY)
    programme.plan_content.set_status(done.id, MeasureStatus.DONE)

    following = programme.plans.follow(plan.id)

    assert (following.first_year, following.last_year) == (2031, 2034)
    assert following.previous_id == plan.id
    assert following.secrecy is None
    assert following.status is PolicyPlanStatus.DRAFT
    file = programme.plans.file(following.id)
    assert [one.title for one in file.measures] == ["Loopt nog"]
    assert titles(office, following) == titles(office, plan)


def test_secrecy_names_body_ground_and_who_may_lift_it(office: Office) -> None:
    plan = begun(office)
    plans = office.workspace.programme.plans
    for wrong in (
        replace(ORDER, imposed_by=" "),
        replace(ORDER, ground=" "),
        replace(ORDER, lifted_by=" "),
    ):
        with pytest.raises(SecrecyIncomplete):
            plans.order_secrecy(plan.id, wrong)
    with pytest.raises(SecrecyIncomplete):
        plans.order_secrecy(plan.id, replace(ORDER, ground="omdat het moet"))
    with pytest.raises(DecidedInFuture):
        plans.order_secrecy(plan.id, replace(ORDER, imposed_on=TODAY + timedelta(days=1)))
    assert plans.order_secrecy(plan.id, ORDER).is_secret


def test_an_order_on_an_adopted_plan_stays_until_the_right_body_lifts_it(
    office: Office,
) -> None:
    plan = begun(office)
    plans = office.workspace.programme.plans
    plans.adopt(plan.id, by="het college", on=TODAY)
    plans.order_secrecy(plan.id, ORDER)
    with pytest.raises(PolicyPlanFixed):
        plans.order_secrecy(plan.id, None)
    with pytest.raises(NotTheBodyToLift):
        plans.lift_secrecy(plan.id, by="het college", on=TODAY)
    with pytest.raises(NotTheBodyToLift):
        plans.lift_secrecy(plan.id, by="de raad", on=date(2026, 1, 1))

    lifted = plans.lift_secrecy(plan.id, by=" De Raad ", on=TODAY)

    assert not lifted.is_secret
    assert lifted.secrecy == ORDER  # what was imposed stays known
    with pytest.raises(NoSecrecy):
        plans.lift_secrecy(plan.id, by="de raad", on=TODAY)


def test_a_draft_can_be_thrown_away_with_everything_in_it(office: Office) -> None:
    plan = begun(office)
    measure(office, plan, "A")

    office.workspace.programme.plans.discard(plan.id)

    assert office.workspace.programme.plans.all() == []
    with pytest.raises(NotFound):
        office.workspace.programme.plans.file(PolicyPlanId(plan.id))


def test_the_grounds_of_an_order_can_be_read_back(office: Office) -> None:
    for codes in (["1b"], ["2h", "2d"], ["1b", "2c", "2d", "2h"], list(GROUNDS), []):
        assert sorted(codes_in(ground_text(codes))) == sorted(codes)
    expected = "artikel 5.1 lid 1 onder b en lid 2 onder c, d en h Woo"
    assert ground_text(["2h", "1b", "2d", "2c"]) == expected
