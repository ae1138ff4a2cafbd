# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis casus verouderd`` and ``geschiedenis``: what to look at again, what changed."""

from typing import Annotated

import typer

from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseNumber
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.keeping.views import Viewed

Number = Annotated[str, typer.Argument(metavar="NUMMER", help="Het casusnummer.")]


def add_to(app: typer.Typer) -> None:
    """Give the commands to the group of cases."""
    app.command(
        "verouderd",
        cls=DutchCommand,
        short_help="Toon welke informatie verouderd is.",
        help=(
            "Toon van alle lopende casussen welke informatie verouderd is, zonder de tekst. "
            "Bevestigen of verwijderen doet u in het venster."
        ),
        epilog="casuskluis --kluis Veldhaven.kluis casus verouderd",
    )(stale)
    app.command(
        "geschiedenis",
        cls=DutchCommand,
        short_help="Toon wat er in een casus is gewijzigd.",
        help=(
            "Toon wat er in een casus is gewijzigd: was, werd, door wie en wanneer. Let op wie "
            "meekijkt: op het scherm staan persoonsgegevens."
        ),
        epilog="casuskluis --kluis Veldhaven.kluis casus geschiedenis 2026-0147",
    )(history)


def stale(context: typer.Context, *, fd: PassphraseFd = None) -> None:
    """Show what is proposed for removal."""
    with opened(context, fd) as workspace:
        found = workspace.notes.stale_information()
        codes = workspace.codes.book()
        show_table(
            ("Casus", "Soort", "Vastgelegd", "Bevestigd", "Vervalt"),
            [
                (
                    one.case_number,
                    codes.label(CodeList.INFORMATION_KIND, one.item.kind),
                    dutch_date(one.item.recorded_on),
                    dutch_date(one.item.confirmed_on) if one.item.confirmed_on else "",
                    dutch_date(one.item.expires_on) if one.item.expires_on else "",
                )
                for one in found
            ],
        )
        say(counted(len(found), "stuk informatie", "stukken informatie") + ".")


def history(context: typer.Context, number: Number, *, fd: PassphraseFd = None) -> None:
    """Show what changed in a case, newest first."""
    with opened(context, fd) as workspace:
        case = workspace.cases.by_number(CaseNumber(number))
        workspace.views.note(Viewed.CASE, case.id)
        lines = workspace.histories.of_case(case.id)
        for line in lines:
            say(f"{line.at.astimezone():%d-%m-%Y %H:%M}, {line.author}: {line.record}")
            say(f"  {line.name}: {line.before or '(leeg)'} → {line.after or '(leeg)'}")
        say(counted(len(lines), "wijziging", "wijzigingen") + ".")
