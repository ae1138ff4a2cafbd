# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A person about whom every field of every record holds a word of its own and a third party."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from itertools import count, cycle
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from casuskluis.domain.action import ActionItem
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.closing import ClosingMark, ClosingStep
from casuskluis.domain.draft import Draft
from casuskluis.domain.history import Addendum
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, Attendance, CaseMeeting, Decision
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart, MinutesVersion
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.partial_date import PartialDate, dutch_date
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import AccessRequest, Disclosure, Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.subject import Subject
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.services.rights.dossier.labels import CODED, HIDDEN, OFFICIALS
from casuskluis.storage.transaction import Transaction
from services.bureau import NOW, Office

OWN = PersonName.parse("Çağla Öztürk-van den Berg")
FATHER = PersonName.parse("Yusuf Öztürk")
STRANGER = PersonName.parse("Kees Hoogervorst")
CONTACT = PersonName.parse("Maria van Dongen")
NOTIFIER = "Petra Zonneveld"
PROVIDER = "Henk Zijlstra"
UNKNOWN = "Truus Kwakkelstein"
COLLEAGUE = "Sanne Middelkoop"
SECRETS = (
    "yusuf", "hoogervorst", "kees", "dongen", "maria", "zonneveld", "petra", "zijlstra", "henk",
    "kwakkelstein", "truus", "middelkoop", "sanne",
)  # fmt: skip
"""What may not stand in the dossier, folded and in whatever longer word."""
WAYS = (
    "Yusuf Öztürk", "YUSUF ÖZTÜRK", "Yusuf’s vriend", "yusuf", "K. Hoogervorst",
    "Hoogervorst, Kees", "Kees Hoogervorst", "HOOGERVORST", "mevrouw Van Dongen",
    "Maria van Dongen", "m. van dongen", "Petra", "petra zonneveld", "Zonneveld", "Zijlstra",
    "Henk Zijlstra", "Truus Kwakkelstein", "kwakkelstein", "Sanne Middelkoop",
    "maria.vandongen@voorbeeld.nl",
)  # fmt: skip
WHOLE = ("Yusuf Öztürk", "kees hoogervorst", "Van Dongen, Maria", "PETRA ZONNEVELD")
"""In an address or the like only a whole name is somebody else's."""
T = TypeVar("T")


@dataclass
class Garden:
    """What was planted.

    Attributes:
        words: The word in each field, by kind and field.
        days: The day in each field, as printed.
    """

    words: dict[tuple[str, str], str] = field(default_factory=dict)
    days: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: count(1))
    ways: Any = field(default_factory=lambda: cycle(WAYS))
    whole: Any = field(default_factory=lambda: cycle(WHOLE))

    def fill(self, kind: str, record: T) -> T:
        """Return a record in which every field that was left empty holds something."""
        hints = get_type_hints(type(record))
        changes: dict[str, object] = {}
        for item in fields(record):  # type: ignore[arg-type]  # always a dataclass
            if item.name in HIDDEN or getattr(record, item.name) not in (None, "", (), False):
                continue
            value = self._value(kind, item.name, hints[item.name])
            if value is not None:
                changes[item.name] = value
        return replace(record, **changes)  # type: ignore[type-var]

    def later(self, kind: str, record: T) -> T:
        """Return a record with other words in its texts, to make a history."""
        changes = {
            name: f"{self.word(kind, f'{name}:later')} {self.way(kind, name)}"
            for (of, name) in list(self.words)
            if of == kind and ":" not in name and name not in CODED and name not in OFFICIALS
        }
        return replace(record, **changes)  # type: ignore[type-var]

    def _value(self, kind: str, name: str, hint: Any) -> object:
        kinds = set(get_args(hint)) - {NoneType} or {hint}
        if bool in kinds:
            return True
        if PartialDate in kinds:
            return PartialDate.of(self._day(kind, name))
        if date in kinds:
            return self._day(kind, name)
        if str not in kinds or name.endswith("_id"):
            return None
        if name in OFFICIALS:
            return COLLEAGUE
        word = self.word(kind, name)
        return word if name in CODED else f"{word} en {self.way(kind, name)} gezien"

    def way(self, kind: str, name: str) -> str:
        """Return a way to write the name of somebody else; an alias is one's own."""
        if name == "alias":
            return ""
        return str(next(self.whole if kind in {"subject", "access_request"} else self.ways))

    def word(self, kind: str, name: str) -> str:
        letters = "".join("abcdefghij"[int(one)] for one in f"{next(self.numbers):03}")
        self.words[kind, name] = f"qx{letters}qx"
        return self.words[kind, name]

    def _day(self, kind: str, name: str) -> date:
        day = date(2001, 1, 1) + timedelta(days=next(self.numbers))
        self.days[kind, name] = dutch_date(day)
        return day


