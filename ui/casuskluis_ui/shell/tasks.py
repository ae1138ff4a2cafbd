# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Work off the interface thread: one worker, progress after 400 ms, cancel, errors in Dutch."""

import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.explanations import explain, unforeseen
from casuskluis.hardening.silence import fault_code
from casuskluis_ui.overriding import override

SLOW_AFTER_MS = 400
_PATIENCE_MS = 5000


class TaskControl:
    """What the work itself may use; safe on any thread."""

    def __init__(self, progressed: SignalInstance) -> None:
        self._stop = threading.Event()
        self._progressed = progressed

    @property
    def cancelled(self) -> bool:
        """Whether the officer wants it to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()

    def check(self) -> None:
        """Stop here when that was asked.

        Raises:
            Cancelled: When it was.
        """
        if self.cancelled:
            raise Cancelled("stopped by the officer")

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is; also a place to stop.

        Raises:
            Cancelled: When that was asked.
        """
        self.check()
        self._progressed.emit(done, total)


Work = Callable[[TaskControl], Any]


class Task(QObject):
    """One piece of work under way.

    Signals:
        succeeded: What the work returned.
        failed: The Dutch sentence for what went wrong.
        cancelled: It stopped because the officer asked.
        settled: The work is over; the first signal. What follows may open a dialog.
        finished: It ended, one way or another; the last signal.
        slow: It takes longer than 400 ms: time to show progress.
        progressed: Done and total.
    """

    succeeded = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    finished = Signal()
    settled = Signal()
    slow = Signal()
    progressed = Signal(int, int)
    ended = Signal(object)
    """Internal: crosses from the worker to the interface thread."""

    def __init__(
        self, label: str, parent: QObject | None = None, *, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.quiet = quiet
        self.control = TaskControl(self.progressed)
        self.running = True
        self._slow = QTimer(self, singleShot=True, interval=SLOW_AFTER_MS)
        self._slow.timeout.connect(self.slow)
        self._slow.start()
        self.ended.connect(self._end)

    def cancel(self) -> None:
        """Ask it to stop."""
        self.control.cancel()

    def _end(self, outcome: "_Outcome") -> None:
        self.running = False
        self._slow.stop()
        self.settled.emit()
        if outcome.kind == "succeeded":
            self.succeeded.emit(outcome.value)
        elif outcome.kind == "failed":
            self.failed.emit(outcome.value)
        else:
            self.cancelled.emit()
        self.finished.emit()


class _Job(QRunnable):
    """Runs the work on the worker thread and only emits one signal from there."""

    def __init__(self, work: Work, task: Task) -> None:
        super().__init__()
        self._work = work
        self._task = task

    @override
    def run(self) -> None:
        outcome = self._outcome()
        # The window may be gone when the program is closing.
        with suppress(RuntimeError):
            self._task.ended.emit(outcome)

    def _outcome(self) -> "_Outcome":
        try:
            self._task.control.check()
            return _Outcome("succeeded", self._work(self._task.control))
        except Cancelled:
            return _Outcome("cancelled")
        except CasuskluisError as error:
            return _Outcome("failed", explain(error))
        except Exception as error:  # noqa: BLE001 - the last stop of a thread
            # Kind and place only: its text may hold values.
            return _Outcome("failed", unforeseen(fault_code(type(error), error.__traceback__)))


@dataclass(frozen=True, slots=True)
class _Outcome:
    kind: str
    value: Any = field(default=None, repr=False)


class TaskRunner(QObject):
    """Runs tasks one after another on one worker thread, which may own a connection.

    Signals:
        started: A `Task` was queued.
    """

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._tasks: list[Task] = []

    @property
    def busy(self) -> bool:
        """Whether work is waiting or under way."""
        return any(task.running for task in self._tasks)

    def busy_besides(self, own: Collection[Task]) -> bool:
        """Whether any other work is waiting or under way."""
        return any(task.running and task not in own for task in self._tasks)

    def run(
        self,
        label: str,
        work: Work,
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
        quiet: bool = False,
    ) -> Task:
        """Queue work.

        Args:
            label: Dutch, what the progress strip says ("Overzicht maken").
            work: Runs on the worker thread; never touches a widget.
            done: Gets the result on the interface thread. A bound method of a QObject, so that
                it is dropped when that object goes.
            failed: Gets the Dutch sentence when it went wrong.
            quiet: Nobody asked for it, so no progress is shown.
        """
        task = Task(label, self, quiet=quiet)
        if done is not None:
            task.succeeded.connect(done)
        if failed is not None:
            task.failed.connect(failed)
        task.finished.connect(self._sweep)
        self._tasks.append(task)
        self.started.emit(task)
        self._pool.start(_Job(work, task))
        return task

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in self._tasks:
            task.cancel()

    def shut_down(self, patience_ms: int = _PATIENCE_MS) -> bool:
        """Stop everything and wait; tells whether the worker is quiet."""
        self.cancel_all()
        return self._pool.waitForDone(patience_ms)

    def _sweep(self) -> None:
        for task in [task for task in self._tasks if not task.running]:
            self._tasks.remove(task)
            task.deleteLater()
