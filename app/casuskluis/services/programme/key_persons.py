# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Key persons: recorded with consent and until a day, then renewed or removed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import KeyPersonId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.naming import fold
from casuskluis.domain.network import KeyPerson
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.intake.persons import NameMissing
from casuskluis.services.programme.lately import ends_on


class ConsentOver(RuleViolated):
    """Consent that has ended, or that is still to be given, is no consent today."""


@dataclass(frozen=True, slots=True)
class KeyPersonService:
    """People in town who agreed to be asked. Nothing about them but how to reach them."""

    context: Context

    def ids(self, text: str = "") -> list[KeyPersonId]:
        """Return the key persons with every word of a text in name or role, by name."""
        words = fold(text).split()
        with self.context.read(Permission.PARTNERS) as transaction:
            every = transaction.key_persons.all()
        return [one.id for one in every if all(word in _searched(one) for word in words)]

    def lines(self, ids: Sequence[KeyPersonId]) -> list[KeyPerson]:
        """Return these key persons in the same order; what is gone is left out."""
        with self.context.read(Permission.PARTNERS) as transaction:
            found = transaction.key_persons.by_id(ids)
        return [found[one] for one in ids if one in found]

    def get(self, person_id: KeyPersonId) -> KeyPerson:
        """Return one key person, or raise `NotFound`."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return transaction.key_persons.get(person_id)

    def expired(self) -> list[KeyPerson]:
        """Return those whose consent has ended, longest ago first: renew or remove."""
        today = self.context.clock.today()
        with self.context.read(Permission.PARTNERS) as transaction:
            found = transaction.key_persons.expired(today)
        return sorted(found, key=lambda one: one.consent_until)

    def usual_end(self, start: date) -> date | None:
        """Return until when consent usually holds; None when the setting cannot be read."""
        with self.context.read(Permission.PARTNERS) as transaction:
            return ends_on(start, transaction.settings.get(SettingKey.CONSENT_TERM))

    def save(self, person: KeyPerson) -> KeyPerson:
        """Store a new or changed key person.

        Raises:
            NameMissing: When there is no name.
            ConsentMissing: When nobody wrote how consent was given, or until when.
            ConsentOver: When the consent does not hold today.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            if not person.name:
                raise NameMissing
            person.check()
            today = self.context.clock.today()
            if person.has_expired(today) or person.consent_on > today:
                raise ConsentOver
            if person.id:
                return transaction.key_persons.save(person)
            return transaction.key_persons.add(person)

    def renew(self, person_id: KeyPersonId, *, on: date, until: date, how: str) -> KeyPerson:
        """Record that somebody agreed again.

        Raises:
            ConsentMissing: As with `save`.
            ConsentOver: As with `save`.
        """
        with self.context.read(Permission.PARTNERS) as transaction:
            stored = transaction.key_persons.get(person_id)
        return self.save(replace(stored, consent_on=on, consent_until=until, consent_how=how))

    def told(self, person_id: KeyPersonId) -> str:
        """Return everything the vault keeps of a key person, in Dutch, for that person.

        Who asks has a right to it (AVG art. 15). That it was taken out is in the journal.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            person = transaction.key_persons.get(person_id)
            place = person.organisation_id
            name = transaction.organisations.get(place).name if place else ""
            label = transaction.codes.book().label
            transaction.journal.record(JournalAction.EXPORTED, f"key_person:{person_id}")
        facts = (
            ("Naam", person.name.display),
            ("Organisatie", name),
            ("Kan helpen bij", person.role),
            ("E-mail", person.email),
            ("Telefoon", person.phone),
            ("Thema", label(CodeList.PHENOMENON, person.phenomenon)),
            ("Wijk", label(CodeList.DISTRICT, person.district)),
            ("Toestemming gegeven op", dutch_date(person.consent_on)),
            ("Hoe de toestemming is gegeven", person.consent_how),
            ("Toestemming geldt tot en met", dutch_date(person.consent_until)),
        )
        return "\n".join(f"{title}: {text or 'niet ingevuld'}" for title, text in facts)

    def remove(self, person_id: KeyPersonId) -> None:
        """Remove a key person for good; the journal keeps that it was done, not who."""
        with self.context.write(Permission.PARTNERS) as transaction:
            transaction.kept.erase()  # consent taken back: nothing may stay
            transaction.key_persons.remove(person_id)

    def remove_expired(self) -> int:
        """Remove everybody whose consent has ended, for good; return how many."""
        today = self.context.clock.today()
        with self.context.write(Permission.PARTNERS) as transaction:
            gone = transaction.key_persons.expired(today)
            transaction.kept.erase()
            for person in gone:
                transaction.key_persons.remove(person.id)
        return len(gone)


def _searched(person: KeyPerson) -> str:
    return fold(f"{person.name.display} {person.role}")
