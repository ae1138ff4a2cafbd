# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of Programma that have parts of their own."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.programme.activities import ActivitiesPage
from casuskluis_ui.pages.programme.activity_totals import TotalsPage
from casuskluis_ui.pages.programme.analyses import AnalysesPage
from casuskluis_ui.pages.programme.key_persons import KeyPersonsPage
from casuskluis_ui.pages.programme.knowledge import KnowledgePage, Side
from casuskluis_ui.pages.programme.moments import MomentsPage
from casuskluis_ui.pages.programme.papers.button import PrintButton
from casuskluis_ui.pages.programme.papers.period import Period
from casuskluis_ui.pages.programme.papers.previews import NetworkPreview, TrainingPreview
from casuskluis_ui.pages.programme.parts_page import PartsPage
from casuskluis_ui.pages.programme.places import NetworkPart
from casuskluis_ui.pages.programme.signals import SignalsPage
from casuskluis_ui.pages.programme.white_spots import WhiteSpotsPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner


def activities_tab(workspace: Workspace, clock: Clock, runner: TaskRunner) -> PartsPage:
    """Return the tab with the list of activities and their totals."""
    every, totals = ActivitiesPage(workspace, clock), TotalsPage(workspace, clock)
    parts = ((_tr("Lijst"), every), (_tr("Totalen per jaar"), totals))

    def chosen() -> Period:
        box = totals.year if tab.part_in_view is totals else every.year
        return Period.of_year(box.currentData() or clock.today().year)

    action = _training_button(workspace, runner, chosen)
    tab = PartsPage(_tr("Activiteiten"), _tr("Lijst of totalen"), parts, action)
    return tab


def network_tab(workspace: Workspace, clock: Clock, runner: TaskRunner) -> PartsPage:
    """Return the tab with key persons, moments of contact and white spots."""
    spots = WhiteSpotsPage(workspace, clock)
    parts = {
        NetworkPart.KEY_PERSONS: KeyPersonsPage(workspace, clock),
        NetworkPart.CONTACT_MOMENTS: MomentsPage(workspace, clock),
        NetworkPart.WHITE_SPOTS: spots,
    }
    action = PrintButton(
        lambda above: NetworkPreview(workspace, runner, spots.period(), above),
        _tr("Netwerkoverzicht afdrukken"),
    )
    name = _tr("Onderdelen van het netwerk")
    return PartsPage(_tr("Netwerk"), name, _in_order(parts), action)


def knowledge_tab(workspace: Workspace, clock: Clock, runner: TaskRunner) -> PartsPage:
    """Return the tab with both sides of the knowledge map."""
    parts = (
        (_tr("Per organisatie"), KnowledgePage(workspace, clock, Side.ORGANISATION)),
        (_tr("Per thema"), KnowledgePage(workspace, clock, Side.THEME)),
    )
    action = _training_button(workspace, runner, lambda: Period.of_year(clock.today().year))
    name = _tr("Per organisatie of per thema")
    return PartsPage(_tr("Kenniskaart"), name, parts, action)


def signals_tab(workspace: Workspace, clock: Clock) -> PartsPage:
    """Return the tab with the signals of tension and the analyses."""
    signals, analyses = SignalsPage(workspace, clock), AnalysesPage(workspace, clock)
    parts = ((signals.title, signals), (analyses.title, analyses))
    return PartsPage(_tr("Signalen en analyses"), _tr("Signalen of analyses"), parts)


def _training_button(
    workspace: Workspace, runner: TaskRunner, chosen: Callable[[], Period]
) -> PrintButton:
    def make(above: QWidget) -> QDialog:
        return TrainingPreview(workspace, runner, chosen(), above)

    return PrintButton(make, _tr("Trainingsoverzicht afdrukken"))


def _in_order(parts: Mapping[NetworkPart, Page]) -> list[tuple[str, Page]]:
    return [(parts[one].title, parts[one]) for one in NetworkPart]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgrammeRooms", text)
