# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a meeting led to on paper: assessment forms, decisions and actions, minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.meetings import check_names, copy_for, file_of
from casuskluis.cli.output import save_paper
from casuskluis.cli.shared import (
    CopyHolder,
    MeetingArgument,
    Overwrite,
    PassphraseFd,
    Target,
    WithNames,
    opened_to_write,
)
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace

_NO_ITEM = "Dit overleg heeft geen agendapunt {position}. Kijk met: casuskluis overleg toon"
_Item = Annotated[
    int,
    typer.Option("--punt", metavar="NUMMER", help="Alleen dit agendapunt; anders alles."),
]
_Draws = Callable[[Workspace, MeetingFile, EditionRequest], PrintedPaper]


def add_to(meetings: typer.Typer) -> None:
    """Add the commands to the group of the meetings."""
    for name, command, short, more in (
        (
            "weegformulier",
            weigh,
            "Maak het weegformulier van een overleg als PDF.",
            " Een gewogen melding staat er ingevuld op, een andere met ruimte om te schrijven.",
        ),
        (
            "besluitenlijst",
            list_outcome,
            "Maak de besluiten- en actielijst van een overleg als PDF.",
            " Wie doet wat, wanneer en op welke voorwaarde, per agendapunt.",
        ),
        (
            "verslag",
            minute,
            "Maak het verslag van een overleg als PDF.",
            " Met --punt alleen het verslag van één agendapunt, zoals één casus.",
        ),
    ):
        meetings.command(
            name,
            cls=DutchCommand,
            short_help=short,
            help=short + more,
            epilog=(
                f"casuskluis --kluis Veldhaven.kluis overleg {name} 2026-07 \\\n"
                f"    --voor politie --uit {name}.pdf"
            ),
        )(command)


def weigh(
    context: typer.Context,
    number: MeetingArgument,
    *,
    holder: CopyHolder = "",
    with_names: WithNames = False,
    position: _Item = 0,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the assessment forms."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        item = _item(file, position)
        return workspace.weighing_printer.print(file.meeting.id, request, item)

    wanted = _Wanted(number, holder, target, overwrite, with_names)
    _make(context, wanted, fd, draw)


def list_outcome(
    context: typer.Context,
    number: MeetingArgument,
    *,
    holder: CopyHolder = "",
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the list of decisions and actions; it never names anybody."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        return workspace.outcome_printer.print(file.meeting.id, request)

    _make(context, _Wanted(number, holder, target, overwrite), fd, draw)


def minute(
    context: typer.Context,
    number: MeetingArgument,
    *,
    holder: CopyHolder = "",
    with_names: WithNames = False,
    position: _Item = 0,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the minutes."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        item = _item(file, position)
        return workspace.minutes_printer.print(file.meeting.id, request, item)

    wanted = _Wanted(number, holder, target, overwrite, with_names)
    _make(context, wanted, fd, draw)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which copy is asked for, and where it goes."""

    number: str
    holder: str
    target: Path
    overwrite: bool
    with_names: bool = False


def _make(context: typer.Context, wanted: _Wanted, fd: int | None, draw: _Draws) -> None:
    """Make one copy and keep it as a file."""
    check_names(wanted.holder, with_names=wanted.with_names)
    with opened_to_write(context, fd, wanted.target, overwrite=wanted.overwrite) as workspace:
        file = file_of(workspace, wanted.number)
        request = copy_for(file, wanted.holder, with_names=wanted.with_names)
        paper = draw(workspace, file, request)
    save_paper(paper, wanted.target, overwrite=wanted.overwrite)


def _item(file: MeetingFile, position: int) -> AgendaItemId | None:
    """Return the item at a place on the agenda; None for the whole meeting.

    Raises:
        Stopped: When there is none.
    """
    if not position:
        return None
    for item in file.items:
        if item.position == position:
            return item.id
    raise Stopped(_NO_ITEM.format(position=position))
