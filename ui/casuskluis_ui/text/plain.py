# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is pasted or dropped, as plain text: every character one can see, and nothing else."""

import re

LONGEST = 100_000
"""How many characters a text may have unless a field says otherwise: some forty pages."""

_LINE_ENDS = "\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]"
_SPACES = "[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BULLETS = "[\uf0b7\uf0a7\uf0d8]"
"""Signs of the font Symbol: what a word processor puts before the lines of a list."""

_UNSEEN = (
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u180e\u200b-\u200d\u2060\ufeff"  # soft hyphens, and spaces without width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\u2061-\u2065"  # which way a text runs
    "\ufff9-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\ud800-\udfff\U000e0000-\U000e007f]"  # halves of characters, hidden letters
)


def plain(text: str) -> str:
    """Return a text without anything one cannot see.

    Ends of lines become one kind, and every space, tab included, an ordinary one. Control
    characters, soft hyphens, spaces without width, signs that turn the direction of the text
    round and hidden letters go: with them a name can look right and never be found.
    """
    import unicodedata  # noqa: PLC0415 - the lock screen, which knows this module, does without

    made = re.sub(_LINE_ENDS, "\n", text)
    made = re.sub(_BULLETS, "•", re.sub(_SPACES, " ", made))
    return unicodedata.normalize("NFC", re.sub(_UNSEEN, "", made))


def plain_line(text: str) -> str:
    """Return a text for a box of one line: ends of lines become spaces."""
    return re.sub(" *\n+ *", " ", plain(text))
