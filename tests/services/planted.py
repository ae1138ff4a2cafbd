# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A file in which every text holds a word that stands nowhere else, and finding such words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from casuskluis.domain.action import ActionItem
from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.closing import ClosingMark, ClosingStep
from casuskluis.domain.draft import Draft
from casuskluis.domain.history import Addendum
from casuskluis.domain.identifiers import GoalId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, Decision
from casuskluis.domain.minutes import MinutesCorrection, MinutesPart, MinutesVersion
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import Authorisation
from casuskluis.domain.plan import ActionPlan, Goal, Intervention
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.request import AccessRequest, Disclosure, Informing, RequestOutcome
from casuskluis.domain.review import NecessityReview
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.vault import Vault
from services.bureau import NOW, TODAY, Office

PAGE = 4096
RESERVED = 80
IV = 16

E = TypeVar("E")


@dataclass
class Words:
    """Gives out words that stand nowhere else."""

    source: Random = field(default_factory=lambda: Random(20261121))  # noqa: S311 - words, no secrets
    given: list[str] = field(default_factory=list)

    def next(self) -> str:
        pairs = (
            self.source.choice("bdfgklmnprstvz") + self.source.choice("aeiou") for _ in range(7)
        )
        word = "".join(pairs)
        self.given.append(word)
        return word

    def marked(self, entity: E, *names: str) -> E:
        """Return an entity with a new word in each of these fields."""
        return replace(entity, **{name: self.next() for name in names})  # type: ignore[type-var]  # all are dataclasses

    def name(self) -> PersonName:
        return PersonName(family=self.next().capitalize(), given=self.next().capitalize())


def plant(office: Office, words: Words) -> Case:
    """Return a case with a word in every text of its file; it is closed and due."""
    case = office.case()
    with office.workspace.context.write() as transaction:
        _plant_origin(transaction, case, words)
        _plant_contents(transaction, office, case, words)
        _plant_plan(transaction, office, case, words)
        _plant_care(transaction, office, case, words)
        _plant_drafts(transaction, case, words)
        stored = transaction.cases.get(case.id)
        held = words.marked(replace(stored, legal_hold=True), "hold_reason")
        free = transaction.cases.save(held).released()
        closed = replace(
            free.closed(on=TODAY, reason="goals_reached", destroy_on=TODAY),
            extension_reason=words.next(),
        )
        return transaction.cases.save(closed)


def _plant_origin(transaction: Transaction, case: Case, words: Words) -> None:
    subject = transaction.subjects.get(case.subject_id)
    subject = words.marked(
        subject, "alias", "street", "town", "municipality", "phone", "email", "representative"
    )
    subject = transaction.subjects.save(replace(subject, name=words.name()))
    transaction.subjects.save(replace(subject, name=words.name()))  # the first is history
    held = transaction.assessments.get(case.assessment_id)
    grounds = ("criteria", "coherence", "social_relations", "self_reliance", "necessity")
    more = ("proportionality", "subsidiarity", "alternatives", "motivation")
    transaction.assessments.save(words.marked(held, *grounds, *more))
    told = transaction.notifications.get(held.notification_id)
    texts = ("notifier_name", "notifier_reach", "observed_behaviour", "notifier_opinion")
    rest = ("incident_place", "danger_action", "known_reason", "feedback_note", "feedback_by")
    told = transaction.notifications.save(words.marked(told, *texts, *rest))
    note = Addendum(
        kind="notification",
        record_id=told.id,
        notification_id=told.id,
        text="",
        written_on=TODAY,
    )
    transaction.addenda.add(words.marked(note, "text"))


