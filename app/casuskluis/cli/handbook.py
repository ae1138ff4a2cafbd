# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis handboek``: read the manual that ships with the program."""

import sys
from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown

from casuskluis.cli.failures import WrongUse
from casuskluis.cli.output import say, show_table
from casuskluis.services.defaults import DefaultsDamaged

_RESOURCES = "casuskluis_resources"
_FOLDER = "handboek"
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
) -> None:
    """Show the chapters, or one of them."""
    chapters = _chapters()
    if not chapter:
        _show_contents(chapters)
        return
    text = _text(_chosen(chapters, chapter))
    if sys.stdout.isatty():
        console = Console(file=sys.stdout)
        console.width = min(console.width, _WIDEST)
        console.print(Markdown(text, hyperlinks=False))
    else:
        # Whoever keeps it in a file wants the text as it was written.
        say(text.rstrip("\n"))


def _chapters() -> list[Traversable]:
    """Return the chapters in order.

    Raises:
        DefaultsDamaged: When the manual is not there.
    """
    try:
        found = list(files(_RESOURCES).joinpath(_FOLDER).iterdir())
    except OSError:
        raise DefaultsDamaged("manual missing", file=_FOLDER) from None
    return sorted(
        (one for one in found if one.name.endswith(_SUFFIX)), key=lambda one: one.name
    )


def _chosen(chapters: Sequence[Traversable], wanted: str) -> Traversable:
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


def _text(chapter: Traversable) -> str:
    try:
        return chapter.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise DefaultsDamaged("chapter unreadable", file=chapter.name) from None


def _show_contents(chapters: Sequence[Traversable]) -> None:
    titles = [_text(one).partition("\n")[0].removeprefix("# ") for one in chapters]
    numbers = [one.name.partition("-")[0] for one in chapters]
    show_table(("Nr.", "Hoofdstuk"), list(zip(numbers, titles, strict=True)))
    say()
    say("Lees er een met: casuskluis handboek NR")
