# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Watching for the moment the officer leaves: one interface, and what each system offers."""

from casuskluis_ui.shell.watching.every import SessionWatch
from casuskluis_ui.shell.watching.watch import Watch

__all__ = ["SessionWatch", "Watch"]
