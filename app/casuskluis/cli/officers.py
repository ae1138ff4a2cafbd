# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis collega``: who works with the vault, and with which roles."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day
from casuskluis.cli.output import check_target, save, say, show_table
from casuskluis.cli.secrets import ask_new_passphrase
from casuskluis.cli.shared import (
    NewPassphraseFd,
    Overwrite,
    PassphraseFd,
    Target,
    opened,
    opened_to_write,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.officer import Officer, Role
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.office.officers import OfficerLine
from casuskluis.services.office.role_words import COPIES_STAY_OPEN
from casuskluis.services.workspace import Workspace

_UNKNOWN = "Er is geen collega met deze naam. Alle namen ziet u met: casuskluis collega lijst"
_HAND_OVER = (
    "Het blad met de eenmalige code van {name} staat in {sheet}. Print het, geef het af en "
    "verwijder het bestand."
)

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


class RoleWord(StrEnum):
    """The roles as typed."""

    PROCESS_COORDINATOR = "procesregisseur"
    CASE_COORDINATOR = "casusregisseur"
    STAND_IN = "vervanger"
    BOARD_READER = "lezer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "beheerder"


_ROLES: Mapping[RoleWord, Role] = {word: Role[word.name] for word in RoleWord}

_Name = Annotated[
    str, typer.Argument(metavar="NAAM", help="De naam, zoals het logboek die noemt.")
]
_Roles = Annotated[
    list[RoleWord],
    typer.Option("--rol", metavar="ROL", help=f"Een rol: {', '.join(RoleWord)}. Mag vaker."),
]
_Until = Annotated[
    str, typer.Option("--tot", metavar="DATUM", help="De laatste dag, als dd-mm-jjjj.")
]
_InFor = Annotated[
    str, typer.Option("--vervangt", metavar="NAAM", help="De collega die wordt vervangen.")
]


@app.command(
    "lijst",
    cls=DutchCommand,
    short_help="Toon de collega's en hun rollen.",
    help="Toon wie met de kluis werkt, met welke rollen, en tot wanneer.",
    epilog="casuskluis --kluis Veldhaven.kluis collega lijst",
)
def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show who works with the vault."""
    with opened(context, fd) as workspace:
        codes = workspace.codes.book()
        show_table(
            ("Naam", "Rollen", "Tot en met", "Vervangt", "Wachtzin", "Nagelopen"),
            [_row(line, codes) for line in workspace.officers.all()],
        )


@app.command(
    "toevoegen",
    cls=DutchCommand,
    short_help="Geef een nieuwe collega rollen en een wachtzin.",
    help=(
        "Geef een nieuwe collega rollen en een eigen wachtzin. Laat de collega die zelf typen, "
        "of maak met --met-code een blad met een eenmalige code: dan kiest de collega later "
        "zelf een wachtzin. Een vervanger heeft altijd een laatste dag."
    ),
    epilog=(
        'casuskluis collega toevoegen "T. de Wit" --rol casusregisseur\n'
        'casuskluis collega toevoegen "P. Bos" --rol vervanger --tot 31-12-2026 \\\n'
        '    --vervangt "T. de Wit"'
    ),
)
def add(
    context: typer.Context,
    name: _Name,
    *,
    roles: _Roles,
    until: _Until = "",
    stands_in_for: _InFor = "",
    sheet: Annotated[
        Path | None,
        typer.Option("--met-code", metavar="BESTAND", help="De PDF met een eenmalige code."),
    ] = None,
    fd: PassphraseFd = None,
    new_fd: NewPassphraseFd = None,
) -> None:
    """Give somebody a profile, and a passphrase or a code for one time."""
    if sheet is not None:
        check_target(sheet, overwrite=False)
    with opened(context, fd) as workspace:
        officer = _with(Officer(label=name, roles=()), roles, until, stands_in_for)
        if sheet is not None:
            paper = workspace.officers.add_with_code(officer)
            save(paper.pdf, sheet, overwrite=False)
            say(_HAND_OVER.format(name=name, sheet=sheet))
            return
        secret = ask_new_passphrase(new_fd, "--nieuwe-wachtwoord-fd")
        workspace.officers.add(officer, secret)
    say(f"{name} is toegevoegd.")


@app.command(
    "code",
    cls=DutchCommand,
    short_help="Geef een collega een eenmalige code.",
    help=(
        "Maak een blad met een eenmalige code, voor een collega die de wachtzin of het "
        "sleutelbestand kwijt is. Wat de collega nu heeft, opent de kluis meteen niet meer. "
        "Rollen en casussen blijven."
    ),
    epilog='casuskluis collega code "T. de Wit" --uit code.pdf',
)
def give_code(
    context: typer.Context,
    name: _Name,
    *,
    target: Target,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make a sheet with a code for a colleague."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        _found(workspace, name)
        paper = workspace.officers.give_code(name)
        save(paper.pdf, target, overwrite=overwrite)
    say(_HAND_OVER.format(name=name, sheet=target))


@app.command(
    "rollen",
    cls=DutchCommand,
    short_help="Wijzig de rollen van een collega.",
    help="Vervang de rollen van een collega door deze. Wat er niet bij staat, vervalt.",
    epilog='casuskluis collega rollen "T. de Wit" --rol casusregisseur --rol beheerder',
)
def change(
    context: typer.Context,
    name: _Name,
    *,
    roles: _Roles,
    until: _Until = "",
    stands_in_for: _InFor = "",
    fd: PassphraseFd = None,
) -> None:
    """Replace the roles of a colleague."""
    with opened(context, fd) as workspace:
        found = _found(workspace, name)
        workspace.officers.save(_with(found, roles, until, stands_in_for))
    say(f"De rollen van {name} zijn gewijzigd.")


@app.command(
    "nagelopen",
    cls=DutchCommand,
    short_help="Leg vast dat de rollen zijn nagelopen.",
    help="Leg vast dat vandaag de rollen van alle collega's zijn nagelopen.",
    epilog="casuskluis collega nagelopen",
)
def reviewed(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Record that all roles were looked at."""
    with opened(context, fd) as workspace:
        workspace.officers.reviewed()
    say("Genoteerd: de rollen zijn vandaag nagelopen.")


@app.command(
    "verwijderen",
    cls=DutchCommand,
    short_help="Neem de rollen en de wachtzin van een collega weg.",
    help="Neem de rollen en de wachtzin van een collega weg. " + COPIES_STAY_OPEN,
    epilog='casuskluis collega verwijderen "T. de Wit"',
)
def remove(context: typer.Context, name: _Name, fd: PassphraseFd = None) -> None:
    """Take away the profile and the passphrase of a colleague."""
    with opened(context, fd) as workspace:
        _found(workspace, name)
        workspace.officers.remove(name)
    say(f"{name} is verwijderd.")
    say(COPIES_STAY_OPEN)


def _with(officer: Officer, roles: list[RoleWord], until: str, stands_in_for: str) -> Officer:
    changed = replace(
        officer,
        roles=tuple(dict.fromkeys(_ROLES[word] for word in roles)),
        valid_until=read_day(until) if until else None,
        stands_in_for=stands_in_for,
    )
    changed.check()
    return changed


def _found(workspace: Workspace, name: str) -> Officer:
    for line in workspace.officers.all():
        if line.officer.label == name:
            return line.officer
    raise Stopped(_UNKNOWN)


def _row(line: OfficerLine, codes: CodeBook) -> tuple[str, ...]:
    officer = line.officer
    return (
        officer.label,
        ", ".join(codes.label(CodeList.ROLE, role) for role in officer.roles),
        dutch_date(officer.valid_until) if officer.valid_until else "",
        officer.stands_in_for,
        _key(line),
        dutch_date(officer.reviewed_on) if officer.reviewed_on else "",
    )


def _key(line: OfficerLine) -> str:
    if line.has_code:
        return "code wacht"
    if line.has_key_file:
        return "ja, met bestand"
    return "ja" if line.has_key else "nee"
