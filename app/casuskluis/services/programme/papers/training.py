# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was held to make people more expert, and what partners know, to publish."""

from collections.abc import Iterator, Sequence
from datetime import date

from casuskluis.documents.papers import (
    ActivityLine,
    CoverageMap,
    TrainingLine,
    TrainingOverviewPaper,
)
from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.programme.knowledge import KnowledgeMap, KnowledgeService, Place
from casuskluis.services.programme.papers.outgoing import Finished, to_publish
from casuskluis.services.programme.papers.period import period_name, period_words
from casuskluis.services.programme.totals import Sums, sums_of


def training_overview(context: Context, first: date, last: date) -> PrintedPaper:
    """Return what was held in a period and the knowledge map as it stood at its end.

    Raises:
        PeriodBackwards: When it ends before it begins.
    """
    period = period_words(first, last)
    with context.read(Permission.PROGRAMME) as transaction:
        held = [
            one
            for one in transaction.activities.between(first, last)
            if one.status is ActivityStatus.HELD
        ]
        codes = transaction.codes.book()
        municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
        control = control_of(transaction)
    paper = TrainingOverviewPaper(
        municipality=municipality,
        period=period,
        intro=_intro(held, period),
        totals=tuple(_totals(held, codes)),
        activities=tuple(_line(one, codes) for one in held),
        knowledge=_coverage(KnowledgeService(context).map(), last, codes),
        printed_at=context.clock.now(),
        control=control,
    )
    from casuskluis.documents import training_overview as pdf  # noqa: PLC0415 - only a paper waits for this

    return to_publish(
        context,
        Finished(
            pdf=pdf.build(paper),
            typed=tuple(text for one in held for text in (one.title, one.provider)),
            file_name=f"deskundigheidsbevordering-{period_name(first, last)}.pdf",
            title=f"Overzicht deskundigheidsbevordering {period}",
            control=control,
        ),
    )


def _intro(held: Sequence[Activity], period: str) -> tuple[str, ...]:
    if not held:
        return ()
    sums = sums_of(held)
    when = f"In {period}" if period.isdigit() else f"Van {period}"
    were = "is 1 activiteit" if sums.activities == 1 else f"zijn {sums.activities} activiteiten"
    people = "1 deelnemer" if sums.participants == 1 else f"{sums.participants} deelnemers"
    told = f"{when} {were} gehouden, met samen {people}. Wie vaker kwam, telt vaker mee."
    return (told,)


def _totals(held: Sequence[Activity], codes: CodeBook) -> Iterator[ActivityLine]:
    """Yield a line per kind, in the order of the list."""
    for kind in codes.all(CodeList.ACTIVITY_KIND):
        sums = sums_of([one for one in held if one.kind == kind.code])
        if sums.activities:
            yield ActivityLine(
                kind_label=kind.label, count=f"{sums.activities}", **_people(sums)
            )


def _people(sums: Sums) -> dict[str, str]:
    return {
        "participants": f"{sums.participants or ''}",
        "organisations": f"{sums.organisations or ''}",
    }


def _line(one: Activity, codes: CodeBook) -> TrainingLine:
    return TrainingLine(
        held_on=one.held_on,
        title=one.title,
        kind_label=codes.label(CodeList.ACTIVITY_KIND, one.kind),
        phenomenon_label=codes.label(CodeList.PHENOMENON, one.phenomenon),
        provider=one.provider,
        **_people(sums_of([one])),
    )


def _coverage(found: KnowledgeMap, last: date, codes: CodeBook) -> CoverageMap | None:
    """Return organisations against themes, with the year of what was learnt last by then.

    What is known by nobody is what an organisation lacks, so it stays; without any
    organisation there is no map.
    """
    if not (found.organisations and found.phenomena):
        return None
    return CoverageMap(
        row_header="Organisatie",
        columns=tuple(codes.label(CodeList.PHENOMENON, one) for one in found.phenomena),
        rows=tuple(
            (place.name, tuple(_year(found, (place.id, one), last) for one in found.phenomena))
            for place in found.organisations
        ),
    )


def _year(found: KnowledgeMap, place: Place, last: date) -> str:
    days = [one.held_on for one in found.lessons.get(place, ()) if one.held_on <= last]
    return f"{max(days).year}" if days else ""
