# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The drafts of the session before, waiting for their forms to be opened again."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.drafts import FormDraft, collect, put_back
from casuskluis_ui.shell.lock import SHELL_FORM
from casuskluis_ui.shell.session import Session


class DraftShelf:
    """Hands each draft back once.

    The vault keeps a draft until its form was saved or thrown away: a power cut in between must
    not cost a word.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[FormDraft] = []
        self._handed: list[FormDraft] = []

    def load(self) -> Mapping[str, str]:
        """Read the drafts; returns the fields of the shell's own place."""
        drafts = list(self._session.drafts())
        self._waiting = [draft for draft in drafts if draft.form != SHELL_FORM]
        return next((draft.fields for draft in drafts if draft.form == SHELL_FORM), {})

    @property
    def waits(self) -> bool:
        """Whether there are words whose form is not open yet."""
        return bool(self._waiting)

    def words(self, form: str, object_id: int) -> Mapping[str, str]:
        """Return what waits for a form; empty when nothing does."""
        fitting = (one for one in self._waiting if one.form == form)
        return next((one.fields for one in fitting if one.object_id == object_id), {})

    def restore_into(self, widget: QWidget) -> int:
        """Put drafts back into the forms in a widget; returns how many."""
        if not self._waiting:
            return 0
        restored = put_back(self._waiting, [widget])
        for draft in restored:
            self._waiting.remove(draft)
            self._handed.append(draft)
        return len(restored)

    def settle(self) -> None:
        """Drop the drafts whose forms hold nothing unsaved any more."""
        if not self._handed:
            return
        unsaved = {(draft.form, draft.object_id) for draft in collect()}
        for draft in list(self._handed):
            if (draft.form, draft.object_id) not in unsaved:
                self._handed.remove(draft)
                self._session.drop_draft(draft.form, draft.object_id)
