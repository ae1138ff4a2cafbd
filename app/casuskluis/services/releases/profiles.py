# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overviews that may leave: fixed tables over fixed periods, so that they add up for ever.

Whoever can choose tables and filters freely can subtract one overview from the next. So a
profile says what is counted and by what; only the categories may be made coarser.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from casuskluis.disclosure.auditing.joint.published import Division
from casuskluis.domain.errors import NotFound
from casuskluis.domain.releases import ReleaseAudience

_QUARTER = 3


class Group(Enum):
    """What is counted; tables over one group share their cells."""

    NOTIFICATIONS = "meldingen"
    CASES = "casussen"
    INTERVENTIONS = "inzet"
    CARE = "zorgvuldigheid"


class By(Enum):
    """What a group is split by; the words stand in the names of cells."""

    ORIGIN = "herkomst"
    OUTCOME = "uitkomst"
    PHENOMENON = "fenomeen"
    AGE = "leeftijd"
    BEGIN = "begin"
    END = "einde"
    REASON = "reden"
    DURATION = "duur"
    KIND = "soort"
    SUBJECT = "onderwerp"


CHANGING = frozenset({By.OUTCOME.value, By.PHENOMENON.value, By.END.value})
"""Dimensions in which a record can move to another category from one day to the next."""


class PeriodKind(Enum):
    """How long the period of an overview is."""

    YEAR = "year"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Period:
    """The days an overview is about.

    Attributes:
        first: First day.
        last: Last day: the reference date (peildatum).
        name: As printed and in the names of cells, such as "2026" or "2026, kwartaal 3".
    """

    first: date
    last: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table of an overview.

    Attributes:
        title: As printed.
        group: What is counted.
        by: What it is split by, at most two here.
        within: Only the records of one category, such as those that were taken up; the word of
            the dimension and the word for the category (see `counting`).
    """

    title: str
    group: Group
    by: tuple[By, ...]
    within: tuple[By, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One kind of overview.

    Attributes:
        key: As in the ledger; never renamed.
        title: Dutch.
        purpose: Dutch, one line: for whom it is.
        period: How long.
        audience: For whom, unless chosen otherwise.
        tables: In print order.
    """

    key: str
    title: str
    purpose: str
    period: PeriodKind
    audience: ReleaseAudience
    tables: tuple[TableSpec, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """What it counts, in print order, each once."""
        return tuple(dict.fromkeys(one.group for one in self.tables))


TAKEN_UP = "opgenomen"
CLOSED = "gesloten"

_RECEIVED = TableSpec(
    title="Meldingen naar herkomst", group=Group.NOTIFICATIONS, by=(By.ORIGIN,)
)
_WEIGHED = TableSpec(
    title="Meldingen naar uitkomst van de weging", group=Group.NOTIFICATIONS, by=(By.OUTCOME,)
)
_MOVEMENT = TableSpec(
    title="Stand en beweging van casussen", group=Group.CASES, by=(By.BEGIN, By.END)
)
_MEASURES = TableSpec(title="Soort inzet", group=Group.INTERVENTIONS, by=(By.KIND,))
_CARE = TableSpec(title="Zorgvuldig werken", group=Group.CARE, by=(By.SUBJECT,))
_COUNCIL = (
    _RECEIVED,
    _WEIGHED,
    TableSpec(
        title="Opgenomen meldingen naar fenomeen",
        group=Group.NOTIFICATIONS,
        by=(By.PHENOMENON,),
        within=(By.OUTCOME, TAKEN_UP),
    ),
    TableSpec(
        title="Opgenomen meldingen naar leeftijd",
        group=Group.NOTIFICATIONS,
        by=(By.AGE,),
        within=(By.OUTCOME, TAKEN_UP),
    ),
    _MOVEMENT,
    TableSpec(
        title="Redenen van sluiting",
        group=Group.CASES,
        by=(By.REASON,),
        within=(By.END, CLOSED),
    ),
    TableSpec(
        title="Doorlooptijd van gesloten casussen",
        group=Group.CASES,
        by=(By.DURATION,),
        within=(By.END, CLOSED),
    ),
    _MEASURES,
    _CARE,
)

PROFILES: Mapping[str, Profile] = {
    one.key: one
    for one in (
        Profile(
            key="council_year",
            title="Raadsrapportage",
            purpose="Eens per jaar, voor de gemeenteraad en voor iedereen.",
            period=PeriodKind.YEAR,
            audience=ReleaseAudience.PUBLIC,
            tables=_COUNCIL,
        ),
        Profile(
            key="council_letter",
            title="Alinea voor een raadsinformatiebrief",
            purpose="Een korte alinea met een kleine tabel over een kwartaal.",
            period=PeriodKind.QUARTER,
            audience=ReleaseAudience.PUBLIC,
            tables=(_WEIGHED,),
        ),
        Profile(
            key="triangle_quarter",
            title="Kwartaaloverzicht voor de driehoek",
            purpose="Elk kwartaal, voor burgemeester, politie en Openbaar Ministerie.",
            period=PeriodKind.QUARTER,
            audience=ReleaseAudience.PARTNER,
            tables=(_RECEIVED, _WEIGHED, _MOVEMENT),
        ),
    )
}


def profile_of(key: str) -> Profile:
    """Return a profile.

    Raises:
        NotFound: When there is none of that name.
    """
    found = PROFILES.get(key)
    if found is None:
        raise NotFound
    return found


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period that a day lies in."""
    if kind is PeriodKind.YEAR:
        return Period(date(day.year, 1, 1), date(day.year, 12, 31), str(day.year))
    number = (day.month - 1) // _QUARTER + 1
    first, last = number * _QUARTER - 2, number * _QUARTER
    end = date(day.year, last, monthrange(day.year, last)[1])
    return Period(date(day.year, first, 1), end, quarter_name(day.year, number))


def divisions_of(group: Group, years: Iterable[int]) -> tuple[Division, ...]:
    """Return what everybody knows of periods: a year of notifications is its four quarters.

    Of cases that is not so: one case can run in all four.
    """
    if group is not Group.NOTIFICATIONS:
        return ()
    return tuple(
        Division(group.value, str(year), tuple(quarter_name(year, one) for one in range(1, 5)))
        for year in sorted(set(years))
    )


def quarter_name(year: int, number: int) -> str:
    """Return how a quarter is called."""
    return f"{year}, kwartaal {number}"
