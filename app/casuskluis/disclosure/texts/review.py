# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A text that was looked through to the end, and the proof that it did not change since."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from casuskluis.disclosure.texts.decisions import Decision, digest, mask
from casuskluis.disclosure.texts.model import MaskToken
from casuskluis.disclosure.texts.questions import QUESTIONS
from casuskluis.domain.errors import RuleViolated


class TextChangedAfterReview(RuleViolated):
    """A text was edited after somebody looked it through."""


class QuestionsOpen(RuleViolated):
    """A text is reviewed only when every question about rare traits was answered."""


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """What may be copied or published.

    Attributes:
        source_digest: Of the text as it was looked through.
        masked: The text without what had to go.
        decisions: What the officer decided, for the next time.
        answered: The codes of the questions that were answered.
    """

    source_digest: str
    masked: str = field(repr=False)
    decisions: tuple[Decision, ...] = field(default=(), repr=False)
    answered: frozenset[str] = frozenset()

    def check(self, text: str) -> None:
        """Refuse when this is not the text that was looked through.

        Raises:
            TextChangedAfterReview: When it was edited since.
        """
        if digest(text) != self.source_digest:
            raise TextChangedAfterReview


def reviewed(
    text: str,
    tokens: Sequence[MaskToken],
    decisions: Iterable[Decision],
    answered: Collection[str],
) -> ReviewedText:
    """Return the text as it may leave.

    Args:
        text: As it was looked through.
        tokens: Everything that was found in exactly this text.
        decisions: About those tokens; what has none is replaced.
        answered: Codes of the questions that the officer answered.

    Raises:
        QuestionsOpen: When a question is left.
        TextChangedAfterReview: When the tokens were found in another text.
    """
    missing = [one for one in QUESTIONS if one.code not in answered]
    if missing:
        raise QuestionsOpen(questions=len(missing))
    if any(text[token.start : token.end] != token.text for token in tokens):
        raise TextChangedAfterReview
    kept = tuple(decisions)
    return ReviewedText(
        digest(text), mask(text, tokens, kept), kept, frozenset(one.code for one in QUESTIONS)
    )
