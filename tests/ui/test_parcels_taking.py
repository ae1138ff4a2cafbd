# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking parcels in in the window: two real vaults, real files, and every choice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.parcels import GiveRequest, Recipient, Side, TakeChoices
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.questions import SOMEBODY_ELSE
from casuskluis_ui.pages.parcels.taking import TakeDialog
from casuskluis_ui.quiet.mode import QuietMode
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.drafts import collect, put_back
from casuskluis_ui.shell.tasks import TaskRunner
from ui.parcel_hands import give, settle

MINE, THEIRS = "Zo staat het hier.", "Zo staat het daar."


@pytest.fixture
def cases(demo: Workspace) -> tuple[CaseId, ...]:
    return tuple(CaseId(one) for one in demo.cases.ids(CaseQuery())[:2])


@pytest.fixture
def parcel(
    demo: Workspace, empty: Workspace, cases: tuple[CaseId, ...], tmp_path: Path
) -> Path:
    """Two cases on their way to a new vault, locked for its key."""
    return give(demo, cases, empty.parcels.keys.public_key(), tmp_path / "casussen.age")


@pytest.fixture
def again(
    demo: Workspace,
    empty: Workspace,
    cases: tuple[CaseId, ...],
    parcel: Path,
    tmp_path: Path,
) -> Path:
    """The same cases once more, after both sides changed the same field of one of them."""
    opened = empty.parcels.taking.look(parcel)
    taken = empty.parcels.taking.take(opened, TakeChoices())
    opened.close()
    there = next(one for one in taken if one.former == demo.cases.file(cases[0]).case.number)
    for workspace, case_id, text in ((demo, cases[0], THEIRS), (empty, there.id, MINE)):
        case = workspace.cases.file(case_id).case
        workspace.cases.save(replace(case, reason=text))
    return give(demo, cases, empty.parcels.keys.public_key(), tmp_path / "nog eens.age")


