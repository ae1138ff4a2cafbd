# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The settings with a key file, sheets in parts and codes for colleagues."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.secret_dialog import SecretDialog
from casuskluis_ui.pages.settings.key_forms import key_file_off, key_file_on, new_sheet
from casuskluis_ui.pages.settings.keys_card import KeysCard
from casuskluis_ui.pages.settings.officers import OfficersTab
from casuskluis_ui.pages.settings.recovery import SheetsDialog, share_words
from casuskluis_ui.shell.tasks import TaskRunner
from ui.conftest import DEMO_PASSPHRASE


def typed(dialog: SecretDialog, **texts: str) -> SecretDialog:
    for name, text in texts.items():
        dialog.form[name].set_text(text)
    return dialog


def accept(qtbot: QtBot, dialog: SecretDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()


def test_a_key_file_comes_on_a_stick_and_goes_again(
    empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    runner, service = TaskRunner(), empty.key_files
    dialog = key_file_on(service, runner)
    dialog.submit()
    assert dialog.form["phrase"].error
    assert dialog.form["new_file"].error
    accept(qtbot, typed(dialog, phrase=DEMO_PASSPHRASE, new_file=str(tmp_path)))
    made = tmp_path / service.suggested_name
    assert made.exists()
    assert service.is_own

    again = key_file_on(service, runner)
    assert "key_file" in again.form.names
    qtbot.addWidget(again)
    accept(
        qtbot, typed(key_file_off(service, runner), phrase=DEMO_PASSPHRASE, key_file=str(made))
    )
    assert not service.is_own


def test_a_refused_passphrase_leaves_the_dialog_and_no_file(
    empty: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = typed(
        key_file_on(empty.key_files, TaskRunner()), phrase="iets anders", new_file=str(tmp_path)
    )
    qtbot.addWidget(dialog)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    assert list(tmp_path.glob("*.bin")) == []
    assert dialog.form.draft() == {}


def test_the_card_tells_how_the_recovery_code_is_kept(empty: Workspace, qtbot: QtBot) -> None:
    runner = TaskRunner()
    card = KeysCard(empty, runner)
    qtbot.addWidget(card)
    shown: list[QDialog] = []

    def fill(dialog: SecretDialog) -> None:
        assert not dialog.form["first"].isVisibleTo(dialog.form)
        accept(qtbot, typed(dialog, how="three", first="De secretaris"))

    card.asked.connect(fill)
    card.sheets_made.connect(shown.append)
    card.renew_sheet()
    assert empty.keys.recovery_is_split
    (sheets,) = shown
    assert isinstance(sheets, SheetsDialog)
    qtbot.addWidget(sheets)
    assert sheets.place.text() == "Blad 1 van 3"
    sheets.after.click()
    sheets.after.click()
    assert sheets.place.text() == "Blad 3 van 3"
    assert not sheets.after.isEnabled()


def test_the_button_is_for_when_every_sheet_is_kept(empty: Workspace, qtbot: QtBot) -> None:
    papers = empty.keys.renew_recovery_shares(())
    sheets = SheetsDialog(papers, share_words())
    qtbot.addWidget(sheets)
    for _ in papers:
        sheets.pdf.printed.emit()
        sheets.after.click()
    with qtbot.waitSignal(sheets.accepted):
        sheets._done.click()


def test_a_colleague_gets_a_code_on_paper_and_the_list_tells_so(
    empty: Workspace, qtbot: QtBot
) -> None:
    tab = OfficersTab(empty, TaskRunner())
    qtbot.addWidget(tab)
    tab.read()
    shown: list[QDialog] = []

    def fill(dialog: SecretDialog) -> None:
        accept(qtbot, typed(dialog, label="T. de Wit", case_coordinator="1"))

    tab.asked.connect(fill)
    tab.sheet_made.connect(shown.append)
    tab._ask_new()
    assert len(shown) == 1
    (line,) = (one for one in tab.lines if one.officer.label == "T. de Wit")
    assert line.has_code
    assert not line.has_key

    tab.give_code(tab.lines.index(line))
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=20_000)
    for dialog in shown:
        qtbot.addWidget(dialog)


def test_the_fields_for_a_passphrase_are_only_there_when_it_is_typed(
    empty: Workspace, qtbot: QtBot
) -> None:
    tab = OfficersTab(empty, TaskRunner())
    qtbot.addWidget(tab)
    dialog = tab.forms.new([])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.form["new"].isVisibleTo(dialog.form)
    dialog.form["way"].set_text("typed")
    assert dialog.form["new"].isVisibleTo(dialog.form)
    editor = dialog.form["new"].editor
    assert isinstance(editor, QLineEdit)


def test_no_name_of_a_keeper_stays_after_a_lock(empty: Workspace, qtbot: QtBot) -> None:
    dialog = typed(new_sheet(empty.keys, TaskRunner()), how="three", first="De secretaris")
    qtbot.addWidget(dialog)
    assert dialog.form.draft() == {}
