# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every other place, on the smallest screen: heard, reached by keyboard, and whole."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.theme import Theme
from ui.every_place import SIZES, TRIED, Town, faults_of, look_at_size

NAMES = ("meetings", "programme", "care", "overviews", "journal", "settings", "manual")


@pytest.mark.parametrize("points", TRIED)
@pytest.mark.parametrize("name", NAMES)
def test_everybody_can_use_every_place(
    name: str, points: float, demo: Workspace, look: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at_size(look, points)
    town = Town.of(demo, tmp_path)
    qtbot.addWidget(town.window)
    faults = faults_of(town, name, keys=points == SIZES[0])
    assert town.runner.shut_down()
    assert not faults
