# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis logboek``: read and check the journal, and give it to an auditor."""

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import ExitCode, Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day
from casuskluis.cli.output import progress_bar, save, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, Place, opened, opened_to_write
from casuskluis.domain.journal import JournalQuery
from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.services.keeping.journal_labels import ACTIONS, RESULTS, record_words
from casuskluis.services.keeping.journal_words import ALARM, check_lines, sighting_line

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_Target = Annotated[
    Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand dat gemaakt wordt.")
]


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de nieuwste regels van het logboek.",
    help=(
        "Toon de nieuwste regels van het logboek: wie deed wat, wanneer, waarvan. Kies regels "
        "met --wie, --vanaf en --tot-en-met."
    ),
    epilog=(
        "casuskluis logboek toon Veldhaven.kluis\n"
        "casuskluis logboek toon Veldhaven.kluis --wie 'S. Meijer' --vanaf 1-11-2026"
    ),
)
def show(
    context: typer.Context,
    *,
    place: Place = None,
    actor: Annotated[
        str, typer.Option("--wie", metavar="NAAM", help="Alleen wat deze medewerker deed.")
    ] = "",
    since: Annotated[str, typer.Option("--vanaf", metavar="DATUM", help="Vanaf die dag.")] = "",
    until: Annotated[
        str, typer.Option("--tot-en-met", metavar="DATUM", help="Tot en met die dag.")
    ] = "",
    limit: Annotated[
        int, typer.Option("--aantal", metavar="N", min=1, help="Hoeveel regels hoogstens.")
    ] = 50,
    fd: PassphraseFd = None,
) -> None:
    """Show lines, newest first."""
    wanted = JournalQuery(
        actor=actor,
        since=_begin(since) if since else None,
        until=_begin(until, days_later=1) if until else None,
    )
    with opened(context, fd, place) as workspace:
        lines = workspace.journal.newest(limit, wanted=wanted)
    show_table(
        ("Regel", "Tijdstip", "Wat", "Waarvan", "Resultaat", "Wie", "Apparaat"),
        [
            (
                str(line.sequence),
                f"{line.at.astimezone():%d-%m-%Y %H:%M}",
                ACTIONS[line.action],
                record_words(line.object),
                RESULTS[line.result],
                line.actor,
                line.origin,
            )
            for line in lines
        ],
    )


def _begin(day: str, *, days_later: int = 0) -> datetime:
    """Return when a day as typed begins on the clock of this office, or one some days later."""
    found = datetime.combine(read_day(day), time.min)
    return (found + timedelta(days=days_later)).astimezone()


@app.command(
    "zoek",
    cls=DutchCommand,
    short_help="Zoek de regel van een controlegetal.",
    help=(
        "Zoek de regel van een controlegetal, zoals onder aan een afdruk staat. Staat die er "
        "niet, dan is de kluis ouder dan het papier, of het logboek is herschreven."
    ),
    epilog="casuskluis logboek zoek 152-0a1b2c3d4e5f Veldhaven.kluis",
)
def find(
    context: typer.Context,
    noted: Annotated[str, typer.Argument(metavar="GETAL", help="Het controlegetal.")],
    *,
    place: Place = None,
    fd: PassphraseFd = None,
) -> None:
    """Look up one line; not finding it ends with the exit code of damage."""
    control = ControlNumber.parse(noted)
    with opened(context, fd, place) as workspace:
        found = workspace.journal.find(control)
    if not found.fits:
        raise Stopped(sighting_line(found), ExitCode.DAMAGED)
    say(sighting_line(found))


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
    with opened_to_write(context, fd, target, overwrite=overwrite, place=place) as workspace:
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
    with opened_to_write(context, fd, target, overwrite=overwrite, place=place) as workspace:
        words = workspace.journal.control_key()
    save(f"{words}\n".encode(), target, overwrite=overwrite)
    say(f"De controlesleutel staat in {target}. Print hem, geef hem af, verwijder het bestand.")
