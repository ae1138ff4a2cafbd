# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overstap``: take in an existing case list, or undo that."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import counted, progress_bar, say, show_table
from casuskluis.cli.shared import PassphraseFd, opened
from casuskluis.domain.identifiers import ImportId
from casuskluis.domain.imports import Import
from casuskluis.domain.partial_date import dutch_date
from casuskluis.exchange.moving.fields import ListedStage
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.plans import MovingPlan, Totals
from casuskluis.services.moving.rows import Choices, ListedFate, PlannedRow
from casuskluis.services.moving.undoing import UndoPlan
from casuskluis.services.moving.words import FIELD_LABELS
from casuskluis.services.workspace import Workspace

_STAGES = {
    "melding": ListedStage.NOTIFIED,
    "casusoverleg": ListedStage.CASE_MEETING,
    "monitoring": ListedStage.MONITORING,
    "nazorg": ListedStage.AFTERCARE,
}
_FATES: Mapping[ListedFate, str] = {
    ListedFate.TAKE: "overnemen",
    ListedFate.UNDECIDED: "eerst kiezen",
    ListedFate.BLOCKED: "eerst aanvullen",
    ListedFate.SKIPPED: "overslaan",
    ListedFate.REFUSED: "geweigerd",
}
_MADE = {
    "subject": ("persoon", "personen"),
    "notification": ("melding", "meldingen"),
    "assessment": ("weging", "wegingen"),
    "case": ("casus", "casussen"),
    "action_item": ("actie", "acties"),
    "information_item": ("notitie", "notities"),
    "discussion_request": ("bespreekverzoek", "bespreekverzoeken"),
    "organisation": ("organisatie", "organisaties"),
}
_TRIAL = "Dit was een proef: er is niets geschreven. Met --ja neemt u de lijst over."
_WHICH = "Kies bij --fase melding, casusoverleg, monitoring of nazorg. Er is niets gewijzigd."


def move_in(
    context: typer.Context,
    path: Annotated[
        Path | None,
        typer.Argument(metavar="BESTAND", help="CSV of .xlsx; zonder bestand: wat er al is."),
    ] = None,
    *,
    sheet_name: Annotated[
        str | None,
        typer.Option("--blad", metavar="NAAM", help="Het werkblad; anders het eerste."),
    ] = None,
    stage: Annotated[
        str, typer.Option("--fase", metavar="FASE", help="Voor rijen waar geen fase staat.")
    ] = "",
    undone: Annotated[
        int | None,
        typer.Option("--ongedaan", metavar="NUMMER", help="Maak een overname ongedaan."),
    ] = None,
    keep: Annotated[
        bool,
        typer.Option("--behoud", help="Bij --ongedaan: laat staan waar later aan is gewerkt."),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--ja", help="Doe het echt; zonder dit is het een proef.")
    ] = False,
    fd: PassphraseFd = None,
) -> None:
    """Show what a list would become; take it in only when that is said."""
    if stage and stage not in _STAGES:
        raise Stopped(_WHICH)
    with opened(context, fd) as workspace:
        if undone is not None:
            _undo(workspace, ImportId(undone), keep=keep, yes=yes)
        elif path is None:
            _show_imports(workspace.moving.all())
        else:
            sheet = workspace.moving.open(path, sheet=sheet_name)
            choices = Choices(stage_if_missing=_STAGES.get(stage))
            _take_in(workspace, sheet, choices, yes=yes)


def _take_in(workspace: Workspace, sheet: OpenedList, choices: Choices, *, yes: bool) -> None:
    _show_columns(sheet)
    with progress_bar("Lezen") as progress:
        plan = workspace.moving.plan(sheet, choices, progress=progress)
    _show_rows(plan, everything=not yes)
    for line in _told(plan, plan.totals()):
        say(line)
    if not yes:
        say(_TRIAL)
        return
    with progress_bar("Overnemen") as progress:
        done = workspace.moving.take_in(plan, progress=progress)
    say(f"Overgenomen als nummer {done.id}: {_counts(done.counts)}.")
    say(f"Terugdraaien kan met: overstap --ongedaan {done.id}")


