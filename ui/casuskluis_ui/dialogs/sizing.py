# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How large a dialog opens: by its text, but never larger than the screen."""

from PySide6.QtWidgets import QDialog

_SHARE_WIDE = 0.96
_SHARE_HIGH = 0.85
"""Of the screen; the rest is for the frame and the bar of the system."""


def open_at(dialog: QDialog, characters: int, height: int, *, least: int = 0) -> None:
    """Give a dialog its first size.

    Args:
        dialog: Not yet shown.
        characters: Width in characters of body text.
        height: Wanted, in pixels.
        least: Width in pixels what is in it needs at least.
    """
    screen = dialog.screen().availableGeometry()
    wide = max(dialog.fontMetrics().averageCharWidth() * characters, least)
    most_wide = int(screen.width() * _SHARE_WIDE)
    most_high = int(screen.height() * _SHARE_HIGH)
    dialog.resize(min(wide, most_wide), min(height, most_high))
