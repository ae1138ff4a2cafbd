# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a command ends: the exit code, and the one Dutch sentence on the screen."""

from enum import IntEnum

import typer

from casuskluis.cli.usage import explain_usage
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.defaults import DefaultsDamaged
from casuskluis.services.keeping.journals import JournalKeyReplaced
from casuskluis.storage.failures import StorageDamaged
from casuskluis.vault import errors

STOPPED = "Gestopt. Er is niets meer gewijzigd."
UNKNOWN = (
    "Er ging iets mis dat het programma niet kent ({name}). Probeer het opnieuw; lukt het weer "
    "niet, meld dan deze naam aan uw beheerder."
)
INTERRUPTED = 130
"""What the library below hands back after Ctrl-C."""


class ExitCode(IntEnum):
    """What the calling program sees."""

    DONE = 0
    UNKNOWN = 1
    WRONG_USE = 2
    REFUSED = 3
    DAMAGED = 4


class Stopped(Exception):
    """A command cannot go on.

    Args:
        sentence: Dutch: what happened and what to do.
        code: How the program ends.
    """

    def __init__(self, sentence: str, code: ExitCode = ExitCode.REFUSED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


class WrongUse(Stopped):
    """What was typed cannot be meant; the help tells how it goes."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, ExitCode.WRONG_USE)


DAMAGE = (
    errors.HeaderMissing,
    errors.HeaderDamaged,
    errors.CostOutOfBounds,
    errors.DatabaseMissing,
    errors.DatabaseEmpty,
    errors.DatabaseNotEncrypted,
    errors.DatabaseDamaged,
    errors.BackupInvalid,
    StorageDamaged,
    DefaultsDamaged,
    JournalKeyReplaced,
)
"""Every error after which work on these files must stop."""


def ending(error: Exception) -> tuple[str, ExitCode]:
    """Return the sentence and the exit code for whatever went wrong.

    An error nobody foresaw shows the name of its class and nothing else: its text may hold
    something out of the vault.
    """
    if isinstance(error, Stopped):
        return error.sentence, error.code
    if isinstance(error, CasuskluisError):
        damaged = isinstance(error, DAMAGE)
        return explain(error), ExitCode.DAMAGED if damaged else ExitCode.REFUSED
    if isinstance(error, typer.Abort):
        return STOPPED, ExitCode.REFUSED
    if isinstance(error, typer.TyperException):
        return explain_usage(error), ExitCode.WRONG_USE
    return UNKNOWN.format(name=type(error).__name__), ExitCode.UNKNOWN
