# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis casus afschermen, openstellen, noodtoegang``: who may open a case."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import say
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace

_UNKNOWN = (
    "Er is geen casus met dit nummer. Alle nummers ziet u met: casuskluis casus toon --alle"
)
_Number = Annotated[
    str, typer.Argument(metavar="NUMMER", help="Het casusnummer, zoals 2026-0147.")
]


def add_to(app: typer.Typer) -> None:
    """Add the commands to a group."""
    app.command(
        "afschermen",
        cls=DutchCommand,
        short_help="Laat een casus alleen zien aan wie u aanwijst.",
        help=(
            "Laat een casus alleen openen door de regisseurs, door uzelf en door wie u "
            "aanwijst. Anderen zien het nummer en het woord afgeschermd."
        ),
        epilog='casuskluis casus afschermen 2026-0147 --voor "T. de Wit"',
    )(shield)
    app.command(
        "openstellen",
        cls=DutchCommand,
        short_help="Stel een afgeschermde casus weer open.",
        help="Stel een afgeschermde casus weer open voor iedereen met die rol.",
        epilog="casuskluis casus openstellen 2026-0147",
    )(release)
    app.command(
        "noodtoegang",
        cls=DutchCommand,
        short_help="Open een afgeschermde casus alleen, met een reden.",
        help=(
            "Open een afgeschermde casus alleen, tot en met vandaag. Dit komt in het logboek "
            "en op de agenda van het volgende overleg."
        ),
        epilog='casuskluis casus noodtoegang 2026-0147 --reden "Acuut gevaar"',
    )(emergency)


def shield(
    context: typer.Context,
    number: _Number,
    *,
    labels: Annotated[
        list[str] | None,
        typer.Option("--voor", metavar="NAAM", help="Wie de casus ook mag openen. Mag vaker."),
    ] = None,
    fd: PassphraseFd = None,
) -> None:
    """Restrict a case."""
    with opened(context, fd) as workspace:
        workspace.officers.restrict(_case_id(workspace, number), labels or [])
    say(f"Casus {number} is afgeschermd.")


def release(context: typer.Context, number: _Number, fd: PassphraseFd = None) -> None:
    """Open a restricted case to everybody whose role covers it."""
    with opened(context, fd) as workspace:
        workspace.officers.release(_case_id(workspace, number))
    say(f"Casus {number} is weer open.")


def emergency(
    context: typer.Context,
    number: _Number,
    *,
    reason: Annotated[
        str, typer.Option("--reden", metavar="TEKST", help="Waarom het niet kan wachten.")
    ],
    fd: PassphraseFd = None,
) -> None:
    """Let the officer into a case alone."""
    with opened(context, fd) as workspace:
        workspace.officers.open_in_emergency(_case_id(workspace, number), reason)
    say(f"Casus {number} is vandaag voor u open. Dit komt op de agenda van het overleg.")


def _case_id(workspace: Workspace, number: str) -> CaseId:
    """Return the case with a number, also one that is shielded."""
    ids = workspace.cases.ids(CaseQuery(text=number, phases=frozenset()))
    for line in workspace.cases.lines(ids):
        if line.number == number:
            return line.id
    raise Stopped(_UNKNOWN)
