# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every place about people, on the smallest screen: heard, reached by keyboard, and whole."""

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.theme import Theme
from ui.every_place import PEOPLE, TRIED, faults_in


@pytest.mark.parametrize("points", TRIED)
def test_everybody_can_use_every_place(
    points: float, demo: Workspace, look: Theme, qtbot: QtBot
) -> None:
    assert not faults_in(demo, PEOPLE, look, points, qtbot)
