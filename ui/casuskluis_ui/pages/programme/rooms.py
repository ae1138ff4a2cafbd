# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of Programma that have parts of their own."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.clock import Clock
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.programme.activities import ActivitiesPage
from casuskluis_ui.pages.programme.activity_totals import TotalsPage
from casuskluis_ui.pages.programme.analyses import AnalysesPage
from casuskluis_ui.pages.programme.key_persons import KeyPersonsPage
from casuskluis_ui.pages.programme.knowledge import KnowledgePage, Side
from casuskluis_ui.pages.programme.moments import MomentsPage
from casuskluis_ui.pages.programme.parts_page import PartsPage
from casuskluis_ui.pages.programme.places import NetworkPart
from casuskluis_ui.pages.programme.signals import SignalsPage
from casuskluis_ui.pages.programme.white_spots import WhiteSpotsPage
from casuskluis_ui.shell.page import Page


def activities_tab(workspace: Workspace, clock: Clock) -> PartsPage:
    """Return the tab with the list of activities and their totals."""
    parts = (
        (_tr("Lijst"), ActivitiesPage(workspace, clock)),
        (_tr("Totalen per jaar"), TotalsPage(workspace, clock)),
    )
    return PartsPage(_tr("Activiteiten"), _tr("Lijst of totalen"), parts)


def network_tab(workspace: Workspace, clock: Clock) -> PartsPage:
    """Return the tab with key persons, moments of contact and white spots."""
    parts = {
        NetworkPart.KEY_PERSONS: KeyPersonsPage(workspace, clock),
        NetworkPart.CONTACT_MOMENTS: MomentsPage(workspace, clock),
        NetworkPart.WHITE_SPOTS: WhiteSpotsPage(workspace, clock),
    }
    return PartsPage(_tr("Netwerk"), _tr("Onderdelen van het netwerk"), _in_order(parts))


def knowledge_tab(workspace: Workspace, clock: Clock) -> PartsPage:
    """Return the tab with both sides of the knowledge map."""
    parts = (
        (_tr("Per organisatie"), KnowledgePage(workspace, clock, Side.ORGANISATION)),
        (_tr("Per thema"), KnowledgePage(workspace, clock, Side.THEME)),
    )
    return PartsPage(_tr("Kenniskaart"), _tr("Per organisatie of per thema"), parts)


def signals_tab(workspace: Workspace, clock: Clock) -> PartsPage:
    """Return the tab with the signals of tension and the analyses."""
    signals, analyses = SignalsPage(workspace, clock), AnalysesPage(workspace, clock)
    parts = ((signals.title, signals), (analyses.title, analyses))
    return PartsPage(_tr("Signalen en analyses"), _tr("Signalen of analyses"), parts)


def _in_order(parts: Mapping[NetworkPart, Page]) -> list[tuple[str, Page]]:
    return [(parts[one].title, parts[one]) for one in NetworkPart]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgrammeRooms", text)
