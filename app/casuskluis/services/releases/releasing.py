# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The last step of an overview: a line in the ledger first, then the paper.

In this order nothing can leave without being known: when the program stops in between, the line
says that something may have left, and later overviews take it along.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.disclosure.auditing.digest import VERSION
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ReleaseId
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import ReleaseRecord
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.figures import FigureSet, figures_csv, figures_xlsx
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_of
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.facts import housekeeping_of
from casuskluis.services.releases.figure_tables import file_tables_of
from casuskluis.services.releases.ledger import (
    ReleaseWithdrawn,
    check_leaves,
    check_line,
    state_of,
)
from casuskluis.services.releases.lines import coarser_written, sealed, written
from casuskluis.services.releases.policies import ENGINE, in_words
from casuskluis.services.releases.profiles import (
    Period,
    Profile,
    period_of,
    profile_of,
)
from casuskluis.services.releases.publication_gate import check_published_texts, published
from casuskluis.services.releases.reports.council import ReportData, council_report
from casuskluis.services.releases.reports.programme_parts import ProgrammeYear
from casuskluis.services.releases.reports.quarters import letter_paragraph, quarterly
from casuskluis.services.releases.reports.stamps import release_number, stamp_of
from casuskluis.services.releases.type_lines import control_in
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis.storage.transaction import Transaction


class NotSafeYet(RuleViolated):
    """An overview that was not found safe does not leave."""


class LedgerMoved(RuleViolated):
    """Something was released or withdrawn after this overview was checked: check it again."""


