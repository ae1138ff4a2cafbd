# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moving in from a list, by hand: a file, its columns, its rows, a trial, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import CasePhase
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.moving.list_parts import CaseField
from casuskluis.services.moving.rows import ListedFate, Person
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.moving.column_row import ColumnRow
from casuskluis_ui.pages.moving.rows.listing import Which
from casuskluis_ui.pages.moving.steps import Step
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import RecordButton
from exchange.moving import messy
from ui.moving_desk import AGAIN, NOBODY, PATIENCE, RUNNING, VAGUE, Hand, hand_at


@pytest.fixture
def hand(demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path) -> Hand:
    return hand_at(demo, runner, qtbot, tmp_path)


def column_of(hand: Hand, header: str) -> ColumnRow:
    return next(one for one in hand.page.columns.rows if one.shown.header == header)


def test_a_list_goes_from_file_to_cases_in_four_presses(hand: Hand, demo: Workspace) -> None:
    before = len(demo.cases.ids(CaseQuery()))
    hand.open(RUNNING, VAGUE)
    assert hand.page.step is Step.COLUMNS
    assert [hand.on(), hand.on(), hand.on()] == [Step.ROWS, Step.TRIAL, Step.DONE]
    assert len(demo.cases.ids(CaseQuery())) == before + 2
    assert "2 casussen" in hand.page.result.result.text
    assert hand.page.draft() == {}


def test_a_column_that_may_not_be_kept_is_told_and_never_shown(hand: Hand) -> None:
    hand.open(RUNNING)
    belief = column_of(hand, "Geloof")
    assert "niet overgenomen" in belief.sureness
    assert belief.combo.isHidden()
    assert not belief.shown.samples


def test_a_column_can_mean_something_else(hand: Hand) -> None:
    hand.open(RUNNING)
    color = column_of(hand, "Kleur")
    assert color.sureness == "Betekenis niet bekend"
    color.combo.setCurrentIndex(color.combo.findData(str(CaseField.ALIAS)))
    color.combo.activated.emit(color.combo.currentIndex())
    assert color.sureness == "Door u gekozen"
    hand.on()
    assert hand.plan.rows[2].case.texts[CaseField.ALIAS].value == "rood"


def test_columns_chosen_before_are_told_and_can_be_guessed_again(hand: Hand) -> None:
    hand.rows(RUNNING)
    hand.open(VAGUE)
    assert "eerder koos" in hand.page.columns.told.text
    hand.page.columns.told.acted.emit()
    assert not hand.page.columns.told.text


def test_without_a_column_of_names_the_sentence_stands_by_the_columns(hand: Hand) -> None:
    hand.open("rood;groen", head="Kleur;Andere kleur")
    assert hand.on() is Step.COLUMNS
    assert hand.page.columns.problem.text


@pytest.mark.parametrize(
    "content", [b"", b"\xd0\xcf\x11\xe0" + bytes(600), b"PK\x03\x04 broken"]
)
def test_a_file_that_cannot_be_read_is_told_and_another_can_be_chosen(
    hand: Hand, content: bytes
) -> None:
    path = hand.folder / "lijst.xlsx"
    path.write_bytes(content)
    hand.open_path(path)
    assert hand.page.step is Step.FILE
    assert hand.page.file.problem.text
    assert hand.page.file.choose_button.isEnabled()
    hand.open(RUNNING)
    assert hand.page.columns.rows
    assert not hand.page.file.problem.text


def test_a_file_that_is_gone_is_told(hand: Hand) -> None:
    hand.open_path(hand.folder / "weg.xlsx")
    assert hand.page.file.problem.text


def test_a_sheet_can_be_chosen(hand: Hand) -> None:
    import xlsxwriter  # type: ignore[import-untyped] # noqa: PLC0415 - it ships no types

    path = hand.folder / "twee.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for name, person in (("Oud", "Bos, Piet"), ("Nieuw", "Aksoy, Deniz")):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("Naam", "Fase"))
        sheet.write_row(1, 0, (person, "monitoring"))
    book.close()
    hand.open_path(path)
    assert hand.page.step is Step.FILE
    assert hand.page.file.sheets.currentText() == "Oud"
    hand.page.file.sheets.setCurrentText("Nieuw")
    hand.page.file.sheets.activated.emit(1)
    hand.quiet()
    hand.page.go_on()
    hand.on()
    assert [one.shown for one in hand.plan.rows.values()] == ["Aksoy, Deniz"]


