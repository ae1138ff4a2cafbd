# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the cards of notes share: the sign that one is fixed, and the corrections beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casuskluis.domain.history import Addendum
from casuskluis.domain.partial_date import dutch_date
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import row

_INDENT = (14, 2, 0, 2)


class FixedLine(QWidget):
    """Says that a note does not change any more.

    Args:
        corrects: Whether a correction can be put beside it now.
    """

    def __init__(self, *, corrects: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Ligt vast. Iets rechtzetten kan met een aanvulling.")
        if not corrects:
            words = self.tr("Ligt vast. Een aanvulling kan weer na de toets.")
        text = label(words, "muted", wrap=True)
        line = row(IconLabel("lock", "text2", 0.85), text, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)


class Corrections(QFrame):
    """The corrections beside one note, oldest first."""

    def __init__(self, addenda: Sequence[Addendum], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "beside")
        self.setAccessibleName(self.tr("Aanvullingen"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_INDENT)
        layout.setSpacing(4)
        for one in addenda:
            head = self.tr("Aanvulling van %s") % dutch_date(one.written_on)
            if one.author:
                head += f"  ·  {one.author}"
            layout.addWidget(label(head, "muted", wrap=True))
            layout.addWidget(label(one.text, wrap=True))


def quieted(card: QWidget, *, stale: bool) -> None:
    """Make a card grey when what is on it is out of date; a chip on it says so in words."""
    if stale:
        card.setProperty("state", "stale")
