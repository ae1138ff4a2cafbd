# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From one row of a list to the records it becomes; decision record 0034.

What the list does not say is never invented. A day that must be there comes from the row; the
texts say in which day of the list they rest, and what was missing.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import (
    AssessmentId,
    CaseId,
    CaseNumber,
    NotificationId,
    NotificationNumber,
    SubjectId,
)
from casuskluis.domain.information import InformationItem, InformationKind
from casuskluis.domain.notification import Notification, NotificationStatus, NotifierKind
from casuskluis.domain.subject import Subject
from casuskluis.domain.wishes import DiscussionRequest
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, ListedCase, Owner
from casuskluis.exchange.subjects import person_key
from casuskluis.services.moving.notes import (
    NO_OWNER,
    OBSERVED_MISSING,
    PURPOSE,
    RELIABILITY,
    WISH,
    action_result,
    notifier_kind,
    provenance,
)
from casuskluis.services.moving.rows import PlannedRow

SOURCE = "casuslijst"
"""In `Subject.source`."""
NEW = SubjectId(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The days a list is taken in by.

    Attributes:
        review_by: Day by which the necessity review of running cases must be done.
        officer: Label of who takes it in.
        new_town: Name of the municipality when no organisation is it yet; else empty.
    """

    today: date
    review_by: date
    officer: str
    new_town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAction:
    """An action and who owns it, by name."""

    item: ActionItem
    owner: Owner | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The records of one row; what they point at gets its identifier when it is stored.

    Attributes:
        subject: A new person; None when the person is known or stands in an earlier row.
        reporter: Organisation of the notifier, by name.
        assessment: None as long as it is only a notification.
        next_on: Day of the next discussion in the list.
    """

    row: int
    subject: Subject | None = field(repr=False)
    notification: Notification = field(repr=False)
    reporter: str = field(default="", repr=False)
    assessment: Assessment | None = field(default=None, repr=False)
    case: Case | None = field(default=None, repr=False)
    actions: tuple[DraftAction, ...] = field(default=(), repr=False)
    notes: tuple[InformationItem, ...] = field(default=(), repr=False)
    wish: DiscussionRequest | None = field(default=None, repr=False)

    @property
    def needs_town(self) -> bool:
        """Whether something of it belongs to the municipality itself."""
        owners = (one.owner for one in self.actions)
        return bool(self.notes) or any(one is None or one.is_officer for one in owners)

    @property
    def partners(self) -> tuple[str, ...]:
        """The partners it names; a colleague's action is the municipality's own."""
        owners = (one.owner for one in self.actions)
        named = [one.name for one in owners if one is not None and not one.is_officer]
        return tuple(filter(None, (*named, self.reporter)))


def drafted(planned: PlannedRow, terms: Terms, *, keep_unmapped: bool) -> Draft:
    """Return the records of a row that is taken."""
    facts = _Facts(planned, terms, keep_unmapped=keep_unmapped)
    told = facts.notification()
    if planned.stage is ListedStage.NOTIFIED or planned.stage is None:
        return Draft(
            row=planned.row,
            subject=facts.subject(),
            notification=told,
            reporter=facts.text(CaseField.REPORTER_ORGANISATION),
        )
    case = facts.case()
    return Draft(
        row=planned.row,
        subject=facts.subject(),
        notification=told,
        reporter=facts.text(CaseField.REPORTER_ORGANISATION),
        assessment=facts.assessment(),
        case=case,
        actions=tuple(facts.action(one, case) for one in planned.actions),
        notes=facts.notes(),
        wish=facts.wish(case),
    )


def person_of(case: ListedCase) -> Subject | None:
    """Return the person of a row; None when the name cannot be read."""
    name, texts = case.name.value, case.texts
    if name is None:
        return None
    subject = Subject(
        name=name,
        alias=texts[CaseField.ALIAS].value or "",
        birth_date=case.dates[CaseField.BIRTH_DATE].value,
        street=texts[CaseField.STREET].value or "",
        postcode=texts[CaseField.POSTCODE].value or "",
        town=texts[CaseField.TOWN].value or "",
        phone=texts[CaseField.PHONE].value or "",
        email=texts[CaseField.EMAIL].value or "",
        bsn=texts[CaseField.BSN].value or "",
        source=SOURCE,
    )
    return replace(subject, source_key=person_key(subject))


def received_on(case: ListedCase, today: date) -> date:
    """Return the listed day of the notification, or the first day known that is past."""
    for name in (CaseField.REPORTED_ON, CaseField.LAST_ON, CaseField.CLOSED_ON):
        told = case.dates[name].value
        if told is not None and told.earliest <= today:
            return told.earliest
    return today


class _Facts:
    """One row, asked for record after record."""

    def __init__(self, planned: PlannedRow, terms: Terms, *, keep_unmapped: bool) -> None:
        self._planned = planned
        self._case = planned.case
        self._terms = terms
        self._keep_unmapped = keep_unmapped

    def text(self, name: CaseField) -> str:
        return self._case.texts[name].value or ""

    def subject(self) -> Subject | None:
        decided = self._planned.decided
        if decided and (decided.subject_id or decided.same_row):
            return None
        return person_of(self._case)

    def notification(self) -> Notification:
        stage = self._planned.stage
        running = stage is not None and stage is not ListedStage.NOTIFIED
        observed = self.text(CaseField.REASON) or OBSERVED_MISSING
        story = "" if running else f"\n\n{self._provenance()}"
        kind = notifier_kind(self._case)
        return Notification(
            number=NotificationNumber(""),
            received_on=received_on(self._case, self._terms.today),
            recorded_on=self._terms.today,
            notifier_kind=kind,
            notifier_name=self.text(CaseField.REPORTER),
            ideology=self.text(CaseField.IDEOLOGY),
            observed_behaviour=f"{observed}{story}",
            feedback_wanted=not running and kind is not NotifierKind.ANONYMOUS,
            external_id=self.text(CaseField.NUMBER),
            status=NotificationStatus.HANDLED if running else NotificationStatus.NEW,
        )

    def assessment(self) -> Assessment:
        return Assessment(
            notification_id=NotificationId(0),
            held_on=received_on(self._case, self._terms.today),
            outcome=AssessmentOutcome.PERSON_CENTRED,
            motivation=self._provenance(),
        )

    def case(self) -> Case:
        opened = received_on(self._case, self._terms.today)
        case = Case(
            number=CaseNumber(""),
            subject_id=NEW,
            assessment_id=AssessmentId(0),
            opened_on=opened,
            recorded_on=self._terms.today,
            reason=self.text(CaseField.REASON),
            ideology=self.text(CaseField.IDEOLOGY),
            case_coordinator=self._coordinator(),
        )
        if self._planned.stage is ListedStage.CLOSED:
            return replace(
                case,
                phase=CasePhase.CLOSED,
                closed_on=self._closed_on(),
                closing_reason=self.text(CaseField.CLOSING_REASON),
                destroy_on=self._planned.destroy_on,
            )
        phase = CasePhase(self._planned.stage or CasePhase.CASE_MEETING)
        return replace(case, phase=phase, next_review_on=self._terms.review_by)

    def action(self, listed: ListedAction, case: Case) -> DraftAction:
        done = listed.done
        ended = done or not case.is_open
        status = ActionStatus.DONE if done else ActionStatus.LAPSED
        text = listed.text if listed.owner else f"{listed.text} {NO_OWNER}"
        item = ActionItem(
            number="",
            case_id=CaseId(0),
            description=text,
            recorded_on=self._terms.today,
            due_on=listed.due_on,
            status=status if ended else ActionStatus.OPEN,
            done_on=(case.closed_on or self._terms.today) if ended else None,
            result=action_result(done=done) if ended else "",
        )
        return DraftAction(item=item, owner=listed.owner)

    def notes(self) -> tuple[InformationItem, ...]:
        if not self._keep_unmapped:
            return ()
        return tuple(
            InformationItem(
                case_id=CaseId(0),
                recorded_on=self._terms.today,
                kind=InformationKind.INTERPRETATION,
                text=f"{header}: {text}",
                purpose=PURPOSE,
                reliability=RELIABILITY,
                author=self._terms.officer,
            )
            for header, text in self._case.unmapped
        )

    def wish(self, case: Case) -> DiscussionRequest | None:
        day = self._case.dates[CaseField.NEXT_ON].value
        if day is None or not case.is_open:
            return None
        return DiscussionRequest(
            case_id=CaseId(0), asked_on=self._terms.today, reason=WISH.format(day=day)
        )

    def _closed_on(self) -> date | None:
        told = self._case.dates[CaseField.CLOSED_ON].value
        return None if told is None else told.earliest

    def _coordinator(self) -> str:
        known = self._planned.coordinator_known
        named = self.text(CaseField.COORDINATOR)
        return named if known and named else self._terms.officer

    def _provenance(self) -> str:
        return provenance(self._planned, self._terms.today, keep_unmapped=self._keep_unmapped)
