# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer decides about each token, and the text that comes of it."""

import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from casuskluis.disclosure.texts.labels import check_label
from casuskluis.disclosure.texts.model import Colour, MaskToken
from casuskluis.domain.errors import RuleViolated

_CONTEXT = 24
"""Characters on each side by which a place in a text is known again."""


class ReasonMissing(RuleViolated):
    """What is certainly recognisable stays in a text only with a reason."""


class Choice(StrEnum):
    """What can be done with a token."""

    MASK = "mask"
    ORDINARY = "ordinary"
    RELEASE = "release"


def place_of(text: str, token: MaskToken) -> str:
    """Return the fingerprint of a token with what stands around it.

    Positions change when a text is edited elsewhere; this does not, and it holds no words.
    """
    before = text[max(token.start - _CONTEXT, 0) : token.start]
    after = text[token.end : token.end + _CONTEXT]
    return digest(f"{before}\x1f{token.text}\x1f{after}")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the officer.

    Attributes:
        place: What it is about, as `place_of` tells it.
        choice: Replace it, or let it stand.
        label: What takes its place, when that is another label than was proposed.
        reason: Why something red may stand.
    """

    place: str
    choice: Choice
    label: str = ""
    reason: str = field(default="", repr=False)


def decide(
    text: str, token: MaskToken, choice: Choice, *, label: str = "", reason: str = ""
) -> Decision:
    """Return a decision about a token.

    Raises:
        ReasonMissing: When a red token is to stand and no reason is given.
        LabelImpossible: When the label is no word in square brackets.
    """
    if choice is not Choice.MASK and token.colour is Colour.RED and not reason.strip():
        raise ReasonMissing
    if label:
        check_label(label)
    return Decision(place_of(text, token), choice, label, reason.strip())


def standing(
    text: str, tokens: Sequence[MaskToken], decisions: Iterable[Decision]
) -> Mapping[MaskToken, Decision]:
    """Return the decision about each token that has one.

    A decision holds for a token with the same words in the same surroundings, in order when
    there are several. One that lets something red stand without a reason does not count: the
    token may have become red since.
    """
    waiting: dict[str, deque[Decision]] = defaultdict(deque)
    for decision in decisions:
        waiting[decision.place].append(decision)
    found = {}
    for token in tokens:
        queue = waiting.get(place_of(text, token))
        if not queue:
            continue
        decision = queue.popleft()
        stands = decision.choice is not Choice.MASK
        if not (stands and token.colour is Colour.RED and not decision.reason):
            found[token] = decision
    return found


def mask(text: str, tokens: Sequence[MaskToken], decisions: Iterable[Decision] = ()) -> str:
    """Return the text with every token replaced that nobody gave free.

    A label never tells how long the words were, nor how many: the same label twice in a row
    is written once.
    """
    known = standing(text, tokens, decisions)
    pieces: list[str] = []
    done, last = 0, ""
    for token in tokens:
        decision = known.get(token)
        if decision is not None and decision.choice is not Choice.MASK:
            continue
        label = (decision.label if decision else "") or token.label
        between = text[done : token.start]
        if not (label == last and pieces and not between.strip(" \t-.")):
            pieces += [between, label]
        last, done = label, token.end
    return "".join([*pieces, text[done:]])


def digest(text: str) -> str:
    """Return the fingerprint by which a text that was edited is told apart (SHA-256)."""
    return sha256(unicodedata.normalize("NFC", text).encode("utf-8", "replace")).hexdigest()
