# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The preview of a list: what is doubtful comes first, and nothing is written."""

from dataclasses import replace
from datetime import timedelta

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.domain.identifiers import SubjectId
from casuskluis.exchange.columns import NoUsableColumns
from casuskluis.exchange.moving.correcting import CorrectionUnreadable
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, Owner
from casuskluis.services.moving import words
from casuskluis.services.moving.opened import ColumnWithheld
from casuskluis.services.moving.rows import Choices, Decided, ListedFate, Person
from services.bureau import TODAY
from services.moving.lists import (
    CLOSED,
    HEAD,
    LONG_CLOSED,
    NOTIFIED,
    RUNNING,
    Desk,
    fates,
)


def test_looking_at_a_list_writes_nothing(desk: Desk) -> None:
    before = desk.counts()

    totals = desk.plan(RUNNING, NOTIFIED, CLOSED).totals()

    assert desk.counts() == before
    assert (totals.subjects, totals.notifications, totals.cases) == (3, 3, 2)
    assert (totals.assessments, totals.closed_cases, totals.actions) == (2, 1, 1)


def test_what_an_officer_chose_for_a_column_is_remembered_for_the_next_list(desk: Desk) -> None:
    head = "Betreft;Fase;Extra"
    opened = desk.opened("Berg, Jan van den;lopend;Bijzonder verhaal.", head=head)
    assert not opened.remembered
    chosen = opened.with_choice(2, CaseField.REASON)
    chosen = chosen.with_choice(0, CaseField.NAME)
    desk.moving.remember(chosen)

    again = desk.opened("Smit, Anna;monitoring;Ander verhaal.", head=head)

    assert again.remembered
    assert [one.holds for one in again.columns] == [
        CaseField.NAME,
        CaseField.STAGE,
        CaseField.REASON,
    ]
    assert not desk.moving.forget(again).remembered
    assert not desk.opened("Smit, Anna;monitoring;x", head=head).remembered


def test_a_column_about_belief_or_origin_is_told_and_never_taken(desk: Desk) -> None:
    head = f"{HEAD};Geloof;Nationaliteit;Pasfoto"
    opened = desk.opened(f"{RUNNING};moslim;Marokkaanse;foto.jpg", head=head)

    withheld = [one for one in opened.columns if one.withheld]
    assert [one.header for one in withheld] == ["Geloof", "Nationaliteit", "Pasfoto"]
    assert all(one.samples == () and one.holds is None for one in withheld)
    with pytest.raises(ColumnWithheld):
        opened.with_choice(withheld[0].index, CaseField.REASON)
    plan = desk.moving.plan(opened)
    assert plan.totals().withheld == ("Geloof", "Nationaliteit", "Pasfoto")
    assert plan.rows[2].withheld == ("Geloof", "Nationaliteit", "Pasfoto")
    assert plan.rows[2].unmapped == ()


def test_text_in_a_column_that_means_nothing_known_is_told_row_by_row(desk: Desk) -> None:
    plan = desk.plan(f"{RUNNING};volgt een opleiding", f"{NOTIFIED};", head=f"{HEAD};Xyz")

    assert plan.rows[2].unmapped == (("Xyz", "volgt een opleiding"),)
    assert plan.rows[3].unmapped == ()
    assert plan.totals().unmapped == 1
    assert plan.totals().notes == 1
    assert plan.with_choices(Choices(keep_unmapped=False)).totals().notes == 0


def test_rows_that_need_a_look_come_first(desk: Desk) -> None:
    blocked = "2024-8;Visser, Kim;1-1-1999;;1-9-2026;;;;;"
    doubtful = "2024-9;Jansen, Bo;ca. 1990;melding;1-9-2026;;;;;"

    plan = desk.plan(RUNNING, doubtful, blocked)

    assert {one.row for one in plan.ordered[:2]} == {3, 4}
    assert plan.ordered[2].row == 2
    assert plan.rows[3].doubts[0].label == "Geboortedatum"
    assert plan.with_accepted([3]).ordered[0].row == 4


def test_a_row_without_a_phase_waits_until_one_is_chosen(desk: Desk) -> None:
    plan = desk.plan("2024-8;Visser, Kim;1-1-1999;;1-9-2026;;;;;")

    assert plan.rows[2].fate is ListedFate.BLOCKED
    assert plan.rows[2].reasons == (words.STAGE_MISSING,)
    chosen = plan.with_choices(Choices(stage_if_missing=ListedStage.MONITORING))
    assert chosen.rows[2].fate is ListedFate.TAKE
    typed = plan.with_field(2, CaseField.STAGE, "nazorg")
    assert typed.rows[2].stage is ListedStage.AFTERCARE


def test_a_closed_case_past_its_term_may_not_come_in(desk: Desk) -> None:
    plan = desk.plan(LONG_CLOSED)

    assert plan.rows[2].fate is ListedFate.REFUSED
    assert plan.rows[2].reasons == (words.TERM_PASSED,)


@pytest.mark.parametrize("day", ["", "2024", "mei 2024", "31-02-2024"])
def test_a_closed_case_without_a_whole_closing_day_waits_for_one(desk: Desk, day: str) -> None:
    plan = desk.plan(f"2023-2;Smit, Anna;5-5-1980;gesloten;1-2-2022;;Zorgen.;;{day};")

    assert plan.rows[2].fate is ListedFate.BLOCKED
    assert plan.rows[2].reasons == (words.CLOSED_WITHOUT_DAY,)
    filled = plan.with_field(2, CaseField.CLOSED_ON, "1-6-2025")
    assert filled.rows[2].fate is ListedFate.TAKE
    assert filled.rows[2].destroy_on is not None


