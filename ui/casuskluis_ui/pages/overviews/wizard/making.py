# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One overview on its way: what was asked, what the check said, and its line in the ledger."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.releases import ReleaseRecord
from casuskluis.explanations import explain
from casuskluis.services.releases.choosing import Proposal
from casuskluis.services.releases.merges import Merged, without
from casuskluis.services.releases.profiles import Period
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview, Wish
from casuskluis_ui.pages.overviews.wizard.choice import Choice
from casuskluis_ui.pages.overviews.wizard.jobs import Checked, CheckJob
from casuskluis_ui.shell.tasks import Task, TaskRunner

Merges = tuple[Proposal, ...]


class OverviewMaking(QObject):
    """Holds what the four steps share. Only the answer to the last question counts.

    Signals:
        began: A check began.
        progressed: Done and total.
        checked: A `PreparedOverview`: the check ended.
        refused: The Dutch sentence for why there is nothing to show.
        stopped: The officer stopped the check.
    """

    began = Signal()
    progressed = Signal(int, int)
    checked = Signal(object)
    refused = Signal(str)
    stopped = Signal()

    def __init__(
        self, releases: Releases, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._releases = releases
        self._runner = runner
        self._wish: Wish | None = None
        self._merges: Merges | None = None
        self._ticket = 0
        self._task: Task | None = None
        self.prepared: PreparedOverview | None = None
        self.record: ReleaseRecord | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a check is under way."""
        return self._task is not None

    @property
    def is_safe(self) -> bool:
        """Whether what was checked may leave."""
        return self.prepared is not None and self.prepared.verdict is Verdict.SAFE

    @property
    def merges(self) -> Merges:
        """What was merged or left out so far."""
        return self._merges or ()

    def ask(self, choice: Choice, period: Period) -> None:
        """Check another overview, with the merges of the last time unless others were chosen.

        Raises:
            LedgerDamaged: When the last line of this overview cannot be read.
        """
        wish = self._releases.preparing.wish(choice.profile, period)
        merges = wish.coarser if self._merges is None else self._merges
        wish = replace(wish, audience=choice.audience, method=choice.method)
        self._check(wish, merges)

    def check_again(self) -> None:
        """Check the same once more: what left meanwhile must be taken along."""
        self._merge(self.merges)

    def take(self, proposal: Proposal) -> None:
        """Take over one proposal and check again."""
        self._merge((*self.merges, proposal))

    def settle(self) -> None:
        """Take over everything that was proposed and check again."""
        if self.prepared is not None:
            self._merge(self.prepared.settling)

    def undo(self, merged: Merged) -> None:
        """Take back one merge and check again."""
        self._merge(without(self.merges, merged))

    def clear_merges(self) -> None:
        """Take back all merges and check again."""
        self._merge(())

    def stop(self) -> None:
        """Stop the check."""
        if self._task is not None:
            self._task.cancel()

    def keep_merges(self, merges: Merges) -> None:
        """Begin with these merges, as before a lock."""
        self._merges = merges

    def forget(self) -> None:
        """Another choice: everything that followed from the old one is worth nothing now."""
        self._cancel()
        self._wish = self._merges = self.prepared = self.record = None

    def release(self) -> ReleaseRecord | None:
        """Write what was checked in the ledger.

        Raises:
            NotSafeYet: When it was not found safe.
        """
        if self.record is None and self.prepared is not None:
            self.record = self._releases.releasing.write(self.prepared)
        return self.record

    def withdraw(self) -> None:
        """Write in the ledger that it does not leave after all.

        Raises:
            ReleaseLeft: When it did.
        """
        if self.record is not None:
            self._releases.ledger.withdraw(self.record.id)

    def read_record(self) -> None:
        """Read the line of the ledger again."""
        if self.record is not None:
            self.record = self._releases.ledger.line(self.record.id).record

    def _merge(self, merges: Merges) -> None:
        if self._wish is not None:
            self._check(self._wish, merges)

    def _check(self, wish: Wish, merges: Merges) -> None:
        self._cancel()
        self._merges = merges
        self._wish = replace(wish, coarser=merges)
        self.prepared = self.record = None
        job = CheckJob(self._releases.preparing, self._wish, self._ticket)
        self._task = self._runner.run(
            self.tr("Overzicht controleren"), job, done=self._show, failed=self._fail
        )
        self._task.progressed.connect(self.progressed)
        self._task.cancelled.connect(self._note_stopped)
        self.began.emit()

    def _cancel(self) -> None:
        self._ticket += 1  # an answer that still comes in is for nobody
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, checked: Checked) -> None:
        if checked.ticket != self._ticket:
            return
        self._task = None
        prepared = checked.prepared
        if prepared is None:
            self.refused.emit(explain(checked.refusal) if checked.refusal else "")
            return
        self.prepared = prepared
        self.record = prepared.again
        self._merges = prepared.wish.coarser
        self.checked.emit(prepared)

    def _fail(self, sentence: str) -> None:
        self._task = None
        self.refused.emit(sentence)

    def _note_stopped(self) -> None:
        # What was cancelled here has a follower; this one the officer stopped.
        if self._task is not None and self._task.control.cancelled:
            self._task = None
            self.stopped.emit()
