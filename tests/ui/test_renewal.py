# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys from the settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.officer import Officer, Role
from casuskluis.services.keys.rotating import Renewal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.settings.renewal import (
    KeyRenewal,
    RenewalSheets,
    renewal_dialog,
    renewal_words,
    steps,
)
from casuskluis_ui.shell.tasks import TaskRunner
from ui.conftest import DEMO_PASSPHRASE

GONE = "P. Bos"


@pytest.fixture
def two(empty: Workspace) -> Workspace:
    """A vault with a colleague who leaves and one who stays."""
    for label, words in ((GONE, b"vertrokken fiets lantaarn zomer"), ("T. de Wit", b"x1" * 12)):
        officer = Officer(label=label, roles=(Role.CASE_COORDINATOR,))
        empty.officers.add(officer, bytearray(words + b" appel peer orgel"))
    return empty


def made_by(workspace: Workspace, runner: TaskRunner, qtbot: QtBot, leaving: str) -> Renewal:
    dialog = renewal_dialog(workspace, runner, leaving)
    qtbot.addWidget(dialog)
    editor = dialog.form["secret"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText(DEMO_PASSPHRASE)
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as saved:
        dialog.submit()
    assert isinstance(saved.args[0], Renewal)
    return saved.args[0]


def test_the_steps_name_who_gets_a_sheet() -> None:
    text = steps(("T. de Wit", "A. Kok"), GONE)
    assert "T. de Wit, A. Kok" in text
    assert GONE in text
    assert "alleen een nieuw noodblad" in steps((), "")


def test_a_wrong_passphrase_is_told_and_the_dialog_stays(
    two: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    dialog = renewal_dialog(two, runner, GONE)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["secret"].error
    editor = dialog.form["secret"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("een andere wachtzin dan de mijne")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    assert "herstelcode" not in dialog.problem, "who is inside needs other advice"
    assert editor.selectedText()
    assert dialog.form.draft() == {}


def test_the_colleague_is_gone_after_the_sheets_and_the_keys(
    two: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    renewal = made_by(two, runner, qtbot, GONE)
    around = QWidget()
    qtbot.addWidget(around)
    leading = KeyRenewal(two, runner, around)

    with qtbot.waitSignal(leading.renewed, timeout=30_000):
        leading.renew(renewal)

    qtbot.waitUntil(lambda: not runner.busy, timeout=30_000)
    assert len(two.backups.stock()) == 1
    assert GONE not in [line.officer.label for line in two.officers.all()]
    assert two.once_codes.waiting == ("T. de Wit",)


def test_when_it_fails_the_officer_hears_that_the_sheets_are_void(
    two: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    renewal = made_by(two, runner, qtbot, GONE)
    two.keys.add_officer("A. Kok", bytearray(b"nog een rij van losse woorden"))
    around = QWidget()
    qtbot.addWidget(around)
    leading = KeyRenewal(two, runner, around)

    with qtbot.waitSignal(leading.refused, timeout=30_000) as told:
        leading.renew(renewal)

    assert "vernietig ze" in told.args[0]
    assert GONE in [line.officer.label for line in two.officers.all()]


def test_the_sheets_are_shown_one_by_one(
    two: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    renewal = made_by(two, runner, qtbot, GONE)
    dialog = RenewalSheets(renewal.sheets, renewal_words())
    qtbot.addWidget(dialog)
    assert dialog.place.text() == "Blad 1 van 2"
    for _ in renewal.sheets:
        dialog.pdf.saved.emit(Path("blad.pdf"))
        dialog.after.click()
    with qtbot.waitSignal(dialog.accepted):
        dialog._finish()
    renewal.drop()