def test_the_phase_of_rows_without_one_is_chosen_once(hand: Hand) -> None:
    hand.open("Bos, Piet", "Aksoy, Deniz", head="Naam")
    whole = hand.page.columns.whole
    hand.on()
    assert {one.fate for one in hand.plan.rows.values()} == {ListedFate.BLOCKED}
    hand.page.steps.wanted.emit(int(Step.COLUMNS))
    whole.stage.setCurrentIndex(2)
    whole.stage.activated.emit(2)
    hand.on()
    assert {one.fate for one in hand.plan.rows.values()} == {ListedFate.TAKE}


def test_what_stays_out_is_counted_in_the_trial_and_can_be_shown(hand: Hand) -> None:
    hand.rows(RUNNING, AGAIN, NOBODY)
    assert hand.on() is Step.TRIAL
    totals = hand.page.desk.totals
    assert totals is not None
    assert totals.fates[ListedFate.UNDECIDED] == 1
    assert totals.fates[ListedFate.REFUSED] == 1
    hand.page.trial.out_button.click()
    assert hand.page.step is Step.ROWS
    assert hand.page.rows.which is Which.OUT


def test_a_double_can_be_the_same_person(hand: Hand, demo: Workspace) -> None:
    hand.rows(RUNNING, AGAIN)
    page = hand.page
    page.rows.filter(Which.DOUBLE)
    page.rows.list.select(3)
    person = page.rows.detail.person
    assert person is not None
    person.buttons[0].click()
    decided = hand.plan.rows[3].decided
    assert decided is not None
    assert (decided.person, decided.same_row) == (Person.SAME, 2)
    hand.on()
    assert page.desk.totals is not None
    assert page.desk.totals.subjects == 1


def test_taking_in_can_be_undone(hand: Hand, demo: Workspace, qtbot: QtBot) -> None:
    before = len(demo.cases.ids(CaseQuery()))
    hand.rows(RUNNING)
    hand.on()
    hand.on()
    plan = demo.moving.undo_plan(demo.moving.all()[0].id)
    question, consequence = hand.page.undoing.question(plan)
    assert question.startswith("lijst.csv")
    assert "1 casus" in consequence
    with qtbot.waitSignal(hand.page.undoing.undone, timeout=PATIENCE):
        hand.page.undoing.carry_out(plan)
    assert len(demo.cases.ids(CaseQuery())) == before
    assert hand.page.step is Step.FILE
    told = [one.text() for one in hand.page.earlier.findChildren(QLabel)]
    assert any(text.startswith("Ongedaan gemaakt") for text in told)
    assert not hand.page.earlier.findChildren(RecordButton)


def test_a_file_that_was_worked_on_since_is_said_to_stay(hand: Hand, demo: Workspace) -> None:
    hand.rows(RUNNING, VAGUE)
    hand.on()
    hand.on()
    made = demo.cases.lines(demo.cases.ids(CaseQuery(text="Aksoy")))[0]
    demo.cases.move(made.id, CasePhase.MONITORING)
    plan = demo.moving.undo_plan(demo.moving.all()[0].id)
    _, consequence = hand.page.undoing.question(plan)
    assert f"later aan gewerkt: {made.number}" in consequence


def test_a_messy_list_of_an_office_is_looked_through_with_names_first(hand: Hand) -> None:
    path = hand.folder / "casuslijst.xlsx"
    path.write_bytes(messy.make(5, rows=60).data)
    hand.open_path(path)
    hand.on()
    rows = hand.page.rows
    doubtful = sum(one.needs_a_look for one in hand.plan.rows.values())
    assert rows.names.rows
    name = rows.names.rows[0]
    many = len(name.unknown.rows)
    name.combo.setCurrentIndex(1)
    name.combo.activated.emit(1)
    assert many > 1
    assert name not in rows.names.rows
    rows.names.all_new.emit()
    assert not rows.names.rows
    assert sum(one.needs_a_look for one in hand.plan.rows.values()) < doubtful
    rows.names.taken_back.emit()
    hand.quiet()
    assert len(rows.names.rows) == 1
