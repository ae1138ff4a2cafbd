# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overzicht register``: what left, to look at, to print again, to withdraw."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.cli.help import DutchCommand
from casuskluis.cli.output import counted, save, save_paper, say, show_table
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.releases import ReleaseAudience, ReleaseRecord, ReleaseStatus
from casuskluis.explanations import explain
from casuskluis.services.releases.papers import paper_of
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.showing import release_number

_UNKNOWN = (
    "Deze uitgifte staat niet in het register. De nummers ziet u met: casuskluis overzicht "
    "register"
)
_KIND_OF_FILE = "Geef een bestand dat eindigt op .xlsx of .csv."
_ENDINGS = {".xlsx": False, ".csv": True}
_STATUS: Mapping[ReleaseStatus, str] = {
    ReleaseStatus.PREPARED: "klaargezet, nog niet weg",
    ReleaseStatus.RELEASED: "vrijgegeven",
    ReleaseStatus.WITHDRAWN: "ingetrokken",
}
_READERS: Mapping[ReleaseAudience, str] = {
    ReleaseAudience.INTERNAL: "intern",
    ReleaseAudience.PARTNER: "partner",
    ReleaseAudience.PUBLIC: "raad/openbaar",
}
_Number = Annotated[
    str, typer.Argument(metavar="UITGIFTE", help="Het nummer in het register, zoals U-0001.")
]


def add_to(overviews: typer.Typer) -> None:
    """Add the commands to the group of the overviews."""
    overviews.command(
        "register",
        cls=DutchCommand,
        short_help="Toon wat er eerder naar buiten is gegaan.",
        help=(
            "Toon het uitgifteregister: wat is eerder naar buiten gegaan. Het programma rekent "
            "dit mee bij elk nieuw overzicht."
        ),
        epilog="casuskluis --kluis Veldhaven.kluis overzicht register",
    )(show)
    overviews.command(
        "opnieuw",
        cls=DutchCommand,
        short_help="Druk een uitgifte opnieuw af, met dezelfde cijfers.",
        help="Maak de PDF van een uitgifte uit het register opnieuw, met dezelfde cijfers.",
        epilog="casuskluis --kluis Veldhaven.kluis overzicht opnieuw U-0001 --uit opnieuw.pdf",
    )(print_again)
    overviews.command(
        "cijfers",
        cls=DutchCommand,
        short_help="Bewaar de vrijgegeven cijfers als .xlsx of .csv.",
        help=(
            "Bewaar de cijfers van een uitgifte uit het register als werkblad (.xlsx) of als "
            "tekst (.csv). Het zijn de vrijgegeven cijfers, niet de echte."
        ),
        epilog="casuskluis --kluis Veldhaven.kluis overzicht cijfers U-0001 --uit cijfers.xlsx",
    )(save_figures)
    overviews.command(
        "trek-in",
        cls=DutchCommand,
        short_help="Trek in wat klaarstond en niet is weggegaan.",
        help=(
            "Leg vast dat een overzicht dat klaarstond nergens heen is gegaan. Latere "
            "overzichten rekenen het dan niet mee. Wat weg is, kan niet worden ingetrokken."
        ),
        epilog="casuskluis --kluis Veldhaven.kluis overzicht trek-in U-0001",
    )(withdraw)


def show(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show the ledger."""
    with opened(context, fd) as workspace:
        lines = workspace.releases.ledger.lines()
    show_table(
        ("Nummer", "Overzicht", "Peildatum", "Voor wie", "Stand"),
        [
            (
                release_number(line.record),
                line.record.title,
                dutch_date(line.record.reference_date),
                _READERS[line.record.audience],
                _STATUS[line.record.status] if line.damage is None else "beschadigd",
            )
            for line in lines
        ],
    )
    for line in lines:
        if line.damage is not None:
            say(f"{release_number(line.record)}: {explain(line.damage)}")
    say(counted(len(lines), "uitgifte", "uitgiften") + ".")


def print_again(
    context: typer.Context,
    number: _Number,
    target: Target,
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Print a line of the ledger again."""
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        releases = workspace.releases
        record = record_of(releases, number)
        paper = paper_of(releases, record)
        save_paper(paper, target, overwrite=overwrite)
        releases.ledger.note_left(record.id, paper.digest)


def save_figures(
    context: typer.Context,
    number: _Number,
    target: Annotated[
        Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand met de cijfers.")
    ],
    *,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Save the figures of a line of the ledger."""
    as_csv = _ENDINGS.get(target.suffix.lower())
    if as_csv is None:
        raise WrongUse(_KIND_OF_FILE)
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        releases = workspace.releases
        record = record_of(releases, number)
        _, content = releases.releasing.table_file(record.id, as_csv=as_csv)
        save(content, target, overwrite=overwrite)
        releases.ledger.note_left(record.id, hashlib.sha256(content).hexdigest())
    say(f"Cijfers van {release_number(record)}: {target}")


def withdraw(context: typer.Context, number: _Number, fd: PassphraseFd = None) -> None:
    """Withdraw what was prepared and did not leave."""
    with opened(context, fd) as workspace:
        record = record_of(workspace.releases, number)
        workspace.releases.ledger.withdraw(record.id)
    say(f"{release_number(record)} is ingetrokken.")


def record_of(releases: Releases, number: str) -> ReleaseRecord:
    """Return the line with a number.

    Raises:
        Stopped: When there is none.
    """
    wanted = number.strip().upper()
    lines = releases.ledger.lines()
    found = [one.record for one in lines if release_number(one.record) == wanted]
    if not found:
        raise Stopped(_UNKNOWN)
    return found[0]
