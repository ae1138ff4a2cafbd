# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Deciding and agreeing at the table."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.agreement import DueInPast, OwnerUnknown
from casuskluis.domain.case import CaseClosed
from casuskluis.domain.errors import NotFound
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.meeting import Decision, DecisionEmpty, MeetingFrozen, MeetingStatus
from casuskluis.services.casework.actions import OwnerEnded
from casuskluis.services.leading.frozen import NotSittingYet
from casuskluis.services.leading.outcomes import AgreedElsewhere
from services.bureau import TODAY
from services.sitting import Table


def test_a_decision_is_numbered_changed_and_taken_away(busy: Table) -> None:
    table = busy.workspace.table
    first, second = (table.decide(busy.item_id, text) for text in ("Een.", "Twee."))
    assert second.number == f"B-{busy.meeting.number}-2"

    changed = table.change(replace(second, text="Drie."))
    table.remove(first.id)
    third = busy.workspace.agendas.add_decision(
        Decision(number="", meeting_id=busy.meeting_id, text="Los besluit.")
    )

    assert third.number == f"B-{busy.meeting.number}-3", "no number is given out twice"
    assert busy.item.decisions == (changed,)
    assert busy.desk.loose_decisions == (third,)
    with pytest.raises(DecisionEmpty):
        table.decide(busy.item_id, "  ")
    with pytest.raises(FieldFixed):
        table.change(replace(changed, agenda_item_id=busy.weighing().item.id))


def test_one_line_makes_an_action_under_the_item(busy: Table) -> None:
    found = busy.workspace.table.agree(
        busy.item_id, "fatima: ouders bellen, vr, als hij wegblijft"
    )

    assert found.number == "A-1"
    assert (found.case_id, found.agenda_item_id) == (busy.case.id, busy.item_id)
    assert found.meeting_id == busy.meeting_id
    assert found.owner_id == busy.office.school
    assert found.owner_contact_id is not None
    assert (found.description, found.condition) == ("Ouders bellen", "als hij wegblijft")
    assert found.due_on == date(2026, 11, 20)
    assert busy.item.actions == (found,)


def test_a_line_is_understood_before_it_is_kept(busy: Table) -> None:
    found = busy.workspace.table.read(busy.meeting_id, "pol: bellen, +1w")

    assert (found.owner_id, found.description) == (busy.police, "Bellen")
    assert busy.item.actions == ()
    names = {one.name for one in busy.workspace.table.parties(busy.meeting_id)}
    assert {"Politie Veldhaven", "Lyceum De Terp"} <= names


def test_what_cannot_be_agreed_is_refused(busy: Table) -> None:
    agree, office = busy.workspace.table.agree, busy.office
    with pytest.raises(OwnerUnknown):
        agree(busy.item_id, "reclassering: bellen")
    with pytest.raises(DueInPast):
        agree(busy.item_id, "politie: bellen, gisteren")
    busy.workspace.partners.end(office.school, on=TODAY)
    with pytest.raises(OwnerEnded):
        agree(busy.item_id, "lyceum: bellen")
    office.close(busy.other)
    with pytest.raises(CaseClosed):
        agree(busy.about(busy.other).item.id, "politie: bellen")


def test_before_the_meeting_nothing_is_decided(table: Table) -> None:
    with pytest.raises(NotSittingYet):
        table.workspace.table.decide(table.item_id, "Alvast.")
    with pytest.raises(NotSittingYet):
        table.workspace.table.agree(table.item_id, "politie: bellen")


def test_an_action_agreed_by_mistake_is_taken_back(busy: Table) -> None:
    table = busy.workspace.table
    action = table.agree(busy.item_id, "politie: bellen")
    elsewhere = busy.workspace.actions.add(
        replace(action, meeting_id=None, agenda_item_id=None, id=type(action.id)(0))
    )

    table.withdraw(action.id)

    with pytest.raises(NotFound):
        busy.workspace.actions.get(action.id)
    with pytest.raises(AgreedElsewhere):
        table.withdraw(elsewhere.id)


def test_after_adoption_the_agreement_stays_and_its_outcome_is_recorded(busy: Table) -> None:
    workspace = busy.workspace
    decision = workspace.table.decide(busy.item_id, "Een.")
    action = workspace.table.agree(busy.item_id, "politie: bellen, +1w")
    busy.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)

    for name, value in (
        ("description", "Mailen."), ("owner_id", busy.office.school), ("condition", "als"),
        ("meeting_id", None),
    ):  # fmt: skip
        with pytest.raises(MeetingFrozen):
            workspace.actions.save(replace(action, **{name: value}))  # type: ignore[arg-type]  # by name
    with pytest.raises(MeetingFrozen):
        workspace.actions.add(replace(action, id=type(action.id)(0)))
    with pytest.raises(MeetingFrozen):
        workspace.table.withdraw(action.id)
    for refused in (workspace.table.change, lambda one: workspace.table.remove(one.id)):
        with pytest.raises(MeetingFrozen):
            refused(decision)

    workspace.partners.end(busy.police, on=TODAY)
    moved = workspace.actions.save(replace(action, owner_id=busy.office.school))
    later = workspace.actions.save(replace(moved, due_on=date(2027, 1, 4)))
    done = workspace.actions.finish(later, type(action.status).DONE, "Gebeld.")
    assert (done.due_on, done.result) == (date(2027, 1, 4), "Gebeld.")
