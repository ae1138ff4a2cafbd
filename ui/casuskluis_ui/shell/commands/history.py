# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The places somebody was, to go back and forward again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from casuskluis_ui.shell.commands.places import Place

MOST = 50


class History(QObject):
    """At most fifty places, and which of them is in view.

    Signals:
        changed: There is another way back or forward.
        skipped: A place on the way is gone, and was left out.
    """

    changed = Signal()
    skipped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._now = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._now < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Somebody went to a place: what lay forward is forgotten.

        An object opened on a page that showed none yet takes the place of the page: nobody
        wants to go back to a list with nothing chosen.
        """
        if self._now >= 0:
            here = self._places[self._now]
            if place == here:
                return
            if place.page == here.page and not here.object_id:
                self._now -= 1
        self._places = [*self._places[: self._now + 1], place][-MOST:]
        self._now = len(self._places) - 1
        self.changed.emit()

    def back(self, go: Callable[[Place], bool]) -> None:
        """Go to the place before this one; `go` tells whether it is still there."""
        self._step(-1, go)

    def forward(self, go: Callable[[Place], bool]) -> None:
        """Go to the place after this one; `go` tells whether it is still there."""
        self._step(1, go)

    def _step(self, step: int, go: Callable[[Place], bool]) -> None:
        gone = False
        place = self._now + step
        while 0 <= place < len(self._places):
            if go(self._places[place]):
                self._now = place
                break
            gone = True
            del self._places[place]
            if step < 0:
                self._now -= 1
                place -= 1
        else:
            if gone and 0 <= self._now < len(self._places):
                go(self._places[self._now])
        if gone:
            self.skipped.emit()
        self.changed.emit()
