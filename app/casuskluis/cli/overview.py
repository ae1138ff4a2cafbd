# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overzicht``: figures that may leave, after the checks."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli import release_ledger
from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, progress_bar, save_paper, say
from casuskluis.cli.shared import Overwrite, PassphraseFd, Target, opened, opened_to_write
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.explanations import explain
from casuskluis.services.releases.merges import merged_of
from casuskluis.services.releases.profiles import Period, PeriodKind, period_of, profile_of
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.showing import release_number
from casuskluis.services.releases.straightaway import prepare_settled, written_and_drawn
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview, Watch, Wish

_QUARTER = 3
_PERIOD = re.compile(r"(20\d\d|21\d\d)(?:-k?([1-4]))?")
_NOT_A_YEAR = "Dit overzicht gaat over een jaar. Geef een jaar tussen 2000 en 2199, zoals 2025."
_NOT_A_QUARTER = "Dit overzicht gaat over een kwartaal. Geef jaar en kwartaal, zoals 2026-3."
_TOO_FINE = (
    "Er is niets vrijgegeven: {number} te fijn verdeeld. Zet --samenvoegen erbij om de "
    "voorstellen over te nemen, of kies in het venster wat u samenvoegt."
)
_NOTHING = (
    "Te weinig om te publiceren; er is niets vrijgegeven. Kies een langere periode of een "
    "ander overzicht."
)


class Kind(Enum):
    """What each overview is called here."""

    COUNCIL_REPORT = "raadsrapportage"
    COUNCIL_LETTER = "raadsbrief"
    QUARTER = "kwartaal"


class Reader(Enum):
    """For whom, in one word."""

    PARTNER = "partner"
    PUBLIC = "openbaar"


_PROFILES: Mapping[Kind, str] = {
    Kind.COUNCIL_REPORT: "council_year",
    Kind.COUNCIL_LETTER: "council_letter",
    Kind.QUARTER: "triangle_quarter",
}
_AUDIENCES: Mapping[Reader, ReleaseAudience] = {
    Reader.PARTNER: ReleaseAudience.PARTNER,
    Reader.PUBLIC: ReleaseAudience.PUBLIC,
}
_Kind = Annotated[Kind, typer.Argument(metavar="OVERZICHT", help="Welk overzicht.")]
_Period = Annotated[
    str,
    typer.Argument(metavar="PERIODE", help="Een jaar als 2025, of een kwartaal als 2026-3."),
]
_Reader = Annotated[
    Reader | None,
    typer.Option("--voor", metavar="LEZER", help="Voor wie het is, anders dan gewoonlijk."),
]
_Settle = Annotated[
    bool, typer.Option("--samenvoegen", help="Neem alle voorstellen om samen te voegen over.")
]

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


@app.command(
    "controleer",
    cls=DutchCommand,
    short_help="Controleer of een overzicht naar buiten mag.",
    help=(
        "Tel, bescherm en controleer een overzicht, samen met alles wat eerder naar buiten "
        "ging. Er wordt niets geschreven en niets vrijgegeven."
    ),
    epilog="casuskluis --kluis Veldhaven.kluis overzicht controleer raadsrapportage 2025",
)
def check(
    context: typer.Context,
    kind: _Kind,
    period: _Period,
    *,
    reader: _Reader = None,
    settle: _Settle = False,
    fd: PassphraseFd = None,
) -> None:
    """Check an overview."""
    asked = read_period(kind, period)
    with opened(context, fd) as workspace:
        releases = workspace.releases
        _prepared(releases, _wish(releases, kind, asked, reader), settle=settle)
    say("Dit overzicht mag naar buiten. Er is niets vrijgegeven.")


