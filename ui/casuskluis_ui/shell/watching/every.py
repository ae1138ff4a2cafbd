# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""All watches of this system, as one."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.watching.asleep import SleepWatch
from casuskluis_ui.shell.watching.minimising import MinimiseWatch
from casuskluis_ui.shell.watching.session_manager import SessionEndWatch
from casuskluis_ui.shell.watching.signals import SignalWatch
from casuskluis_ui.shell.watching.watch import Watch


class SessionWatch(Watch):
    """Passes on what any of the watches hears.

    Args:
        watches: Which; those of this system when not given.
        on_minimise: Lock when the window is minimised, too.
    """

    def __init__(
        self,
        watches: Sequence[Watch] | None = None,
        *,
        on_minimise: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watches = tuple(of_this_system() if watches is None else watches)
        if on_minimise:
            self._watches += (MinimiseWatch(),)
        for watch in self._watches:
            watch.setParent(self)
            watch.left.connect(self.left)
            watch.ending.connect(self.ending)

    @override
    def start(self, window: QWidget) -> None:
        """Start them all; one that cannot start keeps no other from it."""
        for watch in self._watches:
            with suppress(Exception):
                watch.start(window)

    @override
    def stop(self) -> None:
        """Stop them all."""
        for watch in self._watches:
            with suppress(Exception):
                watch.stop()


def of_this_system() -> list[Watch]:
    """Return a watch for everything this system can tell."""
    watches: list[Watch] = [SignalWatch(), SleepWatch(), SessionEndWatch()]
    if sys.platform == "win32":
        from casuskluis_ui.shell.watching.windows import WindowsWatch  # noqa: PLC0415 - its own

        watches.append(WindowsWatch())
    elif sys.platform == "linux":
        # Some systems come without the library of the message bus.
        with suppress(ImportError):
            from casuskluis_ui.shell.watching.desktop_bus import (  # noqa: PLC0415 - as above
                DesktopWatch,
            )

            watches.append(DesktopWatch())
    return watches
