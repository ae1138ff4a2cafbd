# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis activiteiten``: what was held, and adding an activity from a script."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day
from casuskluis.cli.names import only_named
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.programme.activities import ActivityQuery
from casuskluis.services.programme.totals import Sums
from casuskluis.services.workspace import Workspace

_WHICH = 'Kies uit: {choices}. Wat u typte is "{typed}".'
_PLACE = (
    'Er is niet precies één organisatie met "{typed}" in de naam. De namen ziet u met: '
    "casuskluis contacten toon"
)
_CAME = 'Schrijf de organisatie met een aantal erachter, zoals --van "Lyceum De Terp=4".'

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de activiteiten.",
    help="Toon de activiteiten van het programma, de nieuwste eerst, of die van één jaar.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis activiteiten toon\n"
        "casuskluis --kluis Veldhaven.kluis activiteiten toon --jaar 2026"
    ),
)
def show(
    context: typer.Context,
    *,
    year: Annotated[int, typer.Option("--jaar", metavar="JAAR", help="Alleen dit jaar.")] = 0,
    fd: PassphraseFd = None,
) -> None:
    """List the activities."""
    with opened(context, fd) as workspace:
        service, label = workspace.programme.activities, workspace.codes.book().label
        lines = service.lines(service.ids(ActivityQuery(year=year)))
    show_table(
        ("Datum", "Titel", "Soort", "Pijler", "Stand", "Deelnemers"),
        [
            (
                dutch_date(line.held_on),
                line.title,
                label(CodeList.ACTIVITY_KIND, line.kind),
                label(CodeList.PILLAR, line.pillar),
                label(CodeList.ACTIVITY_STATUS, line.status),
                str(line.participants),
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "activiteit", "activiteiten") + ".")


@app.command(
    "totalen",
    cls=DutchCommand,
    short_help="Tel de activiteiten van een jaar op.",
    help="Tel op wat in een jaar is gehouden, per pijler. Wie vaker kwam, telt vaker mee.",
    epilog="casuskluis --kluis Veldhaven.kluis activiteiten totalen 2026",
)
def totals(
    context: typer.Context,
    year: Annotated[int, typer.Argument(metavar="JAAR", help="Het jaar, zoals 2026.")],
    fd: PassphraseFd = None,
) -> None:
    """Show the totals of a year."""
    with opened(context, fd) as workspace:
        found = workspace.programme.activities.totals(year)
        label = workspace.codes.book().label
    rows = [
        _row(label(CodeList.PILLAR, pillar), sums) for pillar, sums in found.per_pillar.items()
    ]
    show_table(
        (
            "Pijler",
            "Activiteiten",
            "Deelnemers",
            "Deelnames van organisaties",
            "Kosten in euro",
        ),
        [*rows, _row("Totaal", found.all)],
    )


@app.command(
    "leg-vast",
    cls=DutchCommand,
    short_help="Leg een activiteit vast.",
    help=(
        "Leg een activiteit vast. Soort, pijler en thema schrijft u zoals ze in de lijsten "
        "staan; een deel van het woord is genoeg. Schrijf geen namen van deelnemers. Een datum "
        "die nog moet komen, maakt de activiteit gepland."
    ),
    epilog=(
        'casuskluis activiteiten leg-vast "Basistraining" --pijler deskundigheid \\\n'
        "    --soort training --op 3-12-2026 --deelnemers 16\n"
        'casuskluis activiteiten leg-vast "Themadag" --pijler signalering --soort themadag \\\n'
        '    --op 3-12-2026 --thema polarisatie --deelnemers 20 --van "Lyceum De Terp=4"'
    ),
)
def record(  # noqa: PLR0913 - one option for each thing a script knows
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITEL", help="De titel.")],
    *,
    pillar: Annotated[str, typer.Option("--pijler", metavar="PIJLER", help="De pijler.")],
    kind: Annotated[str, typer.Option("--soort", metavar="SOORT", help="De soort.")],
    on: Annotated[
        str, typer.Option("--op", metavar="DATUM", help="De dag; anders vandaag.")
    ] = "",
    theme: Annotated[str, typer.Option("--thema", metavar="THEMA", help="Het thema.")] = "",
    participants: Annotated[
        int, typer.Option("--deelnemers", metavar="N", help="Hoeveel mensen meededen.")
    ] = 0,
    cost: Annotated[
        int, typer.Option("--kosten", metavar="EURO", help="Wat het kostte, in hele euro's.")
    ] = 0,
    funding: Annotated[
        str, typer.Option("--betaald-door", metavar="WIE", help="Wie betaalde.")
    ] = "",
    came: Annotated[
        list[str] | None,
        typer.Option(
            "--van", metavar="ORGANISATIE=N", help="Hoeveel van een organisatie; mag vaker."
        ),
    ] = None,
    fd: PassphraseFd = None,
) -> None:
    """Store an activity, with who came."""
    day = read_day(on) if on else None
    with opened(context, fd) as workspace:
        today, codes = workspace.context.clock.today(), workspace.codes.book()
        held_on = day or today
        stored = workspace.programme.activities.save(
            Activity(
                title=title,
                pillar=_code(codes, CodeList.PILLAR, pillar),
                kind=_code(codes, CodeList.ACTIVITY_KIND, kind),
                phenomenon=_code(codes, CodeList.PHENOMENON, theme) if theme else "",
                held_on=held_on,
                status=_status(held_on, today),
                participants=participants,
                cost=cost,
                funding=funding,
            ),
            _attendances(workspace, came or []),
        )
    say(f"De activiteit van {dutch_date(stored.held_on)} staat in de kluis.")


def _status(held_on: date, today: date) -> ActivityStatus:
    return ActivityStatus.PLANNED if held_on > today else ActivityStatus.HELD


def _code(codes: CodeBook, code_list: CodeList, typed: str) -> str:
    labels = {code.code: code.label for code in codes.choices(code_list)}
    found = only_named(labels, typed)
    if found is None:
        raise Stopped(_WHICH.format(choices=", ".join(labels.values()), typed=typed))
    return found


def _attendances(workspace: Workspace, came: Iterable[str]) -> dict[OrganisationId, int]:
    names = {one.id: one.name for one in workspace.partners.organisations()}
    found: dict[OrganisationId, int] = {}
    for one in came:
        typed, _, number = one.rpartition("=")
        if not typed or not number.strip().isdecimal():
            raise Stopped(_CAME)
        place = only_named(names, typed.strip())
        if place is None:
            raise Stopped(_PLACE.format(typed=typed.strip()))
        found[place] = int(number)
    return found


def _row(name: str, sums: Sums) -> tuple[str, ...]:
    numbers = (sums.activities, sums.participants, sums.organisations, sums.cost)
    return (name, *map(str, numbers))
