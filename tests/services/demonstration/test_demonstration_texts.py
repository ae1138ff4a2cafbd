# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from casuskluis.domain.coding import CodeList
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import SubjectKind
from casuskluis.services.defaults import default_codes
from casuskluis.services.demonstration.stock import read_stock
from demo_stories import LAST_DAYS, every_story, story_of


def texts_in(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts_in(part)
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts_in(getattr(thing, part.name))


@every_story
def test_every_code_is_on_its_list(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)
    known = {(code.list, code.code) for code in default_codes()}
    used = {(CodeList.IDEOLOGY, found.ideology) for found in story.notifications}
    used |= {(CodeList.CHANNEL, found.channel) for found in story.notifications}
    used |= {(CodeList.SOURCE_DOMAIN, found.source_domain) for found in story.notifications}
    used |= {(CodeList.SOURCE_DOMAIN, found.source_domain) for found in story.organisations}
    used |= {(CodeList.ORGANISATION_KIND, found.kind) for found in story.organisations}
    used |= {(CodeList.LIFE_DOMAIN, found.life_domain) for found in story.life_domain_notes}
    used |= {(CodeList.RELATION, found.relation) for found in story.related_persons}
    used |= {(CodeList.PILLAR, found.pillar) for found in story.activities}
    used |= {(CodeList.ACTIVITY_KIND, found.kind) for found in story.activities}
    used |= {
        (CodeList.CLOSING_REASON, case.closing_reason)
        for case in story.cases
        if case.closing_reason
    }

    assert used <= known


@every_story
def test_no_slot_stays_open_and_no_text_is_empty(seed: int, last_day: date) -> None:
    texts = list(texts_in(story_of(seed, last_day)))

    assert not [text for text in texts if re.search(r"[{}]|\bNone\b|  ", text)]
    assert all(text == text.strip() for text in texts)


@every_story
def test_notifications_do_not_read_as_copies(seed: int, last_day: date) -> None:
    story = story_of(seed, last_day)

    kept = [found for found in story.notifications if found.minimised_on is None]
    assert len({found.observed_behaviour for found in kept}) == len(kept) > 30
    assert len({case.reason for case in story.cases}) == 25
    assert max(Counter(found.text for found in story.information).values()) <= 6
    assert max(Counter(found.description for found in story.actions).values()) <= 14


@every_story
def test_no_title_and_no_text_outside_the_person_names_the_person(
    seed: int, last_day: date
) -> None:
    story = story_of(seed, last_day)
    given = {
        subject.name.given for subject in story.subjects if subject.kind is SubjectKind.NATURAL
    }
    said = " ".join(
        [item.title + " " + item.question for item in story.agenda_items]
        + [found.observed_behaviour for found in story.notifications]
        + [case.reason for case in story.cases]
        + [found.text for found in story.decisions]
        + [found.description + " " + found.result for found in story.actions]
    )

    assert not given & set(re.findall(r"\w+", said))


@every_story
def test_every_reach_is_invented(seed: int, last_day: date) -> None:
    texts = list(texts_in(story_of(seed, last_day)))
    phones = [text for text in texts if re.fullmatch(r"0\d\d?-?\d{6,}", text)]

    assert all(text.startswith(("088-0000", "088-0001", "088-0002", "088-0003", "06-00000"))
               for text in phones)  # fmt: skip
    assert all(text.endswith(".example") for text in texts if "@" in text)
    postcodes = [text for text in texts if re.fullmatch(r"\d{4} [A-Z]{2}", text)]
    assert postcodes
    assert all(text.startswith("0") for text in postcodes)


def test_names_come_in_many_shapes() -> None:
    story = story_of(1, LAST_DAYS[0])
    names: list[PersonName] = [found.name for found in story.contacts]

    assert sum(bool(name.prefix) for name in names) >= 15
    assert any(not name.display.isascii() for name in names)


def test_religion_and_origin_are_never_a_signal() -> None:
    words = re.compile(
        r"moskee|kerk\b|islam|moslim|jood|christen|gebed|bidd|koran|bijbel|baard|hoofddoek|"
        r"djellaba|afkomst|allochtoon|nationaliteit",
        re.IGNORECASE,
    )
    said = [f"{text.observed} {text.opinion}" for text in read_stock().notifications]

    assert not [text for text in said if words.search(text)]
