# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page of cases, in view, keeping which cases it read."""

from pytestqt.qtbot import QtBot
from typing_extensions import override

from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cases.page import CasesPage


class ReadingPage(CasesPage):
    """Keeps which cases were read."""

    def __init__(self, demo: Workspace) -> None:
        super().__init__(demo, demo.context.clock)
        self.read: list[int] = []

    @override
    def show_record(self, object_id: int) -> None:
        self.read.append(object_id)
        super().show_record(object_id)


def shown_reading_page(demo: Workspace, qtbot: QtBot) -> ReadingPage:
    """Show the page at a usual size, with its list read."""
    made = ReadingPage(demo)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made
