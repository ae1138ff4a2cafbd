# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every name of the test set of the register: reported, found, sorted, printed and back.

With ``CASUSKLUIS_FULL=1`` each of them is printed on a paper of its own; otherwise those in
which every letter of the set occurs, and the longest. All of them are printed on one dossier in
``documents/test_case_papers_odd_text.py`` either way.
"""

import csv
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from casuskluis.domain.identifiers import NotificationId
from casuskluis.domain.known import KnownQuery
from casuskluis.domain.lists import NotificationQuery, NotificationSort
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.domain.subject import Subject
from services.bureau import Office, open_office, text_of

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "brp"
GIVEN, PREFIX, FAMILY, BORN = "01.02.10", "01.02.30", "01.02.40", "01.03.10"
PERSONS = 862
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
LONGEST = 20
BETWEEN_LINES = "-\u00ad\u2010\u0002\ufffe"
"""What stands where a word was broken off."""

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the real input is not here"),
]


@dataclass(frozen=True)
class Inbox:
    """A vault in which everybody of the set was reported once."""

    office: Office
    written: list[Subject]
    told: list[Notification]


def people() -> list[Subject]:
    path = next(FOLDER.iterdir())
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rest = csv.reader(file, delimiter=";")
    rows = [dict(zip(reversed(header), reversed(row), strict=True)) for row in rest]
    return [_subject(row) for row in rows if row[BORN].strip()]


def _subject(row: dict[str, str]) -> Subject:
    family, prefix, given = (" ".join(row[key].split()) for key in (FAMILY, PREFIX, GIVEN))
    try:
        born = PartialDate.parse(row[BORN])
    except NotADate:
        born = None
    name = PersonName(family=family or "Zonder naam", prefix=prefix, given=given)
    return Subject(name=name, birth_date=born)


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inbox]:
    office = open_office(tmp_path_factory.mktemp("names"))
    written = people()
    blank = replace(
        office.workspace.notifications.blank(),
        observed_behaviour="Deelt filmpjes met geweld.",
        known_reason="Het bestand noemt iemand soms twee keer.",
    )
    register = office.workspace.notifications.register
    told = [register(blank, person=one) for one in written]
    yield Inbox(office, written, told)
    office.workspace.close()


def test_every_name_is_taken_in_as_it_was_written(inbox: Inbox) -> None:
    assert len(inbox.written) == PERSONS
    with inbox.office.workspace.context.read() as transaction:
        stored = [
            transaction.subjects.get(told.subject_id) for told in inbox.told if told.subject_id
        ]
    back = [(one.name, one.birth_date) for one in stored]
    assert back == [(one.name, one.birth_date) for one in inbox.written]


def test_every_name_finds_its_notification(inbox: Inbox) -> None:
    lost = []
    for one, told in zip(inbox.written, inbox.told, strict=True):
        typed = fold(f"{one.name.prefix} {one.name.family}")
        query = NotificationQuery(text=typed)
        if typed and told.id not in inbox.office.workspace.notifications.ids(query):
            lost.append(one.name)
    assert lost == []


def test_everybody_is_known_already_from_now_on(inbox: Inbox) -> None:
    known = inbox.office.workspace.known
    lost = []
    for one, told in [*zip(inbox.written, inbox.told, strict=True)][:: 1 if FULL else 4]:
        if len(fold(one.name.family)) < 2:
            continue
        query = KnownQuery(name=one.name, birth_date=one.birth_date)
        matches = known.matches(query, limit=50)
        if told.subject_id not in {match.id for match in matches}:
            lost.append(one.name)
    assert lost == []


def test_the_list_stands_in_the_order_of_the_names(inbox: Inbox) -> None:
    service = inbox.office.workspace.notifications
    query = NotificationQuery(sort=NotificationSort.NAME, descending=False)
    lines = service.lines(service.ids(query))
    keys = [line.name.sort_key for line in lines if line.name]
    assert len(keys) == PERSONS
    assert keys == sorted(keys)


def test_names_come_out_of_the_paper_as_they_went_in(inbox: Inbox) -> None:
    lost = []
    for one, told in printed(inbox):
        paper = inbox.office.workspace.notification_printer.draw(NotificationId(told.id))
        if _bare(one.name.display) not in _bare(text_of(paper.pdf)):
            lost.append(one.name.display)
    assert lost == []


def printed(inbox: Inbox) -> list[tuple[Subject, Notification]]:
    """Return who is printed: those who add a letter to what came before, longest first."""
    pairs = list(zip(inbox.written, inbox.told, strict=True))
    if FULL:
        return pairs
    pairs.sort(key=lambda pair: len(pair[0].name.display), reverse=True)
    chosen = pairs[:LONGEST]
    seen = {letter for who, _ in chosen for letter in who.name.display}
    for pair in pairs[LONGEST:]:
        letters = set(pair[0].name.display)
        if not letters <= seen:
            chosen.append(pair)
            seen |= letters
    return chosen


def _bare(text: str) -> str:
    """Return a text without what breaking a line adds."""
    joined = unicodedata.normalize("NFC", text)
    return "".join(one for one in joined if not one.isspace() and one not in BETWEEN_LINES)
