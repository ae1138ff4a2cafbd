# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs of a meeting: planning it, changing a point, adding a topic, a decision."""

from casuskluis_ui.pages.meetings.forms.decision import decision
from casuskluis_ui.pages.meetings.forms.item import item, topic
from casuskluis_ui.pages.meetings.forms.meeting import meeting

__all__ = ["decision", "item", "meeting", "topic"]
