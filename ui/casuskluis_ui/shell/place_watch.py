# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Notices that the disk of an open vault is gone, and that it is back.

Every look is taken on a thread of its own: a share that hangs never stops the window. A look
that does not come back in time counts as "gone".
"""

import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from casuskluis.domain.errors import CasuskluisError, OpenAnew
from casuskluis.explanations import explain, unforeseen
from casuskluis.hardening.silence import fault_code

LOOK_MS = 3000
_PATIENT_LOOKS = 3


class Glance(Protocol):
    """What was seen: `casuskluis.services.opening.place_words.Glance` is one."""

    @property
    def there(self) -> bool:
        """Whether the vault is there."""

    @property
    def warning(self) -> str:
        """What to know of conflict copies, in Dutch."""


class Place(Protocol):
    """Where an open vault stands; every method may wait for a slow disk."""

    def glance(self) -> Glance:
        """Look whether the vault is there."""

    @property
    def come_back(self) -> "ComeBack":
        """Go on after the disk was gone."""

    def keep_room(self) -> None:
        """Keep room for the last words."""

    def give_room(self) -> bool:
        """Give that room back."""


class ComeBack(Protocol):
    """Takes the vault again, or raises a `CasuskluisError`."""

    def __call__(self) -> None:
        """Do it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a look told.

    Attributes:
        there: Whether one can go on.
        why: Why not, though the disk is there; a Dutch sentence.
        warning: About conflict copies.
        anew: Whether the vault must be opened once more to go on.
    """

    there: bool
    why: str = ""
    warning: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """One look, on a thread of its own.

    Attributes:
        place: Of the vault.
        told: Gets what was seen.
        gone: Whether it was gone before.
    """

    place: Place
    told: SignalInstance
    gone: bool

    def __call__(self) -> None:
        seen = self._seen()
        with suppress(RuntimeError):  # the window went meanwhile
            self.told.emit(seen)

    def _seen(self) -> _Seen:
        try:
            found = self.place.glance()
            if found.there and self.gone:
                self.place.come_back()
            if found.there:
                self.place.keep_room()
        except CasuskluisError as error:
            return _Seen(there=False, why=explain(error), anew=isinstance(error, OpenAnew))
        except Exception as error:  # noqa: BLE001 - the last stop of a thread
            code = fault_code(type(error), error.__traceback__)
            return _Seen(there=False, why=unforeseen(code))
        return _Seen(there=found.there, warning=found.warning)


class PlaceWatch(QObject):
    """Looks every few seconds whether the vault is still there.

    Args:
        place: Of the vault.

    Signals:
        gone: The disk is gone, or one cannot go on: why, a Dutch sentence, or empty.
        back: It is there again, and the vault is ours.
        warned: What to know of conflict copies, once for each set of them.
        outdated: Somebody renewed the keys: what is shown is not the vault any more.
    """

    gone = Signal(str)
    back = Signal()
    warned = Signal(str)
    outdated = Signal()
    _told = Signal(object)

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._missing = False
        self._why = ""
        self._warning = ""
        self._under_way = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._told.connect(self._hear)

    @property
    def missing(self) -> bool:
        """Whether the vault is gone now."""
        return self._missing

    def start(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look now; a look that does not come back counts as gone."""
        if self._under_way:
            self._under_way += 1
            if self._under_way > _PATIENT_LOOKS:
                self._lose("")
            return
        self._under_way = 1
        look = _Look(self._place, self._told, self._missing)
        # No pool of Qt: that would wait at the end for a look that hangs.
        threading.Thread(target=look, daemon=True).start()

    def stop(self) -> None:
        """Look no more; a look that hangs is left to itself."""
        self._timer.stop()

    def _hear(self, seen: _Seen) -> None:
        slow, self._under_way = self._under_way > _PATIENT_LOOKS, 0
        if not seen.there:
            self._lose(seen.why)
            if seen.anew:
                self.outdated.emit()
            return
        if self._missing and not slow:
            self._missing, self._why = False, ""
            self.back.emit()
        if seen.warning != self._warning:
            self._warning = seen.warning
            if seen.warning:
                self.warned.emit(seen.warning)

    def _lose(self, why: str) -> None:
        if not self._missing or why != self._why:
            self._missing, self._why = True, why
            self.gone.emit(why)
