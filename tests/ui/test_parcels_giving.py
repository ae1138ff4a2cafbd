# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Giving cases in the window: real vaults, real files, and what opens them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.parcels import Direction, Recipient
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.journal.page import JournalPage
from casuskluis_ui.pages.parcels.giving import GiveDialog
from casuskluis_ui.pages.parcels.key_card import ParcelKeyCard
from casuskluis_ui.pages.parcels.log_part import ParcelLogPart
from casuskluis_ui.pages.parcels.taking import TakeDialog
from casuskluis_ui.shell.drafts import collect
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.menu_button import MenuButton
from ui.lock_scene import Doing
from ui.parcel_hands import Where, choose, give, settle


def two_cases(demo: Workspace) -> tuple[CaseId, ...]:
    return tuple(CaseId(one) for one in demo.cases.ids(CaseQuery())[:2])


def dialog_of(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, where: Where, *, chosen: bool = True
) -> GiveDialog:
    dialog = GiveDialog(demo, runner, two_cases(demo) if chosen else (), ask=where)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def fill_in(dialog: GiveDialog, recipient: Recipient = Recipient.MUNICIPALITY) -> None:
    choose(dialog.to["recipient"], str(recipient))
    dialog.to["receiver"].set_text("Gemeente Duinrand")
    dialog.to["purpose"].set_text("Verhuizing")


def texts(dialog: GiveDialog) -> str:
    shown = [one for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog)]
    return " ".join(one.text() for one in shown)


