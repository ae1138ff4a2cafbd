# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A lock in the middle of a parcel: what was typed is there again."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.shell.reopening import OpenForm
from casuskluis_ui.shell.tasks import TaskRunner
from ui.lock_kept import Kept
from ui.lock_scene import rid_of
from ui.test_lock_every_form import Round


@pytest.mark.slow
def test_every_form_of_a_parcel_comes_back_as_it_was(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    tried = Round(demo, Kept(demo, runner), qtbot)
    names = ("parcel_to", "parcel_file")
    wrong = {name: tried.try_form(OpenForm(name=name)) for name in names}
    rid_of(tried.window)
    assert {name: why for name, why in wrong.items() if why} == {}
