# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What to look at before the papers go out, above the agenda."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from casuskluis.services.meetings.doubts import Doubt, DoubtKind
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, row


class DoubtCard(QFrame):
    """The weightiest doubt in a line, and the others when they are asked for.

    Signals:
        guests_wanted: Invite who takes part in an item and is not invited.
    """

    guests_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner-warn")
        self.setObjectName("doubts")
        self._text = label("", wrap=True)
        self._rest = label("", wrap=True)
        self._rest.hide()
        self._guests = Button(self.tr("Gasten uitnodigen"), "user-plus", kind="ghost")
        self._guests.setObjectName("inviteGuests")
        self._fold = IconButton("chevron-down", self.tr("Alles tonen"))
        self._guests.clicked.connect(self.guests_wanted)
        self._fold.clicked.connect(self._toggle)
        icon = IconLabel("triangle-alert", "warn_fg")
        line = row(icon, self._text, self._guests, self._fold, spacing=10)
        line.setStretch(1, 1)
        self.setLayout(column(line, self._rest, spacing=4, margins=(14, 6, 8, 6)))
        self.hide()

    @property
    def sentences(self) -> str:
        """Everything it says."""
        return " ".join(part for part in (self._text.text(), self._rest.text()) if part)

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Show what is doubtful; without doubts the card goes away."""
        before = self.sentences
        texts = [one.text for one in doubts]
        more = len(texts) - 1
        counted = self.tr(" En nog %d.") % more if more > 0 else ""
        self._text.setText(texts[0] + counted if texts else "")
        self._rest.setText("\n".join(texts[1:]))
        self._guests.setVisible(any(one.kind is DoubtKind.UNINVITED for one in doubts))
        self._fold.setVisible(more > 0)
        if more <= 0:
            self._rest.hide()
        self.setVisible(bool(texts))
        if texts and self.sentences != before and self.isVisible():
            announce(self, self.sentences)

    def _toggle(self) -> None:
        shown = self._rest.isHidden()
        self._rest.setVisible(shown)
        name = self.tr("Minder tonen") if shown else self.tr("Alles tonen")
        self._fold.show_icon("chevron-up" if shown else "chevron-down", name)
