# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking through the rows of a list: what is doubtful, correcting it, and going on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.moving.list_parts import CaseField
from casuskluis.services.moving.rows import ListedFate
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ITEM_ROLE
from casuskluis_ui.pages.moving.rows.detail import RowDetail
from casuskluis_ui.pages.moving.rows.listing import Which
from casuskluis_ui.pages.moving.rows.part import RowsPart
from casuskluis_ui.pages.moving.steps import Step
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from ui import access_eyes
from ui.every_place import Town, calm
from ui.moving_desk import AGAIN, NOBODY, RUNNING, VAGUE, Hand, hand_at

THIRD = "2026-3;Bos, Piet;1980;casusoverleg;1-9-2026;Veldzicht: bellen;;;"
FOURTH = "2026-4;Smit, Anna;1981;casusoverleg;1-9-2026;Veldzicht: bellen;;;"


@pytest.fixture
def hand(demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> Hand:
    return hand_at(demo, runner, qtbot, tmp_path)


def shown(hand: Hand, row: int) -> RowDetail:
    """Open a row beside the list."""
    part = hand.page.rows
    part.filter(Which.ALL)
    part.show_rows()
    assert part.list.select(row)
    return part.detail


def type_in(detail: RowDetail, name: CaseField, text: str) -> None:
    """Type in a value and leave it."""
    box = detail.boxes[name]
    box.field.editor.setFocus()
    box.field.set_text(text)
    detail.works.add_button.setFocus()


def test_rows_to_look_at_come_first_and_say_why_with_a_sign(hand: Hand) -> None:
    hand.rows(AGAIN.replace("monitoring", "casusoverleg"), VAGUE)
    part = hand.page.rows
    part.filter(Which.ALL)
    item = part.model.data(part.model.index(0, 0), ITEM_ROLE)
    assert item.title == "Aksoy, Deniz"
    assert item.alert
    assert any(chip.text.startswith("Twijfel") for chip in item.chips)


def test_a_doubtful_value_stands_beside_what_the_list_says(hand: Hand) -> None:
    hand.rows(VAGUE)
    box = shown(hand, 2).boxes[CaseField.REPORTED_ON]
    assert box.doubt.startswith("Twijfel: ")
    assert "32-13-2026" in [one.text() for one in box.findChildren(QLabel)]


def test_a_corrected_value_is_certain(hand: Hand) -> None:
    hand.rows(VAGUE)
    detail = shown(hand, 2)
    type_in(detail, CaseField.REPORTED_ON, "1-9-2026")
    day = hand.plan.rows[2].case.dates[CaseField.REPORTED_ON]
    assert (str(day.value), day.doubt) == ("01-09-2026", "")
    assert not detail.boxes[CaseField.REPORTED_ON].doubt


def test_a_value_that_is_none_stays_with_its_sentence_and_nothing_goes_on(hand: Hand) -> None:
    hand.rows(VAGUE)
    detail = shown(hand, 2)
    type_in(detail, CaseField.BIRTH_DATE, "ooit")
    assert hand.on() is Step.ROWS
    assert detail.boxes[CaseField.BIRTH_DATE].field.text == "ooit"


def test_a_phase_is_chosen_by_its_words(hand: Hand) -> None:
    hand.rows(RUNNING)
    combo = shown(hand, 2).boxes[CaseField.STAGE].field.editor
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "In casusoverleg"
    combo.setFocus()
    combo.setCurrentText("Nazorg")
    hand.page.rows.detail.works.add_button.setFocus()
    assert hand.plan.rows[2].stage == "aftercare"


def test_an_action_gets_another_owner_and_day_and_is_certain(
    hand: Hand, demo: Workspace
) -> None:
    hand.rows(RUNNING)
    detail = shown(hand, 2)
    (box,) = detail.works.boxes
    assert box.doubt
    partner = next(one for one in hand.plan.owner_choices if not one.is_officer)
    owner = box.owner.editor
    assert isinstance(owner, QComboBox)
    owner.setEditText(partner.name)
    box.due.set_text("15-12-2026")
    assert detail.settle()
    (action,) = hand.plan.rows[2].actions
    assert action.owner == partner
    assert str(action.due_on) == "2026-12-15"
    assert not action.doubts


def test_actions_are_added_and_left_out_and_empty_ones_are_none(hand: Hand) -> None:
    hand.rows(RUNNING)
    detail = shown(hand, 2)
    detail.works.add_action()
    assert len(detail.works.boxes) == 2
    detail.works.boxes[1].text.set_text("ouders bellen")
    assert detail.settle()
    assert [one.text for one in hand.plan.rows[2].actions][1] == "ouders bellen"
    detail.works.boxes[0].removed.emit(detail.works.boxes[0])
    assert [one.text for one in hand.plan.rows[2].actions] == ["ouders bellen"]
    detail.works.add_action()
    assert detail.settle()
    assert len(hand.plan.rows[2].actions) == 1


def test_ctrl_enter_lets_a_doubt_be_and_opens_the_next(hand: Hand) -> None:
    hand.rows(RUNNING, VAGUE, THIRD)
    part = hand.page.rows
    part.show_rows()
    first = part.row
    QTest.keyClick(part.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert hand.plan.rows[first].accepted
    assert part.row != first
    assert hand.plan.rows[part.row].needs_a_look


def test_rows_with_the_same_doubt_only_are_settled_together(hand: Hand) -> None:
    hand.rows(THIRD, FOURTH, VAGUE)
    part = hand.page.rows
    shown(hand, 2)
    assert part.alike == {3}
    part.alike_button.click()
    assert [hand.plan.rows[row].accepted for row in (2, 3, 4)] == [True, True, False]


def test_a_row_can_be_skipped_and_taken_after_all(hand: Hand) -> None:
    hand.rows(RUNNING)
    shown(hand, 2)
    part = hand.page.rows
    part.skip_button.click()
    fates = [hand.plan.rows[2].fate]
    assert part.skip_button.accessibleName() == "Toch overnemen"
    part.skip_button.click()
    fates.append(hand.plan.rows[2].fate)
    assert fates == [ListedFate.SKIPPED, ListedFate.TAKE]


def test_a_row_without_a_case_says_why(hand: Hand) -> None:
    hand.rows(RUNNING, NOBODY)
    part = hand.page.rows
    part.filter(Which.OUT)
    part.show_rows()
    told = " ".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())
    assert "Er staat geen naam op deze regel" in told


def test_fields_the_list_leaves_empty_are_asked_for(hand: Hand) -> None:
    hand.rows(RUNNING)
    detail = shown(hand, 2)
    assert CaseField.TOWN not in detail.boxes
    detail.more.click()
    type_in(detail, CaseField.TOWN, "Veldhaven")
    assert hand.plan.rows[2].case.texts[CaseField.TOWN].value == "Veldhaven"


def test_the_quiet_mode_hides_who_is_only_in_the_list(
    demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    town = Town.of(demo, demo.place)
    qtbot.addWidget(town.window)
    town.window.desk.shortcuts.trigger("move_in")
    page = town.window._pages.current_page()
    hand = Hand(page, qtbot, tmp_path)  # type: ignore[arg-type]  # asserted below
    assert page is not None
    hand.rows("2024-7;Tamarindus, Zebulon;3-2-1995;monitoring;1-9-2026;;;;")
    part = page.findChild(RowsPart)
    assert part is not None
    part.show_rows()
    town.settle()
    town.window.desk.shortcuts.trigger("quiet")
    town.settle()
    seen = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    seen += [str(part.model.data(part.model.index(0, 0)))]
    lines = [one for one in page.findChildren(QLineEdit) if "Tamarindus" in one.text()]
    assert not [text for text in seen if "Tamarindus" in text]
    assert lines
    assert all(one.echoMode() is QLineEdit.EchoMode.Password for one in lines)
    town.window.desk.shortcuts.trigger("quiet")
    assert town.runner.shut_down()


@pytest.mark.parametrize("points", [10.0, 20.0])
def test_every_step_can_be_read_and_walked_at_every_size(
    demo: Workspace, qtbot: QtBot, tmp_path: Path, look: Theme, points: float
) -> None:
    look.choose(Appearance.LIGHT, points)
    town = Town.of(demo, demo.place)
    qtbot.addWidget(town.window)
    town.window.desk.shortcuts.trigger("move_in")
    page = town.window._pages.current_page()
    hand = Hand(page, qtbot, tmp_path)  # type: ignore[arg-type]  # the page of this command
    hand.open(RUNNING, AGAIN, VAGUE, NOBODY)
    faults = []
    for step in (Step.COLUMNS, Step.ROWS, Step.TRIAL, Step.DONE):
        town.settle()
        calm()
        assert hand.page.step is step
        found = [*access_eyes.cut(town.window), *access_eyes.sideways(town.window)]
        if points == 10.0:
            found += access_eyes.of_the_senses(town.window, back=False)
        faults += [f"{step.name}: {one}" for one in found]
        if step is Step.ROWS:
            shown(hand, 3)
            town.settle()
            faults += [f"row: {one}" for one in access_eyes.cut(town.window)]
        hand.on()
    assert not faults
    assert QApplication.activeModalWidget() is None
    assert town.runner.shut_down()
