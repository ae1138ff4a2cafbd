# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis casus``: show the list of cases, or one case."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from casuskluis.cli.case_changes import add_to
from casuskluis.cli.failures import Stopped
from casuskluis.cli.help import DutchCommand, DutchGroup
from casuskluis.cli.output import counted, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.case import OPEN_PHASES
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseId, CaseNumber
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.notes import INFORMATION, LIFE_DOMAIN
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.workspace import Workspace

_UNKNOWN = (
    "Er is geen casus met dit nummer. Alle nummers ziet u met: casuskluis casus toon --alle"
)

app = typer.Typer(cls=DutchGroup, no_args_is_help=True)


add_to(app)


@app.command(
    "toon",
    cls=DutchCommand,
    short_help="Toon de casussen, of één casus.",
    help=(
        "Toon de lopende casussen, of één casus met alles wat erin staat. Let op wie meekijkt: "
        "op het scherm staan namen."
    ),
    epilog=(
        "casuskluis --kluis Veldhaven.kluis casus toon\n"
        "casuskluis --kluis Veldhaven.kluis casus toon --alle\n"
        "casuskluis --kluis Veldhaven.kluis casus toon 2026-0147"
    ),
)
def show(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="NUMMER", help="Het casusnummer, zoals 2026-0147.")
    ] = "",
    *,
    everything: Annotated[
        bool, typer.Option("--alle", help="Toon ook gesloten casussen.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show one case, or the list."""
    with opened(context, fd) as workspace:
        if number:
            file = workspace.cases.file(case_id(workspace, number))
            workspace.views.note(Viewed.CASE, file.case.id)
            today = workspace.context.clock.today()
            for line in _described(file, workspace.codes.book(), today):
                say(line)
            for former in workspace.parcels.taking.former_numbers(file.case.id):
                say(f"In de kluis waar deze casus vandaan kwam: {former}")
        else:
            _show_list(workspace, everything=everything)


def case_id(workspace: Workspace, number: str) -> CaseId:
    """Return which case has this number.

    Raises:
        Stopped: When none has.
    """
    try:
        return workspace.cases.by_number(CaseNumber(number)).id
    except NotFound:
        raise Stopped(_UNKNOWN) from None


def _show_list(workspace: Workspace, *, everything: bool) -> None:
    codes = workspace.codes.book()
    query = CaseQuery(phases=frozenset() if everything else OPEN_PHASES)
    lines = workspace.cases.lines(workspace.cases.ids(query))
    show_table(
        ("Nummer", "Naam", "Fase", "Geopend", "Volgende actie"),
        [
            (
                line.number,
                line.name.sorted_display,
                codes.label(CodeList.CASE_PHASE, line.phase),
                dutch_date(line.opened_on),
                dutch_date(line.next_due) if line.next_due else "",
            )
            for line in lines
        ],
    )
    say(counted(len(lines), "casus", "casussen") + ".")


def _described(file: CaseFile, codes: CodeBook, today: date) -> Iterator[str]:
    case, subject = file.case, file.subject
    yield f"Casus {case.number}: {codes.label(CodeList.CASE_PHASE, case.phase)}"
    born = f", geboren {subject.birth_date}" if subject.birth_date else ""
    yield f"Betrokkene: {subject.name.display}{born}"
    yield f"Geopend: {dutch_date(case.opened_on)}"
    yield f"Casusregisseur: {case.case_coordinator}"
    if case.next_review_on:
        yield f"Noodzakelijkheidstoets voor: {dutch_date(case.next_review_on)}"
    if case.closed_on and case.destroy_on:
        reason = codes.label(CodeList.CLOSING_REASON, case.closing_reason)
        yield f"Gesloten: {dutch_date(case.closed_on)} ({reason})"
        yield f"Te vernietigen op: {dutch_date(case.destroy_on)}"
    yield f"Aanleiding: {case.reason}"
    yield from _contents(file, codes, today)


def _contents(file: CaseFile, codes: CodeBook, today: date) -> Iterator[str]:
    for person in file.related_persons:
        yield f"Nevenbetrokkene: {person.name.display} ({person.necessity})"
    for item in file.information:
        kind = codes.label(CodeList.INFORMATION_KIND, item.kind)
        source = file.organisation_name(item.source_id)
        stale = " (verouderd)" if file.terms.is_stale(item, today) else ""
        yield f"Informatie, {kind.lower()}, {source}{stale}: {item.text}"
        yield from _beside(file, INFORMATION, item.id)
    for note in file.life_domain_notes:
        yield f"{codes.label(CodeList.LIFE_DOMAIN, note.life_domain)}: {note.situation}"
        yield from _beside(file, LIFE_DOMAIN, note.id)
    for used in file.instruments:
        name = codes.label(CodeList.INSTRUMENT, used.instrument)
        place = file.organisation_name(used.organisation_id)
        yield f"Instrument {name}, {place}: {used.location}"
    for action in file.actions:
        status = codes.label(CodeList.ACTION_STATUS, action.status)
        owner = file.organisation_name(action.owner_id)
        yield f"Actie {action.number}, {status.lower()}, {owner}: {action.description}"
    for decision in file.decisions:
        yield f"Besluit {decision.number}: {decision.text}"


def _beside(file: CaseFile, kind: str, record_id: int) -> Iterator[str]:
    for one in file.addenda_of(kind, record_id):
        yield f"  Aanvulling {dutch_date(one.written_on)}: {one.text}"
