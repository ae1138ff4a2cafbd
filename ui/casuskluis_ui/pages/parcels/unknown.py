# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Texts out of a parcel: nobody in this vault knows the names in them yet.

The quiet mode (F9) hides the names it knows. A text that comes from elsewhere is hidden whole.
"""

from PySide6.QtWidgets import QLabel, QWidget

from casuskluis_ui.quiet.texts import WHOLE
from casuskluis_ui.widgets.labels import label

EVERYTHING = ("quietText", "quietName", "quietMore", "quietTip")
DESCRIPTION = ("quietMore",)


def hides_whole(widget: QWidget, texts: tuple[str, ...] = EVERYTHING) -> None:
    """Have a widget show nothing of these texts in the quiet mode."""
    widget.setProperty(WHOLE, list(texts))


def foreign_label(text: str, role: str = "") -> QLabel:
    """Return a text out of a parcel."""
    made = label(text, role, wrap=True)
    hides_whole(made)
    return made
