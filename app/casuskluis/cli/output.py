# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes out: lines and tables on the screen, and files that are whole or not there."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from casuskluis.cli.failures import Stopped
from casuskluis.explanations import explain
from casuskluis.services.keeping.outgoing import (
    FileThereAlready,
    PlaceInsideVault,
    outgoing,
)
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.errors import DiskFull, VaultError

EXISTS = (
    "Het bestand {name} bestaat al en is niet overschreven. Kies een andere naam, of zet "
    "--overschrijf erbij."
)
NOT_WRITABLE = (
    "Op deze plek kan niet worden geschreven: {name}. Kies een andere map, of "
    "vraag de beheerder "
    "om schrijfrechten."
)
FULL = (
    "De schijf is vol; {name} is niet bewaard. Maak ruimte vrij en probeer het "
    "opnieuw, of kies "
    "een andere schijf."
)
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
    with _told(target), outgoing(target, replace=overwrite):
        """Never finished, so nothing stays behind."""


def save(data: bytes, target: Path, *, overwrite: bool) -> None:
    """Write a file for the owner only: whole, or not at all.

    Raises:
        Stopped: When it exists and may not be overwritten, lies inside a vault, cannot be
            written, or does not fit.
    """
    with _told(target), outgoing(target, replace=overwrite) as file:
        file.stream.write(data)
        file.finish()


def save_paper(paper: PrintedPaper, target: Path, *, overwrite: bool) -> None:
    """Write a paper as a file and say where it is.

    Raises:
        Stopped: As `save`.
    """
    save(paper.pdf, target, overwrite=overwrite)
    say(f"{paper.title}: {target}")


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Say in the words of a command why a file cannot come at its place."""
    name = printable(target.name)
    try:
        yield
    except FileThereAlready:
        raise Stopped(EXISTS.format(name=name)) from None
    except PlaceInsideVault as error:
        raise Stopped(printable(explain(error))) from None
    except DiskFull:
        raise Stopped(FULL.format(name=name)) from None
    except VaultError:
        raise Stopped(NOT_WRITABLE.format(name=name)) from None
