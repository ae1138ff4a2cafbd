# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers that go with a meeting and the letter, with random content and hard names.

Full size is thirty sets: ``CASUSKLUIS_FULL=1``.
"""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from casuskluis.documents import action_card, informing_letter, invitation, presence_list
from casuskluis.documents.papers import (
    ActionCardPaper,
    CardAction,
    Edition,
    InformingLetterPaper,
    InvitationPaper,
    InvitedItem,
    PresenceLine,
    PresenceListPaper,
    TimeSlot,
)
from documents import companion_samples as made
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
        self._people = sorted(people, key=lambda name: (name.isascii(), -len(name)))[:200]

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

    def lines(self, most: int) -> tuple[str, ...]:
        return tuple(self.prose(14) for _ in self.some(most))

    def slots(self) -> tuple[TimeSlot, ...]:
        return tuple(TimeSlot(time(9 + n), time(9 + n, 40)) for n in self.some(4))

    def edition(self) -> Edition:
        return Edition(copy_number=self._random.randint(1, 40), copies=40, holder=self.name())

    def invitation(self) -> InvitationPaper:
        return replace(
            made.an_invitation(with_numbers=self.chance(0.5), secret=self.chance(0.5)),
            organisation=self.name(),
            person=self.name(),
            place=self.prose(6),
            address=self.lines(3),
            slots=self.slots(),
            result=self.prose(40),
            items=tuple(
                InvitedItem(position=n + 1, case_number="2026-1") for n in self.some(9)
            ),
            preparation=self.lines(8),
            contact_point=self.lines(3),
            edition=self.edition() if self.chance(0.5) else None,
        )

    def presence(self) -> PresenceListPaper:
        return replace(
            made.a_presence_list(),
            chair=self.name(),
            lines=tuple(self._line(number) for number in self.some(30)),
            walk_ins=self._random.randint(0, 12),
            statement=self.prose(120),
        )

    def _line(self, number: int) -> PresenceLine:
        return PresenceLine(
            organisation=self.name(),
            person=self.name() if self.chance(0.7) else "",
            function=self.prose(3),
            slots=self.slots(),
            copy_number=number if self.chance(0.8) else None,
            excused=self.chance(0.2),
            secrecy_signed_on=date(2025, 9, 1) if self.chance(0.5) else None,
        )

    def card(self) -> ActionCardPaper:
        return replace(
            made.an_action_card(secret=self.chance(0.5)),
            organisation=self.name(),
            actions=tuple(self._action(number) for number in self.some(30)),
            report_to=self.lines(3),
            edition=self.edition() if self.chance(0.5) else None,
        )

    def _action(self, number: int) -> CardAction:
        return CardAction(
            number=f"A-{number}",
            case_number="2026-0147" if self.chance(0.6) else "",
            description=self.prose(25),
            due_on=date(2026, 5, 1) if self.chance(0.8) else None,
            late=self.chance(0.3),
            condition=self.prose(8),
        )

    def letter(self) -> InformingLetterPaper:
        return replace(
            made.a_letter(),
            addressee=self.name(),
            guardian_of=self.name() if self.chance(0.3) else "",
            salutation=f"Geachte {self.name()},",
            reason="\n\n".join(self.prose(120) for _ in self.some(3)),
            data_kinds=self.lines(8),
            sources=self.lines(8),
            shared_with=tuple(self.name() for _ in self.some(12)),
            conversation=self.prose(30),
            contact_point=self.lines(3),
            signer=self.name(),
        )


@pytest.fixture(scope="module")
def people() -> list[str]:
    return names()


KINDS: dict[str, Callable[[_Maker], bytes]] = {
    "invitation": lambda maker: invitation.build(maker.invitation()),
    "presence list": lambda maker: presence_list.build(maker.presence()),
    "action card": lambda maker: action_card.build(maker.card()),
    "letter": lambda maker: informing_letter.build(maker.letter()),
}


@pytest.mark.parametrize("seed", range(SETS))
@pytest.mark.parametrize("kind", KINDS)
def test_a_random_paper_obeys_both_standards(kind: str, seed: int, people: list[str]) -> None:
    pdf = KINDS[kind](_Maker(seed, people))

    assert failures(pdf) == []
