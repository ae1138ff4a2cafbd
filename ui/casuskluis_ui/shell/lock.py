# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock: keep what was typed, close the vault, become a fresh process."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from casuskluis_ui.shell import process
from casuskluis_ui.shell.drafts import FormDraft, collect
from casuskluis_ui.shell.reason import LockReason, Parting
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.tasks import TaskRunner

SHELL_FORM = "shell"
"""The form name under which the shell keeps its own place: page and object."""

WORKER_PATIENCE_MS = 400
"""How long running work gets to stop, out of the second a lock may take."""

Leave = Callable[[Parting], None]
"""Ends this process and shows a fresh lock screen."""


class Lock(QObject):
    """Locks a session. It never asks and never fails.

    Args:
        session: What is closed.
        runner: Its work is stopped first, so that the vault can be written.
        place: Tells which page and object are open.
        leave: Ends this process.
        settle: Drops the drafts of forms that were saved or thrown away.
        forget: Takes away what was copied here.
    """

    def __init__(
        self,
        session: Session,
        runner: TaskRunner,
        place: Callable[[], FormDraft],
        leave: Leave | None = None,
        parent: QObject | None = None,
        *,
        settle: Callable[[], None] | None = None,
        forget: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._place = place
        self._leave = leave or process.leave
        self._settle = settle
        self._forget = forget
        self._locking = False

    def retire(self) -> None:
        """Lock nothing any more: another session goes on with the same vault."""
        self._locking = True
        self.deleteLater()

    def lock(self) -> None:
        """Lock now, because the officer wants it."""
        self.lock_because(LockReason.OFFICER)

    def lock_because(self, reason: LockReason) -> None:
        """Lock now."""
        self._part(reason)

    def end(self) -> None:
        """Keep everything and end the program: the system asks for it and does not wait."""
        self._part(None)

    def put_away(self) -> bool:
        """Keep the drafts and close the vault; tells whether every draft is safe.

        Also the way the program ends when the officer closes the window.
        """
        return True if self._locking else self._close(self._gather())

    def _part(self, reason: LockReason | None) -> None:
        if self._locking:
            return
        drafts = self._gather()
        self._hide()
        kept = self._close(drafts)
        folder, ends = self._session.folder, reason is None
        self._leave(Parting(vault=folder, drafts_lost=not kept, reason=reason, ends=ends))

    def _gather(self) -> list[FormDraft]:
        """Collect the words and the place, while everything is still on the screen."""
        self._locking = True
        drafts = collect()
        with suppress(Exception):
            drafts.append(self._place())
        return drafts

    def _hide(self) -> None:
        """Take every window off the screen; what follows may take a moment."""
        with suppress(Exception):
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    # Not `hide`: a dialog would then end its loop and answer its caller. And no
                    # events may be handled here: a letter typed now would not be kept.
                    window.windowHandle().setVisible(False)

    def _close(self, drafts: Sequence[FormDraft]) -> bool:
        with suppress(Exception):
            self._runner.shut_down(WORKER_PATIENCE_MS)
        kept = self._keep(drafts)
        for step in (self._forget, self._settle):
            with suppress(Exception):
                if step is not None:
                    step()
        with suppress(Exception):
            self._session.close()
        return kept

    def _keep(self, drafts: Sequence[FormDraft]) -> bool:
        """Save the drafts; tells whether all of them are safe. The place may be lost."""
        if self._kept_at_once(drafts):
            return True
        place = self._session.place
        with suppress(Exception):
            if place is not None and place.give_room() and self._kept_at_once(drafts):
                return True
        # One that cannot be stored must not take the others along.
        kept = [self._keep_one(draft) for draft in drafts]
        return all(kept)

    def _kept_at_once(self, drafts: Sequence[FormDraft]) -> bool:
        try:
            self._session.save_drafts(drafts)
        except Exception:  # noqa: BLE001 - a full disk must not keep the vault open
            return False
        return True

    def _keep_one(self, draft: FormDraft) -> bool:
        try:
            self._session.save_drafts([draft])
        except Exception:  # noqa: BLE001 - as above
            return draft.form == SHELL_FORM
        return True
