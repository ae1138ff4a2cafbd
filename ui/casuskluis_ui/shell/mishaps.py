# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When the program itself is wrong: a Dutch sentence, and no value of the vault anywhere."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from casuskluis import __version__
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import FALLBACK, explain
from casuskluis.hardening.silence import catch_all, fault_code


class Mishaps(QObject):
    """Catches what nobody caught.

    The message of an exception may hold a name or a note, so it is never shown or written:
    only the kind of error and the place in the code are.

    Signals:
        happened: A Dutch sentence, and a code for the help desk (empty when not needed).
    """

    happened = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = False

    def install(self) -> None:
        """Take over from Python: on every thread, and of objects that are thrown away."""
        catch_all(self.catch)

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Explain an error."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, None)
            return
        if self._telling:
            return  # telling it failed too: never a circle
        self._telling = True
        try:
            if isinstance(error, CasuskluisError):
                self.happened.emit(explain(error), "")
            else:
                self.happened.emit(FALLBACK, fault_code(kind, trace))
        finally:
            self._telling = False


def fault_report(code: str) -> str:
    """Return what to send to an administrator: versions and the code, no value of anything."""
    python = ".".join(map(str, sys.version_info[:3]))
    parts = (f"Casuskluis {__version__}", f"Python {python}", f"Qt {qVersion()}", sys.platform)
    return " · ".join((*parts, code))


QUEUED = Qt.ConnectionType.QueuedConnection
"""How to listen to `Mishaps.happened`: an error in a paint event must not paint at once."""