def _plant_contents(transaction: Transaction, office: Office, case: Case, words: Words) -> None:
    stored = words.marked(case, "reason", "district", "case_coordinator")
    transaction.cases.save(words.marked(stored, "process_coordinator"))
    person = RelatedPerson(case_id=case.id, name=words.name(), necessity=words.next())
    transaction.related_persons.add(person)
    source = next(iter(office.core.values()))
    item = InformationItem(case_id=case.id, recorded_on=TODAY, source_id=source, text="")
    item = transaction.information.add(
        words.marked(item, "text", "purpose", "conditions", "provided_by", "reliability")
    )
    transaction.information.save(words.marked(item, "text"))
    note = LifeDomainNote(case_id=case.id, life_domain="work", noted_on=TODAY)
    factors = ("situation", "protective_factors", "risk_factors", "subject_view")
    transaction.life_domain_notes.add(words.marked(note, *factors))
    beside = Addendum(
        kind="information_item", record_id=item.id, case_id=case.id, text="", written_on=TODAY
    )
    transaction.addenda.add(words.marked(beside, "text"))
    paper = Attachment(
        case_id=case.id, name="", kind=AttachmentKind.PDF, size=9, digest="0", added_on=TODAY
    )
    paper = transaction.attachments.add(words.marked(paper, "name", "description"))
    content = b"%PDF " + words.next().encode() * 3000 + words.next().encode()
    transaction.attachments.put_content(paper.id, content)
    used = InstrumentReference(case_id=case.id, instrument="VERA-2R", used_on=TODAY)
    transaction.instruments.add(words.marked(used, "location"))
    allowed = Authorisation(case_id=case.id, officer="Collega", granted_on=TODAY)
    transaction.authorisations.add(words.marked(allowed, "reason"))


def _plant_plan(transaction: Transaction, office: Office, case: Case, words: Words) -> None:
    plan = ActionPlan(case_id=case.id, recorded_on=TODAY, summary=words.next())
    plan = transaction.plans.add(plan)
    goal = Goal(plan_id=plan.id, case_id=case.id, text="", target_on=TODAY)
    goal = transaction.goals.add(words.marked(goal, "text", "indicator"))
    goal = transaction.goals.save(words.marked(goal, "outcome_note"))
    again = ActionPlan(case_id=case.id, number=2, recorded_on=TODAY, summary=words.next())
    later = replace(goal, id=GoalId(0), plan_id=transaction.plans.add(again).id)
    transaction.goals.add(words.marked(replace(later, earlier_id=goal.id), "text"))
    work = Intervention(
        plan_id=plan.id, case_id=case.id, goal_id=goal.id, name="", executor_id=office.school
    )
    transaction.interventions.add(words.marked(work, "name", "result"))
    action = ActionItem(
        number=f"A-{transaction.actions.next_sequence()}",
        case_id=case.id,
        description="",
        owner_id=office.school,
        recorded_on=TODAY,
        goal_id=goal.id,
    )
    action = words.marked(action, "description", "condition", "informing", "result")
    transaction.actions.save(words.marked(transaction.actions.add(action), "result"))


def _plant_care(transaction: Transaction, office: Office, case: Case, words: Words) -> None:
    told = Informing(case_id=case.id, recorded_on=TODAY, informed=True, informed_on=TODAY)
    transaction.informings.add(words.marked(told, "manner", "reaction", "informed_by"))
    given = Disclosure(
        case_id=case.id, organisation_id=office.school, disclosed_on=TODAY, what=""
    )
    transaction.disclosures.add(words.marked(given, "what", "legal_basis"))
    review = NecessityReview(case_id=case.id, held_on=TODAY, necessity="")
    transaction.necessity_reviews.add(words.marked(review, "necessity", "proportionality"))
    mark = ClosingMark(case_id=case.id, step=ClosingStep.PARTNERS, marked_on=TODAY)
    transaction.closing_marks.add(words.marked(mark, "note"))
    request = AccessRequest(
        number="AVG2026-01",
        subject_id=case.subject_id,
        requester="",
        received_on=TODAY,
        due_on=TODAY,
        outcome=RequestOutcome.GRANTED,
        decided_on=TODAY,
        sent_on=TODAY,
    )
    request = transaction.access_requests.add(
        words.marked(request, "requester", "identity_method", "note")
    )
    transaction.access_requests.save(words.marked(request, "motivation"))


