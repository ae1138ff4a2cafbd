# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis verslag`` and ``casuskluis herinnering``: after the meeting."""

from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.meetings import file_of
from casuskluis.cli.names import only_named
from casuskluis.cli.output import say
from casuskluis.cli.shared import MeetingArgument, PassphraseFd, opened
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.leading.following import OwnerActions
from casuskluis.services.leading.minutes import MinutesProof

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)

_NO_MINUTES = "Van overleg {number} is nog geen verslag vastgelegd."
_NOBODY = "Kies één organisatie die nog een actie open heeft: {names}."
_NOTHING = "Er staat geen enkele actie open."


@app.callback()
def minutes() -> None:
    """Keep ``controleer`` a command of its own, though it is the only one."""


@app.command(
    "controleer",
    cls=DutchCommand,
    short_help="Controleer of een vastgelegd verslag nog hetzelfde is.",
    help=(
        "Controleer van elke versie van het verslag of zij nog is wat er werd vastgelegd. Een "
        "deel dat met een dossier is vernietigd, telt niet als gewijzigd."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis verslag controleer 2026-07",
)
def check_minutes(
    context: typer.Context, number: MeetingArgument, fd: PassphraseFd = None
) -> None:
    """Check every version of the minutes of a meeting."""
    with opened(context, fd) as workspace:
        meeting = file_of(workspace, number).meeting
        versions = workspace.minutes.versions(meeting.id)
        proofs = [workspace.minutes.verify(one.id) for one in versions]
    if not proofs:
        raise Stopped(_NO_MINUTES.format(number=number))
    for proof in proofs:
        say(_told(proof))
    if not all(proof.sound for proof in proofs):
        raise Stopped("Het verslag is na het vastleggen gewijzigd. Meld dit bij de CISO.")


def remind(
    context: typer.Context,
    holder: Annotated[
        str,
        typer.Argument(
            metavar="[ORGANISATIE]", help="Voor wie; zonder naam ziet u wie nog iets moet doen."
        ),
    ] = "",
    *,
    with_descriptions: Annotated[
        bool,
        typer.Option(
            "--met-omschrijving",
            help="Zet ook in de tekst wat er moet gebeuren; namen gaan eruit.",
        ),
    ] = False,
    marked: Annotated[
        bool, typer.Option("--verstuurd", help="Leg vast dat u vandaag hebt herinnerd.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show who has something to do, or the words of one reminder."""
    with opened(context, fd) as workspace:
        owners = workspace.following.chasing()
        if not holder:
            for line in _listed(owners):
                say(line)
            return
        owner = _one(owners, holder)
        reminder = workspace.following.reminder(
            owner.organisation_id, with_descriptions=with_descriptions
        )
        if marked:
            workspace.following.mark_reminded(reminder.action_ids)
    say(f"Onderwerp: {reminder.subject}\n\n{reminder.text}")


def _told(proof: MinutesProof) -> str:
    version = proof.version
    kind = "vastgesteld" if version.final else "concept"
    made = version.made_at.astimezone()
    words = f"Versie {version.number} ({kind}, {dutch_date(made.date())}): "
    if not proof.version_sound:
        return f"{words}NIET ongewijzigd; er is een deel weg, of het geheel is veranderd."
    if proof.broken:
        places = ", ".join(map(str, proof.broken))
        return f"{words}NIET ongewijzigd; het gaat om agendapunt {places}."
    gone = len(proof.erased)
    rest = f"; {gone} {'deel' if gone == 1 else 'delen'} vernietigd met het dossier"
    return f"{words}ongewijzigd{rest if gone else ''}. Controlegetal {version.digest[:16]}"


def _listed(owners: tuple[OwnerActions, ...]) -> list[str]:
    if not owners:
        return [_NOTHING]
    return [
        f"{one.name}: {len(one.late)} te laat, {len(one.this_week)} deze week, "
        f"{len(one.undated)} zonder datum, {len(one.coming)} later"
        for one in owners
    ]


def _one(owners: tuple[OwnerActions, ...], name: str) -> OwnerActions:
    """Return the organisation with this name, or the only one that holds it.

    Raises:
        Stopped: When there is none, or more.
    """
    names = {place: one.name for place, one in enumerate(owners)}
    found = only_named(names, name)
    if found is None:
        raise Stopped(_NOBODY.format(names=", ".join(names.values()) or "niemand"))
    return owners[found]