def test_days_that_cannot_be_keep_a_row_out(desk: Desk) -> None:
    ahead = (TODAY + timedelta(days=40)).isoformat()
    plan = desk.plan(
        f"1;Visser, Kim;1-1-1999;melding;{ahead};;;;;",
        f"2;Smit, Anna;1-1-1999;gesloten;1-2-2024;;;;{ahead};",
        "3;Bos, Piet;1-1-1999;gesloten;1-2-2024;;;;1-1-2024;",
        f"4;Aksoy, Deniz;{ahead};melding;1-2-2026;;;;;",
    )

    assert fates(plan) == [ListedFate.BLOCKED] * 4
    assert plan.rows[2].reasons == (words.REPORTED_AHEAD,)
    assert words.CLOSED_AHEAD in plan.rows[3].reasons
    assert plan.rows[4].reasons == (words.CLOSED_BEFORE_REPORT,)
    assert plan.rows[5].reasons == (words.BORN_AHEAD,)


def test_a_double_in_the_list_waits_for_a_decision(desk: Desk) -> None:
    plan = desk.plan(RUNNING, RUNNING.replace("2024-7", "2026-3"))

    assert fates(plan) == [ListedFate.TAKE, ListedFate.UNDECIDED]
    same = plan.with_decision(3, Decided(person=Person.SAME, same_row=2))
    assert same.totals().subjects == 1
    assert same.totals().cases == 2
    other = plan.with_decision(3, Decided(person=Person.OTHER))
    assert other.totals().subjects == 2
    skipped = plan.with_decision(3, Decided(person=Person.SKIP))
    assert skipped.totals().cases == 1
    assert same.with_decision(3, None).rows[3].fate is ListedFate.UNDECIDED


def test_a_row_that_belongs_to_one_that_stays_out_waits_too(desk: Desk) -> None:
    plan = desk.plan(RUNNING, RUNNING.replace("2024-7", "2026-3"))
    same = plan.with_decision(3, Decided(person=Person.SAME, same_row=2))

    skipped = same.with_decision(2, Decided(person=Person.SKIP))

    assert skipped.rows[3].fate is ListedFate.BLOCKED
    assert skipped.rows[3].reasons == (words.SAME_LATER.format(row=2),)
    assert skipped.with_decision(2, None).rows[3].fate is ListedFate.TAKE


def test_somebody_who_is_in_the_vault_waits_for_a_decision(desk: Desk) -> None:
    known = desk.office.subject("Jan van den Berg")

    plan = desk.plan(RUNNING)

    (match,) = plan.rows[2].known
    assert match.id == known.id
    assert plan.rows[2].fate is ListedFate.UNDECIDED
    decided = Decided(person=Person.SAME, subject_id=SubjectId(match.id))
    assert plan.with_decision(2, decided).totals().subjects == 0


def test_a_corrected_value_is_certain_and_an_unreadable_one_refused(desk: Desk) -> None:
    plan = desk.plan("2024-9;Jansen, Bo;ca. 1990;melding;1-9-2026;;;;;")

    fixed = plan.with_field(2, CaseField.BIRTH_DATE, "4-4-1990")

    assert fixed.rows[2].doubts == ()
    shown = {line.name: line.shown for line in fixed.fields(2)}
    assert shown[CaseField.BIRTH_DATE] == "04-04-1990"
    for name, text in (
        (CaseField.BIRTH_DATE, "ooit"),
        (CaseField.STAGE, "misschien"),
        (CaseField.IDEOLOGY, "iets"),
        (CaseField.BSN, "123456789"),
    ):
        with pytest.raises(CorrectionUnreadable):
            plan.with_field(2, name, text)
    assert plan.with_field(2, CaseField.NAME, "").rows[2].reasons == (words.NAME_UNCLEAR,)


def test_actions_can_be_changed_split_and_taken_out(desk: Desk) -> None:
    plan = desk.plan(RUNNING)
    (action,) = plan.rows[2].actions
    assert action.owner == Owner("Politie Veldhaven")

    split = plan.read_actions(2, "Politie: bellen, voor 1-12-2026; OM: brief sturen")
    assert [one.owner.name for one in split if one.owner] == [
        "Politie Veldhaven",
        "Openbaar Ministerie",
    ]
    assert plan.with_actions(2, split).totals().actions == 2
    assert plan.with_actions(2, ()).totals().actions == 0
    mine = ListedAction(text="Bellen", owner=plan.owner_choices[0])
    changed = plan.with_actions(2, [mine, replace(mine, text="Schrijven")])
    assert [one.text for one in changed.rows[2].actions] == ["Bellen", "Schrijven"]


def test_partners_that_are_new_are_told_before_they_are_made(desk: Desk) -> None:
    row = RUNNING.replace("Politie:", "Stichting Nieuw:")

    assert desk.plan(row).totals().organisations == ("Stichting Nieuw",)


def test_a_list_without_names_and_a_wish_to_stop_are_told(desk: Desk) -> None:
    with pytest.raises(NoUsableColumns):
        desk.plan("lopend;1-1-2024", head="Fase;Datum melding")
    with pytest.raises(Cancelled):
        desk.moving.plan(desk.opened(RUNNING), cancelled=lambda: True)
