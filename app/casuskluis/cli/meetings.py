# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overleg`` and ``casuskluis agenda``: show meetings, print an agenda."""

from collections.abc import Iterator
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.names import only_named
from casuskluis.cli.output import counted, save_paper, say, show_table
from casuskluis.cli.shared import (
    CopyHolder,
    MeetingArgument,
    Overwrite,
    PassphraseFd,
    Target,
    WithNames,
    opened,
    opened_to_write,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import MeetingNumber, OrganisationId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import clock_times
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.editions.partner_copy import lock
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_UNKNOWN_GUEST = (
    "Geen uitgenodigde organisatie heet zo. Uitgenodigd zijn: {names}. Schrijf de naam zoals "
    "hij hier staat."
)
_UNKNOWN = "Er is geen overleg met dit nummer. De nummers ziet u met: casuskluis overleg toon"
_PHRASE = (
    "Wachtzin: {phrase}\nDeze wachtzin wordt nergens bewaard. Geef hem langs een andere weg "
    "door dan het bestand, en maak dit venster daarna leeg."
)


@app.callback()
def meetings() -> None:
    """Keep ``toon`` a command of its own, though it is the only one."""


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de overleggen, of één overleg.",
    help="Toon de overleggen, of één overleg met deelnemers en agenda.",
    epilog=(
        "casuskluis --kluis Veldhaven.kluis overleg toon\n"
        "casuskluis --kluis Veldhaven.kluis overleg toon 2026-07"
    ),
)
def show(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="OVERLEG", help="Het nummer, zoals 2026-07.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Show one meeting, or the list."""
    with opened(context, fd) as workspace:
        if number:
            file = file_of(workspace, number)
            workspace.views.note(Viewed.MEETING, file.meeting.id)
            for line in _described(file, workspace.codes.book()):
                say(line)
        else:
            _show_list(workspace)


def print_agenda(
    context: typer.Context,
    number: MeetingArgument,
    target: Target,
    *,
    holder: CopyHolder = "",
    with_names: WithNames = False,
    locked: Annotated[
        bool,
        typer.Option("--versleuteld", help="Versleutel de PDF; de wachtzin ziet u één keer."),
    ] = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print one copy of an agenda."""
    check_names(holder, with_names=with_names)
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = file_of(workspace, number)
        request = copy_for(file, holder, with_names=with_names)
        paper = workspace.agenda_printer.print(file.meeting.id, request)
    copy = lock(paper) if locked else None
    save_paper(copy.paper if copy else paper, target, overwrite=overwrite)
    if copy is not None:
        say(_PHRASE.format(phrase=copy.secret.phrase))


def file_of(workspace: Workspace, number: str) -> MeetingFile:
    """Return the meeting with this number.

    Raises:
        Stopped: When there is none.
    """
    try:
        meeting = workspace.meetings.by_number(MeetingNumber(number))
    except NotFound:
        raise Stopped(_UNKNOWN) from None
    return workspace.meetings.file(meeting.id)


def guest_of(file: MeetingFile, name: str) -> OrganisationId:
    """Return the invited organisation with this name, or the only one that holds it.

    Raises:
        Stopped: When there is none, or more.
    """
    guests = {found.organisation_id for found in file.attendances}
    names = {place: file.organisations[place].name for place in sorted(guests)}
    found = only_named(names, name)
    if found is None:
        raise Stopped(_UNKNOWN_GUEST.format(names=", ".join(names.values()) or "niemand"))
    return found


def check_names(holder: str, *, with_names: bool) -> None:
    """Refuse names on the copy that everybody may see.

    Raises:
        WrongUse: When they are asked for.
    """
    if with_names and not holder:
        raise WrongUse(
            "Zet bij --met-namen ook --voor ORGANISATIE: namen zijn nooit voor allen."
        )


def copy_for(file: MeetingFile, holder: str, *, with_names: bool) -> EditionRequest:
    """Return which copy is asked for: of an organisation, or the one for everybody.

    Raises:
        Stopped: When that organisation is not invited.
    """
    place = guest_of(file, holder) if holder else None
    return EditionRequest(organisation_id=place, with_names=with_names)


def _show_list(workspace: Workspace) -> None:
    codes = workspace.codes.book()
    lines = workspace.meetings.lines(workspace.meetings.ids(MeetingQuery()))
    show_table(
        ("Nummer", "Datum", "Tijd", "Soort", "Plaats", "Punten"),
        [
            (
                line.number,
                dutch_date(line.held_on),
                f"{line.starts_at:%H:%M}-{line.ends_at:%H:%M}",
                codes.label(CodeList.MEETING_KIND, line.kind),
                line.place,
                str(line.items),
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "overleg", "overleggen") + ".")


def _described(file: MeetingFile, codes: CodeBook) -> Iterator[str]:
    meeting = file.meeting
    kind = codes.label(CodeList.MEETING_KIND, meeting.kind)
    yield f"Overleg {meeting.number}: {kind} op {dutch_date(meeting.held_on)}"
    yield f"Van {meeting.starts_at:%H:%M} tot {meeting.ends_at:%H:%M}, {meeting.place}"
    for attendance in file.attendances:
        status = codes.label(CodeList.ATTENDANCE_STATUS, attendance.status)
        name = file.organisations[attendance.organisation_id].name
        yield f"Deelnemer: {name} ({status.lower()})"
    times = clock_times(meeting, file.items)
    for item, (starts, _) in zip(file.items, times, strict=True):
        yield f"{item.position}. {starts:%H:%M} {item.title} ({item.minutes} minuten)"
    for decision in file.decisions:
        yield f"Besluit {decision.number}: {decision.text}"
