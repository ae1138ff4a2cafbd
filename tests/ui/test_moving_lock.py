# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A lock while a list is looked through: everything that was decided is there again."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.moving.list_parts import CaseField, ListedAction, ListedStage, Owner
from casuskluis.services.moving.rows import Choices, Decided, Person
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.moving.draft import KeptList, kept_list
from casuskluis_ui.pages.moving.edits import Edits, edits_in
from casuskluis_ui.pages.moving.page import MovingPage
from casuskluis_ui.pages.moving.rows.listing import Which
from casuskluis_ui.pages.moving.steps import Step
from casuskluis_ui.shell.tasks import TaskRunner
from ui.lock_kept import Kept
from ui.lock_scene import rid_of
from ui.moving_desk import AGAIN, HEAD, PATIENCE, RUNNING, VAGUE, Hand, hand_at

EDITS = Edits(
    names={"Veldzicht": Owner("Stichting Veldzicht"), "oom": None},
    fields={(2, CaseField.TOWN): "’s-Gravenhage", (3, CaseField.NAME): ""},
    actions={2: (ListedAction(text="bellen", due_on=date(2026, 12, 1), doubts=("Waarom?",)),)},
    decided={3: Decided(person=Person.SAME, same_row=2)},
    accepted=frozenset({2, 3}),
)


@pytest.fixture
def hand(demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> Hand:
    return hand_at(demo, runner, qtbot, tmp_path)


def worked_on(hand: Hand) -> None:
    """Do some of everything to a list."""
    hand.rows(RUNNING, AGAIN, VAGUE)
    desk = hand.page.desk
    desk.name("Veldzicht", Owner("Stichting Veldzicht"))
    desk.correct(4, CaseField.REPORTED_ON, "1-9-2026")
    desk.decide(3, Decided(person=Person.SAME, same_row=2))
    desk.accept(frozenset({4}))
    hand.page.rows.filter(Which.ALL)
    hand.page.rows.list.select(4)


def test_what_was_done_survives_as_text() -> None:
    assert edits_in(EDITS.written()) == EDITS
    assert edits_in("") == Edits()


@pytest.mark.parametrize("text", ["{}", "[]", "{", '{"names": 3}', "null"])
def test_a_text_that_is_no_work_on_a_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"edits|Expecting"):
        edits_in(text)


def test_a_list_on_its_way_survives_as_fields() -> None:
    choices = Choices(
        stage_if_missing=ListedStage.CLOSED, keep_unmapped=False, review_by=date(2026, 12, 1)
    )
    kept = KeptList(
        path=Path("/ergens/lijst.xlsx"),
        sheet="Blad 2",
        digest="abc",
        columns={0: "name", 1: ""},
        choices=choices,
        edits=EDITS,
        step=2,
        row=3,
    )
    assert kept_list(kept.fields()) == kept
    assert kept_list({"path": "x", "edits": "{"}) is None


def test_after_a_lock_the_rows_are_as_they_were_left(
    hand: Hand, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    worked_on(hand)
    before, fields = hand.plan, dict(hand.page.draft())
    again = hand_at(demo, runner, qtbot, hand.folder)
    again.page.restore(fields)
    again.quiet()
    assert again.page.step is Step.ROWS
    assert again.page.rows.row == 4
    assert again.plan.rows == before.rows


def test_words_that_were_being_typed_come_back(
    hand: Hand, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    worked_on(hand)
    hand.page.rows.detail.boxes[CaseField.NAME].field.set_text("Aksoy, Den")
    fields = dict(hand.page.draft())
    again = hand_at(demo, runner, qtbot, hand.folder)
    again.page.restore(fields)
    again.quiet()
    assert again.page.rows.detail.boxes[CaseField.NAME].field.text == "Aksoy, Den"
    name = again.plan.rows[4].case.name.value
    assert name is not None
    assert name.given == "Deniz", "what is not finished is not taken"


def test_a_file_that_is_gone_after_a_lock_can_be_pointed_out_and_nothing_is_lost(
    hand: Hand, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    worked_on(hand)
    before, fields = hand.plan, dict(hand.page.draft())
    elsewhere = hand.folder / "verplaatst.csv"
    (hand.folder / "lijst.csv").rename(elsewhere)
    again = hand_at(demo, runner, qtbot, hand.folder)
    again.page.restore(fields)
    again.quiet()
    assert again.page.step is Step.FILE
    assert "Uw keuzes zijn bewaard" in again.page.file.problem.text
    assert again.page.draft()["edits"] == fields["edits"]
    again.open_path(elsewhere)
    again.quiet()
    assert again.plan.rows == before.rows


def test_a_file_that_was_changed_meanwhile_is_said_to_be(
    hand: Hand, demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    worked_on(hand)
    fields = dict(hand.page.draft())
    hand.put(AGAIN, head=HEAD)
    again = hand_at(demo, runner, qtbot, hand.folder)
    again.page.restore(fields)
    again.quiet()
    assert "is gewijzigd" in again.page.file.told.text
    assert again.page.desk.edits == Edits()


def test_nothing_of_the_list_itself_is_in_the_draft(hand: Hand) -> None:
    hand.rows(RUNNING, VAGUE)
    assert "Berg" not in "".join(hand.page.draft().values())


def test_the_real_window_comes_back_to_the_row_after_a_lock(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = Kept(demo, runner)
    window = kept.window()
    window.begin(drafts_lost=False)
    window.desk.shortcuts.trigger("move_in")
    page = window._pages.current_page()
    assert isinstance(page, MovingPage)
    worked_on(Hand(page, qtbot, tmp_path))
    rows = page.desk.plan.rows if page.desk.plan else {}
    kept.lock(window)
    rid_of(window)
    window = kept.window()
    window.begin(drafts_lost=False)
    page = window._pages.current_page()
    assert isinstance(page, MovingPage)
    qtbot.waitUntil(lambda: page.desk.plan is not None, timeout=PATIENCE)
    assert page.desk.plan is not None
    assert page.desk.plan.rows == rows
    assert page.rows.row == 4
    rid_of(window)
