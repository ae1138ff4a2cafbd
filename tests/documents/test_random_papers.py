# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every paper of a meeting, with random content and the names of the register's test set.

Full size is thirty sets: ``CASUSKLUIS_FULL=1``.
"""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.documents import minutes, outcome_list, weighing_form
from casuskluis.documents.papers import (
    ActionGroup,
    ActionLine,
    AttendedLine,
    CorrectionLine,
    DecisionLine,
    GroundLine,
    MinutesItem,
    MinutesPaper,
    OutcomeBox,
    OutcomeItem,
    OutcomePaper,
    Session,
    WeighingForm,
    WeighingPaper,
)
from documents import meeting_samples as made
from documents import samples
from documents.reading import failures
from documents.register import FILE, WORDS, names

SETS = 30 if os.environ.get("CASUSKLUIS_FULL") else 5
pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FILE.exists(), reason="../shared/data is not here"),
]


class _Maker:
    def __init__(self, seed: int, people: Sequence[str]) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        hardest = sorted(people, key=lambda name: (name.isascii(), -len(name)))[:200]
        self._people = hardest

    def name(self) -> str:
        return self._random.choice(self._people)

    def prose(self, most: int) -> str:
        words = self._random.choices(WORDS, k=self._random.randint(0, most))
        for _ in range(len(words) // 20):
            words.insert(self._random.randrange(len(words)), self.name())
        return " ".join(words)

    def some(self, most: int) -> range:
        return range(self._random.randint(0, most))

    def chance(self, part: float) -> bool:
        return self._random.random() < part

    def session(self) -> Session:
        session = made.session(with_names=True, secret=self.chance(0.5))
        edition = replace(session.edition, holder=self.name())
        return replace(session, edition=edition, chair=self.name(), place=self.prose(4))

    def action(self) -> ActionLine:
        return ActionLine(
            number=f"A-{self._random.randrange(400)}",
            description=self.prose(25),
            owner=self.name(),
            due_on=date(2026, 5, 1) if self.chance(0.8) else None,
            status_label="open",
            group=ActionGroup.LATER,
            condition=self.prose(8),
            case_number="2026-0147" if self.chance(0.5) else "",
        )

    def decision(self) -> DecisionLine:
        return DecisionLine(number=f"B-{self._random.randrange(90)}", text=self.prose(40))

    def corrections(self) -> tuple[CorrectionLine, ...]:
        return tuple(
            CorrectionLine(decided_in="2026-08", text=self.prose(90)) for _ in self.some(2)
        )

    def weighing(self) -> WeighingPaper:
        forms = tuple(self._form(number) for number in self.some(3))
        return WeighingPaper(
            session=self.session(),
            forms=forms,
            signers=(("Gemeente", self.name()), ("Politie", self.name())),
        )

    def _form(self, position: int) -> WeighingForm:
        return WeighingForm(
            number=f"M2026-{position:04}",
            position=position,
            received_on=date(2026, 2, 1),
            name=self.name(),
            observed=self.prose(300),
            opinion=self.prose(40),
            known_at=tuple(self.name() for _ in self.some(3)),
            weighed_on=date(2026, 3, 3) if self.chance(0.5) else None,
            present=tuple(self.name() for _ in self.some(3)),
            grounds=tuple(
                GroundLine(title=self.prose(4), hint=self.prose(9), text=self.prose(400))
                for _ in self.some(9)
            ),
            outcomes=tuple(
                OutcomeBox(label=self.prose(30), ticked=self.chance(0.3)) for _ in self.some(8)
            ),
            motivation=self.prose(200),
        )

    def outcome(self) -> OutcomePaper:
        return OutcomePaper(
            session=self.session(),
            items=tuple(self._outcome(number) for number in self.some(9)),
            other=self._outcome(0),
            own_actions=tuple(self.action() for _ in self.some(9)),
            draft=self.chance(0.5),
        )

    def _outcome(self, position: int) -> OutcomeItem:
        return OutcomeItem(
            position=position,
            title=self.prose(5),
            shielded=self.chance(0.2),
            conclusion=self.prose(60),
            decisions=tuple(self.decision() for _ in self.some(5)),
            actions=tuple(self.action() for _ in self.some(12)),
            postponed=self.chance(0.2),
        )

    def minutes(self) -> MinutesPaper:
        return MinutesPaper(
            session=self.session(),
            case_number="2026-0147" if self.chance(0.5) else "",
            version=made.version(adopted=self.chance(0.5)) if self.chance(0.7) else None,
            attendees=tuple(
                AttendedLine(organisation=self.name(), person=self.name(), status_label="ja")
                for _ in self.some(9)
            ),
            opening_text=f"{self.prose(30)}\nAfgemeld:\n{self.name()}\n{self.prose(9)}",
            items=tuple(self._item(number) for number in self.some(7)),
            corrections=self.corrections(),
        )

    def _item(self, position: int) -> MinutesItem:
        return MinutesItem(
            position=position,
            title=self.prose(5),
            shielded=self.chance(0.2),
            case_number="2026-0147" if self.chance(0.5) else "",
            name=self.name(),
            present=tuple(self.name() for _ in self.some(5)),
            picture="\n\n".join(self.prose(200) for _ in self.some(4)),
            judgement=self.prose(90),
            conclusion=self.prose(40),
            decisions=tuple(self.decision() for _ in self.some(4)),
            actions=tuple(self.action() for _ in self.some(9)),
            review=samples.review() if self.chance(0.5) else None,
            postponed=self.chance(0.2),
            fixed_text=f"Aanwezig:\n{self.name()}\n{self.name()}\nBeeldvorming:\n{self.prose(90)}"
            if self.chance(0.3)
            else "",
            erased=self.chance(0.1),
            corrections=self.corrections(),
        )


KINDS: dict[str, Callable[[_Maker], bytes]] = {
    "assessment form": lambda maker: weighing_form.build(maker.weighing()),
    "decision list": lambda maker: outcome_list.build(maker.outcome()),
    "minutes": lambda maker: minutes.build(maker.minutes()),
}


@pytest.fixture(scope="module")
def people() -> list[str]:
    return names()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(SETS))
def test_random_papers_obey_both_standards(seed: int, kind: str, people: list[str]) -> None:
    assert failures(KINDS[kind](_Maker(seed, people))) == []
