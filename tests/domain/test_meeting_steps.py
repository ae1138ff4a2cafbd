# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From concept to vastgesteld, and nothing changes after that."""

from datetime import date
from itertools import product

import pytest

from casuskluis.domain.identifiers import AgendaItemId, MeetingId, MeetingNumber
from casuskluis.domain.meeting import (
    AgendaItem,
    CaseMeeting,
    FollowsItself,
    MeetingFrozen,
    MeetingStatus,
    StepNotAllowed,
)

ALLOWED = {
    ("draft", "ready"), ("draft", "busy"), ("draft", "held"),
    ("ready", "draft"), ("ready", "busy"), ("ready", "held"),
    ("busy", "ready"), ("busy", "held"),
    ("held", "busy"), ("held", "adopted"),
}  # fmt: skip


def meeting(status: MeetingStatus) -> CaseMeeting:
    return CaseMeeting(number=MeetingNumber("2026-07"), held_on=date(2026, 3, 2), status=status)


@pytest.mark.parametrize(("now", "then"), list(product(MeetingStatus, repeat=2)))
def test_a_meeting_only_takes_the_steps_there_are(
    now: MeetingStatus, then: MeetingStatus
) -> None:
    if (now.value, then.value) in ALLOWED:
        assert meeting(now).step(then).status is then
    else:
        wrong = MeetingFrozen if now is MeetingStatus.ADOPTED else StepNotAllowed
        with pytest.raises(wrong):
            meeting(now).step(then)


def test_an_item_cannot_come_after_itself() -> None:
    item = AgendaItem(
        id=AgendaItemId(4),
        meeting_id=MeetingId(1),
        position=1,
        title="Casus 2026-0147",
        after_id=AgendaItemId(4),
    )
    with pytest.raises(FollowsItself):
        item.check()
