# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a numbered copy is, and which moves there are."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from casuskluis.domain.copies import CopyAccountedFor, CopyBeforePrint, CopyState, PrintedCopy
from casuskluis.domain.identifiers import MeetingId

PRINTED = datetime(2026, 3, 2, 8, 55, tzinfo=UTC)
DAY = PRINTED.date()


@pytest.fixture
def copy() -> PrintedCopy:
    return PrintedCopy(meeting_id=MeetingId(1), copy_number=3, printed_at=PRINTED, digest="0")


@pytest.mark.parametrize("state", [CopyState.RETURNED, CopyState.DESTROYED])
def test_a_copy_is_missing_until_it_came_back_or_is_no_more(
    copy: PrintedCopy, state: CopyState
) -> None:
    handed = copy.moved(CopyState.HANDED_OUT, DAY)

    assert (copy.state, handed.state) == (CopyState.PRINTED, CopyState.HANDED_OUT)
    assert copy.is_missing
    assert handed.is_missing
    assert not handed.moved(state, DAY).is_missing


def test_a_file_is_missing_only_once_it_was_handed_out(copy: PrintedCopy) -> None:
    file = replace(copy, electronic=True)
    handed = file.moved(CopyState.HANDED_OUT, DAY)

    assert not file.is_missing
    assert handed.is_missing
    assert not handed.moved(CopyState.DESTROYED, DAY).is_missing


def test_what_came_back_may_still_be_destroyed(copy: PrintedCopy) -> None:
    back = copy.moved(CopyState.RETURNED, DAY)

    assert back.moved(CopyState.DESTROYED, DAY).state is CopyState.DESTROYED


def test_what_was_destroyed_goes_nowhere(copy: PrintedCopy) -> None:
    gone = copy.moved(CopyState.DESTROYED, DAY)

    for state in (CopyState.HANDED_OUT, CopyState.RETURNED, CopyState.DESTROYED):
        with pytest.raises(CopyAccountedFor):
            gone.moved(state, DAY)


def test_what_came_back_is_not_handed_out_again(copy: PrintedCopy) -> None:
    with pytest.raises(CopyAccountedFor):
        copy.moved(CopyState.RETURNED, DAY).moved(CopyState.HANDED_OUT, DAY)


def test_a_mistake_can_be_taken_back(copy: PrintedCopy) -> None:
    gone = copy.moved(CopyState.HANDED_OUT, DAY).moved(CopyState.DESTROYED, DAY)

    assert gone.moved(CopyState.PRINTED, DAY) == copy


def test_nothing_happens_to_a_copy_before_it_was_printed(copy: PrintedCopy) -> None:
    with pytest.raises(CopyBeforePrint):
        copy.moved(CopyState.RETURNED, date(2026, 3, 1))
    assert copy.moved(CopyState.RETURNED, DAY + timedelta(days=1)).returned_on
