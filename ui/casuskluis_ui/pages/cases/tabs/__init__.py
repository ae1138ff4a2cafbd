# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of a case."""

from casuskluis_ui.pages.cases.tabs.actions import ActionsTab
from casuskluis_ui.pages.cases.tabs.attachments import AttachmentsTab
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.pages.cases.tabs.content import InformationTab, LifeDomainTab, OverviewTab
from casuskluis_ui.pages.cases.tabs.plan import PlanTab
from casuskluis_ui.pages.cases.tabs.reviews import ReviewsTab
from casuskluis_ui.pages.cases.tabs.work import MeetingsTab, RelatedPersonsTab

__all__ = [
    "ActionsTab",
    "AttachmentsTab",
    "CaseTab",
    "Desk",
    "InformationTab",
    "LifeDomainTab",
    "MeetingsTab",
    "OverviewTab",
    "PlanTab",
    "RelatedPersonsTab",
    "ReviewsTab",
]