@dataclass(frozen=True, slots=True)
class ReleaseService:
    """Writes overviews in the ledger and makes their papers."""

    context: Context

    def write(self, prepared: PreparedOverview) -> ReleaseRecord:
        """Write an overview in the ledger; one that was made before keeps its line.

        Raises:
            NotSafeYet: When it was not found safe.
            LedgerMoved: When something was released since it was checked.
            LedgerDamaged: When the line it has cannot be read.
        """
        with self.context.write(Permission.RELEASE) as transaction:
            if prepared.again is not None:
                return _still_there(transaction, prepared.again)
            certified = all(one.is_certified(prepared.policy) for one in prepared.groups)
            if prepared.verdict is not Verdict.SAFE or not certified:
                raise NotSafeYet
            if state_of(transaction) != prepared.ledger:
                raise LedgerMoved
            return transaction.releases.add(self._record(transaction, prepared))

    def _record(self, transaction: Transaction, prepared: PreparedOverview) -> ReleaseRecord:
        wish = prepared.wish
        line = ReleaseRecord(
            profile=wish.profile.key,
            reference_date=wish.period.last,
            filter=coarser_written(wish.coarser),
            audience=wish.audience,
            method=in_words(prepared.policy),
            engine=ENGINE,
            seed=prepared.seed,
            printed=written(prepared.printed),
            proof=_proof(prepared, control_of(transaction)),
            digest="",
            title=f"{wish.profile.title} {wish.period.name}",
            made_at=self.context.clock.now(),
            author=self.context.actor.label,
        )
        return sealed(line)

    def paper(self, release: ReleaseId) -> PrintedPaper:
        """Return the paper of a line of the ledger; equal lines give equal figures.

        Raises:
            LedgerDamaged: When the line cannot be read.
            ReleaseWithdrawn: When it was withdrawn.
            PublicationRefused: When the finished paper points at somebody.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            record = transaction.releases.get(release)
            check_leaves(record)
            data = self._data(transaction, record)
            before = self._before(transaction, record)
        pdf = _drawn(profile_of(record.profile), data, before)
        name = f"{_file_name(record)}.pdf"
        return published(self.context, pdf, file_name=name, title=record.title)

    def table_file(self, release: ReleaseId, *, as_csv: bool = False) -> tuple[str, bytes]:
        """Return the released figures as a spreadsheet: its name and its bytes.

        Raises:
            LedgerDamaged: When the line cannot be read.
            ReleaseWithdrawn: When it was withdrawn.
            PublicationRefused: When a text in it points at somebody.
        """
        codes = CodeService(self.context).book()
        with self.context.read(Permission.RELEASE) as transaction:
            record = transaction.releases.get(release)
        figures = FigureSet(
            title=record.title,
            municipality=SettingService(self.context).get(SettingKey.MUNICIPALITY).value,
            tables=file_tables_of(check_leaves(record)),
            stamp=stamp_of(record, codes),
        )
        check_published_texts(self.context, figures.texts)
        make, ending = (figures_csv, "csv") if as_csv else (figures_xlsx, "xlsx")
        return f"{_file_name(record)}.{ending}", make(figures)

    def _data(self, transaction: Transaction, record: ReleaseRecord) -> ReportData:
        period = _period(record)
        codes = CodeService(self.context).book()
        municipality = SettingService(self.context).get(SettingKey.MUNICIPALITY).value
        return ReportData(
            municipality=municipality,
            period=period.name,
            last_day=period.last,
            stamp=stamp_of(record, codes),
            groups=check_line(record),
            left_out=json.loads(record.proof)["left_out"],
            programme=ProgrammeYear.read(transaction, period.last.year),
            housekeeping=housekeeping_of(transaction, period),
            codes=codes,
            printed_at=record.made_at,
            control=control_in(record),
        )

    def _before(
        self, transaction: Transaction, record: ReleaseRecord
    ) -> tuple[Period, ReleaseRecord] | None:
        """Return the same overview of the period before, if it left to the same readers."""
        period = _period(record)
        before = period_of(profile_of(record.profile).period, period.first - timedelta(days=1))
        same = transaction.releases.of(record.profile, before.last)
        theirs = [one for one in same if one.audience is record.audience]
        left = [one for one in theirs if one.released_at is not None]
        return (before, left[-1]) if left else None


def _still_there(transaction: Transaction, made: ReleaseRecord) -> ReleaseRecord:
    """Return the line of an overview that was made before, as it stands now."""
    found = transaction.releases.get(made.id)
    try:
        check_leaves(found)
    except ReleaseWithdrawn:
        raise LedgerMoved from None
    return found


def _drawn(
    profile: Profile, data: ReportData, before: tuple[Period, ReleaseRecord] | None
) -> bytes:
    from casuskluis.documents import council_report as council_pdf  # noqa: PLC0415 - only a paper waits for this

    if profile.key == "council_year":
        return council_pdf.build(council_report(data))
    from casuskluis.documents import letter_paragraph as letter_pdf  # noqa: PLC0415 - only a paper waits for this

    if profile.key == "council_letter":
        return letter_pdf.build(letter_paragraph(data))
    from casuskluis.documents import quarterly as quarterly_pdf  # noqa: PLC0415 - only a paper waits for this

    if before is None:
        return quarterly_pdf.build(quarterly(data))
    period, record = before
    return quarterly_pdf.build(quarterly(data, check_line(record), period.name))


def _file_name(record: ReleaseRecord) -> str:
    """Return the title as a neutral name of a file: raadsrapportage-2025."""
    return "-".join(record.title.lower().replace(",", "").split())


def _period(record: ReleaseRecord) -> Period:
    day: date = record.reference_date
    return period_of(profile_of(record.profile).period, day)


def _proof(prepared: PreparedOverview, control: str) -> str:
    return json.dumps(
        {
            "control": control,
            "audit": VERSION,
            "threshold": prepared.policy.threshold,
            "earlier": prepared.earlier,
            "checks": sum(one.checks for one in prepared.groups),
            "said": [one.proof for one in prepared.groups if one.proof],
            "left_out": list(prepared.left_out),
        },
        ensure_ascii=False,
    )


__all__ = ["NotSafeYet", "ReleaseService", "release_number"]
