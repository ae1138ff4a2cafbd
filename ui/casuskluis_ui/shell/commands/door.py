# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The few commands there are before a vault is open."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.commands.shortcuts import Shortcuts
from casuskluis_ui.shell.commands.text_size import TEXT_SIZES
from casuskluis_ui.shell.commands.when import Situation, State
from casuskluis_ui.shell.full_screen import FullScreen


class DoorCommands(QObject):
    """Gives the lock screen its keys.

    Args:
        screen: The lock screen.
        state: Whether there is a vault to open.
    """

    def __init__(self, screen: QWidget, state: State) -> None:
        super().__init__(screen)
        self._screen = screen
        self._full = FullScreen(screen)
        works = {
            **TEXT_SIZES,
            "full_screen": self._full.toggle,
            "overview": self._open_overview,
            "quit": screen.close,
        }
        self.shortcuts = Shortcuts(screen, Situation(state=state), works)

    def _open_overview(self) -> None:
        # Its dialog needs half the program; nobody waits for that on the lock screen.
        from casuskluis_ui.shell.commands.overview import KeyOverview  # noqa: PLC0415

        dialog = KeyOverview(self.shortcuts.enabled(), self._screen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
