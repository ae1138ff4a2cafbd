# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An action as it is typed at the table: "politie: gesprek met school, vr, als hij niet komt".

Who, a colon, what; then, in any order and both optional, by when and on what condition.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.date_words import read_date
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ContactId, OrganisationId
from casuskluis.domain.partial_date import NotADate

_CONDITION = re.compile(r"[,;]?\s*\b(als|indien|zodra|mits)\s+", re.IGNORECASE)
_LOOKS_LIKE_DATE = re.compile(r"[+-]?\d[\d\s./-]*(?:d|w|dagen|weken)?", re.IGNORECASE)
_BY = re.compile(r"^(?:uiterlijk|voor|vóór|op|per)\s+", re.IGNORECASE)
_BY_AT_END = re.compile(r"\s+(?:uiterlijk|voor|vóór|op|per)$", re.IGNORECASE)
_MOST_DATE_WORDS = 3
_ORDINARY_WORDS = frozenset({"zo"})
"""Also a short weekday, but at the end of a sentence seldom meant as one."""


class OwnerMissing(RuleViolated):
    """An agreement says who does it, before a colon."""


class OwnerUnknown(RuleViolated):
    """Nobody at the table goes by this name."""


class OwnerUnclear(RuleViolated):
    """Several at the table go by these letters."""


class AgreementEmpty(RuleViolated):
    """An agreement says what is to be done, behind the colon."""


class DueDateUnclear(RuleViolated):
    """This looks like a day, but no such day exists."""


class DueInPast(RuleViolated):
    """What is agreed today cannot have been due before today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody at the table who can take an action.

    Attributes:
        contact_id: The person who comes for it; None when only the organisation is known.
        person: Name of that person; may be empty.
    """

    organisation_id: OrganisationId
    name: str
    contact_id: ContactId | None = None
    person: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was understood.

    Attributes:
        contact_id: The person, when the line names one.
        due_on: None when no day was agreed.
        condition: What triggers it; empty when it starts at once.
    """

    owner_id: OrganisationId
    contact_id: ContactId | None = None
    description: str = field(repr=False)
    due_on: date | None = None
    condition: str = field(default="", repr=False)


def read_agreement(text: str, parties: Sequence[Party], today: date) -> Agreement:
    """Read one line.

    Args:
        text: As typed.
        parties: Who is invited.
        today: The day it is; "vr" is the next Friday, "+2w" two weeks on.

    Raises:
        OwnerMissing, OwnerUnknown, OwnerUnclear: When it does not say who does it.
        AgreementEmpty: When it does not say what.
        DueDateUnclear: When the day does not exist.
        DueInPast: When the day has passed.
    """
    who, colon, rest = text.partition(":")
    if not colon or not who.strip():
        raise OwnerMissing
    owner = find_party(who, parties)
    what, condition = _split_condition(" ".join(rest.split()))
    what, due_on = _split_due(what, today)
    if due_on is None and condition:
        condition, due_on = _split_due(condition, today, after_comma_only=True)
    if not what:
        raise AgreementEmpty
    check_due(due_on, today)
    return Agreement(
        owner_id=owner.organisation_id,
        contact_id=owner.contact_id,
        description=what[0].upper() + what[1:],
        due_on=due_on,
        condition=condition,
    )


def check_due(due_on: date | None, today: date) -> None:
    """Refuse a day that has passed.

    Raises:
        DueInPast: When it has.
    """
    if due_on is not None and due_on < today:
        raise DueInPast


def find_party(letters: str, parties: Sequence[Party]) -> Party:
    """Return who is meant by the first letters of a name, or by its initials.

    The whole name goes before the start of it, that before a word in it, and an organisation
    before the people who work there.

    Raises:
        OwnerUnknown: When nobody is.
        OwnerUnclear: When several are.
    """
    wanted = " ".join(letters.casefold().split())
    for fits in (_is_name, _starts_name, _starts_word):
        found = [one for one in parties if fits(wanted, one.name)]
        if found:
            if len({one.organisation_id for one in found}) > 1:
                raise OwnerUnclear
            return Party(organisation_id=found[0].organisation_id, name=found[0].name)
    people = [one for one in parties if one.person and _starts_word(wanted, one.person)]
    if not people:
        raise OwnerUnknown
    if len({(one.organisation_id, one.contact_id) for one in people}) > 1:
        raise OwnerUnclear
    return people[0]


def _is_name(wanted: str, name: str) -> bool:
    return wanted == name.casefold()


def _starts_name(wanted: str, name: str) -> bool:
    return name.casefold().startswith(wanted)


def _starts_word(wanted: str, name: str) -> bool:
    """Whether letters start a word of a name, or are its initials ("om", "rvdk").

    What follows a comma tells which branch it is ("Openbaar Ministerie, parket Noord"); nobody
    says that at the table, so the initials may leave it out.
    """
    words = _words(name)
    starts = any(" ".join(words[at:]).startswith(wanted) for at in range(len(words)))
    if starts or len(wanted) == 1:
        return starts
    spoken = _words(name.partition(",")[0])
    return wanted.replace(".", "") in {_initials(words), _initials(spoken)}


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _split_condition(text: str) -> tuple[str, str]:
    """Return what must be done, and on what condition; the last "als" begins it."""
    found = list(_CONDITION.finditer(text))
    if not found:
        return text, ""
    last = found[-1]
    return text[: last.start()].rstrip(" ,;"), text[last.start(1) :].strip(" ,;.")


def _split_due(
    text: str, today: date, *, after_comma_only: bool = False
) -> tuple[str, date | None]:
    """Return a text without the day at its end, and that day.

    Raises:
        DueDateUnclear: When what stands behind the last comma looks like a day that is none.
    """
    front, comma, tail = text.rpartition(",")
    if comma:
        due_on = _day(tail, today)
        if due_on is not None:
            return front.strip(" ,;"), due_on
        if _LOOKS_LIKE_DATE.fullmatch(_BY.sub("", tail.strip())):
            raise DueDateUnclear
    if not after_comma_only:
        words = text.split()
        for size in range(min(_MOST_DATE_WORDS, len(words) - 1), 0, -1):
            last = " ".join(words[-size:])
            due_on = None if last.casefold() in _ORDINARY_WORDS else _day(last, today)
            if due_on is not None:
                return _BY_AT_END.sub("", " ".join(words[:-size])).strip(" ,;"), due_on
    return text.strip(" ,;."), None


def _day(text: str, today: date) -> date | None:
    """Return the day a text says; None when it says none, or no more than a month."""
    try:
        found = read_date(_BY.sub("", text.strip(" ,;.")), today, ahead=True)
    except NotADate:
        return None
    return found.earliest if found.day is not None else None
