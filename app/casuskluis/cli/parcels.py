# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis pakket``: give chosen cases to another vault, and take them in."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.cases import case_id
from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.secrets import ask_new_passphrase, ask_parcel_passphrase
from casuskluis.cli.shared import Overwrite, PassphraseFd, Trial, opened, opened_to_write
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.parcels import (
    CaseFate,
    GiveRequest,
    ParcelManifest,
    Recipient,
    Side,
    TakeChoices,
    TakePlan,
)
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.parcels.incoming import OpenedParcel
from casuskluis.services.workspace import Workspace
from casuskluis.vault.keys import wiped

app = typer.Typer(
    cls=DutchGroup,
    no_args_is_help=True,
    short_help="Geef casussen aan een andere kluis, of lees ze in.",
    help="Geef gekozen casussen aan een andere kluis, of lees ze in.",
)

_FATES = {
    CaseFate.NEW: "nieuw",
    CaseFate.SAME: "staat er al zo",
    CaseFate.MERGED: "wordt bijgewerkt",
    CaseFate.REFUSED: "blijft buiten",
}
_TRIAL = "Dit was een proef: er is niets ingelezen."
_NOTHING = "Alles in dit pakket staat al zo in deze kluis. Er is niets te doen."
_OPEN = (
    "Er is nog niet overal gekozen. Kies met --bij-verschil en --persoon, of lees het pakket "
    "in het venster in; daar kiest u per veld."
)


class _For(StrEnum):
    """To whom a parcel goes, in Dutch."""

    MUNICIPALITY = "gemeente"
    COLLEAGUE = "collega"
    LAPTOP = "laptop"


class _Whose(StrEnum):
    """Whose value stays."""

    MINE = "hier"
    THEIRS = "pakket"


class _Person(StrEnum):
    """What to do with somebody who may be known."""

    SAME = "dezelfde"
    OTHER = "ander"


_RECIPIENTS = {
    _For.MUNICIPALITY: Recipient.MUNICIPALITY,
    _For.COLLEAGUE: Recipient.COLLEAGUE,
    _For.LAPTOP: Recipient.LAPTOP,
}
_Source = Annotated[Path, typer.Argument(metavar="BESTAND", help="Het pakket (.age).")]
_ParcelFd = Annotated[
    int | None,
    typer.Option(
        "--pakket-wachtwoord-fd",
        metavar="N",
        help="Lees de wachtzin van het pakket van descriptor N; dit mag dezelfde zijn.",
    ),
]


