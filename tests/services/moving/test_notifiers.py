# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who notified, according to a list: a private person is never taken for an organisation."""

import pytest

from casuskluis.domain.notification import NotifierKind
from services.moving.lists import Desk, all_of

_HEAD = "Naam;Fase;Datum melding;Gemeld door"


@pytest.mark.parametrize(
    ("listed", "kind"),
    [
        ("moeder", NotifierKind.CITIZEN),
        ("mw. Jansen (buurvrouw)", NotifierKind.CITIZEN),
        ("Mentor VO", NotifierKind.CITIZEN),
        ("politie", NotifierKind.ORGANISATION),
        ("", NotifierKind.ANONYMOUS),
    ],
)
@pytest.mark.parametrize("stage", ["monitoring", "melding"])
def test_who_is_no_known_partner_stays_hidden(
    desk: Desk, listed: str, kind: NotifierKind, stage: str
) -> None:
    desk.taken(f"Berg, Jan van den;{stage};1-9-2026;{listed}", head=_HEAD)

    with desk.moving.context.read() as transaction:
        (told,) = all_of(transaction.notifications)

    assert told.notifier_kind is kind
    assert told.notifier_name == listed
    assert bool(told.notifier_organisation_id) == (kind is NotifierKind.ORGANISATION)


def test_it_is_said_that_the_kind_of_notifier_was_not_in_the_list(desk: Desk) -> None:
    desk.taken("Berg, Jan van den;melding;1-9-2026;moeder", head=_HEAD)

    with desk.moving.context.read() as transaction:
        (told,) = all_of(transaction.notifications)

    assert "Of de melder een inwoner of een organisatie is" in told.observed_behaviour
