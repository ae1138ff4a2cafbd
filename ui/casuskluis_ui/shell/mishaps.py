# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When the program itself is wrong: a Dutch sentence, and no value of the vault anywhere."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import FALLBACK, explain


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
        """Take over from Python."""
        sys.excepthook = self.catch
        sys.unraisablehook = self.catch_late

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

    def catch_late(self, found: "sys.UnraisableHookArgs") -> None:
        """Explain an error Python could only have printed, its message included."""
        if found.exc_value is not None:
            self.catch(found.exc_type, found.exc_value, found.exc_traceback)


def fault_code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return kind and place of an error, such as "KeyError in cases.py:41"."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return kind.__name__
    return f"{kind.__name__} in {Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}"


QUEUED = Qt.ConnectionType.QueuedConnection
"""How to listen to `Mishaps.happened`: an error in a paint event must not paint at once."""
