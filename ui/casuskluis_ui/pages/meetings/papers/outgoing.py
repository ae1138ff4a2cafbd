# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Letting many papers go at once: drawn first, then one printer or one folder for all."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId
from casuskluis.explanations import explain
from casuskluis.services.editions.cabinet import PaperCabinet, WishLine
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.pages.meetings.papers.batch import (
    Deliver,
    Delivered,
    Delivery,
    Drawn,
    DrawnCopy,
    Refused,
    draw_all,
    label_of,
)
from casuskluis_ui.pages.meetings.preview import item_of
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets import pdf_output
from casuskluis_ui.widgets.files import write_atomically


class Outgoing(QObject):
    """Prints or saves many copies, and tells what came of it.

    Args:
        cabinet: Makes and records the papers.
        runner: Does both off the interface thread.
        parent: The window that asks.

    Attributes:
        write: Writes one file whole or not at all; a test passes its own.

    Signals:
        told: Tone and Dutch sentence.
        refused: The gate refused one: its place on the agenda, 0 when there is none.
        started, ended: It is at work from the one to the other.
        left: Something left: the list of copies is longer now.
    """

    told = Signal(str, str)
    refused = Signal(int)
    started = Signal()
    ended = Signal()
    left = Signal()

    def __init__(self, cabinet: PaperCabinet, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._cabinet = cabinet
        self._runner = runner
        self._window = parent
        self._meeting_id = MeetingId(0)
        self._folder: Path | None = None
        self.write: Callable[[Path, bytes], bool] = write_atomically

    def print_all(self, meeting_id: MeetingId, lines: Sequence[WishLine]) -> None:
        """Make the copies, ask for a printer, and print them."""
        self._folder = None
        self._draw(meeting_id, lines)

    def save_all(self, meeting_id: MeetingId, lines: Sequence[WishLine], folder: Path) -> None:
        """Make the copies and write them into a folder."""
        self._folder = folder
        self._draw(meeting_id, lines)

    def _draw(self, meeting_id: MeetingId, lines: Sequence[WishLine]) -> None:
        self._meeting_id = meeting_id
        work = partial(draw_all, self._cabinet, meeting_id, tuple(lines))
        self._run(self.tr("Papieren opmaken"), work, self._drawn)

    def _run(self, words: str, work: Callable[..., object], done: Callable[..., None]) -> None:
        self.started.emit()
        task = self._runner.run(words, work, done=done, failed=self._fail)
        task.cancelled.connect(self._stop)

    def _drawn(self, result: Drawn | Refused) -> None:
        self.ended.emit()
        if isinstance(result, Refused):
            self._refuse(result)
        elif not result.copies:
            self.told.emit("info", self.tr("Er is van deze papieren niets om te maken."))
        else:
            self._send(result.copies)

    def _refuse(self, result: Refused) -> None:
        text = self.tr(
            "{paper} (voor {holder}) is tegengehouden. Er is daarom nog niets afgedrukt of "
            "opgeslagen. {why}"
        )
        line = result.line
        holder = line.holder or self.tr("de notulist")
        why = explain(result.error)
        told = text.format(paper=label_of(line), holder=holder, why=why)
        self.told.emit("bad", told)
        self.refused.emit(item_of(result.error))

    def _send(self, copies: Sequence[DrawnCopy]) -> None:
        folder = self._folder
        deliver: Deliver
        if folder is not None:
            deliver, words = partial(_save, self.write, folder), self.tr("Papieren opslaan")
        else:
            # Not before all papers are made: a printer object talks to the print system.
            printer = pdf_output.ask_printer(self._window)
            if printer is None:
                self.told.emit("info", self.tr("Er is niets afgedrukt."))
                return
            deliver, words = partial(_print, printer), self.tr("Papieren afdrukken")
        record = partial(self._cabinet.record, self._meeting_id)
        delivery = Delivery(deliver, record, electronic=folder is not None)
        self._run(words, partial(delivery.run, tuple(copies)), self._delivered)

    def _delivered(self, result: Delivered) -> None:
        self.ended.emit()
        if result.gone or result.loose:
            self.left.emit()
        whole = not (result.kept or result.loose)
        self.told.emit("ok" if whole else "bad", " ".join(self._sentences(result)))

    def _sentences(self, result: Delivered) -> list[str]:
        saved = self._folder is not None
        said = []
        if result.kept or result.loose:
            said.append(self._why(result, saved=saved))
        if result.gone:
            said.append(self._gone(len(result.gone), saved=saved))
        if result.kept:
            words = self.tr("Niet opgeslagen: %s.") if saved else self.tr("Niet afgedrukt: %s.")
            said.append(words % _listed(result.kept))
        if result.gone and saved:
            said.append(self.tr("De bestanden zijn niet versleuteld en staan buiten de kluis."))
        elif result.gone:
            said.append(pdf_output.spooler_sentence())
        return said

    def _gone(self, number: int, *, saved: bool) -> str:
        if saved and self._folder is not None:
            text = counted(
                number,
                self.tr("1 papier is opgeslagen in %s."),
                self.tr("{n} papieren zijn opgeslagen in %s."),
            )
            return text % self._folder.name
        return counted(
            number,
            self.tr("1 papier is naar de printer gestuurd en staat in de lijst."),
            self.tr("{n} papieren zijn naar de printer gestuurd en staan in de lijst."),
        )

    def _why(self, result: Delivered, *, saved: bool) -> str:
        if result.loose is not None and isinstance(result.error, CasuskluisError):
            text = self.tr("{paper} is weg, maar kon niet worden vastgelegd. {why}")
            paper = label_of(result.loose.line)
            return text.format(paper=paper, why=explain(result.error))
        if result.stopped:
            return self.tr("U hebt het gestopt.")
        if saved:
            return self.tr(
                "Het opslaan is niet gelukt: de map is vol, alleen-lezen of niet meer te "
                "bereiken. Kies een andere map of maak ruimte vrij."
            )
        return self.tr(
            "De printer is ermee gestopt. Controleer de printer en druk de rest opnieuw af, of "
            "sla die op."
        )

    def _fail(self, sentence: str) -> None:
        self.ended.emit()
        self.told.emit("bad", sentence)
        self.left.emit()

    def _stop(self) -> None:
        self.ended.emit()
        text = self.tr("U hebt het gestopt. Er is niets afgedrukt of opgeslagen.")
        self.told.emit("info", text)


def _print(printer: QPrinter, paper: PrintedPaper) -> bool:
    return pdf_output.print_whole(paper.pdf, printer)


def _save(write: Callable[[Path, bytes], bool], folder: Path, paper: PrintedPaper) -> bool:
    return write(free_path(folder, paper.file_name), paper.pdf)


def free_path(folder: Path, name: str) -> Path:
    """Return a place in a folder where nothing stands yet."""
    wanted = folder / name
    number = 2
    while wanted.exists():
        wanted = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        number += 1
    return wanted


def _listed(copies: Sequence[DrawnCopy]) -> str:
    return "; ".join(label_of(copy.line) for copy in copies)
