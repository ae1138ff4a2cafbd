# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping PySide6 from reading the source of every module that is imported.

PySide6 looks in each for its own name, to know whether names may be switched to snake_case
there. It leaves the text in memory for good: 20 MB for this program and what it uses, and a
third of the time until the lock screen. Nothing here switches names, so no module needs it.
"""

from contextlib import suppress
from importlib import import_module

_ASKED = "_mod_uses_pyside"


def leave_unread() -> None:
    """Answer for PySide6 that a module switches no names; call once it is imported.

    A version that works in another way is left as it is.
    """
    with suppress(ImportError):
        feature = import_module("shibokensupport.feature")
        if hasattr(feature, _ASKED):
            setattr(feature, _ASKED, _switches_names)


def _switches_names(module: object) -> bool:
    del module
    return False
