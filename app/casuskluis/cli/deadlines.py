# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis termijnen`` and ``casuskluis controle``: what is due, and what was checked."""

from collections.abc import Mapping
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.moments import read_day
from casuskluis.cli.output import counted, say, show_table, warn
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.deadline import Urgency
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.terms.deadline_words import (
    about_words,
    broken_words,
    due_words,
    remark_words,
    term_words,
    when_words,
)
from casuskluis.services.terms.deadlines import Watch
from casuskluis.services.terms.upkeep import Upkeep

_KINDS: Mapping[str, UpkeepKind] = {
    "rollen": UpkeepKind.AUTHORISATION,
    "bijzonder": UpkeepKind.SPECIAL_AUTHORISATION,
    "herstel": UpkeepKind.RESTORE_TEST,
    "logboek": UpkeepKind.JOURNAL_CHECK,
    "convenant": UpkeepKind.COVENANT,
    "dpia": UpkeepKind.DPIA,
    "contacten": UpkeepKind.CONTACTS,
}
_UNKNOWN = "Deze controle bestaat niet. Kies uit: {names}."
_GROUPS: Mapping[Urgency, str] = {
    Urgency.LATE: "te laat",
    Urgency.THIS_WEEK: "deze week",
    Urgency.COMING: "komt eraan",
}

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


def show_deadlines(
    context: typer.Context,
    *,
    until: Annotated[
        str,
        typer.Option(
            "--tot", metavar="DATUM", help="Kijk vooruit tot deze dag; anders zes weken."
        ),
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Show what is late, due this week and coming; numbers only, no names."""
    day = read_day(until) if until else None
    with opened(context, fd) as workspace:
        watch, codes = workspace.deadlines.watch(day), workspace.codes.book()
        now = workspace.context.clock.now()
    show_table(
        ("Wanneer", "Uiterlijk", "Termijn", "Over", "Let op"),
        [
            (
                when_words(one, watch.today, now),
                due_words(one),
                codes.label(CodeList.DEADLINE_KIND, one.kind),
                about_words(one),
                remark_words(one),
            )
            for one in watch.deadlines
        ],
    )
    _sum_up(watch, codes)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de controles en wanneer ze weer moeten.",
    help="Toon elke controle: wanneer hij voor het laatst is gedaan en wanneer hij weer moet.",
    epilog="casuskluis --kluis Veldhaven.kluis controle toon",
)
def show_upkeep(context: typer.Context, fd: PassphraseFd = None) -> None:
    """Show the periodic checks."""
    with opened(context, fd) as workspace:
        found, codes = workspace.upkeep.all(), workspace.codes.book()
    names = {kind: name for name, kind in _KINDS.items()}
    show_table(
        ("Naam", "Controle", "Laatst gedaan", "Uiterlijk weer", "Elke", "Bron"),
        [
            (
                names[one.kind],
                codes.label(CodeList.DEADLINE_KIND, one.kind),
                dutch_date(one.last.done_on) if one.last else "nog nooit",
                _again(one),
                term_words(one.setting),
                one.setting.source,
            )
            for one in found
        ],
    )


@app.command(
    "gedaan",
    cls=DutchCommand,
    short_help="Leg vast dat een controle is gedaan.",
    help=(
        "Leg vast dat een controle is gedaan: rollen, bijzonder, herstel, logboek, convenant, "
        "dpia of contacten."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis controle gedaan herstel\n"
        "casuskluis --kluis Veldhaven.kluis controle gedaan logboek --op 3-12-2026 \\\n"
        '    --bevinding "Het logboek sluit."'
    ),
)
def record_upkeep(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="CONTROLE", help="De naam van de controle.")],
    *,
    on: Annotated[
        str, typer.Option("--op", metavar="DATUM", help="Wanneer; anders vandaag.")
    ] = "",
    note: Annotated[
        str, typer.Option("--bevinding", metavar="TEKST", help="Wat is gezien; geen namen.")
    ] = "",
    fd: PassphraseFd = None,
) -> None:
    """Record a periodic check as done."""
    kind = _KINDS.get(name.casefold())
    if kind is None:
        raise Stopped(_UNKNOWN.format(names=", ".join(_KINDS)))
    day = read_day(on) if on else None
    with opened(context, fd) as workspace:
        made = workspace.upkeep.done(kind, on=day, note=note)
        label = workspace.codes.book().label(CodeList.UPKEEP_KIND, kind)
    say(f"{label} op {dutch_date(made.done_on)}.")


def _sum_up(watch: Watch, codes: CodeBook) -> None:
    counts = [f"{len(watch.of(urgency))} {words}" for urgency, words in _GROUPS.items()]
    say(f"{counted(len(watch.deadlines), 'termijn', 'termijnen')}: {', '.join(counts)}.")
    for kind in sorted(watch.cut):
        label = codes.label(CodeList.DEADLINE_KIND, kind)
        warn(f"Van “{label}” zijn er meer; alleen de dringendste staan hier.")
    for setting in watch.broken:
        warn(broken_words(setting))


def _again(one: Upkeep) -> str:
    if one.due_on is None:
        return broken_words(one.setting)
    return f"{dutch_date(one.due_on)} (te laat)" if one.late else dutch_date(one.due_on)
