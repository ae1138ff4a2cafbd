# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Collecting garbage on the interface thread only.

Python collects cycles on whatever thread happens to allocate. When that is the worker, it
destroys widgets there, and Qt ends the process or waits for ever. So the collector rests, and
the interface thread sweeps when as much has gathered as Python itself would allow.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Sweeper(QObject):
    """Sweeps for Python from the moment `start` is called, until `stop`.

    Must live on the interface thread. Rest the collector before the first worker starts.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """From now on cycles are collected here and nowhere else."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the collector back to Python; only when no worker is left."""
        self._timer.stop()
        gc.enable()

    def sweep(self) -> None:
        """Collect the oldest generation that is due; mostly none is."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