def test_three_steps_lead_to_a_parcel_whose_words_show_once(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    where = Where(tmp_path / "weg.age")
    dialog = dialog_of(demo, runner, qtbot, where)
    dialog.go_on()
    assert dialog.to["ground"].text, "the ground of the settings is proposed"
    fill_in(dialog)
    dialog.go_on()
    settle(dialog, qtbot)
    assert dialog.step == 2
    assert "2 casussen" in texts(dialog)
    assert "Wie dit pakket en de wachtzin heeft" in texts(dialog)
    assert demo.parcels.log.all() == []

    dialog.go_on()
    settle(dialog, qtbot)
    assert (dialog.step, dialog.problem) == (3, "")
    assert where.proposed == "casussen-2026-11-20.age"
    phrase = dialog.result_step.phrase.text()
    parcel = demo.parcels.taking.look(tmp_path / "weg.age", bytearray(phrase, "utf-8"))
    assert parcel.manifest.receiver == "Gemeente Duinrand"
    parcel.close()
    (line,) = demo.parcels.log.all()
    assert (line.direction, line.count, line.party) == (
        Direction.GIVEN, 2, "Gemeente Duinrand",
    )  # fmt: skip
    assert phrase not in str(collect([dialog]))
    dialog.go_on()
    assert dialog.result_step.phrase.text() == ""


def test_the_key_of_a_receiver_needs_no_words(
    demo: Workspace, empty: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(demo, runner, qtbot, Where(tmp_path / "weg.age"))
    dialog.go_on()
    fill_in(dialog, Recipient.COLLEAGUE)
    assert dialog.to["ground"].isHidden()
    choose(dialog.to["lock"], "key")
    dialog.to["key"].set_text(empty.parcels.keys.public_key())
    dialog.go_on()
    settle(dialog, qtbot)
    assert "Alleen de kluis van de ontvanger" in texts(dialog)
    dialog.go_on()
    settle(dialog, qtbot)

    assert dialog.step == 3
    assert dialog.result_step.phrase.isHidden()
    assert not empty.parcels.taking.needs_passphrase(tmp_path / "weg.age")
    empty.parcels.taking.look(tmp_path / "weg.age").close()


def test_what_is_missing_is_said_at_its_step(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(demo, runner, qtbot, Where(None), chosen=False)
    dialog.go_on()
    assert (dialog.step, bool(dialog.problem)) == (0, True)
    dialog.cases.tick(two_cases(demo))
    dialog.go_on()
    dialog.go_on()
    assert (dialog.step, bool(dialog.problem)) == (1, True)
    fill_in(dialog)
    dialog.to["purpose"].set_text("")
    dialog.go_on()
    assert (dialog.step, bool(dialog.problem)) == (1, True)
    fill_in(dialog)
    dialog.go_on()
    settle(dialog, qtbot)
    dialog.go_on()
    assert dialog.step == 2, "nobody said where it comes"
    assert demo.parcels.log.all() == []


def test_a_place_that_cannot_be_written_is_told_and_another_can_be_tried(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    taken = tmp_path / "bezet.age"
    taken.mkdir()
    where = Where(taken)
    dialog = dialog_of(demo, runner, qtbot, where)
    dialog.go_on()
    fill_in(dialog, Recipient.LAPTOP)
    dialog.go_on()
    settle(dialog, qtbot)
    dialog.go_on()
    settle(dialog, qtbot)
    assert dialog.step == 2
    assert "bezet.age" in dialog.problem
    assert demo.parcels.log.all() == []

    where.path = tmp_path / "vrij.age"
    dialog.go_on()
    settle(dialog, qtbot)
    assert dialog.step == 3


def test_a_file_that_may_go_is_replaced(
    demo: Workspace, empty: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "weg.age"
    target.write_text("van vorige week")
    dialog = dialog_of(demo, runner, qtbot, Where(target))
    dialog.go_on()
    fill_in(dialog, Recipient.COLLEAGUE)
    choose(dialog.to["lock"], "key")
    dialog.to["key"].set_text(empty.parcels.keys.public_key())
    dialog.go_on()
    settle(dialog, qtbot)
    dialog.go_on()
    settle(dialog, qtbot)

    assert (dialog.step, dialog.problem) == (3, "")
    empty.parcels.taking.look(target).close()


def test_the_list_gives_what_was_chosen_in_it(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = CasesPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    chosen = two_cases(demo)
    looking = Doing(_chosen, lambda one: isinstance(one, GiveDialog))

    page.parcels.give_these(chosen)

    assert looking.done
    assert set(looking.result) == set(chosen)


def _chosen(dialog: object) -> tuple[int, ...]:
    assert isinstance(dialog, GiveDialog)
    return dialog.cases.chosen


@pytest.mark.parametrize(
    ("command", "kind"), [("give_parcel", GiveDialog), ("take_parcel", TakeDialog)]
)
def test_commands_and_menu_open_the_same_windows(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, command: str, kind: type
) -> None:
    window = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(window)
    window.show()
    window.begin(drafts_lost=False)
    looking = Doing(type, lambda one: isinstance(one, kind))
    window.desk.shortcuts.trigger(command)
    assert window.desk.here().page == "cases"
    assert looking.result is kind

    page = window.findChild(CasesPage)
    assert page is not None
    button = next(one for one in page.findChildren(MenuButton) if one.toolTip() == "Pakketten")
    menu = button.findChild(QMenu)
    assert menu is not None
    wanted = "Casussen geven…" if kind is GiveDialog else "Pakket innemen…"
    looking = Doing(type, lambda one: isinstance(one, kind))
    next(one for one in menu.actions() if one.text() == wanted).trigger()
    assert looking.result is kind


def test_the_log_tells_to_whom_and_names_nobody(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    give(demo, two_cases(demo), demo.parcels.keys.public_key(), tmp_path / "weg.age")
    page = JournalPage(demo, runner)
    qtbot.addWidget(page)
    page.show()
    page.refresh()

    part = page.parcels
    assert isinstance(part, ParcelLogPart)
    model = part.grid.model()
    cells = [str(model.index(0, place).data()) for place in range(model.columnCount())]
    assert cells[1:5] == ["Gegeven", "A. de Boer", "Collega met een eigen kluis", "2"]


def test_the_key_shows_when_asked_and_is_copied_for_a_while(
    demo: Workspace, qtbot: QtBot
) -> None:
    card = ParcelKeyCard(demo.parcels.keys)
    qtbot.addWidget(card)
    card.show()
    assert not card.key.isVisible()
    card.show_key()
    assert card.key.text() == demo.parcels.keys.public_key()
    with qtbot.waitSignal(card.copied):
        QTest.mouseClick(card.copy_button, Qt.MouseButton.LeftButton)
    content = QGuiApplication.clipboard().mimeData()
    assert content.text() == card.key.text()
    assert content.hasFormat("ExcludeClipboardContentFromMonitorProcessing")
