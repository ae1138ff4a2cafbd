# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault with everybody in it, and one secret of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from services.bureau import Office
from services.editions.tables import Maker, Story

KINDS = (
    "whole name", "surname", "other person", "who told", "contact person", "alias",
    "case number", "notification number", "address", "telephone", "e-mail", "date of birth",
    "BSN",
)  # fmt: skip


@dataclass(frozen=True)
class Town:
    """A filled vault.

    Attributes:
        secrets: One of each of `KINDS`.
        contact: Who works at a partner, and may be named.
    """

    office: Office
    maker: Maker
    secrets: Mapping[str, str]
    contact: ContactId


def fill(office: Office, seed: int, cases: int = 12) -> Town:
    """Fill the vault of an office, the same for the same seed."""
    maker = Maker(office, seed, cases)
    work = office.workspace
    story = next(one for one in maker.stories if _prints(one))
    subject = work.persons.get(story.subject.id)
    with work.context.write() as transaction:
        subject = transaction.subjects.save(
            replace(subject, name=PersonName.parse("Zoë ten Kowalzijn"), bsn="111222333")
        )
        told = transaction.notifications.with_any("number", [story.notification])[0]
        transaction.notifications.save(
            replace(told, notifier_name="Annelies Zwartewaal", notifier_reach="0612349876")
        )
    contact = work.partners.save_contact(
        Contact(
            organisation_id=office.school,
            name=PersonName.parse("Gerda Plantenga"),
            email="g.plantenga@terp.example",
            phone="0201112233",
        )
    )
    secrets = {
        "whole name": subject.name.display,
        "surname": subject.name.family,
        "other person": story.others[0],
        "who told": "Annelies Zwartewaal",
        "contact person": "Gerda Plantenga",
        "alias": subject.alias,
        "case number": story.case.number,
        "notification number": story.notification,
        "address": subject.street,
        "telephone": subject.phone,
        "e-mail": subject.email,
        "date of birth": str(subject.birth_date),
        "BSN": "111222333",
    }
    return Town(office, maker, secrets, contact.id)


def _prints(story: Story) -> bool:
    """Whether the font of the plants has the letters of the other person."""
    return all(ord(char) < 256 for char in story.others[0])
