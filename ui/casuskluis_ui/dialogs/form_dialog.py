# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dialogs that ask for something: a form, Opslaan and Annuleren."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

Save = Callable[[Mapping[str, str]], object]
"""Saves the values of a form; raises `CasuskluisError` when a rule refuses."""

_BAR = 14
_CHARACTERS = 80
_SPARE = 24


class FormDialog(QDialog):
    """Shows a form, saves it, and stays open with the reason when that is refused.

    Args:
        title: Dutch.
        form: The fields; the dialog owns them from now on.
        save: What "Opslaan" does with the values. Runs on the interface thread: short work.
        check: Field name to Dutch sentence for what is missing, before saving.
        intro: Muted sentence under the title.
        action: Words of the primary button.
        newest: Returns the values of the record as it is stored now, after somebody else
            changed it; what ``save`` does next builds on that. Without it the officer closes
            the dialog and starts again.

    Signals:
        saved: What `save` returned.
    """

    saved = Signal(object)

    def __init__(
        self,
        title: str,
        form: Form,
        save: Save,
        *,
        check: Callable[[Mapping[str, str]], Mapping[str, str]] | None = None,
        intro: str = "",
        action: str = "",
        newest: Callable[[], Mapping[str, str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._save = save
        self._check = check
        self._newest = newest
        self.setWindowTitle(title)
        self._problem = Banner("bad")
        self._problem.hide()
        self._overtaken = Button(self.tr("Nieuwste tonen"), "refresh-cw")
        self._overtaken.clicked.connect(self.show_newest)
        self._overtaken.hide()
        self._primary = Button(action or self.tr("Opslaan"), kind="primary")
        self._primary.setDefault(True)
        self._primary.setToolTip("Ctrl+Enter")
        self._primary.setShortcut("Ctrl+Return")
        self._build(title, intro)

    @property
    def problem(self) -> str:
        """The sentence shown because saving was refused."""
        return self._problem.text

    def submit(self) -> None:
        """Check, save and close; or show why not."""
        self._problem.say("bad", "")
        values = self.form.values()
        try:
            if self._is_wrong(values):
                return
            result = self._save(values)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            newer = isinstance(error, ChangedMeanwhile) and self._newest is not None
            self._overtaken.setVisible(newer)
            return
        self._saved_as(result)

    def _saved_as(self, result: object) -> None:
        """Close: it was saved."""
        self.form.mark_saved()
        self.saved.emit(result)
        self.accept()

    def _is_wrong(self, values: Mapping[str, str]) -> bool:
        """Show what is missing or cannot be stored; tells whether anything is."""
        wrong = {**(self._check(values) if self._check is not None else {})}
        wrong.update(self.form.troubles())
        self.form.show_errors(wrong)
        if wrong:
            # Once the sentences have their place: the fields under them have moved.
            QTimer.singleShot(0, self._show_first_error)
        return bool(wrong)

    def show_newest(self) -> None:
        """Take over what somebody else stored; what was typed stays in its field."""
        if self._newest is None:
            return
        try:
            newest = self._newest()
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        both = self.form.rebase(newest)
        stored = self.tr("Een ander heeft dit veld ook gewijzigd. Opslaan bewaart uw tekst.")
        self.form.show_errors(dict.fromkeys(both, stored))
        self._overtaken.hide()
        told = self.tr("Dit is de nieuwste versie, met wat u typte. Controleer en sla op.")
        self._problem.say("info", told)

    def _show_first_error(self) -> None:
        """Scroll to the first wrong field: far down it would seem that nothing happened."""
        first = next((field for field in self.form if field.error), None)
        if first is not None:
            self._area.ensureWidgetVisible(first, 0, _BAR)

    @override
    def reject(self) -> None:
        if not self.form.changed or confirm(
            self,
            self.tr("Wijzigingen weggooien?"),
            self.tr("Wat u hebt getypt is nog niet opgeslagen."),
            self.tr("Weggooien"),
            self.tr("Verder typen"),
        ):
            self.form.mark_saved()
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        if self.isVisible():
            event.ignore()

    def _build(self, title: str, intro: str) -> None:
        # Not a button box of Qt: the tab order of that one passes a button by (Qt 6.11).
        cancel = Button(self.tr("Annuleren"))
        self._primary.clicked.connect(self.submit)
        cancel.clicked.connect(self.reject)
        self._area = area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        # Room for the scroll bar, so that it never touches the fields.
        area.setWidget(holder(column(self.form, margins=(0, 0, _BAR, 0))))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - _BAR, 20)
        layout.setSpacing(14)
        layout.addWidget(label(title, "h1", wrap=True))
        if intro:
            layout.addWidget(label(intro, "muted", wrap=True))
        layout.addWidget(self._problem)
        layout.addLayout(row(self._overtaken, STRETCH))
        layout.addWidget(area, 1)
        layout.addLayout(row(STRETCH, cancel, self._primary, margins=(0, 0, _BAR, 0)))
        around = self.sizeHint().height() - area.sizeHint().height()
        high = self.form.sizeHint().height() + around + _SPARE
        margins = layout.contentsMargins()
        least = self.form.minimumSizeHint().width() + margins.left() + margins.right() + _BAR
        open_at(self, _CHARACTERS, high, least=least)
        first = next(iter(self.form), None)
        if first is not None:
            first.editor.setFocus()