@pytest.fixture
def dialog(empty: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[TakeDialog]:
    made = TakeDialog(empty, runner)
    qtbot.addWidget(made)
    made.show()
    yield made
    settle(made, qtbot)
    made.done(0)


def point_at(dialog: TakeDialog, file: Path) -> None:
    dialog.file["file"].set_text(str(file))


def go(dialog: TakeDialog, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        dialog.go_on()
        settle(dialog, qtbot)


def texts(dialog: TakeDialog) -> str:
    shown = [one for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog)]
    return " ".join(one.text() for one in shown)


def test_four_steps_take_new_cases_in(
    dialog: TakeDialog, demo: Workspace, empty: Workspace, parcel: Path, qtbot: QtBot
) -> None:
    point_at(dialog, parcel)
    assert not dialog.file.asks_phrase
    assert dialog.file.own_key.isVisible()
    go(dialog, qtbot)
    assert (dialog.step, dialog.problem) == (1, "")
    shown = texts(dialog)
    assert "A. de Boer (collega met een eigen kluis)" in shown
    assert "2 casussen" in shown
    assert shown.count("Nieuw") == 2
    choose_coordinator = dialog.inside.coordinator.findData("S. Meijer")
    dialog.inside.coordinator.setCurrentIndex(choose_coordinator)
    go(dialog, qtbot)
    assert dialog.step == 3, "there is nothing to choose"
    assert dialog.primary.text() == "Innemen"
    assert empty.cases.ids(CaseQuery()) == [], "nothing changed yet"
    go(dialog, qtbot)

    assert (dialog.step, dialog.problem, len(dialog.taken)) == (4, "", 2)
    there = [empty.cases.file(one.id).case for one in dialog.taken]
    assert {one.case_coordinator for one in there} == {"S. Meijer"}
    assert "Er zijn 2 casussen ingenomen." in texts(dialog)
    assert len(empty.parcels.log.all()) == 1


def test_a_case_can_be_left_out(
    dialog: TakeDialog, empty: Workspace, parcel: Path, qtbot: QtBot
) -> None:
    point_at(dialog, parcel)
    go(dialog, qtbot)
    left, _ = dialog.inside.cases.ticks.values()
    left.setChecked(False)
    go(dialog, qtbot)
    assert "Niet ingenomen" in texts(dialog)
    dialog.go_back()
    left, _ = dialog.inside.cases.ticks.values()
    assert not left.isChecked()
    go(dialog, qtbot, 2)

    assert len(dialog.taken) == 1
    assert len(empty.cases.ids(CaseQuery())) == 1


def test_conflicts_stand_side_by_side_and_all_must_be_decided(
    dialog: TakeDialog, empty: Workspace, again: Path, qtbot: QtBot
) -> None:
    point_at(dialog, again)
    go(dialog, qtbot)
    assert "Zelfde" in texts(dialog)
    go(dialog, qtbot)
    assert dialog.step == 2
    shown = texts(dialog)
    assert MINE in shown
    assert THEIRS in shown
    assert not any(one.isChecked() for one in dialog.findChildren(QRadioButton))
    go(dialog, qtbot)
    assert (dialog.step, dialog.problem != "") == (2, True)
    (ways,) = dialog.choices.fields.sides.values()
    ways[Side.THEIRS].click()
    go(dialog, qtbot, 2)

    assert (dialog.step, dialog.problem) == (4, "")
    texts_here = {empty.cases.file(one.id).case.reason for one in dialog.taken}
    assert THEIRS in texts_here
    assert MINE not in texts_here


@pytest.mark.parametrize(("side", "stays"), [(Side.MINE, MINE), (Side.THEIRS, THEIRS)])
def test_one_button_chooses_a_side_everywhere(
    dialog: TakeDialog, empty: Workspace, again: Path, qtbot: QtBot, side: Side, stays: str
) -> None:
    point_at(dialog, again)
    go(dialog, qtbot, 2)
    fields = dialog.choices.fields
    (fields.all_mine if side is Side.MINE else fields.all_theirs).click()
    assert dialog.choices.waiting == 0
    go(dialog, qtbot, 2)

    assert stays in {empty.cases.file(one.id).case.reason for one in dialog.taken}


@pytest.mark.parametrize("who", ["same", "other"])
def test_somebody_who_may_be_known_is_asked_about(
    dialog: TakeDialog,
    demo: Workspace,
    empty: Workspace,
    cases: tuple[CaseId, ...],
    parcel: Path,
    qtbot: QtBot,
    who: str,
) -> None:
    person = demo.persons.get(demo.cases.file(cases[0]).case.subject_id)
    known = empty.persons.add(replace(person, id=SubjectId(0), version=1, bsn=""))
    point_at(dialog, parcel)
    go(dialog, qtbot, 2)
    assert dialog.step == 2
    (ways,) = dialog.choices.persons.ways.values()
    assert ways.checkedButton() is None
    words = [one.text() for one in ways.buttons()]
    assert words[0].startswith("Dezelfde persoon: ")
    assert words[-1].startswith("Iemand anders")
    ways.button(known.id if who == "same" else SOMEBODY_ELSE).click()
    go(dialog, qtbot)
    if dialog.step == 2:  # now that it is one person, both sides can differ about him
        dialog.choices.fields.choose_all(Side.MINE)
        go(dialog, qtbot)
    go(dialog, qtbot)

    assert (dialog.step, dialog.problem) == (4, "")
    former = demo.cases.file(cases[0]).case.number
    taken = next(one for one in dialog.taken if one.former == former)
    assert (empty.cases.file(taken.id).case.subject_id == known.id) is (who == "same")


def test_one_for_others_one_cut_short_and_no_parcel_each_say_what_to_do(
    dialog: TakeDialog, demo: Workspace, parcel: Path, cases: tuple[CaseId, ...], qtbot: QtBot,
    tmp_path: Path,
) -> None:  # fmt: skip
    go(dialog, qtbot)
    assert dialog.file["file"].error
    other = give(demo, cases, demo.parcels.keys.public_key(), tmp_path / "ander.age")
    point_at(dialog, other)
    go(dialog, qtbot)
    assert "voor een andere ontvanger" in dialog.problem
    short = tmp_path / "kort.age"
    short.write_bytes(parcel.read_bytes()[:-40])
    point_at(dialog, short)
    go(dialog, qtbot)
    assert "niet helemaal overgekomen" in dialog.problem
    none = tmp_path / "brief.txt"
    none.write_text("Geen pakket")
    point_at(dialog, none)
    assert "geen versleuteld pakket" in dialog.file["file"].error
    assert dialog.step == 0

    point_at(dialog, parcel)
    go(dialog, qtbot)
    assert (dialog.step, dialog.problem) == (1, "")


def test_words_open_a_parcel_and_stay_nowhere(
    dialog: TakeDialog,
    demo: Workspace,
    cases: tuple[CaseId, ...],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    phrase = demo.parcels.giving.suggested_passphrase()
    file = tmp_path / "woorden.age"
    request = GiveRequest(
        cases=cases[:1],
        recipient=Recipient.COLLEAGUE,
        receiver="A. de Boer",
        passphrase=bytearray(phrase, "utf-8"),
    )
    demo.parcels.giving.give(request, file)
    point_at(dialog, file)
    assert dialog.file.asks_phrase
    go(dialog, qtbot)
    assert dialog.file["phrase"].error
    dialog.file["phrase"].set_text(phrase)
    assert phrase not in str(collect([dialog]))
    go(dialog, qtbot)

    assert (dialog.step, dialog.problem) == (1, "")
    assert dialog.file["phrase"].text == ""


def test_the_same_parcel_twice_is_told_with_the_day(
    dialog: TakeDialog, empty: Workspace, parcel: Path, qtbot: QtBot
) -> None:
    opened = empty.parcels.taking.look(parcel)
    empty.parcels.taking.take(opened, TakeChoices())
    opened.close()
    point_at(dialog, parcel)
    go(dialog, qtbot)

    assert dialog.step == 0
    assert "20-11-2026" in dialog.problem


def test_a_lock_in_the_middle_keeps_the_file_and_the_choices(
    dialog: TakeDialog, empty: Workspace, runner: TaskRunner, again: Path, qtbot: QtBot
) -> None:
    point_at(dialog, again)
    go(dialog, qtbot, 2)
    dialog.choices.fields.choose_all(Side.MINE)
    drafts = collect([dialog])
    fresh = TakeDialog(empty, runner)
    qtbot.addWidget(fresh)
    fresh.show()
    put_back(drafts, [fresh])

    assert fresh.file["file"].text == str(again)
    assert {one.form for one in collect([fresh])} == {"parcel_file", "parcel_choices"}
    go(fresh, qtbot)
    assert "Wat u eerder koos" in fresh.problem
    go(fresh, qtbot)
    assert fresh.choices.waiting == 0
    fresh.done(0)


def test_the_quiet_mode_hides_names_nobody_here_knows_yet(
    dialog: TakeDialog, demo: Workspace, empty: Workspace, cases: tuple[CaseId, ...],
    parcel: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    family = demo.persons.get(demo.cases.file(cases[0]).case.subject_id).name.family
    quiet = QuietMode(Discretion(), empty.names)
    point_at(dialog, parcel)
    go(dialog, qtbot)
    assert family in texts(dialog)
    quiet.discretion.toggle()
    try:
        assert family not in texts(dialog)
        ticks = dialog.inside.cases.ticks.values()
        assert not any(family in one.accessibleName() for one in ticks)
        go(dialog, qtbot)
        qtbot.waitUntil(lambda: family not in texts(dialog))
    finally:
        quiet.discretion.toggle()
    assert family in texts(dialog)
