# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A paper as it will be printed, made in memory and off the interface thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.papers import Departure, PrintedPaper
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.layouts import NO_MARGINS
from casuskluis_ui.widgets.pdf_view import PdfView

_PATIENCE_MS = 250
"""So long nothing may change before the paper is made again."""


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """One paper that is wanted.

    Attributes:
        draw: Makes it; runs on the worker thread.
        left: Called when it was printed or saved: that is recorded, looking is not.
        departed: The same for a numbered copy, told which PDF left and how. It is made anew
            afterwards: the next print of the same number must say so.
    """

    draw: Callable[[], PrintedPaper] = field(repr=False)
    left: Callable[[], object] | None = field(default=None, repr=False)
    departed: Callable[[Departure], object] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished paper, or why there is none, and the order it answers."""

    ticket: int
    order: PaperOrder
    paper: PrintedPaper | None = field(default=None, repr=False)
    refusal: CasuskluisError | None = None


class PaperPreview(QWidget):
    """Shows the paper ordered last, or why there is none; printing is in the view itself.

    A paper that no longer follows what is chosen stays readable, but cannot be printed or
    saved: it may hold names that were just left out.

    Args:
        runner: Makes the papers.
        work: Dutch, what the progress strip says meanwhile ("Agenda opmaken").
        advice: What to do with the file once it was saved; see `PdfView`.

    Signals:
        made: A paper is shown, or the reason why there is none.
        refused: The error that is the reason; comes before ``made``. Who knows a way out offers
            it with `offer`.
        acted: That way out is wanted.
        left: The paper was printed or saved, and that was recorded.
    """

    made = Signal()
    refused = Signal(object)
    acted = Signal()
    left = Signal()

    def __init__(
        self, runner: TaskRunner, work: str, advice: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._ticket = 0
        self._reason = ""
        self._task: Task | None = None
        self._wanted: PaperOrder | None = None
        self._shown: _Made | None = None
        self._again: PaperOrder | None = None
        self.pdf = PdfView(advice)
        self.pdf.hide_title()
        self._empty = EmptyState("printer", self.tr("Nog geen voorbeeld"), "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self._empty)
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.addWidget(self._stack)
        self._later.timeout.connect(self._make)
        self._empty.acted.connect(self.acted)
        self.pdf.printed.connect(self._note_printed)
        self.pdf.saved.connect(self._note_saved)

    @property
    def sentence(self) -> str:
        """Why there is no paper; empty when there is one."""
        return "" if self._stack.currentWidget() is self.pdf else self._reason

    def order(self, wanted: PaperOrder) -> None:
        """Have a paper made now."""
        self._wanted = wanted
        self._make()

    def order_soon(self, wanted: PaperOrder) -> None:
        """Have a paper made when nothing else is ordered for a moment."""
        self.outdate()
        self._wanted = wanted
        self._later.start()

    def offer(self, action: str) -> None:
        """Put a button under the reason why there is no paper."""
        self._empty.offer(action)

    def outdate(self) -> None:
        """What is shown no longer follows the choices, so it may not leave."""
        self._cancel()
        self.pdf.setEnabled(False)

    def forget(self) -> None:
        """Show nothing, and nothing of what is still being made."""
        self._cancel()
        self._wanted = self._shown = None
        self.pdf.clear()

    def _make(self) -> None:
        self.outdate()
        if self._wanted is not None:
            work = partial(_draw, self._wanted, self._ticket)
            self._task = self._runner.run(
                self._work, work, done=self._show, failed=self._explain
            )
            self._task.cancelled.connect(self._stop)

    def _cancel(self) -> None:
        self._later.stop()
        self._ticket += 1  # a paper that still comes in is for nobody
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, made: _Made) -> None:
        if made.ticket != self._ticket:
            return
        paper = made.paper
        if paper is None:
            self._refuse(made)
            return
        self._task = None
        self._shown = made
        page, again = self.pdf.page, made.order is self._again
        self.pdf.setEnabled(True)
        self.pdf.show_pdf(
            paper.pdf, title=paper.title, file_name=paper.file_name, keep_told=again
        )
        self.pdf.go_to(min(page, self.pdf.page_count - 1))
        self._stack.setCurrentWidget(self.pdf)
        self.made.emit()

    def _refuse(self, made: _Made) -> None:
        if made.refusal is not None:
            self._say(explain(made.refusal))
            self.refused.emit(made.refusal)
            self.made.emit()

    def _explain(self, sentence: str) -> None:
        self._say(sentence)
        self.made.emit()

    def _say(self, sentence: str) -> None:
        self._task = None
        self._shown = None
        self._reason = sentence
        self.pdf.clear()
        self._empty.offer("")
        self._empty.say(self.tr("Nog geen voorbeeld"), sentence)
        self._stack.setCurrentWidget(self._empty)

    def _stop(self) -> None:
        """Say it when the officer stopped it; what was cancelled here has a follower."""
        if self._task is not None and self._task.control.cancelled:
            self._explain(self.tr("U hebt het opmaken gestopt. Open dit opnieuw."))

    def _note_printed(self) -> None:
        self._record(electronic=False)

    def _note_saved(self) -> None:
        self._record(electronic=True)

    def _record(self, *, electronic: bool) -> None:
        made = self._shown
        if made is None or made.paper is None:
            return
        order = made.order
        try:
            if order.left is not None:
                order.left()
            if order.departed is not None:
                order.departed(Departure(digest=made.paper.digest, electronic=electronic))
        except CasuskluisError as error:
            text = self.tr("Dit papier is weg, maar dat kon niet worden vastgelegd. {why}")
            self.pdf.told.say("bad", text.format(why=explain(error)))
            return
        self.left.emit()
        if order.departed is not None:
            self._again = order
            self.order_soon(order)


def _draw(order: PaperOrder, ticket: int, control: TaskControl) -> _Made:
    try:
        paper = order.draw()
    except Cancelled:
        raise
    except CasuskluisError as error:
        return _Made(ticket, order, refusal=error)
    control.check()
    return _Made(ticket, order, paper)
