# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Of a notification that is not taken up no old word is left in the file of the database."""

import os
from dataclasses import replace
from random import Random

import pytest

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.notification import Notification
from casuskluis.domain.subject import Subject
from services.bureau import TODAY, Office
from services.planted import Words, found_in, index_terms, pages

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
TEXTS = (
    "notifier_name", "notifier_reach", "observed_behaviour", "notifier_opinion",
    "incident_place", "danger_action", "known_reason",
)  # fmt: skip
REACH = ("alias", "street", "town", "phone", "email")
INDEXES = ("words_in_notifications", "letters_in_notifications")


def found(office: Office, words: Words) -> set[str]:
    vault = office.workspace._vault
    return found_in(pages(vault, vault.folder / "data.db"), words.given)


def write(office: Office, told: Notification, subject: Subject, words: Words) -> None:
    """Write the notification and the person anew, with words that stand nowhere else."""
    with office.workspace.context.write() as transaction:
        stored = transaction.notifications.get(told.id)
        marked = replace(words.marked(stored, *TEXTS), feedback_wanted=False)
        transaction.notifications.save(marked)
        person = transaction.subjects.get(subject.id)
        transaction.subjects.save(words.marked(person, *REACH))


def crowd(office: Office, case: Case, others: list[Notification], chance: Random) -> None:
    """Let rows beside it grow and shrink, so that rows move from page to page."""
    with office.workspace.context.write() as transaction:
        for other in others:
            stored = transaction.notifications.get(other.id)
            text = "Een andere tekst. " * chance.randint(1, 90)
            transaction.notifications.save(replace(stored, observed_behaviour=text))
    office.inform(case, "Een lange tekst zonder bijzonders. " * chance.randint(1, 200))


@pytest.mark.parametrize("seed", range(25 if FULL else 2))
def test_no_old_word_of_a_minimised_notification_is_left_on_any_page(
    office: Office, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    words = Words()
    words.source.seed(seed)
    case = office.case("Piet Puk")
    others = [office.notification() for _ in range(6)]
    subject = office.subject()
    told = office.notification(subject)
    others += [office.notification() for _ in range(6)]
    for _ in range(3):  # every version but the last is history
        write(office, told, subject, words)
        crowd(office, case, others, chance)
    assert found(office, words) == set(words.given)

    office.weigh(told, AssessmentOutcome.NO_ACTION)

    assert office.workspace.notifications.file(told.id).notification.minimised_on == TODAY
    assert found(office, words) == set()
    assert not index_terms(office.workspace._vault, INDEXES) & set(words.given)


def test_what_is_removed_is_overwritten_and_nothing_turns_that_off(office: Office) -> None:
    raw = office.workspace._vault.connect()
    try:
        assert raw.execute("PRAGMA secure_delete").fetchone()[0] == 1
        with pytest.raises(Exception, match="not authorized"):
            raw.execute("PRAGMA secure_delete=OFF")
    finally:
        raw.close()
