# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of a case."""

from casuskluis_ui.pages.cases.tabs.actions import ActionsTab
from casuskluis_ui.pages.cases.tabs.attachments import AttachmentsTab
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.pages.cases.tabs.history import HistoryTab
from casuskluis_ui.pages.cases.tabs.information import InformationTab
from casuskluis_ui.pages.cases.tabs.life_domains import LifeDomainTab
from casuskluis_ui.pages.cases.tabs.meetings import MeetingsTab
from casuskluis_ui.pages.cases.tabs.overview import OverviewTab
from casuskluis_ui.pages.cases.tabs.plan import PlanTab
from casuskluis_ui.pages.cases.tabs.reviews import ReviewsTab
from casuskluis_ui.pages.cases.tabs.rights import RightsTab
from casuskluis_ui.pages.cases.tabs.timeline import TimelineTab
from casuskluis_ui.pages.cases.tabs.work import RelatedPersonsTab

__all__ = [
    "ActionsTab",
    "AttachmentsTab",
    "CaseTab",
    "Desk",
    "HistoryTab",
    "InformationTab",
    "LifeDomainTab",
    "MeetingsTab",
    "OverviewTab",
    "PlanTab",
    "RelatedPersonsTab",
    "ReviewsTab",
    "RightsTab",
    "TimelineTab",
]
