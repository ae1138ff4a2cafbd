# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Free text that may leave: what may point at somebody is found and replaced by a role.

No program finds what only a reader understands ("the only hairdresser from ..."), so there is a
list of questions that the officer answers; see `casuskluis.disclosure.texts.questions`.
"""

from casuskluis.disclosure.texts.decisions import (
    Choice,
    Decision,
    ReasonMissing,
    decide,
    digest,
    mask,
    place_of,
    standing,
)
from casuskluis.disclosure.texts.finding import Finder, find
from casuskluis.disclosure.texts.known import KnownName, KnownText, KnownWords
from casuskluis.disclosure.texts.labels import OFFERED, LabelImpossible, check_label
from casuskluis.disclosure.texts.model import Colour, Layer, MaskToken
from casuskluis.disclosure.texts.questions import QUESTIONS, Question
from casuskluis.disclosure.texts.review import (
    QuestionsOpen,
    ReviewedText,
    TextChangedAfterReview,
    reviewed,
)
from casuskluis.disclosure.texts.words import OrdinaryWords, ordinary_words

__all__ = [
    "OFFERED",
    "QUESTIONS",
    "Choice",
    "Colour",
    "Decision",
    "Finder",
    "KnownName",
    "KnownText",
    "KnownWords",
    "LabelImpossible",
    "Layer",
    "MaskToken",
    "OrdinaryWords",
    "Question",
    "QuestionsOpen",
    "ReasonMissing",
    "ReviewedText",
    "TextChangedAfterReview",
    "check_label",
    "decide",
    "digest",
    "find",
    "mask",
    "ordinary_words",
    "place_of",
    "reviewed",
    "standing",
]
