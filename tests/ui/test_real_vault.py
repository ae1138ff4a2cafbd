# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window on a real encrypted vault: made, used, locked and opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui import composition
from casuskluis_ui.dialogs import FormDialog
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.reason import Parting
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.form import Field, Form
from ui.town import CLOCK

PASSPHRASE = "zeven paarse olifanten dansen"


class Exit:
    """Stands where the process would end."""

    def __init__(self) -> None:
        self.left: list[Parting] = []

    def __call__(self, parting: Parting) -> None:
        self.left.append(parting)


def program_for(folder: Path, leave: Exit) -> Application:
    """Return the program with real vaults at the lowest cost."""
    door = Vaults(CLOCK, "test", FLOOR)
    preferences = PreferenceFile(folder / "config")
    return Application(door, composition.open_session, CLOCK, preferences, leave)


@pytest.fixture
def leave() -> Exit:
    return Exit()


@pytest.fixture
def program(tmp_path: Path, leave: Exit, qtbot: QtBot) -> Iterator[Application]:
    made = program_for(tmp_path, leave)
    made.start()
    yield made
    made.stop()
    made.discard()


def create(program: Application, folder: Path, qtbot: QtBot) -> MainWindow:
    """Make a vault through the lock screen and go in."""
    screen = program.window
    assert isinstance(screen, LockScreen)
    screen.show_card("create")
    card = screen.create_card
    card.parent_folder.set_entry(str(folder))
    card.vault_name.setText("Duinstede")
    card.municipality.setText("Duinstede")
    card.label.setText("S. Meijer")
    card.passphrase.setText(PASSPHRASE)
    card.again.setText(PASSPHRASE)
    card.submit()
    qtbot.waitUntil(lambda: screen.sheet.isVisible() or bool(card.error), timeout=20_000)
    assert not card.error
    screen.sheet.kept.setChecked(True)
    screen.sheet.go_on.click()
    window = program.window
    assert isinstance(window, MainWindow)
    return window


def test_a_vault_is_made_locked_and_opened_again(
    program: Application, leave: Exit, tmp_path: Path, qtbot: QtBot
) -> None:
    window = create(program, tmp_path, qtbot)
    assert window.windowTitle() == "Duinstede – Casuskluis"
    session = window._session
    session.save_drafts([FormDraft(form="notification", fields={"name": "Tamarinde"})])
    window.lock_wanted.emit()
    vault = tmp_path / "Duinstede.kluis"
    assert [one.vault for one in leave.left] == [vault]
    assert not leave.left[0].drafts_lost
    program.discard()
    assert b"Tamarinde" not in (vault / "data.db").read_bytes()

    again = program_for(tmp_path, leave)
    again.start(vault)
    screen = again.window
    assert isinstance(screen, LockScreen)
    screen.open_card.passphrase.setText("iets heel anders")
    screen.open_card.submit()
    qtbot.waitUntil(lambda: bool(screen.open_card.error), timeout=20_000)
    screen.open_card.passphrase.setText(PASSPHRASE)
    screen.open_card.submit()
    qtbot.waitUntil(lambda: isinstance(again.window, MainWindow), timeout=20_000)
    assert isinstance(again.window, MainWindow)
    drafts = again.window._session.drafts()
    assert {draft.form: dict(draft.fields) for draft in drafts if draft.form != "shell"} == {
        "notification": {"name": "Tamarinde"}
    }
    again.stop()
    again.discard()


def test_the_look_is_kept_for_the_next_start(
    program: Application, look: Theme, tmp_path: Path
) -> None:
    look.choose(Appearance.DARK, 14)
    kept = PreferenceFile(tmp_path / "config").load()
    assert (kept.appearance, kept.points) == ("dark", 14.0)
    assert program.window is not None


def test_a_mishap_before_unlocking_is_shown_too(program: Application, qtbot: QtBot) -> None:
    screen = program.window
    assert isinstance(screen, LockScreen)
    program.mishaps.catch(ValueError, ValueError("Jan Jansen"), None)
    qtbot.waitUntil(lambda: bool(screen.notice.text))
    assert "ValueError" in screen.notice.text
    assert "Jansen" not in screen.notice.text


def test_ctrl_l_locks_while_a_form_is_open_and_keeps_its_words(
    program: Application, leave: Exit, tmp_path: Path, qtbot: QtBot
) -> None:
    window = create(program, tmp_path, qtbot)
    dialog = FormDialog("Kladje", Form("kladje"), dict, parent=window)
    editor = QLineEdit()
    dialog.form.add(("words", Field("Woorden", editor)))
    editor.setText("Tamarinde")
    dialog.open()
    QTest.keyClick(editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [one.vault for one in leave.left] == [tmp_path / "Duinstede.kluis"]
    assert not leave.left[0].drafts_lost
    dialog.deleteLater()
    program.discard()

    again = program_for(tmp_path, leave)
    again.start(tmp_path / "Duinstede.kluis")
    screen = again.window
    assert isinstance(screen, LockScreen)
    screen.open_card.passphrase.setText(PASSPHRASE)
    screen.open_card.submit()
    qtbot.waitUntil(lambda: isinstance(again.window, MainWindow), timeout=20_000)
    assert isinstance(again.window, MainWindow)
    drafts = again.window._session.drafts()
    assert "Tamarinde" in [draft.fields.get("words") for draft in drafts]
    again.stop()
    again.discard()
