# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading the rest of a long list on the worker, while its first page is shown."""

from collections.abc import Callable
from typing import Any

from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner


class ReadingAside:
    """Reads for lists on the worker of the window.

    Args:
        runner: The worker.
    """

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self._last: Task | None = None

    def run(
        self,
        read: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> bool:
        """Take on the reading, unless other work would keep it waiting; tell whether it does.

        Args:
            read: Runs on the worker thread.
            done: Gets the result on the interface thread.
            failed: Gets the Dutch sentence when it went wrong.
        """
        if self._last is not None:
            self._last.cancel()  # another list is wanted by now
        elif self._runner.busy:
            return False

        def work(_: TaskControl) -> Any:
            return read()

        self._last = self._runner.run("Lijst lezen", work, done=done, failed=failed, quiet=True)
        self._last.finished.connect(self._forget)
        return True

    def _forget(self) -> None:
        if self._last is not None and not self._last.running:
            self._last = None
