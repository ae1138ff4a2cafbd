# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Analyses of phenomena per half year. An analysis is never a ground for a case."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import AnalysisId
from casuskluis.domain.officer import Permission
from casuskluis.domain.tension import AnalysisExists, PhenomenonAnalysis
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

_NEEDS = Permission.PROGRAMME


@dataclass(frozen=True, slots=True)
class AnalysisService:
    """What is known of each phenomenon, half year by half year."""

    context: Context

    def all(self) -> list[PhenomenonAnalysis]:
        """Return every analysis, newest half year first."""
        with self.context.read(_NEEDS) as transaction:
            return transaction.analyses.all()

    def get(self, analysis_id: AnalysisId) -> PhenomenonAnalysis:
        """Return one analysis.

        Raises:
            NotFound: When there is none.
        """
        with self.context.read(_NEEDS) as transaction:
            return transaction.analyses.get(analysis_id)

    def save(self, analysis: PhenomenonAnalysis) -> PhenomenonAnalysis:
        """Store a new or changed analysis that was not adopted yet.

        Raises:
            AnalysisIncomplete: When phenomenon, half year, picture or sources is missing.
            AnalysisExists: When this phenomenon has one for that half year.
            AnalysisFixed: When it was adopted.
            FieldFixed: When it would be adopted this way.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(_NEEDS) as transaction:
            analysis.check()
            known = transaction.analyses
            stored = (
                known.get(analysis.id) if analysis.id else replace(analysis, adopted_on=None)
            )
            stored.check_open()
            check_fixed(stored, analysis, "adopted_on")
            _check_alone(transaction, analysis)
            return known.save(analysis) if analysis.id else known.add(analysis)

    def adopt(self, analysis_id: AnalysisId, *, on: date) -> PhenomenonAnalysis:
        """Fix an analysis as it was adopted.

        Raises:
            AnalysisFixed: When that was done before.
            AnalysisInFuture: When the day has yet to come.
        """
        with self.context.write(_NEEDS) as transaction:
            stored = transaction.analyses.get(analysis_id)
            return transaction.analyses.save(
                stored.adopted(on=on, today=self.context.clock.today())
            )

    def remove(self, analysis_id: AnalysisId) -> None:
        """Remove an analysis that was not adopted.

        Raises:
            AnalysisFixed: When it was adopted.
        """
        with self.context.write(_NEEDS) as transaction:
            transaction.analyses.get(analysis_id).check_open()
            transaction.analyses.remove(analysis_id)


def _check_alone(transaction: Transaction, analysis: PhenomenonAnalysis) -> None:
    about = (analysis.phenomenon, analysis.year, analysis.half)
    for other in transaction.analyses.all():
        if other.id != analysis.id and (other.phenomenon, other.year, other.half) == about:
            raise AnalysisExists
