# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter to the person a case is about: what it says beside how it will look."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.identifiers import CaseId
from casuskluis.services.casework.informing_letters import InformingLetterPrinter, LetterWish
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.form_parts import text_field
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, holder, row

_CHARACTERS = 150
_HIGH = 900
_SHARES = (2, 3)
_BAR = 14
_BOTH = 110
"""Characters of text that must fit for words and paper side by side."""


class LetterForm(Form):
    """What the officer decides about the letter."""

    def __init__(self, case_id: CaseId, wish: LetterWish) -> None:
        super().__init__("informing_letter", case_id)
        why = self.tr("In gewone woorden, voor degene die de brief krijgt.")
        self.add(("reason", text_field(self, self.tr("&Waarom"), rows=6, help_text=why)))
        talk = self.tr("Bijvoorbeeld: kom langs op 12 maart om 10:00 uur.")
        offer = text_field(
            self,
            self.tr("&Uitnodiging voor een gesprek"),
            rows=2,
            help_text=talk,
            optional=True,
        )
        self.add(("conversation", offer))
        greeting = self.tr("Leeg: Geachte heer of mevrouw,")
        self._line("salutation", self.tr("&Aanhef"), greeting)
        self._tick("to_guardian", self.tr("Brief gaat naar ouder of &voogd"))
        self._tick("tell_receivers", self.tr("Noem &met wie de gegevens zijn gedeeld"))
        self._tick("tell_sources", self.tr("Noem van wie de gegevens &komen"))
        self._line("privacy_officer", self.tr("&Functionaris gegevensbescherming"))
        number = self.tr("Gebruik niet het casusnummer: dat koppelt het aan de naam.")
        self._line("reference", self.tr("Ons k&enmerk"), number)
        self._line("signer", self.tr("&Ondertekenaar"))
        self._line("signer_function", self.tr("Func&tie"))
        self.fill(
            {
                "to_guardian": "1" if wish.to_guardian else "",
                "tell_receivers": "1" if wish.tell_receivers else "",
                "tell_sources": "1" if wish.tell_sources else "",
                "signer_function": wish.signer_function,
            }
        )
        self.mark_saved()

    @property
    def wish(self) -> LetterWish:
        """What was typed and ticked."""
        return LetterWish(
            reason=self["reason"].text,
            conversation=self["conversation"].text,
            to_guardian=bool(self["to_guardian"].text),
            salutation=self["salutation"].text,
            reference=self["reference"].text,
            tell_sources=bool(self["tell_sources"].text),
            tell_receivers=bool(self["tell_receivers"].text),
            privacy_officer=self["privacy_officer"].text,
            signer=self["signer"].text,
            signer_function=self["signer_function"].text,
        )

    def _line(self, name: str, title: str, help_text: str = "") -> None:
        self.add((name, Field(title, QLineEdit(), help_text=help_text, optional=True)))

    def _tick(self, name: str, title: str) -> None:
        self.add((name, Field(title.replace("&", ""), QCheckBox(title))))


class _Sides(QSplitter):
    """Words and paper side by side; the paper under the words where there is no room."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = QFontMetrics(theme().font()).averageCharWidth() * _BOTH
        way = Qt.Orientation.Horizontal if self.width() >= room else Qt.Orientation.Vertical
        if way != self.orientation():
            self.setOrientation(way)


class LetterDialog(QDialog):
    """Writes the letter and shows it; printing is in the view itself."""

    def __init__(
        self,
        printer: InformingLetterPrinter,
        runner: TaskRunner,
        case_id: CaseId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._case_id = case_id
        self.form = LetterForm(case_id, printer.wish(case_id))
        advice = self.tr("De brief is niet versleuteld. Print hem, of bewaar hem veilig.")
        self.paper = PaperPreview(runner, self.tr("Brief opmaken"), advice)
        title = self.tr("Brief aan de betrokkene")
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        told = self.tr(
            "Is de brief verstuurd? Leg dan bij Betrokkene informeren vast wanneer en hoe."
        )
        layout.addWidget(label(told, "muted", wrap=True))
        layout.addWidget(self._sides(), 1)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)
        self.form.edited.connect(self._order_soon)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.paper.order(self._wanted())

    @override
    def done(self, result: int) -> None:
        """Close without asking: what was typed is kept by the page that showed it."""
        self.paper.forget()
        super().done(result)

    def _left(self) -> None:
        self._printer.record(self._case_id)
        self.form.mark_saved()

    def _sides(self) -> QWidget:
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder(column(self.form, margins=(0, 0, _BAR, 0))))
        sides = _Sides()
        sides.addWidget(area)
        sides.addWidget(self.paper)
        for side, share in enumerate(_SHARES):
            sides.setStretchFactor(side, share)
        return sides

    def _order_soon(self) -> None:
        self.paper.order_soon(self._wanted())

    def _wanted(self) -> PaperOrder:
        return PaperOrder(
            partial(self._printer.draw, self._case_id, self.form.wish), self._left
        )
