# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Both versions of the policy plan with random content and long words.

Full size is forty sets: ``CASUSKLUIS_FULL=1``.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from casuskluis.documents import public_plan, secret_plan
from casuskluis.documents.papers import (
    PublicChapter,
    PublicMeasure,
    PublicPillar,
    SecretChapter,
    SecretMeasure,
    SecretPillar,
)
from documents import policy_samples as made
from documents.reading import failures
from documents.register import WORDS

SETS = 40 if os.environ.get("CASUSKLUIS_FULL") else 4
ODD = ("Ţûrçān", "<b>&amp;", "Łódź-Żuławy", "王", "المسجد", "\n\n")


class _Maker:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def some(self, most: int) -> range:
        return range(self._random.randint(0, most))

    def prose(self, most: int) -> str:
        return " ".join(self._random.choices((*WORDS, *ODD), k=self._random.randint(0, most)))

    def public(self) -> bytes:
        pillars = tuple(
            PublicPillar(label=self.prose(3), measures=tuple(self._public_measures()))
            for _ in self.some(5)
        )
        return public_plan.build(
            replace(
                made.public(),
                title=f"Plan {self.prose(12)}",
                before=self._public_chapters(),
                pillars=pillars,
                after=self._public_chapters(),
            )
        )

    def _public_chapters(self) -> tuple[PublicChapter, ...]:
        return tuple(
            PublicChapter(title=self.prose(6), text=self.prose(200)) for _ in self.some(4)
        )

    def _public_measures(self) -> Iterator[PublicMeasure]:
        for _ in self.some(6):
            yield PublicMeasure(
                title=self.prose(8),
                text=self.prose(80),
                owner=self.prose(4),
                planning=self.prose(6),
                status_label=self.prose(2),
            )

    def secret(self) -> bytes:
        pillars = tuple(
            SecretPillar(label=self.prose(3), measures=tuple(self._secret_measures()))
            for _ in self.some(5)
        )
        return secret_plan.build(
            replace(
                made.secret(),
                title=f"Plan {self.prose(12)}",
                before=self._secret_chapters(),
                pillars=pillars,
                after=self._secret_chapters(),
                holder=self.prose(8),
            )
        )

    def _secret_chapters(self) -> tuple[SecretChapter, ...]:
        return tuple(
            SecretChapter(
                title=self.prose(6),
                public_text=self.prose(150),
                confidential_text=self.prose(150),
            )
            for _ in self.some(4)
        )

    def _secret_measures(self) -> Iterator[SecretMeasure]:
        for number in self.some(6):
            yield SecretMeasure(
                title=self.prose(8),
                owner=self.prose(4),
                due_on=date(2027, 7, 1) if number % 2 else None,
                in_public=bool(number % 3),
                public_text=self.prose(60),
                confidential_text=self.prose(60),
            )


@pytest.mark.parametrize("seed", range(SETS))
def test_plans_with_random_content_obey_both_standards(seed: int) -> None:
    maker = _Maker(seed)

    assert failures(maker.public()) == []
    assert failures(maker.secret()) == []