def put_on_agenda(office: Office, case: Case, words: Words) -> AgendaItem:
    """Put a case on an agenda, with a decision about it."""
    meeting = office.meeting()
    with office.workspace.context.write() as transaction:
        item = AgendaItem(
            meeting_id=meeting.id,
            position=9,
            kind=AgendaItemKind.CASE,
            title="",
            case_id=case.id,
            restricted_to=(office.school,),
        )
        item = transaction.agenda_items.add(words.marked(item, "title", "question"))
        decision = Decision(
            number="1", meeting_id=meeting.id, agenda_item_id=item.id, case_id=case.id, text=""
        )
        transaction.decisions.add(words.marked(decision, "text"))
        loose = Decision(number="2", meeting_id=meeting.id, agenda_item_id=item.id, text="")
        transaction.decisions.add(words.marked(loose, "text"))
        _plant_table_notes(transaction, item, words)
        return item


def _plant_table_notes(transaction: Transaction, item: AgendaItem, words: Words) -> None:
    """Put a word in what was said about an item, in its minutes and in a correction."""
    said = ItemRecord(meeting_id=item.meeting_id, agenda_item_id=item.id)
    said = transaction.item_records.add(words.marked(said, "picture", "judgement"))
    transaction.item_records.save(words.marked(said, "conclusion"))
    fixed = MinutesVersion(
        meeting_id=item.meeting_id, number=1, author="x", made_at=NOW, digest="0"
    )
    part = MinutesPart(
        minutes_id=transaction.minutes.add(fixed).id,
        position=1,
        agenda_item_id=item.id,
        text="",
        salt="00ff",
        digest="0",
    )
    transaction.minutes_parts.add(words.marked(part, "text"))
    correction = MinutesCorrection(
        meeting_id=item.meeting_id,
        decided_in=item.meeting_id,
        agenda_item_id=item.id,
        text="",
        author="x",
        written_at=NOW,
    )
    transaction.minutes_corrections.add(words.marked(correction, "text"))
    if item.case_id:
        wish = DiscussionRequest(case_id=item.case_id, asked_on=TODAY, reason="")
        transaction.discussion_requests.add(words.marked(wish, "reason"))


def _plant_drafts(transaction: Transaction, case: Case, words: Words) -> None:
    for form, object_id in (
        ("information", case.id),
        ("person", case.subject_id),
        ("nobody_knows_this_form", case.id),
        ("shell", 0),
    ):
        fields = {"text": words.next()}
        transaction.drafts.put(
            Draft(form=form, object_id=object_id, fields=fields, saved_at=NOW)
        )


def pages(vault: Vault, file: Path) -> Iterator[bytes]:
    """Yield every page of a database file decrypted, free pages and unused parts included."""
    data = file.read_bytes()
    key = vault.subkey(Purpose.DATABASE)
    with wiped(key):
        for start in range(0, len(data), PAGE):
            page = data[start : start + PAGE]
            text = page[IV if start == 0 else 0 : PAGE - RESERVED]
            iv = page[PAGE - RESERVED : PAGE - RESERVED + IV]
            plain = Cipher(algorithms.AES(bytes(key)), modes.CBC(iv)).decryptor()
            yield plain.update(text) + plain.finalize()


def found_in(parts: Iterable[bytes], words: Iterable[str]) -> set[str]:
    """Return the words that stand anywhere in these bytes, in small or capital letters."""
    everything = b"".join(parts).lower()
    return {word for word in words if word.encode() in everything}


def index_terms(vault: Vault, tables: Iterable[str]) -> set[str]:
    """Return every term in these full-text tables."""
    raw: Any = vault.connect()
    terms: set[str] = set()
    for table in tables:
        raw.execute(f"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, {table}, row)")
        terms |= {row[0] for row in raw.execute("SELECT term FROM temp.v").fetchall()}
        raw.execute("DROP TABLE temp.v")
    raw.close()
    return terms