def squeezed(text: str) -> str:
    """Return folded text without anything between the letters."""
    return re.sub(r"[^a-z0-9\[\]]+", "", fold(text))


def plant(office: Office) -> tuple[Garden, AccessRequest]:
    """Put a person in the vault with something in every field."""
    garden = Garden()
    with office.workspace.context.write() as transaction:
        transaction.subjects.add(Subject(name=STRANGER))
        request = _plant(transaction, garden, office.workspace.officer)
    return garden, request


def _plant(transaction: Transaction, garden: Garden, officer: str) -> AccessRequest:
    organisation = transaction.organisations.add(Organisation(name="Steunpunt Wijk"))
    contact = transaction.contacts.add(
        Contact(name=CONTACT, organisation_id=organisation.id, function="adviseur")
    )
    subject = transaction.subjects.add(
        garden.fill("subject", Subject(name=OWN, birth_date=PartialDate(1998, 2)))
    )
    notification = transaction.notifications.add(
        garden.fill(
            "notification",
            Notification(
                number="M2026-0311",  # type: ignore[arg-type]
                received_on=date(2026, 3, 1),
                recorded_on=date(2026, 3, 2),
                notifier_kind=NotifierKind.CITIZEN,
                notifier_name=NOTIFIER,
                notifier_organisation_id=organisation.id,
                routed_to_id=organisation.id,
                subject_id=subject.id,
                observed_behaviour="",
            ),
        )
    )
    assessment = transaction.assessments.add(
        garden.fill(
            "assessment",
            Assessment(
                notification_id=notification.id,
                held_on=date(2026, 3, 9),
                present=(organisation.id,),
                outcome=AssessmentOutcome.PERSON_CENTRED,
            ),
        )
    )
    case = transaction.cases.add(
        garden.fill(
            "case",
            Case(
                number="2026-0147",  # type: ignore[arg-type]
                subject_id=subject.id,
                assessment_id=assessment.id,
                opened_on=date(2026, 3, 10),
                process_coordinator=officer,
                recorded_on=date(2026, 3, 10),
            ),
        )
    )
    _plant_in_case(transaction, garden, case, organisation, contact)
    plain = _requests(transaction, garden, subject)
    _change(
        transaction, garden, {"notification": notification, "case": case, "subject": subject}
    )
    transaction.addenda.add(
        garden.fill(
            "addendum",
            Addendum(
                kind="notification",
                record_id=notification.id,
                notification_id=notification.id,
                text="",
                written_on=date(2026, 3, 3),
            ),
        )
    )
    draft = {"reason": f"{garden.word('draft', 'reason')} {next(garden.ways)}"}
    transaction.drafts.put(
        Draft(form="case_core", object_id=case.id, fields=draft, saved_at=NOW)
    )
    return plain


def _requests(transaction: Transaction, garden: Garden, subject: Subject) -> AccessRequest:
    day = date(2026, 11, 2)
    base = AccessRequest(
        number="AVG2026-01",
        subject_id=subject.id,
        requester=OWN.display,
        received_on=day,
        due_on=date(2026, 12, 2),
    )
    transaction.access_requests.add(
        garden.fill("access_request", replace(base, number="AVG2025-09"))
    )
    checked = replace(base, identity_checked_on=day, identity_method="Paspoort gezien")
    return transaction.access_requests.add(checked)


