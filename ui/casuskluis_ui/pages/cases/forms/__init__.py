# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs with which something is recorded in a case."""

from casuskluis_ui.pages.cases.forms.action import action, action_outcome
from casuskluis_ui.pages.cases.forms.core import closing, core
from casuskluis_ui.pages.cases.forms.information import information
from casuskluis_ui.pages.cases.forms.recording import life_domain_note, related_person

__all__ = [
    "action",
    "action_outcome",
    "closing",
    "core",
    "information",
    "life_domain_note",
    "related_person",
]
