# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""New sheets with codes: made once, to print or save, and gone when the dialog closes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.keys.keys import KeyService
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.tasks import TaskControl
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.pdf_view import PdfView

_CHARACTERS = 100
_HIGH = 760


@dataclass(frozen=True, slots=True)
class RenewJob:
    """Makes a new recovery code; the old sheet is worthless from then on."""

    service: KeyService

    def __call__(self, control: TaskControl) -> PrintedPaper:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.renew_recovery_sheet()


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the dialog with the sheets says, in Dutch.

    Attributes:
        title: Of the dialog.
        text: What to do with the sheets.
        done: Words of the button that closes it.
        unkept: What it means to close it while not every sheet is on paper.
    """

    title: str
    text: str
    done: str
    unkept: str


def recovery_words() -> SheetWords:
    """Return the words for a recovery sheet of one piece."""
    return SheetWords(
        title=_words("Nieuw noodblad"),
        text=_words(
            "Druk het noodblad af en leg het in een verzegelde envelop in de kluis van de "
            "gemeente. Oude noodbladen werken niet meer. Vernietig ze."
        ),
        done=_words("Het noodblad ligt veilig"),
        unkept=_words(
            "Het oude noodblad werkt niet meer en dit blad komt niet terug. U kunt dan "
            "alleen nog een ander noodblad maken."
        ),
    )


def share_words() -> SheetWords:
    """Return the words for three sheets with a share each."""
    return SheetWords(
        title=_words("Nieuw noodblad in drie delen"),
        text=_words(
            "Druk de drie bladen af en geef ze aan drie bewaarders, op drie plekken. Twee "
            "bladen openen de kluis, één blad opent niets. Oude noodbladen werken niet meer. "
            "Vernietig ze."
        ),
        done=_words("De drie bladen zijn verdeeld"),
        unkept=_words(
            "Nog niet elk blad is afgedrukt of bewaard, en de bladen komen niet terug. Oude "
            "noodbladen werken niet meer. U kunt dan alleen nog nieuwe bladen maken."
        ),
    )


def once_words() -> SheetWords:
    """Return the words for a code for one time."""
    return SheetWords(
        title=_words("Eenmalige code"),
        text=_words(
            "Druk het blad af en geef het aan uw collega. Die opent de kluis ermee en kiest "
            "meteen een eigen wachtzin. De code komt niet terug."
        ),
        done=_words("Het blad is klaar"),
        unkept=_words(
            "De code op dit blad komt niet terug. Uw collega kan dan niet naar binnen, tot u "
            "een nieuwe code maakt."
        ),
    )


class SheetsDialog(QDialog):
    """Shows new sheets, one at a time, until the officer says they are kept.

    Args:
        papers: In the order they are shown.
        words: What is said about them.
    """

    def __init__(
        self, papers: Sequence[PrintedPaper], words: SheetWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self._papers = tuple(papers)
        self._words = words
        self._place = 0
        self._kept: set[int] = set()
        self.pdf = PdfView(
            self.tr(
                "Druk het af en verwijder daarna het bestand: wie het vindt, kan de kluis "
                "openen."
            )
        )
        self.place = label("", "label")
        self.before = Button(self.tr("Vorig blad"), "chevron-left")
        self.after = Button(self.tr("Volgend blad"), "chevron-right")
        self._done = Button(words.done, "check")
        self._build(words)
        self._show(0)
        open_at(self, _CHARACTERS, _HIGH)

    @override
    def reject(self) -> None:
        """Close with Esc; asks first while a sheet that works is on no paper."""
        if self._is_kept or confirm(
            self,
            self.tr("Sluiten zonder af te drukken?"),
            self._words.unkept,
            self.tr("Sluiten"),
        ):
            super().reject()

    @property
    def _is_kept(self) -> bool:
        return len(self._kept) == len(self._papers)

    def _finish(self) -> None:
        """Close with the button; one that skips a sheet asks first."""
        if self._is_kept or len(self._papers) == 1:
            self.accept()
        else:
            self.reject()

    def _show(self, place: int) -> None:
        paper = self._papers[place]
        self._place = place
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        text = self.tr("Blad {number} van {all}")
        self.place.setText(text.format(number=place + 1, all=len(self._papers)))
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < len(self._papers))

    def _show_before(self) -> None:
        self._show(self._place - 1)

    def _show_after(self) -> None:
        self._show(self._place + 1)

    def _keep(self) -> None:
        self._kept.add(self._place)
        if self._is_kept:
            self.pdf.give_way()
            self._done.become("primary")

    def _build(self, words: SheetWords) -> None:
        self.before.clicked.connect(self._show_before)
        self.after.clicked.connect(self._show_after)
        self._done.clicked.connect(self._finish)
        self.pdf.printed.connect(self._keep)
        self.pdf.saved.connect(self._keep)
        turning = holder(row(self.place, STRETCH, self.before, self.after))
        turning.setVisible(len(self._papers) > 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(label(words.title, "h1", wrap=True))
        layout.addWidget(label(words.text, wrap=True))
        layout.addWidget(turning)
        layout.addWidget(self.pdf, 1)
        layout.addLayout(row(STRETCH, self._done))


class SheetDialog(SheetsDialog):
    """Shows a new recovery sheet of one piece."""

    def __init__(self, paper: PrintedPaper, parent: QWidget | None = None) -> None:
        super().__init__([paper], recovery_words(), parent)


def _words(text: str) -> str:
    return QCoreApplication.translate("recovery", text)
