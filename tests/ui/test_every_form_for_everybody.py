# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every form of the program: heard, reached by keyboard, and whole with large text."""

import os

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Theme
from ui import access_eyes
from ui.every_form import every_form
from ui.every_place import SIZES, calm, look_at_size

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
TRIED = SIZES if FULL else (SIZES[0], SIZES[-1])
EVERY = 1 if FULL else 3 * len(TRIED)
"""Each size is tried on one form in so many, the other sizes on the others."""


@pytest.mark.parametrize("points", TRIED)
def test_everybody_can_fill_in_every_form(
    points: float, demo: Workspace, look: Theme, qtbot: QtBot
) -> None:
    look_at_size(look, points)
    runner, around = TaskRunner(), QWidget()
    qtbot.addWidget(around)
    faults: list[str] = []
    for opening in every_form(demo, runner, around)[TRIED.index(points) % EVERY :: EVERY]:
        window = opening.open()
        window.show()
        calm()
        found = access_eyes.cut(window)
        if points == SIZES[0]:
            found += access_eyes.of_the_senses(window)
        faults += [f"{opening.label}: {one}" for one in found]
        window.hide()
        window.deleteLater()
    assert runner.shut_down()
    assert not faults
