# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Item data roles of this program."""

from PySide6.QtCore import Qt

ID_ROLE = int(Qt.ItemDataRole.UserRole)
"""The id of the object on a row, an int."""
LINE_ROLE = ID_ROLE + 1
"""The whole line, as the service gave it."""
ITEM_ROLE = ID_ROLE + 2
"""A `ListItem`: what the delegate paints."""
TONE_ROLE = ID_ROLE + 3
"""The tone of a cell: "", "info", "ok", "warn", "bad" or "mute"."""
