# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Passphrases and recovery codes: typed unseen or handed over by descriptor, never on the line.

What stands on a command line is kept in the history of the shell and can be read by other
programs, so no option takes a secret itself.
"""

import os
import sys

import typer

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.vault.access.passphrase import encoded
from casuskluis.vault.keys import wipe, wiped

_LONGEST = 4096
_NO_KEYBOARD = (
    "Er is geen toetsenbord om {what} te vragen. Geef het door met {option} N, waarbij N een "
    "geopende descriptor is."
)
_NOT_EQUAL = "De twee nieuwe wachtzinnen zijn niet gelijk. Er is niets gewijzigd."
_UNREADABLE = (
    "Bij {option} {fd} is niets te lezen. Geef een geopende descriptor door met "
    "daarin de tekst "
    "op een eigen regel."
)


def ask_passphrase(fd: int | None) -> bytearray:
    """Return the passphrase of a vault, from a descriptor or from the keyboard.

    Raises:
        WrongUse: When there is neither.
    """
    if fd is not None:
        return _line(fd, "--wachtwoord-fd")
    return _typed("Wachtzin", "--wachtwoord-fd")


def ask_new_passphrase(fd: int | None, option: str = "--wachtwoord-fd") -> bytearray:
    """Return a new passphrase; from the keyboard it is asked twice.

    Raises:
        WrongUse: When there is neither descriptor nor keyboard.
        Stopped: When both times differ.
    """
    if fd is not None:
        return _line(fd, option)
    first = _typed("Nieuwe wachtzin", option)
    second = _typed("Nieuwe wachtzin, nog een keer", option)
    equal = first == second
    wipe(second)
    if not equal:
        wipe(first)
        raise Stopped(_NOT_EQUAL)
    return first


def ask_parcel_passphrase(fd: int | None) -> bytearray:
    """Return the passphrase of a parcel, from a descriptor or from the keyboard.

    Raises:
        WrongUse: When there is neither.
    """
    option = "--pakket-wachtwoord-fd"
    return _line(fd, option) if fd is not None else _typed("Wachtzin van het pakket", option)


def ask_second_passphrase(fd: int | None) -> bytearray:
    """Return the passphrase of a second officer, who types it unseen.

    Raises:
        WrongUse: When there is neither descriptor nor keyboard.
    """
    option = "--tweede-wachtwoord-fd"
    if fd is not None:
        return _line(fd, option)
    return _typed("Wachtzin van de tweede persoon", option)


def ask_recovery_code(fd: int | None) -> str:
    """Return the code of the recovery sheet.

    Raises:
        WrongUse: When there is neither descriptor nor keyboard.
    """
    return _code("Herstelcode", fd, "--herstelcode-fd")


def ask_shares(fd: int | None) -> tuple[str, ...]:
    """Return two shares of a recovery code; by descriptor each on a line of its own.

    Raises:
        WrongUse: When there is neither descriptor nor keyboard.
    """
    option = "--delen-fd"
    return tuple(_code(f"{which} deel", fd, option) for which in ("Eerste", "Tweede"))


def ask_once_code(fd: int | None) -> str:
    """Return a code that is good for one time.

    Raises:
        WrongUse: When there is neither descriptor nor keyboard.
    """
    return _code("Eenmalige code", fd, "--code-fd")


def _code(question: str, fd: int | None, option: str) -> str:
    secret = _line(fd, option) if fd is not None else _typed(question, option)
    with wiped(secret):
        return secret.decode("utf-8", "replace")


def _typed(question: str, option: str) -> bytearray:
    if not sys.stdin.isatty():
        raise WrongUse(_NO_KEYBOARD.format(what=question.lower(), option=option))
    return encoded(typer.prompt(question, hide_input=True))


def _line(fd: int, option: str) -> bytearray:
    """Return one line; byte by byte, so that the next secret can follow on the same one."""
    found = bytearray()
    try:
        while len(found) < _LONGEST:
            byte = os.read(fd, 1)
            if byte in (b"", b"\n"):
                break
            found += byte
    except OSError:
        raise WrongUse(_UNREADABLE.format(option=option, fd=fd)) from None
    if found.endswith(b"\r"):
        del found[-1:]
    if not found:
        raise WrongUse(_UNREADABLE.format(option=option, fd=fd))
    return found if found.isascii() else _composed(found, option, fd)


def _composed(found: bytearray, option: str, fd: int) -> bytearray:
    """Return the text as every keyboard gives it."""
    with wiped(found):
        try:
            return encoded(found.decode("utf-8"))
        except UnicodeDecodeError:
            raise WrongUse(_UNREADABLE.format(option=option, fd=fd)) from None
