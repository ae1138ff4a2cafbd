# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis personen``: bring persons in from a file."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.importing import confirm_columns, nothing_left, show_columns, show_plan
from casuskluis.cli.output import counted, progress_bar, say
from casuskluis.cli.shared import PassphraseFd, Trial, Yes, opened

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.callback()
def persons() -> None:
    """Keep ``importeer`` a command of its own, though it is the only one."""


@app.command(
    "importeer",
    cls=DutchCommand,
    short_help="Lees personen uit CSV of Excel.",
    help=(
        "Lees personen uit een CSV- of Excel-bestand (.xlsx). Elke rij wordt "
        "overgenomen, is al "
        "bekend, of wordt geweigerd met rijnummer en reden. Nog een keer "
        "hetzelfde bestand lezen "
        "voegt niets toe."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis personen importeer personen.xlsx --proef\n"
        "casuskluis --kluis Veldhaven.kluis personen importeer personen.csv"
    ),
)
def bring_in(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="BESTAND", help="CSV of .xlsx.")],
    *,
    sheet_name: Annotated[
        str | None,
        typer.Option("--blad", metavar="NAAM", help="Het werkblad; anders het eerste."),
    ] = None,
    trial: Trial = False,
    yes: Yes = False,
    fd: PassphraseFd = None,
) -> None:
    """Read a file, show what it holds, and add what is new."""
    with opened(context, fd) as workspace:
        sheet = workspace.imports.read_persons(path, sheet=sheet_name)
        show_columns(sheet)
        with progress_bar("Lezen") as progress:
            plan = workspace.imports.plan_persons(sheet, progress=progress)
        show_plan(plan, everything=trial)
        if nothing_left(plan, trial=trial):
            return
        confirm_columns(sheet, yes=yes)
        added = counted(workspace.imports.apply_persons(plan), "persoon", "personen")
        say(f"{added} toegevoegd.")
