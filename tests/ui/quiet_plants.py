# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names nobody has, put in every place of the demonstration where a name can stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.network import KeyPerson
from casuskluis.domain.partial_date import PartialDate
from casuskluis.services.keeping.name_book import NameBook
from casuskluis.services.workspace import Workspace
from casuskluis.storage.names import Named, NamedAs
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction

SUBJECT = "Xq7vonk Zzyrtaal"
ALIAS = "Wvuxkrap"
RELATED = "Qoqpirra van der Jjylmo"
NOTIFIER = "Hhevdzi Kwaxxum"
KEY_PERSON = "Ppulq Mmeznotr"
MAIL = "xq7vonk@zzyrt.example"
PHONE = "06-98765401"
BORN = "17-03-1987"
STREET = "Vvolkstraat 9181"
PLANTED = (
    "xq7vonk", "zzyrtaal", "wvuxkrap", "qoqpirra", "jjylmo", "hhevdzi", "kwaxxum",
    "ppulq", "mmeznotr", "zzyrt.example", "98765401", BORN, "17 maart 1987", "vvolkstraat 9181",
)  # fmt: skip
TEXT = (
    f"Gesprek met {SUBJECT} (ook wel {ALIAS}) en {RELATED}, na de melding van {NOTIFIER}. "
    f"Zzyrtaal belde op {PHONE}; geboren {BORN}. {KEY_PERSON} kent de zus van ZZYRTAAL."
)


class KnownPlants:
    """The planted names without a vault, for what asks nothing else of one."""

    def __init__(self) -> None:
        self._book = NameBook()
        known = _named(SUBJECT, NamedAs.SUBJECT)._replace(
            alias=fold(ALIAS), born="1987-03-17", street=STREET, private=(PHONE, MAIL)
        )
        self._book.learn(
            [
                known,
                _named(RELATED, NamedAs.RELATED),
                _named(KEY_PERSON, NamedAs.KEY_PERSON),
                Named(NamedAs.NOTIFIER, "2026-1", fold(NOTIFIER)),
            ]
        )

    def masker(self) -> NameBook:
        return self._book

    def brought_up_to_date(self, book: NameBook) -> NameBook:
        return book


def _named(name: str, role: NamedAs) -> Named:
    parsed = PersonName.parse(name)
    family, prefix, given = map(fold, (parsed.family, parsed.prefix, parsed.given))
    return Named(role, "2026-1", family, prefix, given)


def plant(workspace: Workspace) -> None:
    """Give every case, notification and paper of the demonstration the planted names."""
    context = workspace.context
    with context.write() as transaction:
        for place, subject in enumerate(transaction.subjects.all()):
            transaction.subjects.save(
                replace(
                    subject,
                    name=PersonName.parse(SUBJECT if place % 2 else f"{SUBJECT}-Zzyrtaal"),
                    alias=ALIAS,
                    birth_date=PartialDate(1987, 3, 17),
                    street=STREET,
                    phone=PHONE,
                    email=MAIL,
                )
            )
        _in_texts(transaction)
    case_id = workspace.cases.ids(CaseQuery())[0]
    _add_others(workspace, case_id)


def _add_others(workspace: Workspace, case_id: CaseId) -> None:
    with workspace.context.write() as transaction:
        for case in transaction.cases.by_id(workspace.cases.ids(CaseQuery())).values():
            transaction.related_persons.add(
                RelatedPerson(
                    case_id=case.id,
                    name=PersonName.parse(RELATED),
                    relation="",
                    necessity=TEXT,
                )
            )
        transaction.key_persons.add(
            KeyPerson(
                name=PersonName.parse(KEY_PERSON),
                role=TEXT,
                email=MAIL,
                phone=PHONE,
                consent_on=date(2026, 1, 5),
                consent_until=date(2028, 1, 5),
                consent_how="formulier",
            )
        )


def _in_texts(transaction: Transaction) -> None:
    """Put the names in every free text the demonstration has filled in."""
    for repository, fields in (
        ("notifications", ("observed_behaviour", "notifier_opinion", "feedback_note")),
        ("cases", ("reason",)),
        ("related_persons", ("necessity",)),
        ("life_domain_notes", ("situation", "risk_factors", "protective_factors")),
        ("information", ("text", "purpose", "conditions", "reliability")),
        ("actions", ("description", "result", "condition")),
        ("decisions", ("text",)),
        ("item_records", ("picture", "judgement", "conclusion")),
        ("agenda_items", ("title", "question")),
        ("goals", ("text", "result")),
        ("assessments", ("motivation", "necessity")),
        ("access_requests", ("requester", "motivation", "note")),
        ("necessity_reviews", ("necessity",)),
        ("attachments", ("description",)),
    ):
        found = getattr(transaction, repository)
        for record in list(_all(found)):
            texts = {
                name: NOTIFIER if name == "requester" else TEXT
                for name in fields
                if getattr(record, name, "")
            }
            if repository == "notifications":
                texts["notifier_name"] = NOTIFIER
                texts["notifier_reach"] = MAIL
            if texts:
                found.save(replace(record, **texts))


def _all(repository: Repository[Any, Any]) -> Iterator[Any]:
    yield from repository._where()  # every record, for a test
