# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs with which a notification is registered, weighed, answered and taken up."""

from casuskluis_ui.pages.notifications.forms.feedback import feedback, routing
from casuskluis_ui.pages.notifications.forms.opening import opening
from casuskluis_ui.pages.notifications.forms.registration import registration
from casuskluis_ui.pages.notifications.forms.weighing import weighing

__all__ = ["feedback", "opening", "registration", "routing", "weighing"]
