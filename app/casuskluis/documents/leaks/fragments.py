# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pieces by which a text is recognised when only a part of it was copied."""

import re
from collections.abc import Iterator

from casuskluis.documents.leaks.written import written

WINDOW = 28
"""Letters and digits in a row, from the beginning of a word: five or six words."""
_SHORTEST = 12
_FEWEST_WORDS = 3
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;:])\s+|[\n\r]+")


def fragments(text: str) -> Iterator[tuple[str, bool]]:
    """Return the letters of each piece, and whether a word must end where it ends.

    A sentence that is longer than the window gives one piece for each word. A shorter one is
    looked for as a whole, when it has at least three words and twelve letters: fewer say too
    little to tell whether they were copied.
    """
    for sentence in _SENTENCE_ENDS.split(text):
        whole = written(sentence)
        size = len(whole.letters)
        if size > WINDOW:
            for start in whole.starts:
                if start + WINDOW <= size:
                    yield whole.letters[start : start + WINDOW], False
        elif size >= _SHORTEST and len(whole.starts) >= _FEWEST_WORDS:
            yield whole.letters, True
