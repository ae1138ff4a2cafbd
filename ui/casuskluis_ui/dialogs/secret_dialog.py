# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dialogs that ask for a passphrase: a lock keeps none of it, and the key takes a second."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.busy_bar import BusyBar
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.passphrase_field import PassphraseField

Work = Callable[[TaskControl], Any]
"""Runs on the worker thread; it wipes the passphrases it was given."""

Prepare = Callable[[Mapping[str, str]], Work]
"""Turns the values of a form into the work that saves them."""


class SecretForm(Form):
    """Fields that a lock never keeps."""

    @override
    def draft(self) -> Mapping[str, str]:
        """Return nothing, whatever was typed."""
        return {}


class SecretDialog(FormDialog):
    """A form with passphrases, saved on the worker thread.

    Args:
        title: Dutch.
        form: The fields.
        prepare: Returns the work that saves the values. Runs on the interface thread.
        runner: Runs that work.
        check: Field name to Dutch sentence for what is missing.
        intro: Muted sentence under the title.
        action: Words of the primary button.
    """

    def __init__(
        self,
        title: str,
        form: SecretForm,
        prepare: Prepare,
        runner: TaskRunner,
        *,
        check: Callable[[Mapping[str, str]], Mapping[str, str]] | None = None,
        intro: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title, form, prepare, check=check, intro=intro, action=action, parent=parent
        )
        self._prepare = prepare
        self._runner = runner
        self._busy = BusyBar()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._busy)

    @override
    def submit(self) -> None:
        """Check what was typed and save it on the worker thread."""
        if not self._primary.isEnabled():
            return
        self._problem.say("bad", "")
        values = self.form.values()
        try:
            if self._is_wrong(values):
                return
            work = self._prepare(values)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        self._show_busy(busy=True)
        self._runner.run(self.windowTitle(), work, done=self._done, failed=self._refused)

    @override
    def reject(self) -> None:
        """Close; not while the key is at work, which cannot be stopped."""
        if self._primary.isEnabled():
            super().reject()

    @override
    def done(self, result: int) -> None:
        for field in self.form:
            if isinstance(field.editor, PassphraseField):
                field.editor.forget()
        super().done(result)

    def _done(self, result: object) -> None:
        self._show_busy(busy=False)
        self._saved_as(result)

    def _refused(self, sentence: str) -> None:
        self._show_busy(busy=False)
        self._problem.say("bad", sentence)
        for field in self.form:
            editor = field.editor
            if isinstance(editor, PassphraseField) and field.isVisibleTo(self):
                # The fields were shut while the key was at work, and lost the keyboard.
                editor.setFocus()
                editor.selectAll()
                self._area.ensureWidgetVisible(field)
                return

    def _show_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        for part in (self.form, self._primary):
            part.setDisabled(busy)
