# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A session that outlives its window."""

from casuskluis.services.workspace import Workspace
from casuskluis_ui import composition
from casuskluis_ui.shell.lock import Lock
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.reason import Parting
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.tasks import TaskRunner


class Kept:
    """A session whose vault stays open, so that the next window can go on with it."""

    def __init__(self, demo: Workspace, runner: TaskRunner) -> None:
        self._demo, self._runner = demo, runner
        self.left: list[Parting] = []

    def window(self) -> MainWindow:
        session = composition.open_session(self._demo, self._demo.place, self._runner)
        made = MainWindow(session, self._runner, self._demo.context.clock)
        made.resize(1280, 820)
        made.show()
        return made

    def lock(self, window: MainWindow) -> None:
        session = window._session
        kept = Session(**{
            name: getattr(session, name) for name in Session.__dataclass_fields__
        } | {"close": self._stay})  # fmt: skip
        place, leave, settle = window.place, self.left.append, window.settle
        Lock(kept, self._runner, place, leave, window, settle=settle).lock()

    def _stay(self) -> None:
        """Stand where the vault would close."""
