# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis datalek``: the register of data breaches, with its clock."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day, read_moment
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.identifiers import DataBreachId
from casuskluis.services.terms.deadline_words import clock_words
from casuskluis.services.workspace import Workspace

_UNKNOWN = "Er is geen datalek met dit nummer. De nummers ziet u met: casuskluis datalek toon"
_Number = Annotated[str, typer.Argument(metavar="NUMMER", help="Het nummer, zoals DL2026-01.")]

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon het register van datalekken.",
    help="Toon het register van datalekken, met hoeveel uur er nog is om te melden.",
    epilog="casuskluis --kluis Veldhaven.kluis datalek toon",
)
def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show the register."""
    with opened(context, fd) as workspace:
        lines, now = workspace.breaches.all(), workspace.context.clock.now()
    show_table(
        ("Nummer", "Ontdekt op", "Melding bij de AP", "Wat er gebeurde"),
        [
            (
                line.breach.number,
                f"{line.breach.found_at.astimezone():%d-%m-%Y %H:%M}",
                clock_words(line, now),
                line.breach.description,
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "datalek", "datalekken") + ".")


@app.command(
    "leg-vast",
    cls=DutchCommand,
    short_help="Zet een datalek in het register.",
    help=(
        "Zet een datalek in het register. Het programma vraagt wat er is gebeurd; schrijf geen "
        "namen. De klok loopt vanaf het moment waarop iemand van de gemeente het wist."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis datalek leg-vast\n"
        'casuskluis --kluis Veldhaven.kluis datalek leg-vast --ontdekt "3-12-2026 14:30"'
    ),
)
def record(
    context: typer.Context,
    *,
    found: Annotated[
        str, typer.Option("--ontdekt", metavar="MOMENT", help="Datum en tijd; anders nu.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Enter a breach; the words come from the keyboard, not from the command line."""
    moment = read_moment(found) if found else None
    with opened(context, fd) as workspace:
        words = str(typer.prompt("Wat is er gebeurd"))
        made = workspace.breaches.record(
            found_at=moment or workspace.context.clock.now(), description=words
        )
        line = workspace.breaches.get(made.id)
        clock = clock_words(line, workspace.context.clock.now())
    say(f"Datalek {made.number} staat in het register: {clock}.")


@app.command(
    "meld",
    cls=DutchCommand,
    short_help="Leg vast dat een datalek bij de AP is gemeld.",
    help=(
        "Leg vast wanneer een datalek bij de Autoriteit Persoonsgegevens is gemeld. Het "
        "programma meldt zelf niets."
    ),
    epilog='casuskluis --kluis Veldhaven.kluis datalek meld DL2026-01 --op "4-12-2026 09:15"',
)
def report(
    context: typer.Context,
    number: _Number,
    *,
    at: Annotated[
        str, typer.Option("--op", metavar="MOMENT", help="Datum en tijd; anders nu.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Record that the authority was told."""
    moment = read_moment(at) if at else None
    with opened(context, fd) as workspace:
        workspace.breaches.report(
            _breach(workspace, number), at=moment or workspace.context.clock.now()
        )
    say(f"Datalek {number} staat als gemeld.")


@app.command(
    "sluit",
    cls=DutchCommand,
    short_help="Sluit een datalek af.",
    help=(
        "Sluit een datalek af. Het programma vraagt welke maatregelen er zijn, en waarom het "
        "niet is gemeld als dat zo is. Daarna verandert er niets meer."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis datalek sluit DL2026-01\n"
        "casuskluis --kluis Veldhaven.kluis datalek sluit DL2026-01 --ingelicht 5-12-2026"
    ),
)
def close(
    context: typer.Context,
    number: _Number,
    *,
    told: Annotated[
        str,
        typer.Option(
            "--ingelicht", metavar="DATUM", help="Wanneer de betrokkenen het hoorden."
        ),
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Close a breach."""
    told_on = read_day(told) if told else None
    with opened(context, fd) as workspace:
        line = workspace.breaches.get(_breach(workspace, number))
        measures = str(typer.prompt("Welke maatregelen zijn er"))
        reason = ""
        if line.breach.reported_at is None:
            reason = str(typer.prompt("Waarom niet gemeld bij de AP"))
        workspace.breaches.close(
            line.breach.id, measures=measures, reason_not=reason, persons_told_on=told_on
        )
    say(f"Datalek {number} is afgesloten.")


def _breach(workspace: Workspace, number: str) -> DataBreachId:
    wanted = number.strip().upper()
    for line in workspace.breaches.all():
        if line.breach.number == wanted:
            return line.breach.id
    raise Stopped(_UNKNOWN)
