# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a meeting led to on paper: assessment forms, decisions and actions, minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.meetings import file_of, guest_of
from casuskluis.cli.output import check_target, save, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace

_NO_ITEM = "Dit overleg heeft geen agendapunt {position}. Kijk met: casuskluis overleg toon"
_NAMES = "Zet bij --met-namen ook --voor ORGANISATIE: namen zijn nooit voor allen."
_Meeting = Annotated[
    str, typer.Argument(metavar="OVERLEG", help="Het nummer van het overleg, zoals 2026-07.")
]
_Holder = Annotated[
    str,
    typer.Option(
        "--voor",
        metavar="ORGANISATIE",
        help="Voor wie dit exemplaar is; anders het exemplaar voor alle deelnemers.",
    ),
]
_Names = Annotated[
    bool,
    typer.Option(
        "--met-namen", help="Druk namen af; alleen met --voor een van de kernpartners."
    ),
]
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
    number: _Meeting,
    *,
    holder: _Holder = "",
    with_names: _Names = False,
    position: _Item = 0,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the assessment forms."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        item = _item(file, position)
        return workspace.weighing_printer.print(file.meeting.id, request, item)

    wanted = _Wanted(number, holder, with_names, target, overwrite)
    _make(context, wanted, fd, draw)


def list_outcome(
    context: typer.Context,
    number: _Meeting,
    *,
    holder: _Holder = "",
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the list of decisions and actions; it never names anybody."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        return workspace.outcome_printer.print(file.meeting.id, request)

    _make(context, _Wanted(number, holder, False, target, overwrite), fd, draw)  # noqa: FBT003 - no names here


def minute(
    context: typer.Context,
    number: _Meeting,
    *,
    holder: _Holder = "",
    with_names: _Names = False,
    position: _Item = 0,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the minutes."""

    def draw(workspace: Workspace, file: MeetingFile, request: EditionRequest) -> PrintedPaper:
        item = _item(file, position)
        return workspace.minutes_printer.print(file.meeting.id, request, item)

    wanted = _Wanted(number, holder, with_names, target, overwrite)
    _make(context, wanted, fd, draw)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which copy is asked for, and where it goes."""

    number: str
    holder: str
    with_names: bool
    target: Path
    overwrite: bool


def _make(context: typer.Context, wanted: _Wanted, fd: int | None, draw: _Draws) -> None:
    """Make one copy and keep it as a file."""
    if wanted.with_names and not wanted.holder:
        raise WrongUse(_NAMES)
    check_target(wanted.target, overwrite=wanted.overwrite)
    with opened(context, fd) as workspace:
        file = file_of(workspace, wanted.number)
        request = EditionRequest(
            organisation_id=guest_of(file, wanted.holder) if wanted.holder else None,
            with_names=wanted.with_names,
        )
        paper = draw(workspace, file, request)
    save(paper.pdf, wanted.target, overwrite=wanted.overwrite)
    say(f"{paper.title}: {wanted.target}")


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
