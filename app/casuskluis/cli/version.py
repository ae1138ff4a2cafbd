# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis --version``: which version of the program this is. Needs no vault."""

from typing import Annotated

import typer

from casuskluis import __version__
from casuskluis.cli.output import say


def _tell(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        say(f"Casuskluis {__version__}")
        raise typer.Exit


ShowVersion = Annotated[
    bool,
    typer.Option(
        "--version", callback=_tell, is_eager=True, help="Toon de versie van het programma."
    ),
]
