# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overleg volgende``, ``reeksen`` and ``voorstel``: make the next meeting."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.meetings import file_of
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import MeetingArgument, PassphraseFd, opened
from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.series import MeetingSeries
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace

_UNKNOWN = "Er loopt geen reeks die zo heet. Lopende reeksen zijn: {names}."
_WHICH = "Er loopt meer dan één reeks. Zet de naam erbij. Lopende reeksen zijn: {names}."


def add_to(meetings: typer.Typer) -> None:
    """Add the commands to the group of the meetings."""
    meetings.command(
        "reeksen",
        cls=DutchCommand,
        short_help="Toon de reeksen, met de dag van het volgende overleg.",
        help="Toon de lopende reeksen, met de dag van het volgende overleg.",
        epilog="casuskluis --kluis Veldhaven.kluis overleg reeksen",
    )(show_series)
    meetings.command(
        "volgende",
        cls=DutchCommand,
        short_help="Plan het volgende overleg uit een reeks.",
        help=(
            "Plan het volgende overleg uit een reeks: op de volgende dag van het ritme, met de "
            "vaste deelnemers en punten, en met wat vorige keer niet is besproken."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg volgende\n"
            "casuskluis --kluis Veldhaven.kluis overleg volgende casusoverleg"
        ),
    )(plan_next)
    meetings.command(
        "voorstel",
        cls=DutchCommand,
        short_help="Toon wat op de agenda kan, of neem het over.",
        help=(
            "Toon wat het programma voor de agenda voorstelt, met de reden. Met --overnemen "
            "komt alles op de agenda wat nog op geen andere agenda staat."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg voorstel 2026-07\n"
            "casuskluis --kluis Veldhaven.kluis overleg voorstel 2026-07 --overnemen"
        ),
    )(propose)


def show_series(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show the series that go on."""
    with opened(context, fd) as workspace:
        coming = workspace.series.coming()
        show_table(
            ("Reeks", "Volgende keer", "Ritme", "Plaats"),
            [
                (
                    one.series.name,
                    dutch_date(one.on),
                    f"om de {counted(one.series.every_weeks, 'week', 'weken')}",
                    one.series.place,
                )
                for one in coming
            ],
        )
        say(counted(len(coming), "reeks", "reeksen") + ".")


def plan_next(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="REEKS", help="De naam van de reeks, of een deel ervan.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Plan the next meeting out of a series."""
    with opened(context, fd) as workspace:
        meeting = workspace.series.next_meeting(_series(workspace, name).id)
        again = [one for one in workspace.meetings.file(meeting.id).items if one.carried_from]
        say(f"Overleg {meeting.number} is gepland op {dutch_date(meeting.held_on)}.")
        if again:
            say(
                f"Niet besproken en weer op de agenda: {counted(len(again), 'punt', 'punten')}."
            )
        for doubt in workspace.doubts.of_meeting(meeting.id):
            say(f"Let op. {doubt.text}")


def propose(
    context: typer.Context,
    number: MeetingArgument,
    *,
    take: Annotated[
        bool, typer.Option("--overnemen", help="Zet de voorstellen op de agenda.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show what is proposed for an agenda, or take it over."""
    with opened(context, fd) as workspace:
        meeting = file_of(workspace, number).meeting
        workspace.views.note(Viewed.MEETING, meeting.id)
        found = workspace.proposals.propose(meeting.id)
        for one in found:
            say(f"{one.title}: {one.why}")
        say(counted(len(found), "voorstel", "voorstellen") + ".")
        if take:
            free = [one for one in found if one.planned_on is None]
            taken = workspace.proposals.take(meeting.id, free)
            say(f"Op de agenda gezet: {counted(len(taken), 'punt', 'punten')}.")


def _series(workspace: Workspace, name: str) -> MeetingSeries:
    """Return the series with this name, or the only one.

    Raises:
        Stopped: When there is none, or more.
    """
    running = [one.series for one in workspace.series.coming()]
    found = [one for one in running if fold(name) in fold(one.name)]
    if len(found) != 1:
        names = ", ".join(one.name for one in running) or "geen"
        raise Stopped((_WHICH if found else _UNKNOWN).format(names=names))
    return found[0]
