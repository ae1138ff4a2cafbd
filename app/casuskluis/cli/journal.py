# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis logboek``: check the journal, and give it to an auditor."""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import ExitCode, Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import check_target, progress_bar, save, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Place, opened
from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.services.journal_words import ALARM, check_lines

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_Target = Annotated[
    Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand dat gemaakt wordt.")
]


@app.command(
    "controleer",
    cls=DutchCommand,
    short_help="Controleer of iemand het logboek heeft veranderd.",
    help=(
        "Volg het logboek vanaf de eerste regel en zeg of er een regel is veranderd, "
        "weggehaald of tussen gezet. Noteer het controlegetal buiten de kluis. Geef een eerder "
        "genoteerd getal op met --controlegetal: dan valt het ook op als een oude kopie van de "
        "kluis is teruggezet."
    ),
    epilog=(
        "casuskluis logboek controleer Veldhaven.kluis\n"
        "casuskluis logboek controleer Veldhaven.kluis \\\n"
        "    --controlegetal 152-0a1b2c3d4e5f"
    ),
)
def check(
    context: typer.Context,
    *,
    place: Place = None,
    noted: Annotated[
        str | None,
        typer.Option(
            "--controlegetal", metavar="GETAL", help="Een controlegetal van een eerdere keer."
        ),
    ] = None,
    fd: PassphraseFd = None,
) -> None:
    """Check the chain; a breach ends with the exit code of damage."""
    anchor = None if noted is None else ControlNumber.parse(noted)
    with opened(context, fd, place) as workspace, progress_bar("Controle") as progress:
        report = workspace.journal.check(anchor=anchor, progress=progress)
    lines = check_lines(report)
    if report.breach is not None:
        say(lines[0])
        raise Stopped(ALARM, ExitCode.DAMAGED)
    for line in lines:
        say(line)


@app.command(
    "exporteer",
    cls=DutchCommand,
    short_help="Schrijf het logboek in een bestand voor een controleur.",
    help=(
        "Schrijf het hele logboek in een bestand. Wie de controlesleutel heeft, kan het nagaan "
        "zonder kluis en zonder Casuskluis, met controleer_logboek.py. Er staat in wie wat "
        "wanneer deed, en geen namen uit casussen."
    ),
    epilog="casuskluis logboek exporteer Veldhaven.kluis --uit logboek.jsonl",
)
def export(
    context: typer.Context,
    target: _Target,
    *,
    place: Place = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write the journal with its codes."""
    check_target(target, overwrite=overwrite)
    with opened(context, fd, place) as workspace:
        data = workspace.journal.export()
    save(data, target, overwrite=overwrite)
    say(f"Het logboek staat in {target}.")


@app.command(
    "sleutel",
    cls=DutchCommand,
    short_help="Schrijf de controlesleutel in een bestand.",
    help=(
        "Schrijf de controlesleutel in een bestand. Geef hem meteen na het maken van de kluis "
        "op papier aan de FG of de CISO en verwijder het bestand. Wie de sleutel en de kluis "
        "samen heeft, kan een ander logboek maken dat ook klopt."
    ),
    epilog="casuskluis logboek sleutel Veldhaven.kluis --uit controlesleutel.txt",
)
def control_key(
    context: typer.Context,
    target: _Target,
    *,
    place: Place = None,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Write the key for the auditor; never on the screen."""
    check_target(target, overwrite=overwrite)
    with opened(context, fd, place) as workspace:
        words = workspace.journal.control_key()
    save(f"{words}\n".encode(), target, overwrite=overwrite)
    say(f"De controlesleutel staat in {target}. Print hem, geef hem af, verwijder het bestand.")
