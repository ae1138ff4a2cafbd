# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding everything in a text by which somebody may be recognised.

What is known comes first, then what has the shape of a number, date or address, then names,
every group of digits, and at last whatever is no ordinary Dutch word. What was found once is
found everywhere in the text.
"""

from casuskluis.disclosure.texts.known import KnownWords
from casuskluis.disclosure.texts.model import MaskToken
from casuskluis.disclosure.texts.words import OrdinaryWords


def find(text: str, known: KnownWords, words: OrdinaryWords) -> tuple[MaskToken, ...]:
    """Return the tokens of a text, in order and without overlap.

    The time it takes grows with the length of the text only.
    """
    raise NotImplementedError
