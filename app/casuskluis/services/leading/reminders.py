# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words for an e-mail that asks after actions. The program copies them, it sends nothing.

An e-mail is no safe place: it holds numbers and days. What must be done is only added when the
officer asks for it, and even then without the names of the persons in the case.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ActionItemId, AgendaItemId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.subject import Subject
from casuskluis.services.rights.dossier.masking import Masker, Nearness
from casuskluis.storage.transaction import Transaction

_SUBJECT = "betrokkene"
_OTHER = "[naam]"
_CLOSING = (
    "",
    (
        "Wilt u per actie laten weten of zij klaar is, of wanneer zij klaar is? Lukt het niet, "
        "laat dan weten waarom. Wij zetten de actie dan weer op de agenda."
    ),
    "",
    (
        "Noem in uw antwoord alleen het nummer van de actie. Zet geen namen of andere "
        "persoonsgegevens in een e-mail."
    ),
    "",
    "Met vriendelijke groet,",
)


class NothingToRemind(RuleViolated):
    """This organisation has nothing to do of what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """An e-mail to copy.

    Attributes:
        to: Address of the organisation; may be empty.
        text: Plain lines, without a name at the end.
        action_ids: What it asks after, to note afterwards that it was sent.
    """

    organisation_id: OrganisationId
    to: str = field(repr=False)
    subject: str
    text: str = field(repr=False)
    action_ids: tuple[ActionItemId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One action to ask after.

    Attributes:
        description: What must be done, with no names; empty to leave it out.
    """

    action: ActionItem
    case_number: str = ""
    description: str = field(default="", repr=False)


def reminder_lines(asked: Sequence[Asked], today: date) -> str:
    """Return the body of the e-mail: what is late, what comes, what has no day."""
    late = [one for one in asked if one.action.is_late(today)]
    dated = [one for one in asked if one.action.due_on and one not in late]
    undated = [one for one in asked if one.action.due_on is None]
    lines = ["Beste collega,", ""]
    lines += [
        "In het casusoverleg zijn acties met u afgesproken. Wij horen graag hoe het gaat."
    ]
    for title, found in (
        ("Deze acties zijn over de datum:", late),
        ("Deze acties moeten binnenkort klaar zijn:", dated),
        ("Voor deze acties is nog geen datum afgesproken:", undated),
    ):
        if found:
            lines += ["", title, *(_line(one) for one in found)]
    return "\n".join([*lines, *_CLOSING])


def people_of(
    transaction: Transaction, action: ActionItem
) -> tuple[Subject | None, Sequence[RelatedPerson]]:
    """Return whom an action is about, and the other persons in that case.

    What was agreed about a notification belongs to no case: there the agenda item tells.
    """
    if action.case_id is not None:
        case = transaction.cases.get(action.case_id)
        subject = transaction.subjects.get(case.subject_id)
        return subject, transaction.related_persons.of_case(case.id)
    item = transaction.agenda_items.by_id([action.agenda_item_id or AgendaItemId(0)])
    told = transaction.notifications.by_id(
        one.notification_id for one in item.values() if one.notification_id
    )
    people = transaction.subjects.by_id(
        one.subject_id for one in told.values() if one.subject_id
    )
    return next(iter(people.values()), None), ()


def without_names(text: str, subject: Subject | None, related: Iterable[RelatedPerson]) -> str:
    """Return a text in which the persons of a case are not named."""
    masker = Masker()
    if subject is not None:
        masker.add(subject.name, Nearness.NEAR, subject.alias, label=_SUBJECT)
    for person in related:
        masker.add(person.name, Nearness.NEAR, label=_OTHER)
    return masker.mask(" ".join(text.split()))


def _line(asked: Asked) -> str:
    action = asked.action
    about = f", casus {asked.case_number}" if asked.case_number else ""
    due = f": uiterlijk {dutch_date(action.due_on)}" if action.due_on else ""
    told = f" ({asked.description})" if asked.description else ""
    return f"- {action.number}{about}{due}{told}"
