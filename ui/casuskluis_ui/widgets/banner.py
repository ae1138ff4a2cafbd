# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A message in the page itself: a banner for what needs attention."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import row

_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}


class Banner(QFrame):
    """One sentence over the width of the page, with at most one action.

    Args:
        tone: "info", "ok", "warn" or "bad".
        text: Dutch sentence.
        action: Words of the button; empty for none.
        closable: Whether the officer can close it.

    Signals:
        acted: The button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        tone: str,
        text: str = "",
        action: str = "",
        *,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(_ICONS[tone], f"{tone}_fg")
        self._text = label(text, wrap=True)
        self._action = Button(action, kind="ghost")
        self._close = IconButton("x", self.tr("Melding sluiten"))
        line = row(self._icon, self._text, self._action, self._close, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 8, 8, 8)
        self.setLayout(line)
        self._action.setVisible(bool(action))
        self._close.setVisible(closable)
        self._action.clicked.connect(self.acted)
        self._close.clicked.connect(self.hide)
        self._dress(tone)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def say(self, tone: str, text: str) -> None:
        """Show another sentence; an empty one hides the banner."""
        news = bool(text) and (text != self.text or self.isHidden())
        self._text.setText(text)
        self.setAccessibleName(text)
        self._icon.show_icon(_ICONS[tone], f"{tone}_fg")
        self._dress(tone)
        self.setVisible(bool(text))
        if news and self.isVisible():
            from casuskluis_ui.widgets.announcing import announce  # noqa: PLC0415 - seldom

            announce(self, text, urgent=tone == "bad")

    def offer(self, action: str) -> None:
        """Put other words on the button; empty hides it."""
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))

    def _dress(self, tone: str) -> None:
        self.setProperty("role", f"banner-{tone}")
        for part in (self, self._text, self._action):
            # One that was never shown is dressed at its first sight, as everything is.
            if part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                part.style().unpolish(part)
                part.style().polish(part)
