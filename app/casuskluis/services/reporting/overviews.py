# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The anonymised yearly overview: count, protect, audit, print."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure import (
    Certificate,
    NothingToPublish,
    Policy,
    Population,
    PopulationTooSmall,
    PrintedTable,
    protect,
)
from casuskluis.documents import overview
from casuskluis.documents.papers import ActivityLine, FigureLine, OverviewPaper, OverviewTable
from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.reporting.figures import (
    BY,
    BY_OUTCOME,
    Facts,
    first_day,
    population,
)
from casuskluis.services.reporting.overview_texts import METHOD, TERMS

HIDDEN = "x"
_EARLIEST_YEAR = 2000
_LATEST_YEAR = 2200


class YearEmpty(RuleViolated):
    """Nothing was recorded in this year, so there is nothing to publish."""


class YearImpossible(RuleViolated):
    """This is no year an overview can be made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedFigures:
    """What may leave about one population; no tables when it is too small."""

    name: str
    tables: tuple[PrintedTable, ...]
    certificate: Certificate | None

    @property
    def too_small(self) -> bool:
        """Whether there are too few records to publish anything."""
        return self.certificate is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedOverview:
    """An overview with what it was printed from."""

    paper: PrintedPaper
    figures: tuple[ProtectedFigures, ...]


@dataclass(frozen=True, slots=True)
class OverviewService:
    """Figures that may leave the vault."""

    context: Context

    def years(self) -> list[int]:
        """Return the years in which a notification came in, newest first."""
        span = (date(_EARLIEST_YEAR, 1, 1), date(_LATEST_YEAR, 12, 31))
        with self.context.read(Permission.FIGURES) as transaction:
            found = {fact.received_on.year for fact in transaction.figures.notifications(*span)}
        return sorted(found, reverse=True)

    def print(self, year: int, *, cancelled: Callable[[], bool] | None = None) -> PrintedPaper:
        """Return the overview of a year as a PDF; see `publish`."""
        return self.publish(year, cancelled=cancelled).paper

    def publish(
        self, year: int, *, cancelled: Callable[[], bool] | None = None
    ) -> PrintedOverview:
        """Return the overview of a year as a PDF, protected, audited and checked.

        Raises:
            YearImpossible: When it is not a year of this century or the next.
            YearEmpty: When nothing was recorded in that year.
            UnsafeRelease: When the audit finds a number that could be computed.
            CannotProtect: When no safe way of hiding exists.
            PaperUnsound: When the PDF fails the program's own check.
            Cancelled: When the officer stopped it.
        """
        if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
            raise YearImpossible
        figures = self.figures(year, cancelled=cancelled)
        paper = self._paper(year, figures)
        pdf = overview.build(paper)
        printed = sound_paper(pdf, file_name=f"overzicht-{year}.pdf", title=f"Overzicht {year}")
        with self.context.write(Permission.FIGURES) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, f"overview:{year}")
        return PrintedOverview(paper=printed, figures=figures)

    def figures(
        self, year: int, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[ProtectedFigures, ...]:
        """Return the protected tables of a year, to look at before printing.

        Raises:
            YearEmpty: When nothing was recorded in that year.
            UnsafeRelease: When the audit finds a number that could be computed.
            CannotProtect: When no safe way of hiding exists.
            Cancelled: When the officer stopped it.
        """
        facts = self._facts(year)
        if facts.is_empty:
            raise YearEmpty
        codes = CodeService(self.context).book()
        return (self._protected(population(facts, codes), cancelled),)

    def _facts(self, year: int) -> Facts:
        with self.context.read(Permission.FIGURES) as transaction:
            span = (first_day(year), date(year, 12, 31))
            return Facts(
                year=year,
                notifications=transaction.figures.notifications(*span),
            )

    def _protected(
        self, counted: Population, cancelled: Callable[[], bool] | None
    ) -> ProtectedFigures:
        threshold = SettingService(self.context).get(SettingKey.SUPPRESSION_THRESHOLD)
        policy = Policy(threshold=threshold.number(lowest=3, highest=10))
        try:
            release = protect((counted,), policy, cancelled=cancelled)
        except (NothingToPublish, PopulationTooSmall):
            return ProtectedFigures(name=counted.name, tables=(), certificate=None)
        return ProtectedFigures(
            name=counted.name, tables=release.tables, certificate=release.certificate
        )

    def _paper(self, year: int, figures: tuple[ProtectedFigures, ...]) -> OverviewPaper:
        settings = SettingService(self.context)
        codes = CodeService(self.context).book()
        with self.context.read(Permission.FIGURES) as transaction:
            every = transaction.activities.of_year(year)
        activities = [one for one in every if one.status is ActivityStatus.HELD]
        return OverviewPaper(
            municipality=settings.get(SettingKey.MUNICIPALITY).value,
            year=year,
            reference_date=min(date(year, 12, 31), self.context.clock.today()),
            threshold=settings.get(SettingKey.SUPPRESSION_THRESHOLD).number(),
            summary=_too_small_sentences(figures),
            funnel=_funnel(figures, year, codes),
            tables=tuple(_table(table) for found in figures for table in found.tables),
            activities=_activity_lines(activities, codes),
            method=METHOD,
            certificate=_proof(figures),
            terms=TERMS,
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )


def _too_small_sentences(figures: tuple[ProtectedFigures, ...]) -> tuple[str, ...]:
    return tuple(
        f"Er zijn in deze jaren te weinig {found.name.lower()} om cijfers over te "
        "publiceren. Daarom staan er geen tabellen in dit overzicht."
        for found in figures
        if found.too_small
    )


def _funnel(
    figures: tuple[ProtectedFigures, ...], year: int, codes: CodeBook
) -> tuple[FigureLine, ...]:
    """Return the way from notification to case, read off the released tables only."""
    lines = []
    taken_up = codes.label(CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome.PERSON_CENTRED)
    for found in figures:
        for table in found.tables:
            if str(year) not in table.column_labels:
                continue
            column = table.column_labels.index(str(year))
            total = _shown(table.column_totals[column])
            if table.title == BY_OUTCOME:
                row = table.row_labels.index(taken_up)
                lines.append(FigureLine(label="Meldingen ontvangen", value=total))
                lines.append(FigureLine(label=taken_up, value=_shown(table.cells[row][column])))
    return tuple(lines)


def _table(table: PrintedTable) -> OverviewTable:
    rows = [
        (label, (*map(_shown, cells), _shown(total)))
        for label, cells, total in zip(
            table.row_labels, table.cells, table.row_totals, strict=True
        )
    ]
    totals = (*map(_shown, table.column_totals), _shown(table.total))
    return OverviewTable(
        title=table.title,
        row_header=table.title.partition(BY)[2].capitalize(),
        columns=(*table.column_labels, "Totaal"),
        rows=(*rows, ("Totaal", totals)),
        has_total_row=True,
        has_total_column=True,
    )


def _shown(count: int | None) -> str:
    return HIDDEN if count is None else str(count)


def _activity_lines(activities: list[Activity], codes: CodeBook) -> tuple[ActivityLine, ...]:
    grouped: dict[str, list[Activity]] = {}
    for activity in activities:
        grouped.setdefault(activity.kind, []).append(activity)
    return tuple(
        ActivityLine(
            kind_label=code.label,
            count=str(len(grouped[code.code])),
            participants=str(sum(found.participants for found in grouped[code.code])),
            organisations=str(sum(found.organisations for found in grouped[code.code])),
        )
        for code in codes.all(CodeList.ACTIVITY_KIND)
        if code.code in grouped
    )


def _proof(figures: tuple[ProtectedFigures, ...]) -> str:
    audited = [found for found in figures if found.certificate]
    if not audited:
        return ""
    return (
        "Gecontroleerd: uit de tabellen van dit overzicht is geen precies aantal onder de "
        "drempel uit te rekenen. Dit beschermt tegen terugrekenen uit deze cijfers. Het "
        "beschermt niet tegen wat de lezer al weet."
    )
