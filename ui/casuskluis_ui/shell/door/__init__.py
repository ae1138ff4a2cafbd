# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen: open a vault, make one, put a backup back, use the recovery sheet."""

from casuskluis_ui.shell.door.lock_screen import LockScreen

__all__ = ["LockScreen"]
