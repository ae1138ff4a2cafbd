# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the window is told on its command line."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from casuskluis_ui.shell.reason import LockReason

VAULT = "--kluis"
DRAFTS_LOST = "--concept-niet-bewaard"
REASON = "--vergrendeld"


class Options:
    """What it was told.

    Attributes:
        vault: The vault to open; None for the one of before.
        drafts_lost: The lock before could not save everything.
        reason: Why it locked just now; None at an ordinary start.
    """

    def __init__(self) -> None:
        self.vault: Path | None = None
        self.drafts_lost = False
        self.reason: LockReason | None = None


def read(arguments: Sequence[str]) -> Options:
    """Return what a command line says; one that cannot be read ends the program.

    What the menu and a lock write is read here, as that takes no time. Anything else is for
    ``argparse``, which knows abbreviations and tells what is wrong.
    """
    options = Options()
    words = iter(arguments)
    with suppress(StopIteration, ValueError):
        for word in words:
            if word == DRAFTS_LOST:
                options.drafts_lost = True
            elif word == VAULT:
                options.vault = _from_here(_value(next(words)))
            elif word == REASON:
                options.reason = LockReason(next(words))
            else:
                return _parsed(arguments)
        return options
    return _parsed(arguments)


def _value(word: str) -> str:
    """Return a value.

    Raises:
        ValueError: It looks like another option.
    """
    if word.startswith("-"):
        raise ValueError("an option in the place of a value")
    return word


def _parsed(arguments: Sequence[str]) -> Options:
    import argparse  # noqa: PLC0415 - see above

    parser = argparse.ArgumentParser(prog="casuskluis-venster")
    parser.add_argument(VAULT, type=_from_here, dest="vault")
    parser.add_argument(DRAFTS_LOST, action="store_true", dest="drafts_lost")
    parser.add_argument(REASON, type=LockReason, dest="reason")
    return parser.parse_args(arguments, Options())


def _from_here(written: str) -> Path:
    """Return a folder that is the same wherever the next window is started.

    A file stands for the folder it is in: an officer may well point at one of the vault.
    """
    place = Path(written)
    with suppress(OSError):  # where we are is gone, or may not be looked in
        place = place.absolute()
        return place.parent if place.is_file() else place
    return place
