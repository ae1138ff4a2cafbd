# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Long, foreign and endless texts on all a meeting hands out: whole, and past the gate."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from documents.reading import whole_text
from faults.outgoing import made, refusals
from services.bureau import TODAY
from services.sitting import Table, open_table

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
LONG = "Wolfeschlegelsteinhausen-" * 7 + "bergerdorff van den Berg"
NAMES = {
    "197 characters": LONG,
    "emoji": "😀",
    "right to left": "محمد عبد الله",
    "mixed scripts": "יוסף van der Meer",
    "a heading": "Besluit",
    "piled up": "Z\u0351\u0343\u0300a\u0300lgo \u202enaaM",
    "one letter": "A",
    "chinese": "王小明",
}
SAMPLE = ("197 characters", "mixed scripts", "a heading")
SENTENCE = "De samenwerkingspartners beoordelen de ontwikkeling als stabiel. "
PAGES = 3100 if FULL else 60
"""Sentences: fifty pages, or some."""


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    opened = open_table(tmp_path, TODAY)
    yield opened
    opened.workspace.abandon()


def named(table: Table, family: str) -> None:
    """Give everybody and everything around a table an odd name."""
    work, name = table.workspace, PersonName(family=family)
    for case in (table.case, table.other):
        person = work.cases.file(case.id).subject
        work.persons.save(replace(person, name=name, alias=family[:40]))
        other = RelatedPerson(case_id=case.id, name=name, relation="parent", necessity="Ja.")
        work.cases.add_related_person(other)
    # On paper mixed scripts come in another order: the gate knows the words, not the phrase.
    family = "Bureau" if "Meer" in family else family
    school = next(one for one in work.partners.organisations() if one.id == table.office.school)
    work.partners.save_organisation(replace(school, name=family))
    visitor = PersonName(family=family)
    contact = work.partners.save_contact(Contact(name=visitor, organisation_id=table.police))
    for one in work.meetings.file(table.meeting_id).attendances:
        if one.organisation_id == table.police:
            work.meetings.invite(replace(one, contact_id=contact.id))
    odd = replace(table.meeting, chair=family, place=family, minute_taker=family)
    work.meetings.save(odd)


def adopted(table: Table) -> Workspace:
    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, picture="Het gaat goed.", conclusion="Zo door.")
    table.workspace.table.decide(table.item_id, "De aanpak gaat door.")
    table.workspace.table.agree(table.item_id, "Politie Veldhaven: gesprek met thuis, +2w")
    table.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)
    return table.workspace


@pytest.mark.parametrize("kind", NAMES if FULL else SAMPLE)
def test_any_name_comes_on_every_paper_and_file(table: Table, kind: str) -> None:
    named(table, NAMES[kind])

    found = made(adopted(table), table.meeting_id, table.office.school, named=table.police)

    refused = refusals(found)
    assert set(refused.values()) <= {"NothingToWeigh", "PlaceNamesSomebody"}, refused
    assert [name for name, how in refused.items() if how == "PlaceNamesSomebody"] in (
        [],
        ["calendar"],
    )
    full = found[f"json-{table.police}-2"]
    assert isinstance(full, bytes)
    json.loads(full)


def test_a_long_name_is_whole_on_the_papers_that_name(table: Table) -> None:
    named(table, LONG)
    found = made(adopted(table), table.meeting_id, table.office.school, named=table.police)

    wanted = "".join(LONG.split()).replace("-", "")
    for name in (f"agenda-{table.police}-named", f"minutes-{table.police}-named"):
        pdf = found[name]
        assert isinstance(pdf, bytes)
        assert wanted in "".join(whole_text(pdf).split()).replace("-", ""), name


def test_a_text_of_many_pages_is_whole_wherever_it_is_read(table: Table) -> None:
    text = SENTENCE * PAGES
    work = table.workspace
    work.cases.save(replace(work.cases.file(table.case.id).case, reason=text))
    work.agendas.save(replace(table.item.item, question=text))
    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, picture=text, judgement="x" * 4000)
    work.table.decide(table.item_id, text)
    work.table.agree(table.item_id, f"Politie Veldhaven: {SENTENCE * 60}")
    table.move(MeetingStatus.HELD, MeetingStatus.ADOPTED)

    found = made(work, table.meeting_id, table.office.school, named=table.police)

    assert set(refusals(found).values()) <= {"NothingToWeigh"}
    for name, times in (("agenda", 1), ("decisions", 1), ("minutes", 2)):
        pdf = found[f"{name}-{table.police}"]
        assert isinstance(pdf, bytes)
        assert whole_text(pdf).count("stabiel.") >= times * PAGES, name
    (version, *_) = work.minutes.versions(table.meeting_id)
    assert work.minutes.verify(version.id).sound
    told = json.loads(_bytes(found[f"json-{table.police}-2"]))
    assert told["resultaten"]


def _bytes(found: object) -> bytes:
    assert isinstance(found, bytes)
    return found
