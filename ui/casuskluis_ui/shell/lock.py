# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock: keep what was typed, close the vault, become a fresh process."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from casuskluis_ui.shell.drafts import FormDraft, collect
from casuskluis_ui.shell.process import replace_process, restart_command
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.tasks import TaskRunner

SHELL_FORM = "shell"
"""The form name under which the shell keeps its own place: page and object."""

_WORKER_PATIENCE_MS = 1500


class Lock(QObject):
    """Locks a session. It never asks and never fails.

    Args:
        session: What is closed.
        runner: Its work is stopped first, so that the vault can be written.
        place: Tells which page and object are open.
        leave: Ends this process; takes the vault and whether drafts were lost.
    """

    def __init__(
        self,
        session: Session,
        runner: TaskRunner,
        place: Callable[[], FormDraft],
        leave: Callable[[Path, bool], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._place = place
        self._leave = leave or _leave
        self._locking = False

    def lock(self) -> None:
        """Lock now."""
        if not self._locking:
            kept = self.put_away()
            self._leave(self._session.folder, not kept)

    def put_away(self) -> bool:
        """Keep the drafts and close the vault; tells whether every draft is safe.

        Also the way the program ends when the officer closes the window.
        """
        if self._locking:
            return True
        self._locking = True
        with suppress(Exception):
            self._runner.shut_down(_WORKER_PATIENCE_MS)
        kept = self._keep_drafts()
        with suppress(Exception):
            clipboard = QGuiApplication.clipboard()
            # Only what was copied here: the rest is not ours to throw away.
            if clipboard.ownsClipboard():
                clipboard.clear()
        with suppress(Exception):
            self._session.close()
        return kept

    def _keep_drafts(self) -> bool:
        """Save every draft; tells whether all of them are safe."""
        with suppress(Exception):
            self._session.save_draft(self._place())
        safe = True
        for draft in collect():
            try:
                self._session.save_draft(draft)
            except Exception:  # noqa: BLE001 - a full disk must not keep the vault open
                safe = False
        return safe


def _leave(vault: Path, drafts_lost: bool) -> None:  # noqa: FBT001 - matches the callable
    replace_process(restart_command(vault, drafts_lost=drafts_lost))
