# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fifty random meetings with the names of the population register's test set."""

import os
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from casuskluis.documents import agenda, fonts
from casuskluis.documents.papers import (
    ActionGroup,
    ActionLine,
    AgendaPaper,
    AttendeeLine,
    CaseSheet,
    Edition,
    GoalLine,
    InformationLine,
    ItemPaper,
    LifeDomainLine,
    NotificationSheet,
)
from casuskluis.documents.text import TextCleaner
from casuskluis.domain.partial_date import PartialDate
from documents import samples
from documents.reading import failures, whole_text
from documents.register import FILE, WORDS, names

MEETINGS = int(os.environ.get("CASUSKLUIS_MEETINGS", "10"))


class _Maker:
    def __init__(self, seed: int, people: Sequence[str]) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._people = people
        self.used: list[str] = []

    def name(self) -> str:
        name = self._random.choice(self._people)
        self.used.append(name)
        return name

    def prose(self, most: int) -> str:
        words = self._random.choices(WORDS, k=self._random.randint(0, most))
        for _ in range(len(words) // 25):
            words.insert(self._random.randrange(len(words)), self.name())
        return " ".join(words)

    def meeting(self) -> AgendaPaper:
        pick = self._random
        items = tuple(self._item(number) for number in range(1, pick.randint(1, 9) + 1))
        return replace(
            samples.agenda(secret=pick.random() < 0.3),
            chair=self.name(),
            minute_taker=self.name(),
            attendees=tuple(self._attendee() for _ in range(pick.randint(0, 12))),
            edition=Edition(
                copy_number=pick.randint(1, 12), copies=12, holder=self.name(), with_names=True
            ),
            items=items,
        )

    def _attendee(self) -> AttendeeLine:
        return AttendeeLine(
            organisation=self._random.choice(
                ("Politie", "Gemeente", "Praktijkschool De Haven")
            ),
            person=self.name(),
            function=self._random.choice(("", "wijkagent", "beleidsadviseur")),
            status_label="uitgenodigd",
        )

    def _item(self, position: int) -> ItemPaper:
        pick = self._random
        kind = pick.choice(("case", "case", "notifications", "actions", "plain"))
        return ItemPaper(
            position=position,
            starts=time(13, 30),
            ends=time(13, 45),
            minutes=pick.choice((5, 10, 15)),
            title=f"Agendapunt {position}",
            purpose_label=pick.choice(("", "informeren", "duiden", "besluiten")),
            question=self.prose(12),
            case=self._case() if kind == "case" else None,
            notifications=tuple(
                self._notification() for _ in range(3 if kind == "notifications" else 0)
            ),
            actions=tuple(self._action() for _ in range(30 if kind == "actions" else 0)),
        )

    def _case(self) -> CaseSheet:
        pick = self._random
        return replace(
            samples.case_sheet(),
            number=f"2026-{pick.randrange(10000):04}",
            name=self.name(),
            reason="\n\n".join(self.prose(90) for _ in range(pick.randint(0, 3))),
            information=tuple(
                InformationLine(
                    source=self.name(),
                    date=PartialDate(2026, pick.choice((None, 3))),
                    kind_label="waarneming",
                    text=self.prose(pick.choice((5, 60, 900))),
                    conditions=self.prose(9),
                )
                for _ in range(pick.randint(0, 12))
            ),
            life_domains=tuple(
                LifeDomainLine(
                    life_domain="werk en opleiding",
                    situation=self.prose(80),
                    protective_factors=self.prose(60),
                    risk_factors=self.prose(60),
                )
                for _ in range(pick.randint(0, 8))
            ),
            interpretation=self.prose(60),
            goals=tuple(
                GoalLine(text=self.prose(30), remarks=self.prose(9))
                for _ in range(pick.randint(0, 5))
            ),
            actions=tuple(self._action() for _ in range(pick.randint(0, 9))),
        )

    def _notification(self) -> NotificationSheet:
        return NotificationSheet(
            number=f"M2026-{self._random.randrange(10000):04}",
            received_on=date(2026, 1, 1) + timedelta(days=self._random.randrange(300)),
            name=self.name(),
            observed=self.prose(120),
            opinion=self.prose(40),
            known_at=(self.name(), "Politie"),
            question=self.prose(15),
        )

    def _action(self) -> ActionLine:
        return ActionLine(
            number=f"A-{self._random.randrange(400)}",
            description=self.prose(25),
            owner=self.name(),
            due_on=date(2026, 5, 1),
            status_label="open",
            group=self._random.choice(list(ActionGroup)),
            condition=self.prose(8),
        )


pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FILE.exists(), reason="../shared/data is not here"),
]


@pytest.fixture(scope="module")
def people() -> list[str]:
    return names()


@pytest.mark.parametrize("seed", range(MEETINGS))
def test_a_random_meeting_obeys_both_standards(seed: int, people: list[str]) -> None:
    maker = _Maker(seed, people)
    paper = maker.meeting()
    pdf = agenda.build(paper)

    assert failures(pdf) == []
    assert "kunnen niet worden afgedrukt" not in whole_text(pdf)


def test_every_name_of_the_register_can_be_printed_and_read_back(people: list[str]) -> None:
    cleaner = TextCleaner(fonts.covers)
    cleaned = [cleaner.clean(name) for name in people]
    lines = tuple(
        AttendeeLine(organisation=f"Nr. {number}", person=name, status_label="uitgenodigd")
        for number, name in enumerate(people)
    )
    pdf = agenda.build(replace(samples.agenda(), attendees=lines, items=()))
    squeezed = _squeezed(whole_text(pdf))

    assert cleaner.substitutions == ()
    assert failures(pdf) == []
    assert [name for name in cleaned if _squeezed(name) not in squeezed] == []


def _squeezed(text: str) -> str:
    """Return a text without spaces and hyphens; PDFium drops a hyphen that ends a line."""
    return "".join(text.split()).replace("-", "")