def _show_columns(sheet: OpenedList) -> None:
    row = sheet.table.header_row
    say(f"Kolommen van {sheet.source_name}, kopregel op rij {row}:")
    remembered = "onthouden" if sheet.remembered else ""
    lines = []
    for column in sheet.columns:
        holds = FIELD_LABELS[column.holds] if column.holds else "als notitie"
        told = "wordt niet overgenomen: mag niet in de kluis" if column.withheld else holds
        lines.append((column.header, told, remembered))
    show_table(("Kolom", "Bevat", ""), lines)


def _show_rows(plan: MovingPlan, *, everything: bool) -> None:
    lines = [
        (str(one.row), _FATES[one.fate], one.shown, text)
        for one in plan.ordered
        if everything or one.needs_a_look or one.fate is not ListedFate.TAKE
        for text in _texts(one)
    ]
    lines += [(str(one.row), "geweigerd", "", one.text) for one in plan.refused]
    if lines:
        show_table(("Rij", "Wat", "Naam", "Toelichting"), lines)


def _texts(planned: PlannedRow) -> Iterator[str]:
    """Give a line for everything to tell of a row; at least one."""
    texts = list(planned.reasons)
    texts += [f"{one.label}: {one.text}" for one in planned.doubts]
    texts += [f"{header}: wordt een notitie." for header, _ in planned.unmapped]
    texts += [f"{header}: wordt niet overgenomen." for header in planned.withheld]
    yield from texts or [""]


def _told(plan: MovingPlan, totals: Totals) -> Iterator[str]:
    if plan.already is not None:
        yield f"Dit bestand is al overgenomen, als nummer {plan.already.id}."
    fates = [f"{totals.fates[fate]} {word}" for fate, word in _FATES.items()]
    yield f"{len(plan.rows) + len(plan.refused)} rijen gelezen: {', '.join(fates)}."
    yield (
        f"Dit zou worden: {counted(totals.subjects, 'persoon', 'personen')}, "
        f"{counted(totals.notifications, 'melding', 'meldingen')}, "
        f"{counted(totals.cases, 'casus', 'casussen')} "
        f"({totals.closed_cases} gesloten), "
        f"{counted(totals.actions, 'actie', 'acties')}, "
        f"{counted(totals.notes, 'notitie', 'notities')}."
    )
    if plan.left_out:
        rows = ", ".join(map(str, plan.left_out))
        yield f"Geen casus, maar een tussenkop of een totaal: rij {rows}."
    if totals.organisations:
        yield f"Nieuwe organisaties: {', '.join(totals.organisations)}."
    if totals.withheld:
        yield f"Niet overgenomen, want het mag niet: {', '.join(totals.withheld)}."
    if totals.doubtful:
        yield (
            f"Met twijfel overgenomen: {counted(totals.doubtful, 'rij', 'rijen')}. De twijfel "
            "komt in de toelichting van de weging of de melding."
        )
    if totals.fates[ListedFate.UNDECIDED] or totals.fates[ListedFate.BLOCKED]:
        yield "Kies en vul aan in het venster, of in de lijst zelf. De rest blijft buiten."


def _show_imports(found: tuple[Import, ...]) -> None:
    if not found:
        say("Er is nog geen lijst overgenomen.")
        return
    lines = [
        (
            str(one.id),
            dutch_date(one.done_at.astimezone().date()),
            one.author,
            one.file_name,
            _counts(one.counts),
            "" if one.stands else "ongedaan gemaakt",
        )
        for one in found
    ]
    show_table(("Nummer", "Op", "Door", "Bestand", "Wat", ""), lines)


def _undo(workspace: Workspace, import_id: ImportId, *, keep: bool, yes: bool) -> None:
    plan = workspace.moving.undo_plan(import_id)
    _show_undo(plan)
    if not yes:
        say("Dit was een proef: er is niets verwijderd. Met --ja verwijdert u dit voorgoed.")
        return
    workspace.moving.undo(import_id, keep_worked_on=keep)
    say("Ongedaan gemaakt.")


def _show_undo(plan: UndoPlan) -> None:
    say(f"Dit gaat weg, voorgoed: {_counts(plan.counts) or 'niets'}.")
    if plan.kept:
        say("Dit blijft:")
        show_table(("Nummer", "Waarom"), [(one.number, one.reason) for one in plan.kept])
    if plan.kept_files:
        say("Met --behoud erbij gaat de rest toch weg.")


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(
        counted(counts[kind], *words) for kind, words in _MADE.items() if counts.get(kind)
    )
