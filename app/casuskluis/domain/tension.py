# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tensions in town and what they may mean. Never a person, never a ground for a case."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AnalysisId, TensionSignalId
from casuskluis.domain.programme import FIRST_YEAR, LAST_YEAR


class TensionIncomplete(RuleViolated):
    """A signal of tension needs a theme and words on what was noticed."""


class AnalysisIncomplete(RuleViolated):
    """An analysis needs a phenomenon, half a year, a picture and its sources."""


class TensionInFuture(RuleViolated):
    """Nothing is noticed before it happens."""


class AnalysisExists(RuleViolated):
    """There is one analysis of a phenomenon for each half year."""


class AnalysisFixed(RuleViolated):
    """An adopted analysis is not changed any more."""


class AnalysisInFuture(RuleViolated):
    """Nothing is adopted on a day that has yet to come."""


class TensionPhase(StrEnum):
    """How a tension develops."""

    NOTICED = "noticed"
    GROWING = "growing"
    ESCALATED = "escalated"
    CALMING = "calming"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionSignal:
    """Something noticed between groups or around a theme, without persons.

    Attributes:
        phenomenon: Code of the list ``phenomenon``.
        district: Code of the list ``district``; empty for the whole town.
        source: Code of the list ``tension_source``: what kind of source it came from.
        observed: What was noticed.
        interpretation: What it may mean, apart from what was noticed.
        follow_up: What is done with it.
    """

    id: TensionSignalId = TensionSignalId(0)
    noted_on: date
    phenomenon: str
    district: str = ""
    phase: TensionPhase = TensionPhase.NOTICED
    source: str = ""
    observed: str
    interpretation: str = ""
    follow_up: str = ""
    version: int = 1

    def check(self) -> None:
        """Refuse a signal that says nothing.

        Raises:
            TensionIncomplete: When theme or observation is missing.
        """
        if not (self.phenomenon and self.observed.strip()):
            raise TensionIncomplete

    def check_day(self, today: date) -> None:
        """Refuse what would be noticed in the future.

        Raises:
            TensionInFuture: When the day has yet to come.
        """
        if self.noted_on > today:
            raise TensionInFuture


@dataclass(frozen=True, slots=True, kw_only=True)
class PhenomenonAnalysis:
    """What is known of a phenomenon in this town over half a year.

    Attributes:
        phenomenon: Code of the list ``phenomenon``.
        half: 1 or 2.
        picture: What is seen.
        sources: Where that comes from.
        interpretation: What it means, apart from what is seen.
        public_text: What may be said about it outside.
        adopted_on: When it was fixed.
    """

    id: AnalysisId = AnalysisId(0)
    phenomenon: str
    year: int
    half: int
    picture: str
    sources: str
    interpretation: str = ""
    public_text: str = ""
    adopted_on: date | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse an analysis without a ground.

        Raises:
            AnalysisIncomplete: When phenomenon, half year, picture or sources is missing.
        """
        said = self.phenomenon and self.picture.strip() and self.sources.strip()
        known_half = self.half in {1, 2} and FIRST_YEAR <= self.year <= LAST_YEAR
        if not (said and known_half):
            raise AnalysisIncomplete

    def check_open(self) -> None:
        """Refuse changes in an analysis that is fixed.

        Raises:
            AnalysisFixed: When it was adopted.
        """
        if self.adopted_on is not None:
            raise AnalysisFixed

    def adopted(self, *, on: date, today: date) -> "PhenomenonAnalysis":
        """Return the analysis as it was adopted.

        Raises:
            AnalysisFixed: When that was done before.
            AnalysisInFuture: When the day has yet to come.
        """
        self.check_open()
        if on > today:
            raise AnalysisInFuture
        return replace(self, adopted_on=on)
