# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Collecting garbage on the interface thread only.

Python collects cycles on whatever thread happens to allocate. When that is the worker, it
destroys widgets there, and Qt ends the process or waits for ever. So the collector rests, and
the interface thread sweeps when as much has gathered as Python itself would allow.

Going through everything takes a quarter of a second with the whole program imported, and nobody
may feel that. What is there once the program is imported stays for good, so it is put aside;
and the rest is gone through only while nothing goes on.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 250
"""Often, so that little gathers: what a worker leaves in ten seconds takes 0.3 s to sweep."""
_OLDEST = 2
_SOON = 0.5
"""Half of what Python would allow, for what is young: two short sweeps, and no long one."""
_AT_LAST = 20
"""So many times what Python would allow: then everything is gone through, calm or not."""


def always() -> bool:
    """Return that it is calm: for a program in which nobody types."""
    return True


class Sweeper(QObject):
    """Sweeps for Python from the moment `start` is called, until `stop`.

    Must live on the interface thread. Rest the collector before the first worker starts.

    Attributes:
        calm: Tells whether nobody would notice a quarter of a second.
    """

    def __init__(
        self, parent: QObject | None = None, calm: Callable[[], bool] = always
    ) -> None:
        super().__init__(parent)
        self.calm = calm
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """From now on cycles are collected here and nowhere else."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the collector back to Python; only when no worker is left."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def settle(self) -> None:
        """Put aside all there is now: the program itself, which no sweep has to go through.

        Called before a vault is open: what is put aside is never collected.
        """
        gc.collect()
        gc.freeze()

    def sweep(self) -> None:
        """Collect the oldest generation that is due; mostly none is."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation] * self._patience(generation):
                gc.collect(generation)
                return

    def _patience(self, generation: int) -> float:
        if generation < _OLDEST:
            return _SOON if generation else 1
        return 1 if self.calm() else _AT_LAST
