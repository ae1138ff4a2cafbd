# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes out: lines and tables on the screen, and files that are whole or not there."""

import errno
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from casuskluis.cli.failures import Stopped
from casuskluis.services.opening.inside import is_inside_vault
from casuskluis.services.papers import PrintedPaper

EXISTS = (
    "Het bestand {name} bestaat al en is niet overschreven. Kies een andere naam, of zet "
    "--overschrijf erbij."
)
NOT_WRITABLE = (
    "Op deze plek kan niet worden geschreven: {name}. Kies een andere map, of "
    "vraag de beheerder "
    "om schrijfrechten."
)
INSIDE = (
    "{name} kan niet in de map van een kluis komen: daar staat alleen de kluis zelf. Kies een "
    "andere map."
)
FULL = (
    "De schijf is vol; {name} is niet bewaard. Maak ruimte vrij en probeer het "
    "opnieuw, of kies "
    "een andere schijf."
)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OWNER_FILE = 0o600
_PIPE_WIDTH = 200
"""Columns of a table when nobody looks; a program reads it."""


def say(text: str = "") -> None:
    """Show text, without what would steer the terminal."""
    typer.echo(printable(text))


def warn(text: str) -> None:
    """Show text beside the output, without what would steer the terminal."""
    typer.echo(printable(text), err=True)


def printable(text: str) -> str:
    """Return text in which every control character but the line end is replaced."""
    return "".join(char if char.isprintable() or char == "\n" else "�" for char in text)


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its noun: ``1 contact``, ``2 contacten``."""
    return f"{number} {one if number == 1 else more}"


def show_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show rows under headers."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for header in headers:
        table.add_column(header, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    width = None if sys.stdout.isatty() else _PIPE_WIDTH
    Console(file=sys.stdout, width=width, highlight=False).print(table)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar while work goes on; silent when the output is not a screen.

    Yields:
        What to call with what is done and what there is to do.
    """
    columns = (TextColumn(label), BarColumn(), TextColumn("{task.percentage:3.0f}%"))
    console = Console(file=sys.stderr)
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def check_target(target: Path, *, overwrite: bool) -> None:
    """Find out before the work whether a file can come at this place.

    Raises:
        Stopped: When it exists and may not be overwritten, lies inside a vault, or cannot be
            written.
    """
    if target.is_dir() or (os.path.lexists(target) and not overwrite):
        raise Stopped(EXISTS.format(name=target.name))
    _check_outside(target)
    with _writing(target):
        passing = _passing(target)
        os.close(_open_new(passing))
        passing.unlink()


def save(data: bytes, target: Path, *, overwrite: bool) -> None:
    """Write a file for the owner only: whole, or not at all.

    Raises:
        Stopped: When it exists and may not be overwritten, lies inside a vault, cannot be
            written, or does not fit.
    """
    _check_outside(target)
    passing = _passing(target)
    with _writing(target):
        try:
            with os.fdopen(_open_new(passing), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _give_name(passing, target, overwrite=overwrite)
        finally:
            with suppress(OSError):
                passing.unlink(missing_ok=True)


def save_paper(paper: PrintedPaper, target: Path, *, overwrite: bool) -> None:
    """Write a paper as a file and say where it is.

    Raises:
        Stopped: As `save`.
    """
    save(paper.pdf, target, overwrite=overwrite)
    say(f"{paper.title}: {target}")


def _check_outside(target: Path) -> None:
    if is_inside_vault(target):
        raise Stopped(INSIDE.format(name=printable(target.name)))


def _give_name(passing: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        passing.replace(target)
        return
    try:
        os.link(passing, target)  # unlike a rename, this never replaces
    except FileExistsError:
        raise Stopped(EXISTS.format(name=target.name)) from None
    except OSError:
        # A disk without links, such as a USB stick: look first, then rename.
        if os.path.lexists(target):
            raise Stopped(EXISTS.format(name=target.name)) from None
        passing.rename(target)


def _passing(target: Path) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")


def _open_new(path: Path) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, _OWNER_FILE)


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        sentence = FULL if error.errno in _FULL else NOT_WRITABLE
        raise Stopped(sentence.format(name=printable(target.name))) from None
