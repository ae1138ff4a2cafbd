# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The helper that opens every form knows every form there is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.endings.draft_forms import ALWAYS, FORM_KINDS, OF_NO_FILE
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.tasks import TaskRunner
from ui.every_form import every_form, form_in
from ui.opening import Opening

SOURCE = Path(__file__).parents[2] / "ui" / "casuskluis_ui"
NO_FORM_OF_FIELDS = {"shell"}
"""The place of the window is kept like a draft; nobody types in it."""
BEFORE_THE_VAULT = {"door"}
"""The lock screen keeps nothing: there is no vault yet to keep it in."""


@pytest.fixture
def openings(demo: Workspace, qtbot: QtBot) -> Iterator[list[Opening]]:
    runner, around = TaskRunner(), QWidget()
    qtbot.addWidget(around)
    yield every_form(demo, runner, around)
    runner.shut_down()


def test_every_form_of_the_program_can_be_opened(openings: list[Opening]) -> None:
    for opening in openings:
        window = opening.open()
        assert form_in(window, opening.name).form_name == opening.name
        window.deleteLater()


def test_no_form_is_missing(openings: list[Opening]) -> None:
    opened = {opening.name for opening in openings}
    known = {*FORM_KINDS, *OF_NO_FILE, *ALWAYS} - NO_FORM_OF_FIELDS
    assert known <= opened


def test_no_form_in_the_source_is_missing(openings: list[Opening]) -> None:
    opened = {opening.name for opening in openings}
    made, own = r'Form\("(\w+)"', r'class \w+\(Form\).*?super\(\).__init__\("(\w+)"'
    pattern = re.compile(f"{made}|{own}", re.DOTALL)
    written = {
        "".join(names)
        for path in SOURCE.rglob("*.py")
        for names in pattern.findall(path.read_text("utf-8"))
    }
    assert written - BEFORE_THE_VAULT <= opened
    assert len(written) > 50, "the pattern finds the forms"


def test_every_form_that_changes_a_record_goes_on_from_the_newest(
    openings: list[Opening],
) -> None:
    """Else the words of who saves last are lost, when somebody else saved meanwhile."""
    stuck = []
    for opening in openings:
        window = opening.open() if opening.edits else None
        if isinstance(window, FormDialog) and not window.rebases:
            stuck.append(opening.name)
    assert not stuck
