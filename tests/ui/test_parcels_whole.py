# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking everything along in the window, with a real vault and a real file."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import CasePhase
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.officer import Officer, Role
from casuskluis.exchange.parcels.unpacking import opened
from casuskluis.services.parcels.locks import Passphrase, new_identity
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.parcels.whole import WholeDialog
from casuskluis_ui.pages.parcels.whole_card import WholeCard
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from ui.lock_scene import Doing
from ui.parcel_hands import Where, settle

EVERY = CaseQuery(phases=frozenset(CasePhase))
SECOND = "een tweede rij van losse woorden"


def dialog_of(demo: Workspace, runner: TaskRunner, qtbot: QtBot, where: Where) -> WholeDialog:
    dialog = WholeDialog(demo, runner, ask=where)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_phrase_shows_once_and_opens_the_file(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    where = Where(tmp_path / "alles.age")
    dialog = dialog_of(demo, runner, qtbot, where)
    dialog.go_on()
    settle(dialog, qtbot)

    assert where.proposed == "hele-kluis-2026-11-20.age"
    assert (dialog.step, dialog.problem) == (1, "")
    phrase = dialog.result_step.phrase.text()
    assert len(phrase.split("-")) == 7
    assert "alles.age" in dialog.result_step.saved.text()
    dialog.go_on()
    assert dialog.result_step.phrase.text() == ""

    key = Passphrase(bytearray(phrase, "utf-8"))
    with (tmp_path / "alles.age").open("rb") as file, opened(file, key) as parcel:
        assert sum(1 for _ in parcel.rows("cases")) == len(demo.cases.ids(EVERY))


def test_the_key_of_a_receiver_opens_it_without_a_phrase(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    public = new_identity().recipient
    dialog = dialog_of(demo, runner, qtbot, Where(tmp_path / "alles.age"))
    lock = dialog.form["lock"].editor
    assert isinstance(lock, QComboBox)
    assert dialog.form["key"].isHidden()
    lock.setCurrentIndex(1)
    assert not dialog.form["key"].isHidden()

    dialog.form["key"].set_text("age1nee")
    dialog.go_on()
    assert dialog.step == 0
    assert "age1" in dialog.problem
    dialog.form["key"].set_text(public)
    dialog.go_on()
    settle(dialog, qtbot)

    assert dialog.step == 1
    assert dialog.result_step.phrase.text() == ""
    assert (tmp_path / "alles.age").read_bytes().startswith(b"age-encryption.org/v1")


def test_stopping_leaves_nothing_behind(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(demo, runner, qtbot, Where(tmp_path / "weg" / "alles.age"))
    (tmp_path / "weg").mkdir()
    dialog.go_on()
    dialog.reject()
    settle(dialog, qtbot)

    assert dialog.isVisible()
    assert (dialog.step, dialog.given) == (0, None)
    assert dialog.problem == "Gestopt. Er is niets gewijzigd."
    assert list((tmp_path / "weg").iterdir()) == []


def test_a_place_that_cannot_be_written_says_so_and_can_be_tried_again(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    where = Where(tmp_path / "is er niet" / "alles.age")
    dialog = dialog_of(demo, runner, qtbot, where)
    dialog.go_on()
    settle(dialog, qtbot)
    assert (dialog.step, bool(dialog.problem)) == (0, True)

    where.path = tmp_path / "alles.age"
    dialog.go_on()
    settle(dialog, qtbot)
    assert (dialog.step, dialog.problem) == (1, "")


def test_the_command_goes_to_the_settings_and_asks(
    demo: Workspace,
    runner: TaskRunner,
    qtbot: QtBot,
) -> None:
    window = MainWindow(open_session(demo, demo.place, runner), runner, demo.context.clock)
    qtbot.addWidget(window)
    window.show()
    window.begin(drafts_lost=False)
    looking = Doing(lambda one: one.windowTitle(), lambda one: isinstance(one, WholeDialog))

    window.desk.shortcuts.trigger("take_all")

    assert window.desk.here().page == "settings"
    assert (looking.done, looking.result) == (True, "Alles meenemen")


def test_who_may_not_open_everything_is_not_offered_it(
    demo: Workspace, demo_vaults: Vaults, runner: TaskRunner, qtbot: QtBot
) -> None:
    card = WholeCard(demo, runner)
    qtbot.addWidget(card)
    assert not card.isHidden()
    colleague = Officer(label="Collega", roles=(Role.CASE_COORDINATOR,))
    demo.officers.add(colleague, bytearray(SECOND, "utf-8"))
    demo.close()
    workspace = demo_vaults.open(demo.place, bytearray(SECOND, "utf-8"))
    other = WholeCard(workspace, runner)
    qtbot.addWidget(other)
    assert other.isHidden()
    workspace.abandon()
