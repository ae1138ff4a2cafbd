# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything a vault knows that points at somebody, in the words of the masking."""

import re

from casuskluis.disclosure.texts import KnownName, KnownText, KnownWords
from casuskluis.disclosure.texts.labels import (
    ADDRESS,
    BIRTH_DATE,
    BSN,
    CASE_NUMBER,
    MAIL,
    NOTIFIER,
    PERSON,
    PHONE,
    POSTCODE,
    PROFESSIONAL,
    SUBJECT,
    TOWN,
)
from casuskluis.domain.case import Case, RelatedPerson
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.partner import Contact
from casuskluis.domain.subject import Subject
from casuskluis.services.editions.gate import persons
from casuskluis.services.masking.roles import role_of
from casuskluis.services.releases.identifiers import belonging
from casuskluis.storage.transaction import Transaction

_NOWHERE = 0
_HOUSE = re.compile(r"\s+\d.*$")
_SHORTEST_PLACE = 6


class KnownIdentifiers:
    """Gathers names with their roles, and numbers, addresses and reach, of the whole vault.

    Of the case a text is about everybody is near: a part of a name is enough, with a mistake in
    it too. Of all others the label tells nothing but that it is a name.
    """

    def __init__(self, transaction: Transaction, case: Case | None = None) -> None:
        self._transaction = transaction
        self._case = case
        self._names: list[KnownName] = []
        self._texts: list[KnownText] = []

    def gather(self) -> KnownWords:
        """Return what is known. Phrases of the office itself may stand in texts of no case."""
        for subject in self._transaction.subjects.all():
            self._take_subject(subject)
        marks = self._transaction.cases.marks()
        self._texts += [KnownText(number, CASE_NUMBER) for _, number, _ in marks]
        related = self._transaction.related_persons
        for person in related.with_any("case_id", [mark[0] for mark in marks]):
            self._take_related(person)
        for told in self._transaction.notifications.with_any("status", NotificationStatus):
            self._take_notification(told)
        found = self._transaction.contacts.by_id(self._transaction.contacts.ids(ContactQuery()))
        for contact in found.values():
            self._take_contact(contact)
        self._take_coordinators()
        allowed = () if self._case else tuple(belonging(self._transaction))
        return KnownWords(tuple(self._names), tuple(self._texts), allowed)

    def _take_subject(self, subject: Subject) -> None:
        near = self._case is not None and subject.id == self._case.subject_id
        label = SUBJECT if near else PERSON
        self._names.append(KnownName(subject.name, label, near, subject.alias))
        self._take_written(subject.representative, PERSON, near=near)
        self._take_reach(f"{subject.phone}; {subject.email}", near=near)
        born = persons.birth_terms(subject.birth_date, _NOWHERE)
        self._texts += [
            *(KnownText(term.text, BIRTH_DATE, near) for term in born),
            *(KnownText(term.text, BSN, near) for term in persons.bsn_terms(subject, _NOWHERE)),
            KnownText(subject.street, ADDRESS, near),
            KnownText(subject.postcode, POSTCODE, near),
        ]
        if near:
            street = _HOUSE.sub("", subject.street)
            self._texts += [
                KnownText(street, ADDRESS, near),
                KnownText(subject.town, TOWN, near),
            ]

    def _take_related(self, person: RelatedPerson) -> None:
        near = self._case is not None and person.case_id == self._case.id
        label = role_of(person.relation) if near else PERSON
        self._names.append(KnownName(person.name, label, near))

    def _take_notification(self, told: Notification) -> None:
        near = self._case is not None and told.subject_id == self._case.subject_id
        self._texts.append(KnownText(told.number, CASE_NUMBER, near))
        self._take_written(told.notifier_name, NOTIFIER if near else PERSON, near=near)
        self._take_reach(told.notifier_reach, near=near)
        place = told.incident_place.strip()
        if len(place) >= _SHORTEST_PLACE and (near or any(char.isdigit() for char in place)):
            self._texts.append(KnownText(place, ADDRESS, near))

    def _take_contact(self, contact: Contact) -> None:
        self._names.append(KnownName(contact.name, PROFESSIONAL))
        self._take_reach(f"{contact.phone}; {contact.mobile}; {contact.email}", near=False)

    def _take_coordinators(self) -> None:
        case = self._case
        for label in (case.case_coordinator, case.process_coordinator) if case else ():
            self._take_written(label, PROFESSIONAL, near=True)

    def _take_written(self, text: str, label: str, *, near: bool) -> None:
        """Take a name that was typed in one field."""
        if len(text.split()) > 1:
            self._names.append(KnownName(PersonName.parse(text), label, near))
        elif near and text.strip():
            self._texts.append(KnownText(text, label, near))

    def _take_reach(self, text: str, *, near: bool) -> None:
        for term in persons.contact_terms(text, _NOWHERE):
            label = MAIL if "@" in term.text else PHONE
            self._texts.append(KnownText(term.text, label, near))