@app.command(
    "geef",
    cls=DutchCommand,
    short_help="Maak een versleuteld pakket van gekozen casussen.",
    help=(
        "Maak een versleuteld pakket van gekozen casussen, met bijlagen. Voor een andere "
        "gemeente zijn grondslag en doel verplicht: het is een verstrekking, en die komt bij "
        "elke casus in het logboek. Met --voor opent alleen de ontvanger het; anders wordt een "
        "wachtzin gevraagd."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis pakket geef 2026-0147 --uit casus.age \\\n"
        '    --aan "Gemeente Elders" --grondslag "Artikel 7 Wgs" --doel "Verhuisd"\n'
        "casuskluis --kluis Veldhaven.kluis pakket geef 2026-0147 --uit casus.age \\\n"
        '    --aan "P. Bos" --soort collega --voor age1…'
    ),
)
def give(  # noqa: PLR0913 - one for each option
    context: typer.Context,
    numbers: Annotated[
        list[str], typer.Argument(metavar="NUMMER...", help="De nummers van de casussen.")
    ],
    *,
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="Het pakket dat gemaakt wordt.")
    ],
    receiver: Annotated[
        str, typer.Option("--aan", metavar="NAAM", help="De gemeente of de collega.")
    ],
    recipient: Annotated[
        _For, typer.Option("--soort", help="Voor een gemeente, een collega of een laptop.")
    ] = _For.MUNICIPALITY,
    ground: Annotated[
        str, typer.Option("--grondslag", metavar="TEKST", help="Op grond waarvan.")
    ] = "",
    purpose: Annotated[str, typer.Option("--doel", metavar="TEKST", help="Waarvoor.")] = "",
    key: Annotated[
        str, typer.Option("--voor", metavar="SLEUTEL", help="Sleutel van de ontvanger (age1…).")
    ] = "",
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
    parcel_fd: _ParcelFd = None,
) -> None:
    """Write a parcel; a passphrase is asked twice."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        cases = tuple(case_id(workspace, number) for number in numbers)
        for case in workspace.parcels.giving.proposal(cases).cases:
            for doubt in case.doubts:
                say(f"{case.number}: {doubt}")
        with _words(key, parcel_fd) as words:
            request = GiveRequest(
                cases=cases,
                recipient=_RECIPIENTS[recipient],
                receiver=receiver,
                ground=ground,
                purpose=purpose,
                passphrase=words,
                key=key,
            )
            made = workspace.parcels.giving.give(request, target, replace=overwrite)
    say(f"Pakket {made.parcel_id} met {_amount(made)}: {target}")


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon wat in een pakket zit en wat inlezen zou doen.",
    help="Toon wat in een pakket zit en wat inlezen zou doen. Er wordt niets ingelezen.",
    epilog="casuskluis --kluis Veldhaven.kluis pakket toon casus.age",
)
def show(
    context: typer.Context,
    source: _Source,
    *,
    fd: PassphraseFd = None,
    parcel_fd: _ParcelFd = None,
) -> None:
    """Show a parcel."""
    with opened(context, fd) as workspace, _looked(workspace, source, parcel_fd) as parcel:
        _tell(workspace.parcels.taking.plan(parcel))


@app.command(
    "neem",
    cls=DutchCommand,
    short_help="Lees een pakket in.",
    help=(
        "Lees een pakket in, helemaal of helemaal niet. Is iemand misschien al bekend, of is "
        "hetzelfde veld hier en daar gewijzigd, dan moet u kiezen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis pakket neem casus.age --proef\n"
        "casuskluis --kluis Veldhaven.kluis pakket neem casus.age --bij-verschil hier"
    ),
)
def take(
    context: typer.Context,
    source: _Source,
    *,
    whose: Annotated[
        _Whose | None,
        typer.Option("--bij-verschil", help="Wat blijft waar beide kanten iets wijzigden."),
    ] = None,
    person: Annotated[
        _Person | None,
        typer.Option("--persoon", help="Of iemand die bekend lijkt dezelfde is."),
    ] = None,
    coordinator: Annotated[
        str,
        typer.Option("--regisseur", metavar="NAAM", help="Casusregisseur van nieuwe casussen."),
    ] = "",
    trial: Trial = False,
    fd: PassphraseFd = None,
    parcel_fd: _ParcelFd = None,
) -> None:
    """Take in a parcel."""
    with opened(context, fd) as workspace, _looked(workspace, source, parcel_fd) as parcel:
        taking = workspace.parcels.taking
        choices = TakeChoices(coordinator=coordinator)
        plan = taking.plan(parcel, choices)
        # Whom somebody is decides which fields differ, so the persons come first.
        choices = _chosen(plan, whose, person, coordinator)
        plan = taking.plan(parcel, choices)
        choices = _chosen(plan, whose, person, coordinator)
        plan = taking.plan(parcel, choices)
        _tell(plan)
        if trial:
            say(_TRIAL)
            return
        if plan.questions:
            raise Stopped(_OPEN)
        if plan.nothing_to_do:
            say(_NOTHING)
        for one in taking.take(parcel, choices):
            say(f"{one.former} staat hier als {one.number}: {_FATES[one.fate]}.")


@app.command(
    "sleutel",
    cls=DutchCommand,
    short_help="Toon de sleutel waarmee anderen een pakket voor deze kluis maken.",
    help=(
        "Toon de sleutel (age1…) waarmee anderen een pakket voor deze kluis maken. Hij opent "
        "niets; u mag hem gewoon doorgeven."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis pakket sleutel",
)
def show_key(context: typer.Context, *, fd: PassphraseFd = None) -> None:
    """Show the public key of the vault."""
    with opened(context, fd) as workspace:
        say(workspace.parcels.keys.public_key())


@contextmanager
def _words(key: str, fd: int | None) -> Iterator[bytearray | None]:
    """Give the passphrase for a parcel, or nothing when a key locks it."""
    if key:
        yield None
        return
    words = ask_new_passphrase(fd, "--pakket-wachtwoord-fd")
    with wiped(words):
        yield words


@contextmanager
def _looked(workspace: Workspace, source: Path, fd: int | None) -> Iterator[OpenedParcel]:
    """Give an opened parcel, and close it."""
    taking = workspace.parcels.taking
    words = ask_parcel_passphrase(fd) if taking.needs_passphrase(source) else None
    parcel = taking.look(source, words)
    try:
        yield parcel
    finally:
        parcel.close()


def _chosen(
    plan: TakePlan, whose: _Whose | None, person: _Person | None, coordinator: str
) -> TakeChoices:
    side = Side.MINE if whose is _Whose.MINE else Side.THEIRS
    return TakeChoices(
        persons={
            one.key: SubjectId(one.matches[0].id) if person is _Person.SAME else None
            for one in plan.persons
        }
        if person
        else {},
        fields={one.key: side for one in plan.conflicts} if whose else {},
        coordinator=coordinator,
    )


def _amount(manifest: ParcelManifest) -> str:
    found = manifest.contents
    cases = counted(found.cases, "casus", "casussen")
    return f"{cases} en {counted(found.attachments, 'bijlage', 'bijlagen')}"


def _tell(plan: TakePlan) -> None:
    manifest = plan.manifest
    day = dutch_date(manifest.made_at.astimezone().date())
    say(f"Pakket {manifest.parcel_id} van {manifest.municipality}, {manifest.made_by}, {day}.")
    say(f"Voor {manifest.receiver}: {_amount(manifest)}.")
    if manifest.ground or manifest.purpose:
        say(f"Grondslag: {manifest.ground}. Doel: {manifest.purpose}.")
    show_table(
        ("In het pakket", "Hier", "Wat", "Nieuw", "Gewijzigd", "Weg", "Toelichting"),
        [
            (
                one.there,
                one.here,
                _FATES[one.fate],
                str(one.added),
                str(one.changed),
                str(one.removed),
                one.reason,
            )
            for one in plan.cases
        ],
    )
    for question in plan.persons:
        if not question.decided:
            numbers = ", ".join(question.cases)
            say(f"De betrokkene van {numbers} is misschien al bekend.")
    for conflict in plan.conflicts:
        if conflict.chosen is None:
            say(f"{conflict.case}, {conflict.record}, {conflict.label}: beide gewijzigd.")
            say(f"  hier:   {conflict.mine}")
            say(f"  pakket: {conflict.theirs}")
    if plan.partners:
        say(f"Nieuwe partners: {', '.join(plan.partners)}.")
