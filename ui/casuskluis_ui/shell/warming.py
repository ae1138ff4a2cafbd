# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Imports the parts of the window while the officer types: a part at a time, on this thread.

PySide6 makes a type of Qt the first time its name is asked for, and two threads that ask for
the same one end the process, or wait for each other for ever. So nothing that names Qt may be
imported on a worker while the window works.
"""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from casuskluis_ui import signatures


class Warming(QObject):
    """Imports modules, one in each turn of the loop, so that a key is never kept waiting.

    Args:
        modules: In this order; each brings along what it needs. What PySide6 explains
            wrong calls with comes last.

    Signals:
        done: All of them are there.
    """

    done = Signal()

    def __init__(
        self,
        modules: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]]
        self._left = [partial(import_module, name) for name in modules]
        self._left += [partial(signatures.read_now, name) for name in signatures.LATE]
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)

    def start(self) -> None:
        """Begin with the first."""
        self._turn.start()

    def _next(self) -> None:
        if self._left:
            self._left.pop(0)()
        else:
            self._turn.stop()
            self.done.emit()
