# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The drafts of the session before, waiting for their forms to be opened again."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.drafts import FormDraft, put_back
from casuskluis_ui.shell.lock import SHELL_FORM
from casuskluis_ui.shell.session import Session


class DraftShelf:
    """Hands each draft back once and then drops it from the vault."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[FormDraft] = []

    def load(self) -> Mapping[str, str]:
        """Read the drafts; returns the fields of the shell's own place."""
        drafts = list(self._session.drafts())
        self._waiting = [draft for draft in drafts if draft.form != SHELL_FORM]
        return next((draft.fields for draft in drafts if draft.form == SHELL_FORM), {})

    def restore_into(self, widget: QWidget) -> int:
        """Put drafts back into the forms in a widget; returns how many."""
        if not self._waiting:
            return 0
        restored = put_back(self._waiting, [widget])
        for draft in restored:
            self._waiting.remove(draft)
            self._session.drop_draft(draft.form, draft.object_id)
        return len(restored)
