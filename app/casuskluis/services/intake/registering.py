# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Registering a notification: nobody becomes known twice without a reason."""

from dataclasses import replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import NotificationNumber
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.known import KnownAlready, KnownMatch, KnownQuery
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context
from casuskluis.services.intake.known import known_matches, known_subject
from casuskluis.services.intake.persons import check_person
from casuskluis.services.numbering import draw_number
from casuskluis.storage.transaction import Transaction


class CameInAlready(RuleViolated):
    """The sender's own identifier stands in the vault already: it is the same report."""


def register(
    context: Context, notification: Notification, person: Subject | None
) -> Notification:
    """Store a new notification, and the new person it is about, in one transaction.

    Raises:
        RuleViolated: See `NotificationService.register`.
    """
    today = context.clock.today()
    notification.check(today)
    with context.write(Permission.OWN_CASES) as transaction:
        _check_new(transaction, notification)
        if person is not None:
            notification = _with_person(transaction, context, notification, person)
        elif notification.subject_id:
            notification = with_earlier(transaction, notification)
        taken = transaction.notifications.number_taken
        number = draw_number(
            notification.received_on.year,
            lambda drawn: taken(NotificationNumber(drawn)),
            prefix="M",
        )
        stored = transaction.notifications.add(
            replace(
                notification,
                number=NotificationNumber(number),
                recorded_on=today,
                status=NotificationStatus.NEW,
            )
        )
        if stored.external_id:
            what = f"notification:{stored.id}"
            transaction.journal.record(JournalAction.IMPORTED, what)
        return stored


def _check_new(transaction: Transaction, notification: Notification) -> None:
    before = transaction.notifications.of_sender(notification.external_id)
    if before is not None:
        raise CameInAlready(number=before.number)


def with_earlier(transaction: Transaction, notification: Notification) -> Notification:
    """Return the notification with the newest earlier one about the same person.

    Raises:
        KnownAlready: When there is one, or a case, and no reason is given.
    """
    if notification.subject_id is None:
        return replace(notification, earlier_id=None)
    known = known_subject(transaction, notification.subject_id)
    others = [one for one in known.notifications if one.id != notification.id]
    if not (others or known.cases):
        return replace(notification, earlier_id=None, known_reason="")
    _need_reason(notification, [replace(known, notifications=tuple(others))])
    return replace(notification, earlier_id=others[0].id if others else None)


def _with_person(
    transaction: Transaction, context: Context, notification: Notification, person: Subject
) -> Notification:
    allowed = transaction.settings.get(SettingKey.BSN_ALLOWED).is_on
    check_person(person, today=context.clock.today(), bsn_allowed=allowed)
    query = KnownQuery(name=person.name, birth_date=person.birth_date, bsn=person.bsn)
    strong = [one for one in known_matches(transaction, query) if one.is_strong]
    reason = notification.known_reason
    if strong:
        _need_reason(notification, strong)
    elif not known_matches(transaction, query):
        reason = ""
    earlier = [told.id for one in strong for told in one.notifications]
    return replace(
        notification,
        subject_id=transaction.subjects.add(person).id,
        earlier_id=earlier[0] if earlier else None,
        known_reason=reason,
    )


def _need_reason(notification: Notification, known: list[KnownMatch]) -> None:
    if notification.known_reason.strip():
        return
    # Numbers name nobody; they tell the officer where to look.
    numbers = ", ".join(one.numbers for one in known if one.numbers)
    raise KnownAlready(numbers=numbers or "alleen als persoon")
