# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking the public texts of a plan through, one after the other."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.masking.words import Decision
from casuskluis.services.programme.public_texts import PublicText
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.overviews.masking.editor import AskReason, MaskingEditor
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row

_CHARACTERS = 130
_HIGH = 760


class ReviewDialog(QDialog):
    """Shows one text after the other; each is kept as soon as it was looked through.

    Args:
        masking: Proposes what to replace, and keeps the outcome.
        pieces: The texts, in order.
        ask: Asks for a reason; see `MaskingEditor`.

    Signals:
        kept: One review was kept.
    """

    kept = Signal()

    def __init__(
        self,
        masking: MaskingService,
        pieces: Sequence[PublicText],
        *,
        ask: AskReason | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._masking = masking
        self._pieces = list(pieces)
        self._place = 0
        self.editor = MaskingEditor(masking, ask=ask)
        self.editor.copy_button.hide()
        self.editor.reviewed.connect(self._keep)
        self._title = label("", "h1", wrap=True)
        self._count = label("", "muted")
        self._problem = Banner("bad")
        self._problem.hide()
        self.setWindowTitle(self.tr("Publieke teksten nakijken"))
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._count)
        layout.addWidget(self._problem)
        layout.addWidget(self.editor, 1)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)
        self._show()

    @property
    def piece(self) -> PublicText:
        """The text in view."""
        return self._pieces[self._place]

    def _show(self) -> None:
        piece = self.piece
        self._title.setText(piece.name)
        words = self.tr("Tekst {place} van {all}")
        self._count.setText(words.format(place=self._place + 1, all=len(self._pieces)))
        self._count.setVisible(len(self._pieces) > 1)
        self._problem.say("bad", "")
        try:
            earlier = self._masking.earlier(piece.purpose)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        self.editor.show_text(piece.source, earlier)

    def _keep(self, decisions: Sequence[Decision], answered: Collection[str]) -> None:
        piece = self.piece
        try:
            self._masking.keep(piece.purpose, piece.source, decisions, answered)
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        self.kept.emit()
        if self._place + 1 == len(self._pieces):
            self.accept()
            return
        self._place += 1
        self._show()
