# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moved: import from `casuskluis.domain.lists`, so that the interface can name the queries too."""

from casuskluis.domain.lists import *  # noqa: F403
