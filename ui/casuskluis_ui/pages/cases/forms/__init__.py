# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs with which something is recorded in a case."""

from casuskluis_ui.pages.cases.forms.action import action, action_outcome
from casuskluis_ui.pages.cases.forms.core import core
from casuskluis_ui.pages.cases.forms.information import handling, information
from casuskluis_ui.pages.cases.forms.later import addendum, confirmation
from casuskluis_ui.pages.cases.forms.recording import (
    instrument,
    life_domain_note,
    related_person,
)
from casuskluis_ui.pages.cases.forms.wish import wish

__all__ = [
    "action",
    "action_outcome",
    "addendum",
    "confirmation",
    "core",
    "handling",
    "information",
    "instrument",
    "life_domain_note",
    "related_person",
    "wish",
]
