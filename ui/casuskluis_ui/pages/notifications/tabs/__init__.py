# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs of a notification: what was told, how it was weighed, and what followed."""

from casuskluis_ui.pages.notifications.tabs.assessments import AssessmentTab
from casuskluis_ui.pages.notifications.tabs.follow_up import FollowUpTab
from casuskluis_ui.pages.notifications.tabs.report import ReportTab

__all__ = ["AssessmentTab", "FollowUpTab", "ReportTab"]
