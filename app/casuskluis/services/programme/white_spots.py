# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""White spots: themes and districts in which nobody was spoken to for some time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.coding import CodeList
from casuskluis.domain.network import ContactMoment, KeyPerson
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.programme.lately import began_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One theme or district.

    Attributes:
        code: Of the list ``phenomenon`` or ``district``.
        moments: How many moments of contact in the period.
        last_on: When the last one was, also before the period; None for never.
        key_persons: How many key persons can be asked today.
    """

    code: str
    moments: int
    last_on: date | None
    key_persons: int

    @property
    def is_white(self) -> bool:
        """Whether there was no contact in the period."""
        return not self.moments


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteSpots:
    """Where the network has holes.

    Attributes:
        first: First day of the period.
        last: Last day of the period.
    """

    first: date
    last: date
    themes: tuple[Spot, ...]
    districts: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class WhiteSpotService:
    """Counts contacts; tells nothing about who was spoken to."""

    context: Context

    def usual_start(self) -> date:
        """Return the first day of the period of the settings, that ends today."""
        today = self.context.clock.today()
        with self.context.read(Permission.PROGRAMME) as transaction:
            term = transaction.settings.get(SettingKey.CONTACT_MOMENT_TERM)
        return began_after(today, term) or today.replace(month=1, day=1)

    def find(self, first: date | None = None, last: date | None = None) -> WhiteSpots:
        """Return every theme and district with what there was in a period.

        Args:
            first: First day; None takes the term of the settings.
            last: Last day; None is today.
        """
        today = self.context.clock.today()
        begin, end = first or self.usual_start(), last or today
        with self.context.read(Permission.PROGRAMME) as transaction:
            moments = transaction.contact_moments.all()
            people = [
                one for one in transaction.key_persons.all() if not one.has_expired(today)
            ]
            book = transaction.codes.book()
        until = [one for one in moments if one.held_on <= end]
        themes = [code.code for code in book.choices(CodeList.PHENOMENON)]
        districts = [code.code for code in book.choices(CodeList.DISTRICT)]
        return WhiteSpots(
            first=begin,
            last=end,
            themes=_spots(themes, _themes(until), _themes(people), begin),
            districts=_spots(districts, _districts(until), _districts(people), begin),
        )


Placed = ContactMoment | KeyPerson


def _themes(found: Iterable[Placed]) -> list[tuple[str, Placed]]:
    return [(one.phenomenon, one) for one in found]


def _districts(found: Iterable[Placed]) -> list[tuple[str, Placed]]:
    return [(one.district, one) for one in found]


def _spots(
    codes: Iterable[str],
    moments: Iterable[tuple[str, Placed]],
    people: Iterable[tuple[str, Placed]],
    first: date,
) -> tuple[Spot, ...]:
    days = _days(moments)
    count = Counter(code for code, _ in people)
    return tuple(
        Spot(
            code=code,
            moments=sum(day >= first for day in days.get(code, [])),
            last_on=max(days.get(code, []), default=None),
            key_persons=count[code],
        )
        for code in codes
    )


def _days(moments: Iterable[tuple[str, Placed]]) -> Mapping[str, list[date]]:
    days: dict[str, list[date]] = {}
    for code, one in moments:
        if isinstance(one, ContactMoment):
            days.setdefault(code, []).append(one.held_on)
    return days
