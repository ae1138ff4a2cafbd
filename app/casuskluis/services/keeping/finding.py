# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where one can go by typing a few letters: a case, a person, a meeting, a partner and more."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import NotificationId, SubjectId
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.context import Context
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.storage.finding import PlaceFinder, name_in
from casuskluis.storage.session import AnyRow
from casuskluis.storage.transaction import Transaction

_SHORTEST_KIND = 2
_SEEN_TOO = 8  # so many times more are read as are asked for: the best of them are shown
_MEETINGS = 1000
_LONGEST = 100  # signs of a text that anybody types
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class FoundKind(StrEnum):
    """What can be found; the words of the journal."""

    CASE = "case"
    SUBJECT = "subject"
    MEETING = "meeting"
    NOTIFICATION = "notification"
    ORGANISATION = "organisation"
    CONTACT = "contact"


KIND_WORDS: Mapping[FoundKind, tuple[str, ...]] = {
    FoundKind.CASE: ("casus", "casussen", "zaak"),
    FoundKind.SUBJECT: ("persoon", "personen", "betrokkene"),
    FoundKind.MEETING: ("overleg", "overleggen", "casusoverleg", "weegploeg"),
    FoundKind.NOTIFICATION: ("melding", "meldingen"),
    FoundKind.ORGANISATION: ("partner", "partners", "organisatie"),
    FoundKind.CONTACT: ("contact", "contactpersoon", "contactpersonen"),
}
"""How an officer begins to say what is meant: "ov 12-3" is the meeting of 12 March."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One record to go to.

    Attributes:
        title: The name; empty for what has none, or of which nobody knows it yet.
        number: As on paper; empty for people and organisations.
        detail: What tells it apart: a place, a function, a year of birth.
        code: Phase, status or kind: a code of the lists.
        held_on: Of a meeting.
        shielded: The officer at work may not open it; its name is covered.
    """

    kind: FoundKind
    object_id: int
    title: str = field(repr=False)
    number: str = ""
    detail: str = field(default="", repr=False)
    code: str = ""
    held_on: date | None = None
    shielded: bool = False


@dataclass(frozen=True, slots=True)
class FindingService:
    """Finding a record at every key that is pressed; for reading through notes see search."""

    context: Context

    def places(self, text: str, limit: int = 6) -> tuple[Found, ...]:
        """Return what holds every word of a text, at most ``limit`` of each kind.

        A first word that begins the name of a kind asks for that kind alone, too. A case or
        notification of others is found by its number only, and without a name.
        """
        words = _words(text)
        if not words:
            return ()
        with self.context.read(Permission.OWN_CASES) as transaction:
            search = _Search(transaction, self.context.access(transaction), limit)
            found = {
                (one.kind, one.object_id): one
                for kind, rest in _wishes(words)
                for one in search.of_kind(kind, rest)
            }
            return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Search:
    """One question, within one transaction."""

    transaction: Transaction
    access: Access
    limit: int

    @property
    def _finder(self) -> PlaceFinder:
        return self.transaction.search.places

    @property
    def _read(self) -> int:
        return self.limit * _SEEN_TOO

    def of_kind(self, kind: FoundKind, words: Sequence[str]) -> Sequence[Found]:
        asks = {
            FoundKind.CASE: self._cases,
            FoundKind.SUBJECT: self._subjects,
            FoundKind.MEETING: self._meetings,
            FoundKind.NOTIFICATION: self._notifications,
            FoundKind.ORGANISATION: self._organisations,
            FoundKind.CONTACT: self._contacts,
        }
        return list(asks[kind](words))[: self.limit]

    def _cases(self, words: Sequence[str]) -> Iterator[Found]:
        reach = self.access.reach
        for row in _best(self._finder.cases(words, reach, self._read), words, self.limit):
            yield _case(row, name_in(row))
        for row in self._finder.covered_cases(words, reach, self.limit):
            yield _case(row, SHIELDED, shielded=True)

    def _subjects(self, words: Sequence[str]) -> Iterator[Found]:
        rows = self._finder.subjects(words, self._read)
        ids = [SubjectId(row.id) for row in rows]
        hidden = self.access.shielded_subjects(self.transaction, ids)
        shown = [row for row in rows if row.id not in hidden]
        for row in _best(shown, words, self.limit):
            born = str(row.birth_date) if row.birth_date else ""
            yield Found(
                kind=FoundKind.SUBJECT, object_id=row.id, title=name_in(row), detail=born
            )

    def _meetings(self, words: Sequence[str]) -> Iterator[Found]:
        for row in self._finder.meetings(_MEETINGS):
            said = f"{row.number} {row.place} {_spoken_day(row.held_on)}".casefold()
            if all(_stands_in(word, said) for word in words):
                yield Found(
                    kind=FoundKind.MEETING,
                    object_id=row.id,
                    title="",
                    number=row.number,
                    detail=row.place,
                    code=row.kind,
                    held_on=row.held_on,
                )

    def _notifications(self, words: Sequence[str]) -> Iterator[Found]:
        rows = self._finder.notifications(words, 2 * self.limit)
        told = self.transaction.notifications.by_id(NotificationId(row.id) for row in rows)
        by_number = all(any(sign.isdigit() for sign in word) for word in words)
        for row in rows:
            covered = self.access.hides(self.transaction, told[NotificationId(row.id)])
            if covered and not by_number:
                continue
            yield Found(
                kind=FoundKind.NOTIFICATION,
                object_id=row.id,
                title=SHIELDED if covered else name_in(row),
                number=row.number,
                code="" if covered else row.status,
                shielded=covered,
            )

    def _organisations(self, words: Sequence[str]) -> Iterator[Found]:
        for row in self._finder.organisations(words, self.limit):
            yield Found(
                kind=FoundKind.ORGANISATION, object_id=row.id, title=row.name, code=row.kind
            )

    def _contacts(self, words: Sequence[str]) -> Iterator[Found]:
        for row in _best(self._finder.contacts(words, self._read), words, self.limit):
            detail = ", ".join(part for part in (row.function, row.place) if part)
            yield Found(
                kind=FoundKind.CONTACT, object_id=row.id, title=name_in(row), detail=detail
            )