@app.command(
    "maak",
    cls=DutchCommand,
    short_help="Geef een overzicht vrij en maak de PDF.",
    help=(
        "Controleer een overzicht, schrijf het in het uitgifteregister en maak de PDF. Wat te "
        "fijn verdeeld is, wordt gezegd en houdt het tegen; met --samenvoegen worden de "
        "voorstellen overgenomen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis overzicht maak raadsrapportage 2025 \\\n"
        "    --samenvoegen --uit rapportage.pdf\n"
        "casuskluis --kluis Veldhaven.kluis overzicht maak kwartaal 2026-3 --uit kwartaal.pdf"
    ),
)
def make(
    context: typer.Context,
    kind: _Kind,
    period: _Period,
    target: Target,
    *,
    reader: _Reader = None,
    settle: _Settle = False,
    overwrite: Overwrite = False,
    fd: PassphraseFd = None,
) -> None:
    """Make an overview and let it leave."""
    asked = read_period(kind, period)
    with opened_to_write(context, fd, target, overwrite=overwrite) as workspace:
        releases = workspace.releases
        wish = _wish(releases, kind, asked, reader)
        prepared = _prepared(releases, wish, settle=settle)
        _release(releases, prepared, target, overwrite=overwrite)


release_ledger.add_to(app)


def read_period(kind: Kind, text: str) -> Period:
    """Return the period that was typed.

    Raises:
        WrongUse: When it is none, or of the wrong length.
    """
    wanted = profile_of(_PROFILES[kind]).period
    found = _PERIOD.fullmatch(text.strip().lower())
    by_year = wanted is PeriodKind.YEAR
    if found is None or by_year == bool(found[2]):
        raise WrongUse(_NOT_A_YEAR if by_year else _NOT_A_QUARTER)
    month = 1 if by_year else int(found[2]) * _QUARTER
    return period_of(wanted, date(int(found[1]), month, 1))


def _wish(releases: Releases, kind: Kind, period: Period, reader: Reader | None) -> Wish:
    wish = releases.preparing.wish(_PROFILES[kind], period)
    return wish if reader is None else replace(wish, audience=_AUDIENCES[reader])


def _prepared(releases: Releases, wish: Wish, *, settle: bool) -> PreparedOverview:
    """Prepare an overview and say what was found.

    Raises:
        Stopped: When it may not leave.
    """
    with progress_bar("Controleren") as progress:
        watch = Watch(progress)
        prepared = (
            prepare_settled(releases.preparing, wish, watch)
            if settle
            else releases.preparing.prepare(wish, watch)
        )
    _tell(prepared)
    if prepared.verdict is Verdict.COARSEN:
        many = sum(len(one.advice) for one in prepared.groups)
        raise Stopped(_TOO_FINE.format(number=counted(many, "tabel is", "tabellen zijn")))
    if prepared.verdict is Verdict.REFUSED:
        refused = next((one.refusal for one in prepared.groups if one.refusal), None)
        raise Stopped(_NOTHING if refused is None else explain(refused))
    return prepared


def _tell(prepared: PreparedOverview) -> None:
    """Say what the check found, group by group; not the refusal, which ends the command."""
    if prepared.again is not None:
        number = release_number(prepared.again)
        say(f"Dit overzicht is eerder gemaakt ({number}); de cijfers blijven die van toen.")
    for one in prepared.groups:
        name = one.group.value.capitalize()
        for advice in one.advice:
            say(f"{name}, {advice.title}: {advice.sentence}")
        if one.verdict is Verdict.SAFE and one.proof:
            say(f"{name}: {one.proof}")
    for merged in merged_of(prepared.wish.coarser):
        say(merged.sentence)
    if prepared.left_out:
        say(f"Staat er niet in, te weinig: {', '.join(prepared.left_out)}.")


def _release(
    releases: Releases, prepared: PreparedOverview, target: Path, *, overwrite: bool
) -> None:
    record, paper = written_and_drawn(releases, prepared)
    try:
        save_paper(paper, target, overwrite=overwrite)
    except Stopped:
        if prepared.again is None:
            releases.ledger.withdraw(record.id)  # the file is whole or not there: nothing left
        raise
    releases.ledger.note_left(record.id, paper.digest)
    say(f"In het uitgifteregister als {release_number(record)}.")
