# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer decided so far about one text; knows nothing of the screen."""

from collections.abc import Iterable

from casuskluis.services.masking.words import (
    Choice,
    Colour,
    Decision,
    MaskToken,
    decide,
    mask,
    standing,
)


class Desk:
    """One text with its tokens, the decisions about them, and the token at hand."""

    def __init__(
        self, text: str, tokens: tuple[MaskToken, ...], earlier: Iterable[Decision] = ()
    ) -> None:
        self.text = text
        self.tokens = tokens
        self._decided = dict(standing(text, tokens, earlier))
        self.place = 0

    @property
    def current(self) -> MaskToken | None:
        """The token at hand; None when nothing was found."""
        return self.tokens[self.place] if self.tokens else None

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, in the order of the text."""
        return tuple(self._decided[one] for one in self.tokens if one in self._decided)

    @property
    def masked(self) -> str:
        """The text as it becomes."""
        return mask(self.text, self.tokens, self.decisions)

    def step(self, by: int) -> None:
        """Go to another token; after the last comes the first."""
        if self.tokens:
            self.place = (self.place + by) % len(self.tokens)

    def go_to(self, position: int) -> bool:
        """Take the token at a position of the text at hand; tell whether there is one."""
        for place, token in enumerate(self.tokens):
            if token.start <= position < token.end:
                self.place = place
                return True
        return False

    def stands(self, token: MaskToken) -> bool:
        """Tell whether a token stays in the text."""
        decision = self._decided.get(token)
        return decision is not None and decision.choice is not Choice.MASK

    def label_of(self, token: MaskToken) -> str:
        """Return what takes the place of a token."""
        decision = self._decided.get(token)
        return (decision.label if decision else "") or token.label

    def replace(self, label: str, *, everywhere: bool = False) -> None:
        """Replace the token at hand by a label.

        Raises:
            LabelImpossible: When the label is no word in square brackets.
        """
        self._decide(Choice.MASK, label=label, everywhere=everywhere)

    def let_stand(self, choice: Choice, reason: str = "", *, everywhere: bool = False) -> None:
        """Let the token at hand stand.

        Raises:
            ReasonMissing: When it is red and there is no reason.
        """
        self._decide(choice, reason=reason, everywhere=everywhere)

    def needs_reason(self) -> bool:
        """Tell whether the token at hand is red."""
        return self.current is not None and self.current.colour is Colour.RED

    def _decide(
        self, choice: Choice, *, label: str = "", reason: str = "", everywhere: bool
    ) -> None:
        current = self.current
        if current is None:
            return
        for token in self.tokens if everywhere else (current,):
            if token is current or token.text == current.text:
                self._decided[token] = decide(
                    self.text, token, choice, label=label, reason=reason
                )
