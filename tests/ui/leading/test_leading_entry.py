# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The line for a decision or an action, on its own."""

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.pages.meetings.leading.entry import EntryLine, Understood
from casuskluis_ui.shell.discretion import Discretion


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Little room, as with large text on a small screen."""
    made = QScrollArea()
    qtbot.addWidget(made)
    made.setWidgetResizable(True)
    made.resize(400, 200)
    return made


@pytest.fixture
def line(area: QScrollArea) -> EntryLine:
    long = QWidget()
    made = EntryLine("&Besluit", "Typ een besluit", "Ctrl+B", Discretion(long))
    stacked = QVBoxLayout(long)
    above = QWidget()
    above.setMinimumHeight(900)
    stacked.addWidget(above)
    stacked.addWidget(made)
    area.setWidget(long)
    area.show()
    return made


def test_the_line_that_gets_the_keyboard_comes_into_view(
    area: QScrollArea, line: EntryLine, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(area):
        pass
    assert line.visibleRegion().isEmpty()

    line.take_focus()

    assert not line.visibleRegion().isEmpty()


def test_a_problem_may_take_more_lines(line: EntryLine) -> None:
    long = "Geen deelnemer past hierbij. " * 8
    line.show_understood(Understood(problem=long))

    assert line._problem.text() == long
    assert line._problem.wordWrap()
    assert line._rest.isHidden()
