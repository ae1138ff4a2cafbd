# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Tekst nakijken: paste a text, look it through, and take the masked one along."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.masking.service import MaskingService
from casuskluis_ui.pages.overviews.masking.editor import MaskingEditor
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.layouts import (
    NO_MARGINS,
    PAGE_MARGINS,
    STRETCH,
    column,
    holder,
    row,
)
from casuskluis_ui.widgets.stack import Stack


class TextsPage(WorkPage):
    """Looks a text of the officer through; nothing of it is stored, only a lock keeps it."""

    def __init__(self, service: MaskingService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tekst nakijken"), parent)
        self.text = PlainEditor()
        self.form = Form("masking_text")
        self.review_button = Button(self.tr("Nakijken"), "text-search", "primary", "Ctrl+N")
        self.again_button = Button(self.tr("Andere tekst"), "arrow-left")
        self.editor = MaskingEditor(service)
        self._stack = Stack()
        self._build()
        self.review_button.clicked.connect(self.review)
        self.again_button.clicked.connect(self._begin_again)
        self.text.textChanged.connect(self._offer)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.review)

    def review(self) -> None:
        """Propose what to replace in the text."""
        if not self.review_button.isEnabled() or self._stack.currentIndex():
            return
        self.editor.show_text(self.text.toPlainText(), self.editor.desk.decisions)
        self._stack.setCurrentIndex(1)

    def _begin_again(self) -> None:
        self._stack.setCurrentIndex(0)
        self.text.setFocus()

    def _offer(self) -> None:
        self.review_button.setEnabled(bool(self.text.toPlainText().strip()))

    def _build(self) -> None:
        help_text = self.tr(
            "Plak hier een tekst die naar buiten gaat. Het programma wijst aan wat op iemand "
            "kan wijzen. Er wordt niets bewaard."
        )
        self.form.add(("text", Field(self.tr("&Tekst"), self.text, help_text=help_text)))
        # There is nothing to keep here: who has looked everything through copies the text.
        self.editor.done_button.hide()
        buttons = row(self.review_button, STRETCH)
        asking = column(self.form, buttons, spacing=14, margins=PAGE_MARGINS)
        asking.setStretch(0, 1)
        back = row(self.again_button, STRETCH)
        looking = column(back, self.editor, spacing=10, margins=PAGE_MARGINS)
        looking.setStretch(1, 1)
        self._stack.addWidget(holder(asking))
        self._stack.addWidget(holder(looking))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(self._stack)
        self._offer()
