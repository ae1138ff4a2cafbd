# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis melding``: look, answer, pass on, print, and remove at the term.

Names and texts are asked for, never taken from the command line: that stays in the history of
the shell. Registering and weighing need the forms of the window.
"""

from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day
from casuskluis.cli.output import counted, save, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import NotificationNumber
from casuskluis.domain.known import KnownQuery
from casuskluis.domain.lists import NotificationLine, NotificationQuery
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import PartialDate, dutch_date
from casuskluis.domain.partner import Organisation
from casuskluis.services.endings.removal import removal_sentences
from casuskluis.services.intake.assessing import Routing
from casuskluis.services.intake.known_words import GROUNDS, place_words
from casuskluis.services.workspace import Workspace

_UNKNOWN = "Er is geen melding met dit nummer. Alle nummers ziet u met: casuskluis melding toon"
_NO_PLACE = (
    "Er is geen organisatie met precies deze naam, of er zijn er meer. Neem de naam over van "
    "de pagina Partners."
)
_Number = Annotated[str, typer.Argument(metavar="NUMMER", help="Het nummer, zoals M2026-0147.")]
_Day = Annotated[str, typer.Option("--op", metavar="DATUM", help="De dag; anders vandaag.")]

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de meldingen.",
    help=(
        "Toon de meldingen, de nieuwste eerst. Let op wie meekijkt: op het scherm staan namen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis melding toon\n"
        "casuskluis --kluis Veldhaven.kluis melding toon --terugkoppeling"
    ),
)
def show(
    context: typer.Context,
    *,
    owed: Annotated[
        bool, typer.Option("--terugkoppeling", help="Alleen waar de melder nog op wacht.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show the list."""
    with opened(context, fd) as workspace:
        service, codes = workspace.notifications, workspace.codes.book()
        lines = service.lines(service.ids(NotificationQuery(feedback_owed=owed)))
        due = {one.id: one.due_on for one in workspace.feedback.owed()}
    show_table(
        ("Nummer", "Ontvangen", "Stand", "Betrokkene", "Terugkoppeling voor"),
        [
            (
                line.number,
                dutch_date(line.received_on),
                _standing(line, codes),
                line.name.sorted_display if line.name else "",
                dutch_date(due[line.id]) if line.id in due else "",
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "melding", "meldingen") + ".")


@app.command(
    "bekend",
    cls=DutchCommand,
    short_help="Kijk of iemand al bekend is.",
    help=(
        "Kijk of iemand over wie wordt gemeld al in de kluis staat. Het programma vraagt de "
        "naam en de geboortedatum. Gebruik dit alleen bij een melding."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis melding bekend",
)
def known(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Ask a name and say who it may be."""
    with opened(context, fd) as workspace:
        name = PersonName.parse(str(typer.prompt("Naam")))
        text = str(typer.prompt("Geboren (mag leeg)", default="", show_default=False))
        born = PartialDate.parse(text) if text.strip() else None
        found = workspace.known.matches(KnownQuery(name=name, birth_date=born))
        codes = workspace.codes.book()
    for match in found:
        born_on = f" ({match.birth_date})" if match.birth_date else ""
        say(f"{match.name.sorted_display}{born_on}: {GROUNDS[match.ground]}")
        say(f"  {place_words(match, codes)}")
    if not found:
        say("Niemand gevonden.")


@app.command(
    "teruggekoppeld",
    cls=DutchCommand,
    short_help="Leg vast dat de melder iets heeft gehoord.",
    help="Leg vast dat de melder iets heeft gehoord. Het programma vraagt wat is verteld.",
    epilog="casuskluis --kluis Veldhaven.kluis melding teruggekoppeld M2026-0147",
)
def answered(
    context: typer.Context, number: _Number, *, on: _Day = "", fd: PassphraseFd = None
) -> None:
    """Record feedback."""
    day = read_day(on) if on else None
    with opened(context, fd) as workspace:
        told = _found(workspace, number)
        note = ""
        if told.minimised_on is None:
            question = "Wat is verteld (mag leeg)"
            note = str(typer.prompt(question, default="", show_default=False))
        today = workspace.context.clock.today()
        given = workspace.feedback.give(told.id, on=day or today, note=note)
    say(f"Vastgelegd: de melder van {given.number} heeft terugkoppeling gekregen.")


@app.command(
    "doorgeleid",
    cls=DutchCommand,
    short_help="Leg vast waar een melding heen ging.",
    help="Leg vast naar welke organisatie een melding ging, en wanneer.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis melding doorgeleid M2026-0147 \\\n"
        '    --naar "Wijkteam Oude Haven"'
    ),
)
def passed_on(
    context: typer.Context,
    number: _Number,
    *,
    to: Annotated[str, typer.Option("--naar", metavar="NAAM", help="De organisatie.")],
    on: _Day = "",
    fd: PassphraseFd = None,
) -> None:
    """Record where a notification went."""
    day = read_day(on) if on else None
    with opened(context, fd) as workspace:
        told, place = _found(workspace, number), _organisation(workspace, to)
        today = workspace.context.clock.today()
        workspace.notifications.route(told.id, Routing(to=place.id, on=day or today))
    say(f"Vastgelegd: melding {number} ging naar {place.name}.")


@app.command(
    "print",
    cls=DutchCommand,
    short_help="Print een melding als PDF.",
    help=(
        "Print een melding met haar wegingen als PDF. Doe dit voor een weging waarna niemand "
        "wordt opgenomen: de teksten verdwijnen dan."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis melding print M2026-0147 --uit melding.pdf",
)
def print_one(
    context: typer.Context,
    number: _Number,
    *,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print one notification."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        told = _found(workspace, number)
        paper = workspace.notification_printer.draw(told.id)
        save(paper.pdf, Path(target), overwrite=overwrite)
        workspace.notification_printer.record(told.id)
    say(f"Geschreven: {target}. Dit bestand is niet versleuteld.")


@app.command(
    "termijnen",
    cls=DutchCommand,
    short_help="Toon wanneer niet opgenomen meldingen verdwijnen.",
    help=(
        "Toon wanneer de rest van elke niet opgenomen melding verdwijnt. Met --verwijder gaat "
        "weg wat voorbij is."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis melding termijnen\n"
        "casuskluis --kluis Veldhaven.kluis melding termijnen --verwijder"
    ),
)
def terms(
    context: typer.Context,
    *,
    remove: Annotated[
        bool, typer.Option("--verwijder", help="Verwijder wat voorbij is.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show the terms, and remove what is due when asked."""
    with opened(context, fd) as workspace:
        if remove:
            report = workspace.removal.run()
            for sentence in removal_sentences(report):
                say(sentence)
        lines, codes = workspace.removal.planned(), workspace.codes.book()
    show_table(
        ("Nummer", "Ontvangen", "Uitkomst", "Verdwijnt op"),
        [
            (
                line.number,
                dutch_date(line.received_on),
                codes.label(CodeList.ASSESSMENT_OUTCOME, line.outcome) if line.outcome else "",
                dutch_date(line.remove_on),
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "melding", "meldingen") + ".")


def _standing(line: NotificationLine, codes: CodeBook) -> str:
    if line.minimised:
        return "Niet opgenomen"
    return codes.label(CodeList.NOTIFICATION_STATUS, line.status)


def _found(workspace: Workspace, number: str) -> Notification:
    try:
        return workspace.notifications.by_number(NotificationNumber(number.upper()))
    except NotFound:
        raise Stopped(_UNKNOWN) from None


def _organisation(workspace: Workspace, name: str) -> Organisation:
    places = workspace.partners.organisations()
    found = [one for one in places if fold(one.name) == fold(name)]
    if len(found) != 1:
        raise Stopped(_NO_PLACE)
    return found[0]
