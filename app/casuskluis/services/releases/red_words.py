# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the search of the masking is certain of, as a detector of the publication gate.

A text that went through the masking holds nothing red any more, unless it came back. A whole
paper has headings, dates and places as well, which that search takes for names when it must
choose: for those only the kinds are used that can be nothing else.
"""

from collections.abc import Callable, Collection, Iterable

from casuskluis.disclosure.texts import Colour, MaskToken, labels
from casuskluis.services.releases.publication_gate import Detect

Search = Callable[[str], Iterable[MaskToken]]
SURE = frozenset(
    {
        labels.ACCOUNT, labels.BSN, labels.CASE_NUMBER, labels.COMPUTER, labels.HANDLE,
        labels.MAIL, labels.PHONE, labels.PLATE, labels.POSTCODE,
    }
)  # fmt: skip
"""Numbers and addresses that were checked by their shape, and mean one person or household."""


def all_red(search: Search) -> Detect:
    """Return a detector of everything that is red, for a paper of masked text only."""

    def detect(text: str) -> Iterable[str]:
        return (token.text for token in search(text) if token.colour is Colour.RED)

    return detect


def sure_red(search: Search, kinds: Collection[str] = SURE) -> Detect:
    """Return a detector of red pieces of some kinds, for a whole paper.

    Args:
        search: Finds the pieces of a text.
        kinds: The labels that count.
    """

    def detect(text: str) -> Iterable[str]:
        found = (token for token in search(text) if token.colour is Colour.RED)
        return (token.text for token in found if token.label in kinds)

    return detect
