# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis netwerk``: key persons, contacts, white spots, covenants, knowledge."""

from collections.abc import Sequence

import typer

from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.programme.white_spots import Spot

_NOTHING = "–"

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "sleutelpersonen",
    cls=DutchCommand,
    short_help="Toon de sleutelpersonen.",
    help="Toon de sleutelpersonen, en tot wanneer hun toestemming geldt.",
    epilog="casuskluis --kluis Veldhaven.kluis netwerk sleutelpersonen",
)
def show_key_persons(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the key persons."""
    with opened(context, fd) as workspace:
        service, today = workspace.programme.key_persons, workspace.context.clock.today()
        lines = service.lines(service.ids())
    show_table(
        ("Naam", "Kan helpen bij", "Toestemming tot en met", ""),
        [
            (
                line.name.sorted_display,
                line.role,
                dutch_date(line.consent_until),
                "voorbij: vernieuw of verwijder" if line.has_expired(today) else "",
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "sleutelpersoon", "sleutelpersonen") + ".")


@app.command(
    "contactmomenten",
    cls=DutchCommand,
    short_help="Toon de contactmomenten met organisaties.",
    help="Toon met welke organisaties is gesproken, het nieuwste eerst, en wat is afgesproken.",
    epilog="casuskluis --kluis Veldhaven.kluis netwerk contactmomenten",
)
def show_moments(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the moments of contact."""
    with opened(context, fd) as workspace:
        service = workspace.programme.contact_moments
        lines = service.lines(service.ids())
        silent = service.silent()
    show_table(
        ("Datum", "Organisatie", "Onderwerp", "Afgesproken"),
        [
            (
                dutch_date(line.moment.held_on),
                line.organisation,
                line.moment.topic,
                line.moment.follow_up if line.waits else "",
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "contactmoment", "contactmomenten") + ".")
    for one in silent:
        say(
            f"Lang niet gesproken: {one.organisation}, het laatst op {dutch_date(one.last_on)}."
        )


@app.command(
    "witte-vlekken",
    cls=DutchCommand,
    short_help="Toon thema's en wijken zonder contact.",
    help="Toon de thema's en wijken waarover in de afgelopen termijn met niemand is gesproken.",
    epilog="casuskluis --kluis Veldhaven.kluis netwerk witte-vlekken",
)
def show_white_spots(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the white spots."""
    with opened(context, fd) as workspace:
        found = workspace.programme.white_spots.find()
        codes = workspace.codes.book()
    rows = [
        *_spot_rows("Thema", CodeList.PHENOMENON, found.themes, codes),
        *_spot_rows("Wijk", CodeList.DISTRICT, found.districts, codes),
    ]
    show_table(("", "Witte vlek", "Laatste contact"), rows)
    period = f"{dutch_date(found.first)} tot en met {dutch_date(found.last)}"
    say(f"{counted(len(rows), 'witte vlek', 'witte vlekken')}, van {period}.")


@app.command(
    "convenanten",
    cls=DutchCommand,
    short_help="Toon de convenanten met hun termijnen.",
    help="Toon de convenanten die gelden, en wanneer er iets mee moet gebeuren.",
    epilog="casuskluis --kluis Veldhaven.kluis netwerk convenanten",
)
def show_covenants(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List the covenants in force."""
    with opened(context, fd) as workspace:
        service = workspace.programme.covenants
        sheets = [one for one in service.lines(service.ids()) if one.covenant.ended_on is None]
    rows = [
        tuple(
            day if isinstance(day, str) else dutch_date(day) if day else _NOTHING
            for day in (
                one.covenant.title,
                one.review_on,
                one.dpia_until,
                one.covenant.valid_until,
            )
        )
        for one in sheets
    ]
    show_table(("Titel", "Opnieuw bekijken", "DPIA vernieuwen", "Geldig tot en met"), rows)
    say(counted(len(sheets), "convenant", "convenanten") + ".")


@app.command(
    "kenniskaart",
    cls=DutchCommand,
    short_help="Toon wat partners hebben geleerd, en wat ontbreekt.",
    help="Toon per organisatie over welke thema's iets is gevolgd, en hoeveel er ontbreken.",
    epilog="casuskluis --kluis Veldhaven.kluis netwerk kenniskaart",
)
def show_knowledge(context: typer.Context, fd: PassphraseFd = None) -> None:
    """List what each organisation knows."""
    with opened(context, fd) as workspace:
        found, codes = workspace.programme.knowledge.map(), workspace.codes.book()
    rows = []
    for one in found.organisations:
        missing = found.missing(one.id)
        known = [theme for theme in found.phenomena if theme not in missing]
        rows.append((one.name, _themes(known, codes), str(len(missing))))
    show_table(("Organisatie", "Bijgehouden thema's", "Ontbreekt"), rows)
    say(counted(len(rows), "organisatie", "organisaties") + ".")


def _spot_rows(
    kind: str, code_list: CodeList, spots: Sequence[Spot], codes: CodeBook
) -> list[tuple[str, ...]]:
    return [
        (
            kind,
            codes.label(code_list, spot.code),
            dutch_date(spot.last_on) if spot.last_on else "nooit",
        )
        for spot in spots
        if spot.is_white
    ]


def _themes(themes: Sequence[str], codes: CodeBook) -> str:
    labels = [codes.label(CodeList.PHENOMENON, one) for one in themes]
    return "; ".join(labels) or _NOTHING
