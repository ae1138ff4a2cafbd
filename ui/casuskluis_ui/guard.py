# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether the window can start here, and how to say that it cannot. This module knows no Qt.

What protects every start stands in `casuskluis.hardening`; the command line does the same.
"""

import ctypes
import sys

REFUSED = 3
"""Exit status when the program does not want to run here."""

_FIRST_PYTHON = (3, 12)
_FIRST_QT = (6, 12)

UNFIT = (
    "Casuskluis start niet: deze combinatie van Python {python} en PySide6 {qt} stopt zomaar "
    "tijdens het werk. Installeer Python 3.12 of nieuwer, of PySide6 6.11."
)


def unfit(python: tuple[int, ...], qt: str) -> str:
    """Return the Dutch refusal for a pair of versions that cannot work; empty when it can.

    PySide6 6.12 takes a reference off ``None`` in every call that returns nothing; before
    Python 3.12 that ends in an abort after some thousands of calls.
    """
    qt_version = tuple(int(part) for part in qt.split(".")[:2])
    if python[:2] < _FIRST_PYTHON and qt_version >= _FIRST_QT:
        return UNFIT.format(python=".".join(str(part) for part in python[:2]), qt=qt)
    return ""


def refuse(sentence: str) -> int:
    """Tell on the error stream, or in a box of the system, why the program does not start.

    Returns:
        The exit status.
    """
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    elif sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, sentence, "Casuskluis", 0x10)
    return REFUSED
