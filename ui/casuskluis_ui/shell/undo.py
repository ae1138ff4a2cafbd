# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking the last step back: everything changed or removed lies in the bin for a while."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import KeptId
from casuskluis.explanations import explain

Undo = Callable[[], None]


class Change(Protocol):
    """What is told of one step: `casuskluis.services.keeping.bins.KeptLine` is one."""

    @property
    def id(self) -> KeptId:
        """For putting it back."""

    @property
    def words(self) -> str:
        """Which record it was."""


class Bin(Protocol):
    """Where changes lie: `casuskluis.services.keeping.bins.BinService` is one."""

    def last(self) -> Change | None:
        """Return what the officer at work changed or removed last."""

    def put_back(self, kept_id: KeptId) -> Change:
        """Put it back."""


class NoBin:
    """A bin with nothing in it."""

    def last(self) -> Change | None:
        """Return nothing."""
        return None

    def put_back(self, kept_id: KeptId) -> Change:
        """Refuse."""
        raise CasuskluisError(kept=kept_id)


class UndoLast(QObject):
    """Offers to take back each step as it is told, and keeps the last one at hand for Ctrl+Z.

    Args:
        kept: The bin of the open vault.

    Signals:
        put_back: Something was put back: a Dutch sentence.
        refused: Why that is not possible any more, a Dutch sentence.
    """

    put_back = Signal(str)
    refused = Signal(str)

    def __init__(self, kept: Bin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bin = kept
        self._seen = self._newest()
        self._offer: Undo | None = None
        self._steps: list[Change] = []

    def changed(self) -> None:
        """Something was stored: when that can be put back, offer it with the next sentence."""
        found = self._newest()
        if found is None or (self._seen is not None and found.id == self._seen.id):
            return
        self._seen = found
        self._steps.append(found)
        self._offer = partial(self._put_back, found)
        QTimer.singleShot(0, self, self._withdraw)

    def offer(self) -> Undo | None:
        """Return what takes the step back that is being told right now."""
        offer, self._offer = self._offer, None
        return offer

    def handed_over(self) -> None:
        """A page takes this step back in its own way: it is not offered twice."""
        if self.offer() is not None:
            self._steps.pop()

    def take_back(self) -> bool:
        """Put back the last step of this session; tells whether there was one."""
        if not self._steps:
            return False
        self._put_back(self._steps[-1])
        return True

    def _put_back(self, change: Change) -> None:
        self._steps = [one for one in self._steps if one.id != change.id]
        try:
            done = self._bin.put_back(change.id)
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return
        self._seen = self._newest()
        self.put_back.emit(self.tr("Teruggezet: {record}.").format(record=done.words))

    def _newest(self) -> Change | None:
        with suppress(CasuskluisError):  # a role without files has nothing to put back
            return self._bin.last()
        return None

    def _withdraw(self) -> None:
        self._offer = None