def _plant_in_case(
    transaction: Transaction,
    garden: Garden,
    case: Case,
    organisation: Organisation,
    contact: Contact,
) -> None:
    at = case.id
    day = date(2026, 4, 1)
    place = organisation.id
    item = InformationItem(case_id=at, recorded_on=day, source_id=place, text="")
    made = garden.fill("information_item", replace(item, provided_by=PROVIDER))
    transaction.information.add(replace(made, shared_with=(place,)))
    meeting = transaction.meetings.add(
        CaseMeeting(number="2026-07", held_on=day, chair=COLLEAGUE, place="Stadhuis")  # type: ignore[arg-type]
    )
    transaction.attendances.add(
        Attendance(meeting_id=meeting.id, organisation_id=place, contact_id=contact.id)
    )
    point = transaction.agenda_items.add(
        garden.fill(
            "agenda_item",
            AgendaItem(
                meeting_id=meeting.id,
                position=1,
                title="",
                case_id=at,
                minutes=10,
                restricted_to=(place,),
            ),
        )
    )
    plan = transaction.plans.add(
        garden.fill(
            "action_plan", ActionPlan(case_id=at, recorded_on=day, meeting_id=meeting.id)
        )
    )
    goal = transaction.goals.add(
        garden.fill("goal", Goal(plan_id=plan.id, case_id=at, text=""))
    )
    records: tuple[tuple[str, Any, Any], ...] = (
        ("life_domain_note", transaction.life_domain_notes,
         LifeDomainNote(case_id=at, life_domain="wonen", noted_on=day)),
        ("related_person", transaction.related_persons,
         RelatedPerson(case_id=at, name=FATHER, necessity="")),
        ("instrument_reference", transaction.instruments,
         InstrumentReference(case_id=at, instrument="", organisation_id=place)),
        ("intervention", transaction.interventions,
         Intervention(plan_id=plan.id, case_id=at, goal_id=goal.id, name="",
                      executor_id=place)),
        ("action_item", transaction.actions,
         ActionItem(number="A-1", case_id=at, meeting_id=meeting.id, description="",
                    owner_id=place, owner_contact_id=contact.id, recorded_on=day,
                    goal_id=goal.id)),
        ("decision", transaction.decisions,
         Decision(number="1", meeting_id=meeting.id, agenda_item_id=point.id, case_id=at,
                  text="")),
        ("informing", transaction.informings,
         Informing(case_id=at, recorded_on=day, informed=False)),
        ("disclosure", transaction.disclosures,
         Disclosure(case_id=at, organisation_id=place, disclosed_on=day, what="")),
        ("necessity_review", transaction.necessity_reviews,
         NecessityReview(case_id=at, held_on=day, necessity="")),
        ("closing_step", transaction.closing_marks,
         ClosingMark(case_id=at, step=ClosingStep.PARTNERS, marked_on=day)),
        ("attachment", transaction.attachments,
         Attachment(case_id=at, name="", kind=AttachmentKind.PDF, size=4711, digest="",
                    added_on=day)),
    )  # fmt: skip
    for kind, repository, record in records:
        repository.add(garden.fill(kind, record))
    _plant_at_the_table(transaction, garden, point)


def _plant_at_the_table(transaction: Transaction, garden: Garden, point: AgendaItem) -> None:
    meeting, item = point.meeting_id, point.id
    wish = DiscussionRequest(case_id=point.case_id or CaseId(0), asked_on=NOW.date(), reason="")
    transaction.discussion_requests.add(garden.fill("discussion_request", wish))
    said = ItemRecord(meeting_id=meeting, agenda_item_id=item)
    transaction.item_records.add(garden.fill("item_record", said))
    fixed = MinutesVersion(
        meeting_id=meeting, number=1, author=COLLEAGUE, made_at=NOW, digest="0"
    )
    part = MinutesPart(
        minutes_id=transaction.minutes.add(fixed).id,
        agenda_item_id=item,
        position=1,
        text="",
        salt="00",
        digest="0",
    )
    transaction.minutes_parts.add(garden.fill("minutes_part", part))
    correction = MinutesCorrection(
        meeting_id=meeting,
        decided_in=meeting,
        agenda_item_id=item,
        text="",
        author=COLLEAGUE,
        written_at=NOW,
    )
    transaction.minutes_corrections.add(garden.fill("minutes_correction", correction))


def _change(transaction: Transaction, garden: Garden, records: Mapping[str, Any]) -> None:
    """Change every text once, so that the words planted stand in the history only."""
    repositories = {
        "notification": transaction.notifications,
        "case": transaction.cases,
        "subject": transaction.subjects,
    }
    for kind, record in records.items():
        repositories[kind].save(garden.later(kind, record))  # type: ignore[attr-defined]
