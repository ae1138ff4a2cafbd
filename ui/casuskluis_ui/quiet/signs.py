# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the window tells that names are hidden: above the page and in the last line."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from casuskluis_ui.quiet.mode import QuietMode
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.chip import Chip


class QuietSigns(QObject):
    """Shows the state of the quiet mode, and says it when it changes.

    Attributes:
        line: For above the page.
        mark: For the status bar.
    """

    def __init__(self, mode: QuietMode | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode = mode
        self._window = parent
        self.line = Banner("info", parent=parent)
        self.line.setObjectName("quietLine")
        self.line.offer(self.tr("Namen tonen"))
        self.mark = Chip(self.tr("Namen verborgen"), "info", parent)
        self.mark.setObjectName("quietMark")
        self.mark.setToolTip(self.tr("Rustige modus: stoppen met F9"))
        self.line.hide()
        self.mark.hide()
        if mode is not None:
            self.line.acted.connect(mode.end)
            mode.switched.connect(self._tell)

    @property
    def kept(self) -> dict[str, str]:
        """What a lock must remember: the words of the shell's own draft."""
        return {"quiet": "1"} if self._mode is not None and self._mode.on else {}

    def restore(self, place: Mapping[str, str]) -> None:
        """Be quiet again after a lock, before any page shows."""
        if self._mode is not None and place.get("quiet"):
            self._mode.discretion.hide_names(True)  # noqa: FBT003 - what a button sends

    def learn(self) -> None:
        """Something was stored."""
        if self._mode is not None:
            self._mode.learn()

    def _tell(self, on: bool) -> None:  # noqa: FBT001 - of a signal
        text = self.tr("Rustige modus: namen verborgen · F9")
        self.line.say("info", text if on else "")
        self.mark.setVisible(on)
        if not on:
            announce(self._window, self.tr("Rustige modus uit: namen zijn weer te zien."))
        elif not self.line.isVisible():
            announce(self._window, text)
