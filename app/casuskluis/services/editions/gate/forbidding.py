# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From what lies on the table to what one paper must not hold."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from casuskluis.documents.leaks import Forbidden, LeakKind, Term, letters_of
from casuskluis.domain.action import ActionItem
from casuskluis.domain.history import Addendum
from casuskluis.domain.information import InformationItem
from casuskluis.services.casework.notes import INFORMATION
from casuskluis.services.editions.gate import persons
from casuskluis.services.editions.gate.belongings import Belongings, texts_of
from casuskluis.services.editions.gate.reader import Reader
from casuskluis.services.editions.gate.table import Matter
from casuskluis.services.editions.gate.words import is_common, used_as_names


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a paper may hold and what it may not.

    Attributes:
        forbidden: To look for in the PDF.
        numbers: The numbers of cases and notifications that may stand on it.
        people: The subjects whose name may stand on it.
    """

    forbidden: Forbidden = field(repr=False)
    numbers: frozenset[str]
    people: frozenset[int]


class Judge:
    """Weighs every record of a meeting for one reader."""

    def __init__(self, reader: Reader, belongings: Belongings) -> None:
        self._reader = reader
        self._belongings = belongings
        self._terms: list[Term] = []
        self._shown: list[str] = []
        self._numbers: set[str] = set()
        self._people: set[int] = set()

    def verdict(
        self, matters: Iterable[Matter], masks: Iterable[str], texts: Iterable[str]
    ) -> Verdict:
        """Return what a paper about these matters may not hold.

        Args:
            matters: Everything the meeting talks about.
            masks: Phrases that belong on the paper.
            texts: Texts that belong on the paper beside the matters.
        """
        known = tuple(matters)
        opened = {one.subject.id for one in known if one.is_open and one.subject}
        for matter in known:
            if matter.is_open:
                self._weigh_open(matter)
            else:
                self._weigh_closed(matter)
        names = self._weigh_people(known, opened)
        self._shown += texts
        return Verdict(
            forbidden=Forbidden(
                terms=tuple(self._without_common(names)),
                shown=tuple(self._shown),
                masks=(*masks, *(phrase for name in names for phrase in name)),
            ),
            numbers=frozenset(self._numbers),
            people=frozenset(self._people),
        )

    def _weigh_open(self, matter: Matter) -> None:
        """Take the texts for shown, but for information that is not shared with the holder."""
        self._numbers |= set(matter.numbers)
        records = self._belongings.of(matter)
        kept_back = {
            one.id
            for one in records
            if isinstance(one, InformationItem) and not self._reader.holder.may_see(one)
        }
        for record in records:
            if _is_about(record, kept_back):
                self._forbid_texts(record, matter.position)
            else:
                self._shown += texts_of(record)

    def _weigh_closed(self, matter: Matter) -> None:
        """Forbid every number and text, but for what the holder has to do itself."""
        own = [one for one in self._belongings.of(matter) if self._is_own_task(one)]
        if own and matter.case:
            self._numbers.add(matter.case.number)
        for number in set(matter.numbers) - self._numbers:
            self._terms.append(Term(LeakKind.NUMBER, number, matter.position))
        for record in self._belongings.of(matter):
            if record in own:
                self._shown += (record.description, record.condition)
            else:
                self._forbid_texts(record, matter.position)

    def _is_own_task(self, record: Any) -> bool:
        if self._reader.items is not None or not isinstance(record, ActionItem):
            return False
        return record.is_running and self._reader.holder.owns(record)

    def _forbid_texts(self, record: Any, position: int) -> None:
        self._terms += [Term(LeakKind.TEXT, text, position) for text in texts_of(record)]

    def _weigh_people(
        self, matters: Iterable[Matter], opened: Collection[int]
    ) -> list[list[str]]:
        """Forbid who may not be named; return the ways to write the names of who may."""
        allowed = []
        for matter in matters:
            self._weigh_others(matter)
            subject = matter.subject
            if subject is None:
                continue
            is_named = subject.id == self._reader.addressee
            is_named |= self._reader.holder.with_names and subject.id in opened
            if not is_named:
                self._terms += persons.subject_terms(subject, matter.position)
                continue
            self._people.add(subject.id)
            words = persons.telling_words(subject.name)
            ways = [*persons.whole_names(subject.name), *words, *(f"{one}s" for one in words)]
            allowed.append([*ways, *filter(None, [subject.alias, subject.representative])])
            self._terms += persons.bsn_terms(subject, matter.position)
            if subject.address_shielded and not self._reader.sees_everything:
                self._terms += persons.address_terms(subject, matter.position)
        return allowed

    def _weigh_others(self, matter: Matter) -> None:
        """Forbid the other persons in a case, and who told."""
        is_free = matter.is_open and self._reader.sees_everything
        for person in self._belongings.related_persons(matter):
            if not is_free:
                self._terms += persons.name_terms(person.name, matter.position)
        for told in matter.told:
            named = matter.is_open and self._reader.holder.with_names
            if told.shield_source or not named:
                self._terms += persons.notifier_terms(told, matter.position)

    def _without_common(self, allowed: Iterable[Iterable[str]]) -> Iterator[Term]:
        """Yield the terms without single words that are free to stand on this paper."""
        free = {letters_of(way) for ways in allowed for way in ways}
        names = used_as_names(self._shown)
        for term in self._terms:
            if term.capital and is_common(term.text) and letters_of(term.text) not in names:
                continue
            if term.kind is LeakKind.NAME and letters_of(term.text) in free:
                continue
            yield term


def _is_about(record: Any, kept_back: Collection[int]) -> bool:
    """Whether a record is one of these pieces of information, or a correction of one."""
    if isinstance(record, InformationItem):
        return record.id in kept_back
    return (
        isinstance(record, Addendum)
        and record.kind == INFORMATION
        and record.record_id in kept_back
    )