def _case(row: AnyRow, title: str, *, shielded: bool = False) -> Found:
    return Found(
        kind=FoundKind.CASE,
        object_id=row.id,
        title=title,
        number=row.number,
        code="" if shielded else row.phase,
        shielded=shielded,
    )


def _best(rows: Sequence[AnyRow], words: Sequence[str], limit: int) -> Sequence[AnyRow]:
    """Return the rows whose names match best: a whole word before the begin of one."""
    wanted = [part for word in words for part in fold(word).split()]

    def misses(row: AnyRow) -> tuple[int, int]:
        said = fold(name_in(row)).split()
        whole = sum(word in said for word in wanted)
        begun = sum(any(one.startswith(word) for one in said) for word in wanted)
        return -whole, -begun

    return sorted(rows, key=misses)[:limit]


def _words(text: str) -> list[str]:
    """Return the words of a text; signs that no name or number has count as spaces."""
    kept = (sign if sign.isalnum() or sign in "-'’./" else " " for sign in text[:_LONGEST])
    return [word for word in "".join(kept).split() if fold(word)]


def _wishes(words: Sequence[str]) -> Iterator[tuple[FoundKind, Sequence[str]]]:
    """Return what may be meant: a kind and the words that are left for it; surest first."""
    first = fold(words[0])
    if len(first) >= _SHORTEST_KIND:
        for kind, names in KIND_WORDS.items():
            if any(name.startswith(first) for name in names):
                yield kind, words[1:]
    for kind in FoundKind:
        yield kind, words


def _stands_in(word: str, said: str) -> bool:
    """Tell whether a word begins one of the words of a text, or stands in its number."""
    wanted = word.casefold()
    return any(
        one.startswith(wanted) or (wanted[:1].isdigit() and wanted in one and "-" in one)
        for one in said.split()
    )


def _spoken_day(day: date) -> str:
    """Return every way in which a day is typed."""
    month = _MONTHS[day.month - 1]
    short = f"{day.day}-{day.month}"
    return (
        f"{_DAYS[day.weekday()]} {day.day} {month} {dutch_date(day)} {short} {short}-{day.year}"
    )
