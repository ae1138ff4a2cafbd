# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The words of masking that the window needs: tokens, decisions, labels, questions."""

from casuskluis.disclosure.texts import (
    OFFERED,
    QUESTIONS,
    Choice,
    Colour,
    Decision,
    Layer,
    MaskToken,
    Question,
    check_label,
    decide,
    mask,
    standing,
)

__all__ = [
    "OFFERED",
    "QUESTIONS",
    "Choice",
    "Colour",
    "Decision",
    "Layer",
    "MaskToken",
    "Question",
    "check_label",
    "decide",
    "mask",
    "standing",
]
