# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The base of every error the program raises on purpose.

One class per thing that can go wrong, each next to the code that raises it. The texts are
for engineers and never carry personal data; `casuskluis.explanations` holds the one Dutch
sentence per class that window and command line show.
"""

from collections.abc import Mapping


class CasuskluisError(Exception):
    """Something the case officer can understand and act on.

    Args:
        message: For engineers, in English, without personal data.
        details: Values the Dutch sentence may show (a file name, a row number, a size).
            Never anything that came out of a vault.
    """

    def __init__(self, message: str = "", **details: str | int) -> None:
        super().__init__(message)
        self.details: Mapping[str, str | int] = details


class NotFound(CasuskluisError):
    """The requested record is not in the vault."""


class ChangedMeanwhile(CasuskluisError):
    """Somebody else saved this record after it was read."""


class RuleViolated(CasuskluisError):
    """A rule of the work refuses this; see the subclasses."""


class Cancelled(CasuskluisError):
    """The officer stopped the work; nothing was changed."""


class Salvageable(CasuskluisError):
    """What is stored is damaged, and the part that can be read may be saved."""


class StillReadable(CasuskluisError):
    """It cannot be worked in now; opened to read only it may well be seen."""


class OpenAnew(CasuskluisError):
    """What is open here is no longer the vault as it is; it must be opened once more."""


class OnlyReading(CasuskluisError):
    """The vault was opened to read only; nothing was changed."""
