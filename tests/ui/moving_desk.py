# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Overstappen with small lists, for the tests of the window."""

from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.moving.page import MovingPage
from casuskluis_ui.pages.moving.steps import Step
from casuskluis_ui.shell.tasks import TaskRunner

PATIENCE = 20_000
HEAD = "Zaaknummer;Naam;Geb datum;Fase;Datum melding;Acties;Geloof;Kleur;Organisatie melder"
RUNNING = (
    "2024-7;Berg, Jan van den;3-2-1995;casusoverleg;1-9-2026;"
    "Veldzicht: bellen met ouders, voor 1-12-2026;x;rood;Veldzicht"
)
VAGUE = "2024-8;Aksoy, Deniz;1990;casusoverleg;32-13-2026;Veldzicht: bellen;;;Veldzicht"
AGAIN = "2025-1;Berg, Jan van den;3-2-1995;monitoring;1-10-2026;;;;"
NOBODY = "2025-2;;3-2-1995;monitoring;1-10-2026;;;;"


@dataclass(frozen=True)
class Hand:
    """Somebody at the page."""

    page: MovingPage
    qtbot: QtBot
    folder: Path

    def put(self, *rows: str, head: str = HEAD, name: str = "lijst.csv") -> Path:
        path = self.folder / name
        path.write_text("\r\n".join((head, *rows)), encoding="utf-8")
        return path

    def open(self, *rows: str, head: str = HEAD) -> None:
        self.open_path(self.put(*rows, head=head))

    def open_path(self, path: Path) -> None:
        self.page.open_list(path)
        self.quiet()

    def quiet(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.desk.is_busy, timeout=PATIENCE)

    def on(self) -> Step:
        self.page.go_on()
        self.quiet()
        return self.page.step

    @property
    def plan(self) -> MovingPlan:
        assert self.page.desk.plan is not None
        return self.page.desk.plan

    def rows(self, *rows: str) -> None:
        """Go to the rows of a list."""
        self.open(*rows)
        assert self.on() is Step.ROWS


def hand_at(workspace: Workspace, runner: TaskRunner, qtbot: QtBot, folder: Path) -> Hand:
    """Show the page."""
    page = MovingPage(workspace, workspace.context.clock, runner)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    return Hand(page, qtbot, folder)
