# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with colleagues and roles."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.domain.officer import Role
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.secret_dialog import SecretDialog
from casuskluis_ui.pages.settings.officers import OfficersTab
from casuskluis_ui.shell.tasks import TaskRunner

SECOND = "een tweede rij van losse woorden"


@pytest.fixture
def tab(empty: Workspace, qtbot: QtBot) -> OfficersTab:
    made = OfficersTab(empty, TaskRunner())
    qtbot.addWidget(made)
    made.read()
    return made


def new(tab: OfficersTab, secret: str = SECOND, again: str = SECOND) -> SecretDialog:
    dialog = tab.forms.new(["S. Meijer"])
    dialog.form["way"].set_text("typed")
    for name, text in (("label", "T. de Wit"), ("new", secret), ("again", again)):
        editor = dialog.form[name].editor
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
    dialog.form["case_coordinator"].set_text("1")
    return dialog


def labels(tab: OfficersTab) -> list[str]:
    tab.read()
    return [line.officer.label for line in tab.lines]


def test_a_colleague_gets_roles_and_a_passphrase(tab: OfficersTab, qtbot: QtBot) -> None:
    dialog = new(tab)

    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.submit()

    assert labels(tab) == ["S. Meijer", "T. de Wit"]
    assert tab.lines[1].has_key
    assert tab.lines[1].officer.roles == (Role.CASE_COORDINATOR,)
    editor = dialog.form["new"].editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == ""


@pytest.mark.parametrize(
    ("secret", "again"), [(SECOND, "iets anders dat lang genoeg is"), ("", "")]
)
def test_two_passphrases_that_differ_or_are_empty_are_told(
    tab: OfficersTab, secret: str, again: str
) -> None:
    dialog = new(tab, secret, again)

    dialog.submit()

    assert dialog.form["again"].error or dialog.form["new"].error
    assert labels(tab) == ["S. Meijer"]


def test_a_weak_passphrase_is_refused_and_the_dialog_stays(
    tab: OfficersTab, qtbot: QtBot
) -> None:
    dialog = new(tab, "kort", "kort")

    dialog.submit()

    qtbot.waitUntil(lambda: bool(dialog.problem), timeout=20_000)
    assert labels(tab) == ["S. Meijer"]


def test_a_lock_keeps_no_passphrase(tab: OfficersTab) -> None:
    assert new(tab).form.draft() == {}


def test_a_stand_in_needs_a_last_day(tab: OfficersTab, qtbot: QtBot) -> None:
    adding = new(tab)
    with qtbot.waitSignal(adding.accepted, timeout=20_000):
        adding.submit()
    tab.read()
    dialog = tab.forms.change(tab.lines[1].officer, ["S. Meijer", "T. de Wit"])
    dialog.form["stand_in"].set_text("1")
    dialog.form["stands_in_for"].set_text("S. Meijer")

    dialog.submit()
    assert dialog.problem
    dialog.form["valid_until"].set_text("31-01-2027")
    dialog.submit()

    assert dialog.problem == ""
    tab.read()
    assert tab.lines[1].officer.valid_until == date(2027, 1, 31)
    assert tab.lines[1].officer.stands_in_for == "S. Meijer"


def test_roles_are_reviewed_and_a_colleague_goes(tab: OfficersTab, qtbot: QtBot) -> None:
    adding = new(tab)
    with qtbot.waitSignal(adding.accepted, timeout=20_000):
        adding.submit()
    tab.read()

    tab.reviewed()
    assert all(line.officer.reviewed_on for line in tab.lines)
    tab.remove(1)

    assert labels(tab) == ["S. Meijer"]


def test_nobody_takes_the_own_profile_away(tab: OfficersTab) -> None:
    refused: list[str] = []
    tab.refused.connect(refused.append)

    tab.remove(0)

    assert len(refused) == 1
