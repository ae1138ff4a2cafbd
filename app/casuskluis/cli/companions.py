# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers that go with a meeting: invitation on paper, presence list, action card."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.meetings import file_of, guest_of
from casuskluis.cli.names import only_named
from casuskluis.cli.output import save_paper
from casuskluis.cli.shared import (
    MeetingArgument,
    Overwrite,
    PassphraseFd,
    Target,
    opened_to_write,
)
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.services.editions.companions import Companion, CompanionRequest
from casuskluis.services.workspace import Workspace

_UNKNOWN = (
    "Geen organisatie in de kluis heet zo, of het zijn er meer. Schrijf de naam zoals hij bij "
    "Partners staat."
)
_MaybeMeeting = Annotated[
    str,
    typer.Argument(
        metavar="[OVERLEG]", help="Het nummer van het overleg; anders alle lopende acties."
    ),
]
_Holder = Annotated[
    str, typer.Option("--voor", metavar="ORGANISATIE", help="Voor welke organisatie dit is.")
]


def add_to(meetings: typer.Typer) -> None:
    """Add the commands to the group of the meetings."""
    meetings.command(
        "uitnodigingsbrief",
        cls=DutchCommand,
        short_help="Maak de uitnodiging van een organisatie als PDF.",
        help=(
            "Maak de uitnodiging als PDF, met de eigen tijd van de organisatie. Gewoonlijk "
            "staat er geen nummer van een casus in, zodat zij met de post mee kan."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg uitnodigingsbrief 2026-07 \\\n"
            "    --voor lyceum --uit uitnodiging.pdf"
        ),
    )(invite)
    meetings.command(
        "presentielijst",
        cls=DutchCommand,
        short_help="Maak de presentielijst van een overleg als PDF.",
        help=(
            "Maak de presentielijst als PDF, met de tekst over geheimhouding boven de "
            "handtekeningen en het nummer van ieders exemplaar."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg presentielijst 2026-07 \\\n"
            "    --uit presentielijst.pdf"
        ),
    )(list_presence)
    meetings.command(
        "actiekaart",
        cls=DutchCommand,
        short_help="Maak de actiekaart van een organisatie als PDF.",
        help=(
            "Maak de actiekaart als PDF: wat een organisatie heeft toegezegd, zonder namen, op "
            "één pagina. Zonder OVERLEG zijn het alle lopende acties."
        ),
        epilog=(
            "casuskluis --kluis Veldhaven.kluis overleg actiekaart 2026-07 \\\n"
            "    --voor politie --uit actiekaart.pdf"
        ),
    )(hand_card)


def invite(
    context: typer.Context,
    number: MeetingArgument,
    *,
    holder: _Holder,
    with_numbers: Annotated[
        bool,
        typer.Option(
            "--met-nummers",
            help="Noem agendapunten en casusnummers; dan niet met gewone post versturen.",
        ),
    ] = False,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the invitation of one organisation."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = file_of(workspace, number)
        request = CompanionRequest(
            kind=Companion.INVITATION,
            meeting_id=file.meeting.id,
            organisation_id=guest_of(file, holder),
            with_numbers=with_numbers,
        )
        paper = workspace.companions.print(request)
    save_paper(paper, target, overwrite=overwrite)


def list_presence(
    context: typer.Context,
    number: MeetingArgument,
    *,
    with_times: Annotated[
        bool,
        typer.Option(
            "--met-tijden",
            help="Zet ieders tijd erbij; laat de lijst dan niet rondgaan.",
        ),
    ] = False,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the presence list."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        meeting_id = file_of(workspace, number).meeting.id
        request = CompanionRequest(
            kind=Companion.PRESENCE_LIST, meeting_id=meeting_id, with_times=with_times
        )
        paper = workspace.companions.print(request)
    save_paper(paper, target, overwrite=overwrite)


def hand_card(
    context: typer.Context,
    number: _MaybeMeeting = "",
    *,
    holder: _Holder,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make the action card of one organisation."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        file = file_of(workspace, number) if number else None
        request = CompanionRequest(
            kind=Companion.ACTION_CARD,
            meeting_id=file.meeting.id if file else None,
            organisation_id=guest_of(file, holder) if file else _partner(workspace, holder),
        )
        paper = workspace.companions.print(request)
    save_paper(paper, target, overwrite=overwrite)


def _partner(workspace: Workspace, name: str) -> OrganisationId:
    """Return the organisation with this name, or the only one that holds it."""
    names = {one.id: one.name for one in workspace.partners.organisations()}
    found = only_named(names, name)
    if found is None:
        raise Stopped(_UNKNOWN)
    return found
