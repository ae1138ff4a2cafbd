# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The editor in which the officer looks a text through before it leaves."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QInputDialog, QMenu, QSplitter, QTextEdit, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId
from casuskluis.explanations import explain
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.masking.words import (
    OFFERED,
    QUESTIONS,
    Choice,
    Colour,
    Decision,
)
from casuskluis_ui.pages.overviews.masking.desk import Desk
from casuskluis_ui.pages.overviews.masking.marked_text import MarkedText
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.clipboard import BriefClipboard
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

AskReason = Callable[[str, str], str]
"""Asks a title and a sentence; returns what was typed, or nothing."""


class MaskingEditor(QWidget):
    """The text at the left, what becomes of it at the right, the questions below.

    Args:
        service: Proposes what to replace, and reviews.
        ask: Asks for a reason; a small dialog unless a test gives another.

    Signals:
        reviewed: Decisions and the codes of the answered questions, at "Nagekeken".
    """

    reviewed = Signal(object, object)

    def __init__(
        self,
        service: MaskingService,
        *,
        ask: AskReason | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._ask = ask or self._ask_in_dialog
        self._case: CaseId | None = None
        self._clipboard = BriefClipboard(self)
        self.desk = Desk("", ())
        self.source = MarkedText()
        self.preview = QTextEdit(readOnly=True)
        self.about = label("", wrap=True)
        self.problem = Banner("bad")
        self.back = Button(self.tr("Vorige"), "chevron-left", tip="Alt+Up")
        self.forth = Button(self.tr("Volgende"), "chevron-right", tip="Alt+Down")
        self.decide_button = Button(self.tr("Besluit…"), "ellipsis", tip="Ctrl+D")
        self.copy_button = Button(self.tr("Kopiëren"), "copy")
        self.done_button = Button(self.tr("Nagekeken"), "check", "primary")
        self.questions = {one.code: QCheckBox(one.title) for one in QUESTIONS}
        self._build()
        self._connect()

    def show_text(
        self, text: str, earlier: Iterable[Decision] = (), case_id: CaseId | None = None
    ) -> bool:
        """Propose what to replace in a text; tell whether that worked.

        Args:
            text: As somebody typed it.
            earlier: Decisions about an earlier wording.
            case_id: The case it is about.
        """
        self._case = case_id
        try:
            self.desk = Desk(text, self._service.propose(text, case_id), earlier)
        except CasuskluisError as error:
            self.problem.say("bad", explain(error))
            return False
        for box in self.questions.values():
            box.setChecked(False)
        self._show()
        return True

    @property
    def answered(self) -> frozenset[str]:
        """The codes of the questions that were answered."""
        return frozenset(code for code, box in self.questions.items() if box.isChecked())

    def replace(self, text: str, *, everywhere: bool = False) -> None:
        """Replace the token at hand by a label."""
        self._attempt(lambda: self.desk.replace(text, everywhere=everywhere))

    def let_stand(self, choice: Choice, *, everywhere: bool = False) -> None:
        """Let the token at hand stand; of something red the reason is asked."""
        reason = ""
        if self.desk.needs_reason():
            reason = self._ask(
                self.tr("Toch laten staan"),
                self.tr("Dit staat in rood. Waarom mag het blijven staan?"),
            )
        self._attempt(lambda: self.desk.let_stand(choice, reason, everywhere=everywhere))

    def copy(self) -> None:
        """Put the masked text on the clipboard, when everything was looked through."""
        self._attempt(self._copy)

    def menu(self) -> QMenu:
        """Return what can be done with the token at hand."""
        menu = QMenu(self)
        replace = menu.addMenu(self.tr("Vervangen door"))
        for heading, labels in OFFERED.items():
            part = replace.addMenu(heading)
            for text in labels:
                part.addAction(text).setData(text)
        replace.triggered.connect(self._replace_by_action)
        ordinary = menu.addAction(self.tr("Is een gewoon woord (toch laten staan)"))
        ordinary.triggered.connect(self._ordinary)
        everywhere = menu.addAction(self.tr("Overal in deze tekst een gewoon woord"))
        everywhere.triggered.connect(self._ordinary_everywhere)
        release = menu.addAction(self.tr("Vrijgeven met reden…"))
        release.triggered.connect(self._release)
        return menu

    def _build(self) -> None:
        self.preview.setAccessibleName(self.tr("Zo wordt de tekst"))
        self.preview.setTabChangesFocus(True)
        self.problem.hide()
        sides = QSplitter(Qt.Orientation.Horizontal)
        for title, view in (
            (self.tr("Gevonden"), self.source),
            (self.tr("Zo wordt de tekst"), self.preview),
        ):
            sides.addWidget(holder(column(label(title, "h2"), view)))
        legend = label(
            self.tr(
                "Rood, onderstreept = bekend of zeker herkend, wordt vervangen. Oranje, "
                "met streepjes = geen gewoon woord, wordt vervangen tenzij u het vrijgeeft."
            ),
            "muted",
            wrap=True,
        )
        asked = Flow([label(self.tr("Ik heb gelet op:")), *self.questions.values()])
        for question in QUESTIONS:
            box = self.questions[question.code]
            box.setToolTip(question.text)
            box.setAccessibleDescription(question.text)
        steps = row(self.back, self.forth, self.decide_button, self.about)
        steps.setStretch(3, 1)
        ends = row(STRETCH, self.copy_button, self.done_button)
        whole = column(legend, sides, steps, asked, self.problem, ends)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.back.clicked.connect(self._previous)
        self.forth.clicked.connect(self._next)
        self.decide_button.clicked.connect(self._open_menu)
        self.copy_button.clicked.connect(self.copy)
        self.done_button.clicked.connect(self._finish)
        self.source.picked.connect(self._pick)
        for box in self.questions.values():
            box.toggled.connect(self._enable)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Alt+Up", self._previous),
            ("Alt+Down", self._next),
            ("Ctrl+D", self._open_menu),
        ):
            QShortcut(QKeySequence(keys), self, context=here).activated.connect(slot)

    def _show(self) -> None:
        self.source.show_desk(self.desk)
        self.preview.setPlainText(self.desk.masked)
        self.about.setText(self._about())
        self._enable()

    def _about(self) -> str:
        token = self.desk.current
        if token is None:
            return self.tr("Er is niets gevonden om te vervangen.")
        red = token.colour is Colour.RED
        kind = self.tr("rood") if red else self.tr("oranje")
        outcome = (
            self.tr("blijft staan")
            if self.desk.stands(token)
            else self.tr("wordt {label}").format(label=self.desk.label_of(token))
        )
        return self.tr("{place} van {all}, {kind}: {outcome}").format(
            place=self.desk.place + 1, all=len(self.desk.tokens), kind=kind, outcome=outcome
        )

    def _enable(self) -> None:
        ready = bool(self.desk.text) and len(self.answered) == len(QUESTIONS)
        self.copy_button.setEnabled(ready)
        self.done_button.setEnabled(ready)
        for button in (self.back, self.forth, self.decide_button):
            button.setEnabled(self.desk.current is not None)

    def _attempt(self, work: Callable[[], object]) -> None:
        self.problem.say("bad", "")
        try:
            work()
        except CasuskluisError as error:
            self.problem.say("bad", explain(error))
        self._show()

    def _copy(self) -> None:
        outcome = self._service.review(
            self.desk.text, self.desk.decisions, self.answered, self._case
        )
        self._clipboard.copy(outcome.masked)

    def _finish(self) -> None:
        self.reviewed.emit(self.desk.decisions, self.answered)

    def _pick(self, position: int) -> None:
        if self.desk.go_to(position):
            self._show()

    def _previous(self) -> None:
        self.desk.step(-1)
        self._show()

    def _next(self) -> None:
        self.desk.step(1)
        self._show()

    def _open_menu(self) -> None:
        if self.desk.current is not None:
            below = self.decide_button.mapToGlobal(self.decide_button.rect().bottomLeft())
            self.menu().popup(below)

    def _ordinary(self) -> None:
        self.let_stand(Choice.ORDINARY)

    def _ordinary_everywhere(self) -> None:
        self.let_stand(Choice.ORDINARY, everywhere=True)

    def _release(self) -> None:
        self.let_stand(Choice.RELEASE)

    def _replace_by_action(self, action: object) -> None:
        self.replace(str(action.data()))  # type: ignore[attr-defined]  # Qt hands over a QAction

    def _ask_in_dialog(self, title: str, sentence: str) -> str:
        text, _ = QInputDialog.getText(self, title, sentence)
        return text
