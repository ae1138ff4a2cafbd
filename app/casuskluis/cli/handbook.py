# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis handboek``: read the manual that ships with the program, or print it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown

from casuskluis import __version__
from casuskluis.cli.composition import SystemClock
from casuskluis.cli.failures import WrongUse
from casuskluis.cli.output import check_target, save_paper, say, show_table
from casuskluis.cli.shared import Overwrite
from casuskluis.domain.handbook import Chapter
from casuskluis.services.handbook.service import shipped_handbook

_SUFFIX = ".md"
_WIDEST = 100
"""Columns; longer lines read badly."""
_UNKNOWN = (
    "Dit hoofdstuk bestaat niet. Kies een nummer of een deel van een naam. De hoofdstukken "
    "ziet u met: casuskluis handboek"
)


def read_handbook(
    chapter: Annotated[
        str,
        typer.Argument(metavar="HOOFDSTUK", help="Het nummer, of een deel van de naam."),
    ] = "",
    target: Annotated[
        Path | None,
        typer.Option("--uit", metavar="BESTAND", help="Maak een PDF van het hele handboek."),
    ] = None,
    *,
    overwrite: Overwrite = False,
) -> None:
    """Show the chapters, or one of them; or write the whole manual as a PDF."""
    handbook = shipped_handbook(__version__)
    if target is not None:
        check_target(target, overwrite=overwrite)
        save_paper(handbook.draw(SystemClock().now()), target, overwrite=overwrite)
        return
    if not chapter:
        _show_contents(handbook.chapters)
        return
    text = _chosen(handbook.chapters, chapter).text
    if sys.stdout.isatty():
        console = Console(file=sys.stdout)
        console.width = min(console.width, _WIDEST)
        console.print(Markdown(text, hyperlinks=False))
    else:
        # Whoever keeps it in a file wants the text as it was written.
        say(text.rstrip("\n"))


def _chosen(chapters: Sequence[Chapter], wanted: str) -> Chapter:
    """Return the chapter whose name starts with, or else holds, what was typed.

    Raises:
        WrongUse: When there is none, or more than one.
    """
    name = wanted.casefold().removesuffix(_SUFFIX)
    found = [one for one in chapters if one.name.startswith(name)] or [
        one for one in chapters if name in one.name
    ]
    if len(found) != 1:
        raise WrongUse(_UNKNOWN)
    return found[0]


def _show_contents(chapters: Sequence[Chapter]) -> None:
    show_table(("Nr.", "Hoofdstuk"), [(one.number, one.title) for one in chapters])
    say()
    say("Lees er een met: casuskluis handboek NR")
    say("Maak er een PDF van met: casuskluis handboek --uit handboek.pdf")
