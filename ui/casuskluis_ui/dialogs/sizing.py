# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How large a dialog opens: by its text, but never larger than the screen."""

from PySide6.QtWidgets import QDialog, QWidget

_SHARE_WIDE = 0.96
_SHARE_HIGH = 0.85
"""Of the screen; the rest is for the frame and the bar of the system."""
_SPARE = 12
SCROLL_BAR = 14
"""Room beside what scrolls, so that the bar never touches it."""


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


def open_around(dialog: QDialog, body: QWidget, characters: int, height: int = 0) -> None:
    """Give a dialog its first size: as high as what scrolls in it needs at that width.

    Args:
        dialog: Not yet shown, with everything in it.
        body: What is in its scroll area.
        characters: Width in characters of body text.
        height: Least height wanted, in pixels.
    """
    layout, area = dialog.layout(), body.parentWidget()
    sides = layout.contentsMargins().left() + layout.contentsMargins().right() if layout else 0
    least = body.minimumSizeHint().width() + sides
    wide = max(dialog.fontMetrics().averageCharWidth() * characters, least)
    # The view port of the area is what holds the body.
    shown = area.parentWidget() if area is not None else None
    around = dialog.sizeHint().height() - (shown.sizeHint().height() if shown else 0)
    needed = max(body.heightForWidth(wide - sides), body.minimumSizeHint().height())
    high = around + needed + _SPARE
    open_at(dialog, characters, max(height, high), least=least)
