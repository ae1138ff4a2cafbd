# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a page does when a rule may refuse, when a dialog saves, and when work takes long."""

from collections.abc import Callable
from functools import partial

from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.page import Page


class WorkPage(Page):
    """A page that asks services for things."""

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something a rule may refuse; show its sentence and tell whether it worked."""
        try:
            work()
        except ChangedMeanwhile as error:
            self.problem.emit(explain(error))
            # What is shown is older than what is stored; a second try would fail like this one.
            self.refresh()
            return False
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return False
        return True

    def ask(self, dialog: FormDialog) -> bool:
        """Show a dialog; when it saved, tell so and show the record again.

        Closed with words in it, it stays as it is: the window says so and can show it again.
        """
        self.form_opened.emit(dialog)
        accepted = bool(dialog.exec())
        refused = bool(dialog.problem)
        if not accepted and dialog.form.changed:
            self.form_left.emit(dialog, partial(self.ask, dialog))
            return False
        dialog.deleteLater()
        if accepted:
            self.told(self.tr("Opgeslagen."))
        elif refused:
            # What is shown may be older than what is stored.
            self.refresh()
        return accepted

    def told(self, sentence: str) -> None:
        """Something was saved: say it, and show what is there now."""
        # First that it changed: so that the sentence can offer to take it back.
        self.changed.emit()
        self.notice.emit(sentence)
        self.refresh()
