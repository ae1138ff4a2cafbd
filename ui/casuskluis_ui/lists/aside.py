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
        self._own: list[Task] = []

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
        for task in self._own:
            task.cancel()  # another list is wanted by now
        if self._runner.busy_besides(self._own):
            return False

        def work(_: TaskControl) -> Any:
            return read()

        task = self._runner.run("Lijst lezen", work, done=done, failed=failed, quiet=True)
        self._own.append(task)
        task.finished.connect(self._forget)
        return True

    def _forget(self) -> None:
        self._own = [task for task in self._own if task.running]
