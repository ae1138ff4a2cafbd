# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dialogs that ask for something: a form, Opslaan and Annuleren."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.conflict import ConflictPanel
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Form, FormCheck
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

Save = Callable[[Mapping[str, str]], object]
"""Saves the values of a form; raises `CasuskluisError` when a rule refuses."""

_BAR = 14
_CHARACTERS = 80
_SPARE = 24


class FormDialog(QDialog):
    """Shows a form, saves it, and stays open with the reason when that is refused.

    Closing it never asks anything and never loses a word: a form with words in it that are not
    saved is kept as a draft by the page that showed it, see `WorkPage.ask`.

    Args:
        title: Dutch.
        form: The fields; the dialog owns them from now on.
        save: What "Opslaan" does with the values. Runs on the interface thread: short work.
        check: Field name to Dutch sentence for what is missing, before saving.
        intro: Muted sentence under the title.
        action: Words of the primary button.
        newest: Returns the values of the record as it is stored now, after somebody else
            changed it; what ``save`` does next builds on that. Every form that changes a
            record has it.

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
        check: FormCheck | None = None,
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
        self._first: Callable[[], QDialog | None] | None = None
        if check is not None:
            form.use_check(check)
        form.restored.connect(self._words_came_back)
        self.setWindowTitle(title)
        self._problem = Banner("bad")
        self._problem.hide()
        self._draft = Banner("info", action=self.tr("Weggooien"))
        self._draft.acted.connect(self._throw_away)
        self._draft.hide()
        self.conflict = ConflictPanel(form)
        self.conflict.settled.connect(self._settled)
        self._kept = label("", "help")
        self._primary = Button(action or self.tr("Opslaan"), kind="primary")
        self._primary.setDefault(True)
        self._primary.setToolTip("Ctrl+Enter")
        self._primary.setShortcut("Ctrl+Return")
        self._build(title, intro)

    @property
    def problem(self) -> str:
        """The sentence shown because saving was refused."""
        return self._problem.text

    @property
    def draft_notice(self) -> str:
        """What is said of words that came back; empty when none did."""
        return "" if self._draft.isHidden() else self._draft.text

    @property
    def rebases(self) -> bool:
        """Whether it can go on after somebody else changed the record."""
        return self._newest is not None

    def agree_first(self, first: Callable[[], QDialog | None]) -> None:
        """Have something agreed to before it is saved.

        Args:
            first: Returns the question, or nothing when these values need none. It is shown in
                the place of the form: no dialog stands on top of another.
        """
        self._first = first

    def submit(self) -> None:
        """Check, save and close; or show why not."""
        self._problem.say("bad", "")
        values = self.form.values()
        try:
            if self._is_wrong(values) or self._must_choose():
                return
            question = self._first() if self._first is not None else None
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        if question is not None:
            self._ask_first(question)
        else:
            self._store()

    def _ask_first(self, question: QDialog) -> None:
        """Show a question in the place of the form; to agree is to save."""
        question.setWindowFlags(Qt.WindowType.Widget)
        self._parts.addWidget(question)
        self._parts.setCurrentWidget(question)
        self._primary.hide()
        self._cancel.hide()
        question.accepted.connect(self._store)
        question.finished.connect(self._back_to_form)
        question.show()

    def _back_to_form(self) -> None:
        question = self._parts.currentWidget()
        self._parts.setCurrentIndex(0)
        self._primary.show()
        self._cancel.show()
        if isinstance(question, QDialog):
            self._parts.removeWidget(question)
            question.deleteLater()

    def _store(self) -> None:
        """Save and close; or show why not."""
        try:
            result = self._save(self.form.values())
        except ChangedMeanwhile as error:
            self._problem.say("bad", explain(error))
            self.show_newest()
            return
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        self._saved_as(result)

    def show_newest(self) -> None:
        """Take over what somebody else stored; what was typed stays, or is chosen."""
        if self._newest is None:
            return
        try:
            newest = self._newest()
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        both = self.form.rebase(newest)
        self._show_conflict(both)
        if not both:
            told = self.tr(
                "Een ander heeft dit intussen gewijzigd. Dit is de nieuwste versie, met wat u "
                "typte. Controleer en sla op."
            )
            self._problem.say("info", told)

    def tell_draft(self, at: datetime | None) -> None:
        """Say that words typed earlier came back, and offer to throw them away.

        Args:
            at: When they were typed; None when that is not known.
        """
        text = self.tr("Wat u eerder typte en niet opsloeg, staat er weer. Typ verder.")
        if at is not None:
            when = at.astimezone().strftime("%d-%m %H:%M")
            text = self.tr("U was hier bezig op {when}. Uw tekst staat er weer: typ verder.")
            text = text.format(when=when)
        self._draft.say("info", text)

    def show_kept(self, at: datetime) -> None:
        """Say when the words were kept as a draft."""
        text = self.tr("Concept bewaard {time}")
        self._kept.setText(text.format(time=at.astimezone().strftime("%H:%M")))

    def show_not_kept(self, sentence: str) -> None:
        """Say that the words cannot be kept as a draft now; an empty sentence takes it back."""
        self._problem.say("bad", sentence)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        if self.isVisible():
            event.ignore()

    def _saved_as(self, result: object) -> None:
        """Close: it was saved."""
        self.form.mark_saved()
        self.saved.emit(result)
        self.accept()

    def _must_choose(self) -> bool:
        """Say so when it is not chosen yet which of two texts stays."""
        if self.conflict.is_open:
            told = self.tr("Kies eerst voor elk veld welke tekst blijft. Sla daarna op.")
            self._problem.say("bad", told)
        return self.conflict.is_open

    def _is_wrong(self, values: Mapping[str, str]) -> bool:
        """Show what is missing or cannot be stored; tells whether anything is."""
        wrong = {**(self._check(values) if self._check is not None else {})}
        wrong.update(self.form.troubles())
        self.form.show_errors(wrong)
        if wrong:
            # Once the sentences have their place: the fields under them have moved.
            QTimer.singleShot(0, self, self._show_first_error)
        return bool(wrong)

    def _words_came_back(self, overtaken: tuple[str, ...]) -> None:
        self.tell_draft(None)
        self._show_conflict(overtaken)

    def _show_conflict(self, names: tuple[str, ...]) -> None:
        stored = self.form.stored
        self.conflict.show_conflict(names, stored)
        told = self.tr(
            "Een ander heeft dit veld ook gewijzigd. Kies hierboven welke tekst blijft."
        )
        self.form.show_errors(dict.fromkeys(names, told))
        if names:
            told = self.tr(
                "Een ander heeft intussen ook iets gewijzigd. Kies per veld welke tekst blijft."
            )
            self._problem.say("bad", told)
            self._area.verticalScrollBar().setValue(0)

    def _settled(self) -> None:
        self._problem.say("info", self.tr("U hebt gekozen. Controleer de velden en sla op."))

    def _throw_away(self) -> None:
        """Show the record again, without the words of the draft."""
        self.form.put_stored_back()
        self.form.show_errors({})
        self.conflict.show_conflict((), {})
        self._problem.say("bad", "")
        self._draft.say("info", "")
        self._kept.setText("")
        first = next(iter(self.form), None)
        if first is not None:
            first.editor.setFocus()

    def _show_first_error(self) -> None:
        """Scroll to the first wrong field: far down it would seem that nothing happened."""
        first = next((field for field in self.form if field.error), None)
        if first is not None:
            self._area.ensureWidgetVisible(first, 0, _BAR)

    def _build(self, title: str, intro: str) -> None:
        # Not a button box of Qt: the tab order of that one passes a button by (Qt 6.11).
        self._cancel = cancel = Button(self.tr("Annuleren"))
        self._primary.clicked.connect(self.submit)
        cancel.clicked.connect(self.reject)
        self._area = area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        # Room for the scroll bar, so that it never touches the fields.
        body = column(self.conflict, self.form, spacing=14, margins=(0, 0, _BAR, 0))
        body.setStretch(1, 1)
        # In the area: a long introduction in large text would take the room of the fields.
        told = label(intro, "muted", wrap=True)
        told.setMinimumHeight(1)  # else it counts as high as it is in the narrowest column
        if intro:
            body.insertWidget(0, told)
        area.setWidget(holder(body))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24 - _BAR, 20)
        layout.setSpacing(14)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(self._problem)
        layout.addWidget(self._draft)
        self._parts = QStackedWidget()
        self._parts.addWidget(area)
        layout.addWidget(self._parts, 1)
        bar = row(self._kept, STRETCH, cancel, self._primary, margins=(0, 0, _BAR, 0))
        layout.addLayout(bar)
        self._open(area, told if intro else None)
        first = next(iter(self.form), None)
        if first is not None:
            first.editor.setFocus()

    def _open(self, area: QScrollArea, told: QWidget | None) -> None:
        """Open as high as what scrolls in it, where the screen has the room.

        Args:
            area: What scrolls.
            told: The introduction in it.
        """
        around = self.sizeHint().height() - area.sizeHint().height()
        margins = self.contentsMargins()
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
        # The margin beside the form, and the bar itself.
        sides = margins.left() + margins.right() + 2 * _BAR
        least = self.form.minimumSizeHint().width() + sides
        wide = max(self.fontMetrics().averageCharWidth() * _CHARACTERS, least)
        high = self.form.sizeHint().height() + around + _SPARE
        if told is not None:
            high += told.heightForWidth(wide - sides) + _BAR
        body = area.widget()
        if body is not None:  # its wrapped lines, at the width it gets
            high = max(high, body.heightForWidth(wide - sides) + around + _SPARE)
        open_at(self, _CHARACTERS, high, least=least)
