# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis contacten``: bring contacts in from a file, and show them."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.importing import confirm_columns, nothing_left, show_columns, show_plan
from casuskluis.cli.output import counted, progress_bar, say, show_table
from casuskluis.cli.shared import PassphraseFd, Trial, Yes, opened
from casuskluis.domain.lists import ContactQuery

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "importeer",
    cls=DutchCommand,
    short_help="Lees contacten uit vCard, CSV of Excel.",
    help=(
        "Lees contactpersonen uit een vCard- (.vcf), CSV- of Excel-bestand. Elk kaartje wordt "
        "overgenomen, is al bekend, of wordt geweigerd met nummer en reden. Organisaties die "
        "nog niet bestaan worden erbij gemaakt."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten importeer adressen.vcf --proef\n"
        "casuskluis --kluis Veldhaven.kluis contacten importeer adressen.csv"
    ),
)
def bring_in(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="BESTAND", help="vCard, CSV of .xlsx.")],
    *,
    trial: Trial = False,
    yes: Yes = False,
    fd: PassphraseFd = None,
) -> None:
    """Read a file, show what it holds, and add what is new."""
    with opened(context, fd) as workspace:
        sheet = workspace.imports.read_contacts(path)
        if sheet is not None:
            show_columns(sheet)
        with progress_bar("Lezen") as progress:
            plan = workspace.imports.plan_contacts(path, sheet, progress=progress)
        show_plan(plan, everything=trial)
        if nothing_left(plan, trial=trial):
            return
        if sheet is not None:
            confirm_columns(sheet, yes=yes)
        added = counted(workspace.imports.apply_contacts(plan), "contact", "contacten")
        say(f"{added} toegevoegd.")


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon contacten.",
    help="Toon de contacten, of alleen die met deze tekst in naam of organisatie.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis contacten toon\n"
        "casuskluis --kluis Veldhaven.kluis contacten toon politie"
    ),
)
def show(
    context: typer.Context,
    text: Annotated[
        str, typer.Argument(metavar="TEKST", help="Deel van een naam of organisatie.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """List contacts."""
    with opened(context, fd) as workspace:
        partners = workspace.partners
        lines = partners.contact_lines(partners.contact_ids(ContactQuery(text=text)))
    if not lines:
        say("Er zijn geen contacten gevonden.")
        return
    show_table(
        ("Naam", "Functie", "Organisatie", "E-mail", "Telefoon"),
        [
            (line.name.sorted_display, line.function, line.organisation, line.email, line.phone)
            for line in lines
        ],
    )
    say(counted(len(lines), "contact", "contacten") + ".")
